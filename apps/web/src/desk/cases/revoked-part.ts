import { sumYuan } from '../../format/money.ts';

/** A month that an award pays for, and what it came to; null: the rules cannot tell. */
type PaidMonth = { readonly month: string; readonly amountYuan: string | null };

/** Whether some months of an award are taken back, and others are not. Pure. */
export const isPart = (paid: readonly PaidMonth[], ticked: readonly string[] | undefined): boolean =>
  ticked !== undefined && ticked.length > 0 && ticked.length < paid.length;

/** What these months came to together; null where that of one is not known. Pure. */
export function cameTo(paid: readonly PaidMonth[], ticked: readonly string[]): string | null {
  const amounts = paid.filter(({ month }) => ticked.includes(month)).map(({ amountYuan }) => amountYuan);
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sumYuan(known) : null;
}
