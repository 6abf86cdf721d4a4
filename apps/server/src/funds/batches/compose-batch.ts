import { fenToYuan, maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../owner-function.ts';
import { refuse, refuseOutcome } from '../refusals.ts';
import { amountYuan, fenOf, yuan } from '../views.ts';
import { batchesOf, candidatesOf, type Wanted } from './candidates.ts';
import { type NotPayable, type Plan, planBatch } from './plan.ts';

const input = z.object({
  ledgerId: z.uuid(),
  obligations: z
    .array(
      z.object({
        obligationId: z.uuid(),
        amountYuan: amountYuan.optional().describe('少于全部时填写'),
      }),
    )
    .min(1)
    .max(5_000)
    .optional()
    .describe('付哪些款项；不填为该资金账全部可付款项'),
});

const refusedView = z.object({ obligationId: z.uuid(), message: z.string() });

const WHY: Record<NotPayable['why'], string> = {
  'awaits-statement': '上次的结果只有银行书面答复，请等银行对账单印证后再编。',
  disputed: '上次银行答复拒付，对账单却列为已付，请先与银行查清（见付款与退汇）。',
  held: '这件办件拟撤销批准，作出决定以前暂停支付。',
  'account-unverified': '收款账户还在等银行核验，请等核验后再编。',
  'account-rejected': '收款账户没有通过银行核验，请先更正账户。',
  'account-closed': '收款账户已停用，请先更正账户。',
  'amount-too-large': '金额超过尚可支付的部分。',
  'unwritable-name': '户名或开户行含有银行文件不能使用的字符。',
};

/** What a batch of these obligations would be, without making it. */
export const previewBatch = useCase('funds.preview-batch', {
  input,
  output: z.object({
    itemCount: z.int(),
    totalYuan: yuan,
    items: z.array(
      z.object({
        itemId: z.string(),
        holderName: z.string(),
        bank: z.string(),
        accountNumber: z.string(),
        amountYuan: yuan,
        cases: z.int(),
      }),
    ),
    refused: z.array(refusedView),
  }),
  access: officer('finance'),
  async run({ tx, input: { ledgerId, obligations }, audit }) {
    const { plan, refused } = await planOf(tx, ledgerId, wantedOf(obligations));
    await audit({
      action: 'funds.preview-batch',
      object: { kind: 'ledger', id: ledgerId },
      fields: ['holder_name'],
    });
    return {
      itemCount: plan.items.length,
      totalYuan: fenToYuan(plan.totalFen),
      items: plan.items.slice(0, 500).map(({ itemId, account, amountFen, lines }) => ({
        itemId,
        holderName: account.holderName,
        bank: account.bank,
        accountNumber: maskAccount(account.accountNumber),
        amountYuan: fenToYuan(amountFen),
        cases: lines.length,
      })),
      refused,
    };
  },
});

/**
 * Composes a batch from payable obligations of one ledger. Obligations named one by one must all be payable;
 * where all of the ledger are taken, those that cannot be paid are left out and told.
 */
export const composeBatch = useCase('funds.compose-batch', {
  input,
  output: z.object({
    batchId: z.uuid(),
    batchNo: z.string(),
    itemCount: z.int(),
    totalYuan: yuan,
    refused: z.array(refusedView),
  }),
  access: officer('finance'),
  async run({ tx, input: { ledgerId, obligations }, audit }) {
    const { plan, refused } = await planOf(tx, ledgerId, wantedOf(obligations));
    if (obligations !== undefined && refused.length > 0) {
      return refuse(
        'funds.not-payable',
        { count: refused.length },
        { path: ['obligations'], details: { refused } },
      );
    }
    if (plan.items.length === 0) return refuse('funds.nothing-to-pay');
    const batch = await writeBatch(tx, ledgerId, plan);
    await audit({ action: 'funds.compose-batch', object: { kind: 'batch', id: batch.batchId } });
    return { ...batch, itemCount: plan.items.length, totalYuan: fenToYuan(plan.totalFen), refused };
  },
});

function wantedOf(named: z.output<typeof input>['obligations']): Wanted[] | null {
  if (named === undefined) return null;
  return named.map((one) => ({
    obligationId: one.obligationId,
    ...(one.amountYuan === undefined ? {} : { amountFen: fenOf(one.amountYuan) }),
  }));
}

async function planOf(
  tx: Tx,
  ledgerId: string,
  wanted: readonly Wanted[] | null,
): Promise<{ plan: Plan; refused: z.output<typeof refusedView>[] }> {
  const candidates = await candidatesOf(tx, ledgerId, wanted);
  const plan = planBatch(candidates);
  const known = new Set(candidates.map((candidate) => candidate.obligationId));
  const missing = (wanted ?? []).map((one) => one.obligationId).filter((id) => !known.has(id));
  const batches = await batchesOf(tx, missing);
  const refused = [
    ...plan.refused.map(({ obligationId, why }) => ({ obligationId, message: WHY[why] })),
    ...missing.map((obligationId) => ({ obligationId, message: whyMissing(batches.get(obligationId)) })),
  ];
  return { plan, refused };
}

/** Why what was chosen is not payable any more: most often somebody composed it meanwhile. */
function whyMissing(batchNo: string | undefined): string {
  return batchNo === undefined ? '已付清或已取消。' : `已编入批次 ${batchNo}。`;
}

/** Accounts, cases and the number are the database's to find; of the plan it takes what follows from what is owed. */
async function writeBatch(
  tx: Tx,
  ledgerId: string,
  { items }: Plan,
): Promise<{ batchId: string; batchNo: string }> {
  const planned = items.map(({ itemId, lines }) => ({ itemId, lines }));
  const { outcome, ...batch } = await ask<{ outcome: string; batchId: string; batchNo: string }>(
    tx,
    sql`funds.compose_batch(${ledgerId}, ${JSON.stringify(planned)}::jsonb)`,
  );
  return outcome === 'composed' ? batch : refuseOutcome(outcome);
}
