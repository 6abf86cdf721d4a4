import type { Json } from '@wenye/rules';
import type { OutputOf } from '../../api/client.ts';
import { type Item, itemsOf, textOf } from '../facts/records.ts';
import type { DraftView } from './use-draft.ts';

type Held = DraftView['monthsHeld'];
type Registry = Pick<OutputOf<'GET /api/people/me'>, 'contributions' | 'benefitMonths'>;

/** A month by the insurance register: what was paid, and whether it was drawn or claimed before. */
export interface ClaimableMonth {
  readonly month: string;
  /** Decimal yuan. */
  readonly paid: string;
  /** The month was subsidised before and cannot be claimed again. */
  readonly received: boolean;
  /** The case of one's own that claims it already. */
  readonly heldBy: Held[number] | null;
}

/** Whether the month can be claimed now. */
export const isFree = ({ received, heldBy }: ClaimableMonth): boolean => !received && heldBy === null;

/** Months paid as a flexible worker, in order. A month insured by a unit as well is no month of flexible work. */
export function claimableMonths(
  { contributions, benefitMonths }: Registry,
  held: Held = [],
): ClaimableMonth[] {
  const employed = new Set(
    contributions.filter((row) => row.capacity === 'employee').map((row) => row.month),
  );
  const received = new Set(benefitMonths.map((row) => row.month));
  return contributions
    .filter((row) => row.capacity === 'flexible' && !employed.has(row.month) && row.ownPaidYuan !== '0.00')
    .map((row) => ({
      month: row.month,
      paid: row.ownPaidYuan,
      received: received.has(row.month),
      heldBy: held.find(({ month }) => month === row.month) ?? null,
    }))
    .toSorted((a, b) => a.month.localeCompare(b.month));
}

/**
 * The months chosen in a draft. Nothing declared yet: every month that may still be claimed. What was drawn or claimed
 * since it was chosen is chosen no more.
 */
export function chosenMonths(declared: unknown, claimable: readonly ClaimableMonth[]): ReadonlySet<string> {
  if (!Array.isArray(declared)) return new Set(claimable.filter(isFree).map((row) => row.month));
  const barred = new Set(claimable.filter((row) => !isFree(row)).map((row) => row.month));
  const months = itemsOf(declared as Json).map((item) => textOf(item.month));
  return new Set(months.filter((month) => !barred.has(month)));
}

/** Whether the choice has to be declared: none is yet, or it has months that can be claimed no more. */
export function isToDeclare(declared: unknown, claimable: readonly ClaimableMonth[]): boolean {
  if (!Array.isArray(declared)) return claimable.length > 0;
  const chosen = chosenMonths(declared, claimable);
  return itemsOf(declared as Json).some((item) => !chosen.has(textOf(item.month)));
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
