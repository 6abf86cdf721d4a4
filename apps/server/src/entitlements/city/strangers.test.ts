import { decideRequest, pack } from '@wenye/policy';
import type { Missing } from '@wenye/rules';
import { expect, test } from 'vitest';
import { Gaps, gapOf } from './gap.ts';
import type { Screened } from './screened.ts';
import { Strangers } from './strangers.ts';

const [day, division, township] = ['2020-10-15', '410325', '410325101'];

/** What a stranger is told of 16.5, as it is screened. */
function toldStranger(gaps: Gaps): Screened {
  const answer = decideRequest({
    clauses: ['16.5'],
    subject: 'person',
    decisionDate: day,
    county: division,
    facts: {},
  });
  const missing = (answer.ok ? answer.benefits[0]?.missing : undefined) ?? [];
  const of = (affects: Missing['affects']) =>
    gaps.numbersOf(missing.filter((each) => each.affects === affects).map(gapOf));
  return {
    benefitId: '16.5',
    subjectId: 'somebody',
    objectId: null,
    division,
    township,
    eligibility: 'undetermined',
    settled: false,
    met: [],
    lowFen: 0,
    highFen: null,
    months: null,
    until: null,
    missing: of('eligibility'),
    missingForAmount: of('amount'),
  };
}

test('who is told no less than a stranger is counted; who is told more, or is due it for certain, is kept', () => {
  const gaps = new Gaps();
  const strangers = new Strangers(pack, day, 'person', gaps);
  const stranger = toldStranger(gaps);
  expect(stranger.missing.length).toBeGreaterThan(1);
  const known = { ...stranger, missing: stranger.missing.slice(1) };
  const certain = { ...stranger, eligibility: 'entitled' } as const;
  const elsewhere = { ...stranger, township: null };
  expect(strangers.without([stranger, known, certain, elsewhere, stranger])).toEqual([known, certain]);
  expect(strangers.left()).toEqual([
    { benefitId: '16.5', division, township, people: 2, missing: stranger.missing },
    { benefitId: '16.5', division, township: null, people: 1, missing: stranger.missing },
  ]);
});

test('of what keeps answers open each thing has one number', () => {
  const gaps = new Gaps();
  const fact = { kind: 'fact', fact: 'person.sex', label: '性别' } as const;
  expect(gaps.numbersOf([fact, { ...fact, fact: 'person.disabled' }, { ...fact }])).toEqual([0, 1]);
  expect(gaps.takeNew().map(({ gap }) => gap)).toEqual([0, 1]);
  gaps.numberOf({ ...fact });
  expect(gaps.takeNew()).toEqual([]);
});
