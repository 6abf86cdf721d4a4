import type { Json } from '@wenye/rules';
import { expect, it } from 'vitest';
import type { Span } from '../facts/span.ts';
import { findFact } from '../facts/vocabulary.ts';
import { givenWith } from './given.ts';

const today = '2020-10-15';

function asked(id: string, people: readonly string[] | null) {
  const definition = findFact(id);
  if (!definition) throw new Error(id);
  return { id, definition, people };
}

it('gives what stands in the box, with the months that were filled in before', () => {
  const question = asked('person.contributions', null);
  const rest = { 'insured-as': 'flexible', paid: '549.00' };
  const row = (month: string): Json => ({ month, ...rest });
  const box: Span = { first: '2020-05', last: '2020-06', rest };
  const before = [row('2020-07')];
  expect(givenWith(question, before, { [question.id]: box }, today)).toEqual({
    value: [row('2020-05'), row('2020-06'), row('2020-07')],
  });
  expect(givenWith(question, before, { [question.id]: { ...box, rest: {} } }, today)).toEqual({
    value: before,
    problem: '“每个月都一样？一次填好”里的月份还没有填入：请填写：参保身份',
  });
  expect(givenWith(question, before, {}, today)).toEqual({ value: before });
});

it('gives the box of each on a roster to whom it is about, and names who must be mended', () => {
  const question = asked('firm.hires.contributions', ['张某', '李某']);
  const box: Span = { first: '2020-08', last: '', rest: { 'unit-paid': '800.00' } };
  const row = { month: '2020-08', 'unit-paid': '800.00' };
  expect(givenWith(question, { 张某: [] }, { 李某: box }, today)).toEqual({
    value: { 张某: [], 李某: [row] },
  });
  expect(
    givenWith(question, undefined, { 张某: box, 李某: { ...box, first: '2020-11' } }, today).problem,
  ).toBe('李某：“每个月都一样？一次填好”里的月份还没有填入：2020年11月还没有到，只能填到本月（2020年10月）');
});
