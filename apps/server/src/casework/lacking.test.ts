import type { Missing } from '@wenye/rules';
import { expect, test } from 'vitest';
import { lackingFacts, mayBeAsked } from './lacking.ts';

const fact = (id: string): Missing => ({
  kind: 'fact',
  fact: id,
  item: 'hire',
  label: id,
  affects: 'eligibility',
});

test('what the claimant may state: a fact of the person hired, and a list by the month whole and once', () =>
  expect(
    lackingFacts([
      fact('firm.hires.diploma-date'),
      fact('firm.hires.contributions.unit-paid'),
      fact('firm.hires.contributions.month'),
      fact('firm.revenue'),
    ]),
  ).toEqual([
    { fact: 'firm.hires.diploma-date', label: '毕业证书签发日期' },
    { fact: 'firm.hires.contributions', label: '单位缴纳的社会保险费' },
    { fact: 'firm.revenue', label: expect.stringMatching(/\p{Script=Han}/u) as string },
  ]));

test('not who the person is, the place, what is added to the request, nor what officials judge', () =>
  expect(
    lackingFacts([
      fact('firm.hires.id'),
      fact('request.county'),
      fact('firm.hires.insured-stated'),
      { kind: 'official', judgement: 'x', item: null, question: '？', clause: null, affects: 'eligibility' },
    ]),
  ).toEqual([]));

test.each([
  ['fact:person.diploma-date', true],
  ['document:diploma', true],
  ['fact:person.diploma-dat', false],
  // Of the vocabulary, but nothing that 11.2 reads.
  ['fact:firm.revenue', false],
  ['fact:firm.hires.diploma-date', false],
  ['document:roster', false],
])('a correction of 11.2 that asks for %s: %s', (item, may) => expect(mayBeAsked('11.2', item)).toBe(may));

test('a correction of 9.3 asks for a fact of the person hired, not for the whole roster', () => {
  expect(mayBeAsked('9.3', 'fact:firm.hires.diploma-date')).toBe(true);
  expect(mayBeAsked('9.3', 'fact:firm.hires')).toBe(false);
});
