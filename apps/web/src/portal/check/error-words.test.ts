import type { Json, SubjectKind } from '@wenye/rules';
import { expect, test } from 'vitest';
import { noAnswers } from './answers.ts';
import { assess } from './engine.ts';
import { errorTexts } from './error-words.ts';

/** As a link made by hand brings them. */
const told = (subject: SubjectKind, facts: Readonly<Record<string, Json>>, county = '410325') =>
  errorTexts(assess({ ...noAnswers(subject), county, facts }, '2020-10-15').errors);

test.each([
  ['person', { 'foo.bar': 1, 'foo.baz': 2 }, ['有的回答不是这里问的，请重新开始']],
  ['person', { 'person.school-kind': 'zzz' }, ['毕业学校类型：填的不是这里能选、能填的，请重新回答']],
  ['person', { 'person.birth-date': 5 }, ['出生日期：填的不是这里能选、能填的，请重新回答']],
  ['person', { 'person.birth-date': '2020-02-30' }, ['出生日期：日期“2020-02-30”不存在']],
  ['firm', { 'firm.hires': [{ id: 'a', zz: 1 }] }, ['有的回答不是这里问的，请重新开始']],
] as const)('of a %s, %j is told as %j', (subject, facts, texts) =>
  expect(told(subject, facts as never)).toEqual(texts),
);

test('no fact or code is named as a program knows it', () => {
  const hires = [
    { id: 'a', insured: 'maybe', contributions: [{ month: 'x', zz: 1 }] },
    { id: 'a' },
    { q: 1 },
  ];
  const texts = told('firm', { 'firm.hires': hires, 'firm.industry': 'ZZ', 'person.sex': 'x' }, '41');
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.join('')).not.toMatch(/[a-z]+[.-][a-z]+|true|false/);
});
