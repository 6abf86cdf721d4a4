/** What `amounts: 'descending'` says of 22.2 and 22.3, and what follows from it. */
import type { Answer, Request } from '@wenye/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../benefits/22.2.cases.ts';
import { decideRequest } from '../decide.ts';

/** Near retirement, the benefit run out: due both. */
const both = (facts: Request['facts'], rest: Partial<Request> = {}): Answer => {
  const answer = decideRequest({
    ...cases.base,
    clauses: ['22.2', '22.3'],
    facts: {
      ...cases.base.facts,
      'person.unemployed-since': '2019-06-30',
      'person.unemployment-allowance-received': false,
      ...facts,
    },
    ...rest,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer;
};

const states = ({ combinations }: Answer) =>
  combinations.flatMap(({ benefits }) => benefits.map(({ benefit, state }) => `${benefit} ${state}`));

test('where the county has no figure on record, the benefit is chosen before the allowance all the same', () => {
  const answer = both({}, { county: '410325' });
  expect(answer.benefits.map(({ settled }) => settled)).toEqual([false, false]);
  expect(states(answer)).toEqual(['22.2 chosen', '22.3 not-chosen']);
});

test('while it is not known whether the benefit is paid on, the allowance is kept', () => {
  const answer = both({ 'person.birth-date': '1970-12-15', 'person.sex': 'female' }, { county: '410325' });
  expect(states(answer)).toEqual(['22.2 open', '22.3 chosen']);
});

test('whatever the figures and the days: paid on to retirement it comes to more than the allowance', () => {
  const daysAfter = (day: string, days: number) => {
    const date = new Date(day);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  let compared = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 1, max: 365 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 570, max: 1900 }),
      fc.integer({ min: 0, max: 2000 }),
      (sinceMarch, toRetirement, toClaim, benefit, allowance) => {
        const ended = daysAfter('2020-03-01', sinceMarch);
        const retires = daysAfter(ended, toRetirement);
        const { benefits } = both(
          {
            'person.birth-date': `${Number(retires.slice(0, 4)) - 60}${retires.slice(4)}`,
            'person.unemployment-benefit-ended-on': ended,
          },
          {
            decisionDate: daysAfter(ended, toClaim),
            parameters: [
              { key: 'ui.benefit.month', value: benefit },
              { key: 'unempSubsidy.2021', value: allowance },
            ],
          },
        );
        const due = benefits.filter(({ eligibility }) => eligibility === 'entitled');
        if (due.length < 2) return;
        compared++;
        const [more, less] = due.map(({ amount, months }) => Number(amount?.yuan) * Number(months));
        expect(more).toBeGreaterThan(less as number);
      },
    ),
  );
  expect(compared).toBeGreaterThan(10);
});
