/** The statutory age against worked examples, and against the formula of the 2024 decision written out anew. */
import { decide, type Json, type Pack, yes } from '@wenye/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { person } from '../facts/index.ts';
import { pack } from '../pack.ts';
import { retirementDay } from './retirement-age.ts';

/** A benefit that everybody has until they retire. */
const untilRetired: Pack = {
  ...pack,
  benefits: [
    {
      id: 'probe',
      clause: '22.2',
      title: '到退休为止',
      subject: 'person',
      kind: 'rule',
      conditions: [{ id: 'all', clause: '22.2', text: '人人', test: yes }],
      until: retirementDay(person, 'probe-retires-on'),
    },
  ],
};

type Group = 'man' | 'cadre' | 'worker';
const factsOf: Readonly<Record<Group, { readonly [fact: string]: Json }>> = {
  man: { 'person.sex': 'male' },
  cadre: { 'person.sex': 'female', 'person.retirement-class': 'cadre' },
  worker: { 'person.sex': 'female', 'person.retirement-class': 'worker' },
};

function retires(group: Group, birthDate: string, decisionDate: string): string | null | undefined {
  const decided = decide(untilRetired, {
    subject: 'person',
    decisionDate,
    facts: { ...factsOf[group], 'person.birth-date': birthDate },
  });
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  return decided.benefits[0]?.until;
}

describe('under the law of 2024', () => {
  test.each<[Group, string, string]>([
    ['man', '1964-12', '2024-12'],
    ['man', '1965-01', '2025-02'],
    ['man', '1965-05', '2025-07'],
    ['man', '1976-09', '2039-09'],
    ['man', '1980-01', '2043-01'],
    ['cadre', '1970-01', '2025-02'],
    ['cadre', '1971-04', '2026-08'],
    ['cadre', '1981-09', '2039-09'],
    ['worker', '1975-01', '2025-02'],
    ['worker', '1975-03', '2025-05'],
    ['worker', '1984-11', '2039-11'],
  ])('a %s born in %s retires in %s', (group, born, retired) => {
    expect(retires(group, `${born}-15`, '2025-06-01')).toBe(`${retired}-15`);
  });

  test('the last day of a shorter month stands for the day of birth', () => {
    // 31 January 1975 + 50 years + 1 month.
    expect(retires('worker', '1975-01-31', '2025-06-01')).toBe('2025-02-28');
  });

  const RULES = { man: [60, 4, 36], cadre: [55, 4, 36], worker: [50, 2, 60] } as const;

  test('every month of birth gives what the formula gives', () => {
    const group = fc.constantFrom<Group>('man', 'cadre', 'worker');
    const born = fc.integer({ min: 1955 * 12, max: 2000 * 12 });
    fc.assert(
      fc.property(group, born, (each, month) => {
        const [age, step, most] = RULES[each];
        const late = month + age * 12 - 2025 * 12;
        const delay = late < 0 ? 0 : Math.min(most, Math.floor(late / step) + 1);
        const text = (m: number) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-10`;
        expect(retires(each, text(month), '2025-01-01')).toBe(text(month + age * 12 + delay));
      }),
    );
  });
});

// A decision of the policy's own three years does not know the law of 2024 (T14).
test.each<[Group, string, string]>([
  ['man', '1965-05-15', '2025-05-15'],
  ['cadre', '1971-04-15', '2026-04-15'],
  ['worker', '1984-11-15', '2034-11-15'],
])('decided before 2025, a %s born on %s retires on %s', (group, born, retired) => {
  expect(retires(group, born, '2024-12-31')).toBe(retired);
});

test('the class of a man is not asked for, that of a woman is', () => {
  const missing = (sex: string) => {
    const decided = decide(untilRetired, {
      subject: 'person',
      decisionDate: '2020-10-15',
      facts: { 'person.sex': sex, 'person.birth-date': '1970-01-01' },
    });
    if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
    return decided.benefits[0]?.missing.map((each) => each.kind === 'fact' && each.fact);
  };
  expect(missing('male')).toEqual([]);
  expect(missing('female')).toEqual(['person.retirement-class']);
});
