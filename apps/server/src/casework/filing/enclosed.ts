/** What goes with an application besides its statements: the account that the money goes to, and the papers. */
import { maskAccount } from '@wenye/codes';
import { findScheme } from '@wenye/policy';
import { z } from 'zod';
import { accountsOf as firmAccounts } from '../../firms/registry.ts';
import type { Tx } from '../../kernel/database.ts';
import { describeFiles } from '../../kernel/files.ts';
import { accountsOf as personAccounts } from '../../people/registry.ts';
import type { Claimant } from '../case.ts';
import { documentLabelOf } from '../labels.ts';

/** An account as it is told on paper; the number is masked. */
export const payeeView = z.object({
  bank: z.string(),
  accountNumberMasked: z.string(),
  holderName: z.string(),
});

/** A paper by what it proves and by its file's name; empty where the caller may not read the file. */
export const paperView = z.object({ label: z.string(), fileName: z.string() });

/** The claimant's account, where it is named already and the caller may see it. */
export async function payeeOf(
  tx: Tx,
  claimant: Claimant,
  accountId: string | null,
): Promise<z.input<typeof payeeView> | null> {
  if (accountId === null) return null;
  const accounts = await (claimant.kind === 'person' ? personAccounts : firmAccounts)(tx, claimant.id);
  const account = accounts.find((each) => each.account_id === accountId);
  return account === undefined
    ? null
    : {
        bank: account.bank,
        accountNumberMasked: maskAccount(account.account_number),
        holderName: account.holder_name,
      };
}

/** The papers, each once, though several cases of a submission hold it. */
export async function papersOf(
  tx: Tx,
  benefitIds: readonly string[],
  documents: readonly { readonly kind: string; readonly fileId: string }[],
): Promise<z.input<typeof paperView>[]> {
  const distinct = [...new Map(documents.map((each) => [`${each.kind} ${each.fileId}`, each])).values()];
  const files = await describeFiles(
    tx,
    distinct.map(({ fileId }) => fileId),
  );
  return distinct.map(({ kind, fileId }) => ({
    // As the first of the benefits that asks for it calls it.
    label: documentLabelOf(
      benefitIds.find((id) => findScheme(id)?.documents.value.some((each) => each.kind === kind)) ?? '',
      kind,
    ),
    fileName: files.find((file) => file.fileId === fileId)?.name ?? '',
  }));
}
