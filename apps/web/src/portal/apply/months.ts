import type { Json } from '@wenye/rules';
import type { OutputOf } from '../../api/client.ts';
import { type Item, itemsOf, textOf } from '../facts/records.ts';

type Registry = Pick<OutputOf<'GET /api/people/me'>, 'contributions' | 'benefitMonths'>;

/** A month that may be claimed: what the insurance register says was paid, and whether it was drawn before. */
export interface ClaimableMonth {
  readonly month: string;
  /** Decimal yuan. */
  readonly paid: string;
  /** The month was subsidised before and cannot be claimed again. */
  readonly received: boolean;
}

/** Months paid as a flexible worker, in order. A month insured by a unit as well is no month of flexible work. */
export function claimableMonths({ contributions, benefitMonths }: Registry): ClaimableMonth[] {
  const employed = new Set(
    contributions.filter((row) => row.capacity === 'employee').map((row) => row.month),
  );
  const received = new Set(benefitMonths.map((row) => row.month));
  return contributions
    .filter((row) => row.capacity === 'flexible' && !employed.has(row.month) && row.ownPaidYuan !== '0.00')
    .map((row) => ({ month: row.month, paid: row.ownPaidYuan, received: received.has(row.month) }))
    .toSorted((a, b) => a.month.localeCompare(b.month));
}

/** The months chosen in a draft. Nothing declared yet: every month that may still be claimed. */
export function chosenMonths(declared: unknown, claimable: readonly ClaimableMonth[]): ReadonlySet<string> {
  if (!Array.isArray(declared)) {
    return new Set(claimable.filter((row) => !row.received).map((row) => row.month));
  }
  return new Set(itemsOf(declared as Json).map((item) => textOf(item.month)));
}

/** The declaration of chosen months: what the register says of each, and months typed by hand as they are. */
export function declareMonths(
  chosen: ReadonlySet<string>,
  claimable: readonly ClaimableMonth[],
  typed: readonly Item[],
): Json {
  const known = claimable.filter((row) => chosen.has(row.month));
  const months = new Set(known.map((row) => row.month));
  return [
    ...known.map((row) => ({ month: row.month, 'insured-as': 'flexible', paid: row.paid })),
    ...typed.filter((item) => !months.has(textOf(item.month))),
  ];
}
