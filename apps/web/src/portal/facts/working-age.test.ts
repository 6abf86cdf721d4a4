import { expect, test } from 'vitest';
import { beforeBirth, tooYoung } from './working-age.ts';

const TODAY = '2020-10-15';

test('work begins at 16 at the earliest, told at the field of either day', () => {
  const at = (id: string, birth: string, start: string) =>
    tooYoung(`person.${id}`, { 'person.birth-date': birth, 'person.flexible-work-start': start }, TODAY);
  expect(at('flexible-work-start', '2000-02-29', '2000-02-29')).toBe(
    '灵活就业开始日期不能早于满 16 周岁（2000年2月29日出生），请核对',
  );
  expect(at('flexible-work-start', '2004-10-15', '2020-10-14')).toContain('16 周岁');
  expect(at('flexible-work-start', '2004-10-15', '2020-10-15')).toBeUndefined();
  expect(at('birth-date', '2004-10-15', '2019-01-01')).toContain('2019年1月1日');
  expect(at('diploma-date', '2004-10-15', '2019-01-01')).toBeUndefined();
  expect(
    tooYoung('person.flexible-work-start', { 'person.flexible-work-start': '1999-01-01' }, TODAY),
  ).toBeUndefined();
});

test('nobody is out of work, or of the rural labour force, before 16', () => {
  const born = (birth: string, facts: Readonly<Record<string, boolean>>) =>
    tooYoung('person.birth-date', { 'person.birth-date': birth, ...facts }, TODAY);
  expect(born('2015-01-01', { 'person.unemployed': true })).toContain('不算“没有工作”');
  expect(born('2004-10-16', { 'person.rural-labour': true })).toContain('不算“农村劳动力”');
  expect(born('2004-10-15', { 'person.unemployed': true })).toBeUndefined();
  expect(born('2015-01-01', { 'person.unemployed': false })).toBeUndefined();
});

test('no job ended before 16, told at the field of either day', () => {
  const at = (id: string, birth: string, ended: string) =>
    tooYoung(`person.${id}`, { 'person.birth-date': birth, 'person.unemployed-since': ended }, TODAY);
  expect(at('unemployed-since', '2004-10-15', '2020-09-01')).toBe(
    '最近一份工作结束的日期不能早于满 16 周岁（2004年10月15日出生），请核对',
  );
  expect(at('birth-date', '2004-10-15', '2020-09-01')).toContain('（2020年9月1日）不符');
  expect(at('unemployed-since', '2004-09-01', '2020-09-01')).toBeUndefined();
  expect(at('sex', '2004-10-15', '2020-09-01')).toBeUndefined();
});

test('nobody is insured for more months than they were 16, told at the field of either', () => {
  const at = (id: string, birth: string, months: number) =>
    tooYoung(
      `person.${id}`,
      { 'person.birth-date': birth, 'person.unemployment-insured-months': months },
      TODAY,
    );
  expect(at('unemployment-insured-months', '1990-03-02', 9999)).toBe(
    '满 16 周岁到现在最多 176 个月（1990年3月2日出生），填了 9999 个月，请核对',
  );
  expect(at('birth-date', '1990-03-02', 177)).toContain('失业保险累计缴费月数（177 个月）不符');
  expect(at('unemployment-insured-months', '1990-03-02', 176)).toBeUndefined();
  expect(at('unemployment-insured-months', '2010-01-01', 0)).toBeUndefined();
  expect(at('sex', '1990-03-02', 9999)).toBeUndefined();
});

test('what has happened to somebody is not before their birth, told at its own field', () => {
  const diploma = { id: 'person.diploma-date', label: '毕业证书签发日期', past: true };
  expect(beforeBirth(diploma, '1997-01-01', '1998-03-04')).toBe(
    '毕业证书签发日期不能早于出生日期（1998年3月4日），请核对',
  );
  expect(beforeBirth(diploma, '2020-06-30', '1998-03-04')).toBeUndefined();
  expect(beforeBirth(diploma, '1997-01-01', undefined)).toBeUndefined();
});
