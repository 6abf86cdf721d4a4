import { formatYuan, withoutStop } from '@wenye/codes';
import { z } from 'zod';
import { ANSWER_KINDS } from './payment-item.transitions.ts';

/** What happened to a batch or a payment, as whoever keeps the money reads it. */
export const historyEntry = z.object({
  seq: z.int(),
  kind: z.string(),
  at: z.iso.datetime({ offset: true }),
  businessDate: z.iso.date(),
  by: z.string().describe('办理人姓名；银行或系统所为的写明'),
  note: z.string().nullable(),
});

/** A row of `funds.history_of_batch` or `funds.history_of_item`. */
export type HistoryRow = {
  kind: string;
  at: Date;
  businessDate: string;
  /** Null for what the worker did, of itself or by an answer of the bank. */
  name: string | null;
  /** Of paper evidence: who stated what the other person confirmed. */
  statedBy: string | null;
  data: {
    reason?: string;
    reference?: string;
    file?: string;
    line?: number;
    cases?: number;
    payments?: number;
    amountFen?: number;
  };
};

/** The steps in the order of the rows. Pure. */
export function historyView(rows: readonly HistoryRow[]): z.input<typeof historyEntry>[] {
  return rows.map((row, index) => ({
    seq: index + 1,
    kind: row.kind,
    at: row.at.toISOString(),
    businessDate: row.businessDate,
    by: whoDid(row),
    note: noteOf(row),
  }));
}

function whoDid({ kind, name, statedBy }: HistoryRow): string {
  if (statedBy !== null && name !== null) return `${statedBy}登记，${name}确认`;
  return name ?? ((ANSWER_KINDS as readonly string[]).includes(kind) ? '银行' : '系统');
}

function noteOf({ statedBy, data }: HistoryRow): string | null {
  const { reason, reference, file, line, cases, payments, amountFen } = data;
  const parts = [
    reason && withoutStop(reason),
    reference && `${statedBy === null ? '银行回单号' : '银行文书'} ${reference}`,
    file && `${file} 第 ${line} 行`,
    cases && `${cases} 件改付`,
    payments && `${payments} 笔，共 ${formatYuan(amountFen ?? 0)}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join('；');
}
