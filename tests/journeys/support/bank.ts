type Book = {
  payments: readonly { itemId: string; name: string; code: string; amountFen: number }[];
  returns: readonly { itemId: string }[];
};

import { stack } from './stack-of-worker.ts';

/** The simulated bank's own book, which Wenye never reads. */
async function book(): Promise<Book> {
  const answer = await fetch(new URL('/api/book', stack().bank));
  return (await answer.json()) as Book;
}

const stays = ({ payments, returns }: Book, holder: string) =>
  payments.filter(
    ({ name, code, itemId }) =>
      name === holder && code === '0000' && returns.every((returned) => returned.itemId !== itemId),
  );

/** Tells the bank to send back the one payment that it has made to this holder. */
export async function bankReturns(holder: string): Promise<void> {
  const [payment, ...others] = stays(await book(), holder);
  if (payment === undefined || others.length > 0) throw new Error(`not one payment to ${holder}`);
  await fetch(new URL('/api/return', stack().bank), {
    method: 'POST',
    body: JSON.stringify({ itemId: payment.itemId }),
  });
}

/** What the bank has paid to this holder and not sent back, in fen. */
export async function bankPaid(holder: string): Promise<number> {
  return stays(await book(), holder).reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Money arrives on the account of this payer (`410325-employment-subsidy`); the next statement lists it. */
export async function bankReceives(payer: string, reference: string, amountFen: number): Promise<string> {
  const post = (path: string, body: unknown) =>
    fetch(new URL(path, stack().bank), { method: 'POST', body: JSON.stringify(body) });
  const answer = await post('/api/receipt', { payer, reference, amountFen });
  await post('/api/statements', {});
  const { entryNo } = (await answer.json()) as { entryNo: string };
  return entryNo;
}
