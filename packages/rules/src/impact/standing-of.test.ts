import { expect, test } from 'vitest';
import type { Outcome } from '../answer.ts';
import { standingOf } from './standing-of.ts';

const answer = (eligibility: Outcome['eligibility'], minYuan: string, maxYuan: string | null): Outcome =>
  ({ eligibility, range: { minYuan, maxYuan }, months: 3, until: null }) as Outcome;

test.each<[string, Outcome, number | null | undefined]>([
  ['who is entitled to some money is due it', answer('entitled', '1.00', '1.00'), 100],
  ['who is entitled to 0 yuan is due nothing', answer('entitled', '0.00', '0.00'), undefined],
  ['nor is who may at most be given 0 yuan', answer('undetermined', '0.00', '0.00'), undefined],
  ['of what nothing bounds the amount stays open', answer('undetermined', '0.00', null), null],
  ['who is refused is due nothing', answer('not-entitled', '0.00', '0.00'), undefined],
])('%s', (_, outcome, highFen) => {
  expect(standingOf(outcome)?.highFen).toBe(highFen);
});

test('what gives no money is due all the same', () => {
  const outcome = { eligibility: 'entitled', range: null, months: null, until: null } as Outcome;
  expect(standingOf(outcome)).toMatchObject({ lowFen: null, highFen: null });
});
