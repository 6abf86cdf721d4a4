import { maskAccount } from '@wenye/codes';
import type { z } from 'zod';
import { sourceOf } from './registry-fact.ts';
import type { accountView } from './views.ts';

/** What the registers of people and of firms keep of an account alike. */
type AccountRow = {
  account_id: string;
  bank: string;
  account_number: string;
  holder_name: string;
  verification: string;
  verified_on: string | null;
  rejected_for: string | null;
  valid_from: string;
  valid_to: string | null;
  source: string;
  recorded_on: string;
};

/** An account, a person's or a firm's, as pages show it: the number masked, where it comes from named. */
export function shownAccount(
  row: AccountRow,
  sources: Readonly<Record<string, string>>,
): z.input<typeof accountView> {
  return {
    accountId: row.account_id,
    bank: row.bank,
    accountNumberMasked: maskAccount(row.account_number),
    holderName: row.holder_name,
    verification: row.verification as 'unverified' | 'verified' | 'rejected',
    verifiedOn: row.verified_on,
    rejectedFor: row.rejected_for,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: sourceOf(row, sources),
  };
}
