import { expect, test } from 'vitest';
import { causeWords, foundWords, stepWords } from './words.ts';

const source = { name: '社会保险登记', recordedOn: '2021-02-01' };
const month = (paid: string, name: string) => ({ month: name, 'insured-as': 'flexible', paid });

test('of a list by month only what differs is said, of what was and of what is', () => {
  const { title, lines } = causeWords({
    kind: 'fact',
    fact: 'person.contributions',
    label: '缴费记录',
    before: [month('549.00', '2020-07'), month('549.00', '2020-08')],
    after: [month('549.00', '2020-07'), month('600.00', '2020-08')],
    source,
  });
  expect(title).toBe('缴费记录');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^2020年8月：[^：]* 549\.00 元 → 600\.00 元$/);
  expect(lines[1]).toBe('社会保险登记，2021年2月1日登记');
});

test('a month that came or went is told whole', () => {
  const fact = { kind: 'fact', fact: 'person.contributions', label: '缴费记录', source } as const;
  const [july, august] = [month('549.00', '2020-07'), month('549.00', '2020-08')];
  expect(causeWords({ ...fact, before: [july], after: [july, august] }).lines[0]).toMatch(/^现在：2020年8月/);
  expect(causeWords({ ...fact, before: [july], after: [august] }).lines).toMatchObject([
    /^批准时：2020年7月/,
    /^现在：2020年8月/,
    /登记$/,
  ]);
  // Of two of one month nobody knows which took the place of which.
  const twice = [july, month('100.00', '2020-07')];
  const now = [month('600.00', '2020-07'), month('101.00', '2020-07')];
  expect(causeWords({ ...fact, before: twice, after: now }).lines).toHaveLength(5);
});

test('a figure is said with what it was, its source and when it was confirmed', () => {
  const figure = {
    kind: 'figure',
    key: 'k',
    label: '补贴比例',
    unit: 'ratio',
    source: '洛人社〔2021〕9号',
  } as const;
  expect(causeWords({ ...figure, before: '2/3', after: '1/3', recordedOn: '2021-03-10' }).lines).toEqual([
    '2/3 → 1/3',
    '洛人社〔2021〕9号，2021年3月10日确认',
  ]);
  expect(causeWords({ ...figure, before: null, after: '1/3', recordedOn: null }).lines).toEqual([
    '没有数值 → 1/3',
    '洛人社〔2021〕9号',
  ]);
  const yuan = { ...figure, unit: 'CNY/month', before: '1900', after: '2000.00', recordedOn: null };
  expect(causeWords(yuan).lines[0]).toBe('1,900.00 元/月 → 2,000.00 元/月');
});

test('months that were received otherwise are named', () => {
  expect(causeWords({ kind: 'received', months: ['2020-08', '2020-09'] })).toEqual({
    title: '已经享受过的月份',
    lines: ['2020年8月至9月：补贴台账显示已经另外享受过，同一个月不能再付'],
  });
});

test('the step is that of the case: one under way is not taken again', () => {
  expect(stepWords({ kind: 'too-much', status: 'awarded' })).toContain('撤销');
  expect(stepWords({ kind: 'owed', status: 'awarded' })).toContain('复议');
  expect(stepWords({ kind: 'too-much', status: 'proposed-revocation' })).toContain('等待决定');
  expect(stepWords({ kind: 'too-much', status: 'reconsideration' })).toContain('正在复议');
});

test('what was found is said with the day of the knowledge, and with no amount where none can be told', () => {
  const found = { knownOn: '2021-03-10', grantedYuan: '1098.00', raisedYuan: '0.00' };
  expect(foundWords({ ...found, kind: 'too-much', nowYuan: '732.00', differenceYuan: '366.00' })).toBe(
    '按2021年3月10日所知，多给 366.00 元（批准 1,098.00 元，现在看应得 732.00 元）',
  );
  expect(foundWords({ ...found, kind: 'open', nowYuan: null, differenceYuan: null })).toBe(
    '按2021年3月10日所知，还不能确定应得多少（批准 1,098.00 元）',
  );
});

test('what a reconsideration added is told where it makes the amounts differ by more than is too much', () => {
  const found = { knownOn: '2021-03-10', grantedYuan: '1198.00', raisedYuan: '100.00' };
  expect(foundWords({ ...found, kind: 'too-much', nowYuan: '732.00', differenceYuan: '366.00' })).toBe(
    '按2021年3月10日所知，多给 366.00 元（批准 1,198.00 元，其中复议补发 100.00 元不算多给，现在看应得 732.00 元）',
  );
  expect(foundWords({ ...found, kind: 'owed', nowYuan: '1300.00', differenceYuan: '102.00' })).toBe(
    '按2021年3月10日所知，少给 102.00 元（批准 1,198.00 元，其中复议补发 100.00 元，现在看应得 1,300.00 元）',
  );
});
