import { expect, it } from 'vitest';
import { disputedOf, papersOf } from './disputed.ts';

type View = Parameters<typeof papersOf>[0] & Parameters<typeof disputedOf>[0];
const view = (...facts: object[]) =>
  ({
    benefitId: '11.2',
    documentKinds: ['flexible-work-statement', 'diploma', 'contribution-receipts'].map((kind) => ({
      kind,
      label: kind,
    })),
    facts,
  }) as unknown as View;
const start = { fact: 'person.flexible-work-start', differs: true };

it('asks about what differs until somebody has found whose value holds', () =>
  expect(
    disputedOf(view(start, { ...start, resolution: 'registry' }, { fact: 'x', differs: false })),
  ).toEqual([start]));

it('offers the papers that bear on the disputed fact, and no other', () =>
  expect(papersOf(view(), ['person.flexible-work-start'])).toEqual(['flexible-work-statement']));

it('offers all where no paper is known to bear on it', () =>
  expect(papersOf(view(), ['person.county'])).toHaveLength(3));
