import type { Json, ListDefinition } from '@wenye/rules';
import type { OutputOf } from '../../api/client.ts';
import { formatMonth } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { type Item, itemsOf, textOf } from '../facts/records.ts';
import { type Filled, filledBy, monthsOf, type Span } from '../facts/span.ts';
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

/** What one says to have paid in registered months, where the register says otherwise; null: not readable yet. */
export function disputedAmounts(
  declared: unknown,
  claimable: readonly ClaimableMonth[],
): ReadonlyMap<string, Json> {
  const registered = new Map(claimable.map((row) => [row.month, row.paid]));
  return new Map(
    itemsOf(declared as Json).flatMap((item) => {
      const [month, paid] = [textOf(item.month), item.paid ?? null];
      return registered.has(month) && registered.get(month) !== paid ? [[month, paid] as const] : [];
    }),
  );
}

/**
 * The declaration of chosen months: what the register says of each, but for the amounts that are disputed, and months
 * typed by hand as they are.
 */
export function declareMonths(
  chosen: ReadonlySet<string>,
  claimable: readonly ClaimableMonth[],
  typed: readonly Item[],
  disputed: ReadonlyMap<string, Json> = new Map(),
): Json {
  const known = claimable.filter((row) => chosen.has(row.month));
  const months = new Set(known.map((row) => row.month));
  return [
    ...known.map(({ month, paid }) => ({
      month,
      'insured-as': 'flexible',
      paid: disputed.has(month) ? (disputed.get(month) ?? null) : paid,
    })),
    ...typed.filter((item) => !months.has(textOf(item.month))),
  ];
}

/** Months of a declaration that the register does not know, typed by hand. */
export function typedMonths(declared: unknown, claimable: readonly ClaimableMonth[]): Item[] {
  const known = new Set(claimable.map((row) => row.month));
  return itemsOf(declared as Json).filter((item) => !known.has(textOf(item.month)));
}

/** The declaration with other months typed by hand; those that the register knows are left to be chosen there. */
export function withTyped(
  declared: unknown,
  claimable: readonly ClaimableMonth[],
  typed: Json | undefined,
): Json {
  const chosen = chosenMonths(declared, claimable);
  return declareMonths(
    chosen,
    claimable,
    typedMonths(typed, claimable),
    disputedAmounts(declared, claimable),
  );
}

/**
 * The declaration with what stands in the box for months by hand; a month that the register knows is none to fill in.
 * undefined where no month is typed there. Pure.
 *
 * @param today `YYYY-MM-DD`, the business date
 */
export function withSpan(
  list: ListDefinition,
  declared: unknown,
  claimable: readonly ClaimableMonth[],
  span: Span,
  today: string,
): Filled | undefined {
  const filled = filledBy(list, typedMonths(declared, claimable), span, today);
  if (filled === undefined || 'problem' in filled) return filled;
  const already = alreadyThere(monthsOf(span), claimable);
  if (already.length > 0) return { problem: already.join('') };
  return { value: withTyped(declared, claimable, filled.value) };
}

/** What to say where a month is claimed without a readable amount; undefined where each has one. */
export function amountMissing(declared: Json): string | undefined {
  const months = itemsOf(declared).flatMap(({ month, paid }) =>
    paid === null || paid === undefined ? [textOf(month)] : [],
  );
  const named = months.filter((month) => month !== '').map(formatMonth);
  if (months.length === 0) return undefined;
  return named.length > 0 ? `请填写${named.join('、')}实际缴了多少` : '有一行还没有填月份和金额';
}

/** Why months typed by hand are none that the register lacks, in a sentence each. */
export function alreadyThere(typed: readonly string[], claimable: readonly ClaimableMonth[]): string[] {
  return claimable
    .filter(({ month }) => typed.includes(month))
    .map(({ month, paid, received, heldBy }) => {
      const why = received
        ? '已享受过补贴'
        : heldBy
          ? `已申请（${heldBy.caseNumber}）`
          : `登记实缴 ${formatYuan(paid)}，在上面勾选就行；金额不对的，点它后面的“金额有误”`;
      return `${formatMonth(month)} 登记里已经有了，不用再填：${why}。`;
    });
}
