import { expect, it } from 'vitest';
import { acceptedOf, keptOf, rebuttalProblems } from './rebuttal.ts';

type View = Parameters<typeof keptOf>[0];
const view = {
  facts: ['person.diploma-date', 'person.contributions', 'person.county'].map((fact, index) => ({
    fact,
    label: fact,
    differs: index < 2,
  })),
} as unknown as View;
const both = (diploma: 'declared' | 'registry', months: 'declared' | 'registry') =>
  ({ 'person.diploma-date': diploma, 'person.contributions': months }) as const;

it('asks about each difference, and about nothing else', () =>
  expect(Object.keys(rebuttalProblems(view, { takes: {}, note: '' }))).toEqual([
    'take-person-diploma-date',
    'take-person-contributions',
  ]));

it('asks why of whoever keeps to their own', () => {
  expect(rebuttalProblems(view, { takes: both('registry', 'declared'), note: ' 对 ' })).toEqual({
    'rebuttal-note': '请写明情况',
  });
  expect(rebuttalProblems(view, { takes: both('registry', 'declared'), note: '凭证在此' })).toEqual({});
});

it('asks nothing more of whoever goes back to the register', () =>
  expect(rebuttalProblems(view, { takes: both('registry', 'registry'), note: '' })).toEqual({}));

it('sends back to the register only what was chosen so', () => {
  const rebuttal = { takes: both('registry', 'declared'), note: '' };
  expect([acceptedOf(view, rebuttal), keptOf(view, rebuttal)]).toEqual([
    ['person.diploma-date'],
    ['person.contributions'],
  ]);
});
