import { fenToYuan, yuanToFen } from '@wenye/codes';

type Entry = { accountName: string; debitYuan: string; creditYuan: string };

/** What was debited and credited to each account by these postings, and all of it, in yuan. Pure. */
export function turnover(
  postings: readonly { entries: readonly Entry[] }[],
): { name: string; debitYuan: string; creditYuan: string }[] {
  const sums = new Map<string, { debit: number; credit: number }>();
  const add = (name: string, { debitYuan, creditYuan }: Entry) => {
    const { debit, credit } = sums.get(name) ?? { debit: 0, credit: 0 };
    sums.set(name, {
      debit: debit + (yuanToFen(debitYuan) ?? 0),
      credit: credit + (yuanToFen(creditYuan) ?? 0),
    });
  };
  const entries = postings.flatMap((posting) => posting.entries);
  for (const entry of entries) add(entry.accountName, entry);
  for (const entry of entries) add('合计', entry);
  return [...sums].map(([name, { debit, credit }]) => ({
    name,
    debitYuan: fenToYuan(debit),
    creditYuan: fenToYuan(credit),
  }));
}
