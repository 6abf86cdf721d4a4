import { fenToYuan, maskAccount } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import { noteBatch } from '../batch.store.ts';
import { refuse } from '../refusals.ts';
import { amountYuan, fenOf, yuan } from '../views.ts';
import { candidatesOf, type Wanted } from './candidates.ts';
import { type NotPayable, type Plan, type PlannedItem, planBatch } from './plan.ts';

const input = z.object({
  ledgerId: z.uuid(),
  obligations: z
    .array(
      z.object({
        obligationId: z.uuid(),
        amountYuan: amountYuan.optional().describe('Less than all of it.'),
      }),
    )
    .min(1)
    .max(5_000)
    .optional()
    .describe('Which obligations; all payable ones of the ledger when left out.'),
});

const refusedView = z.object({ obligationId: z.uuid(), message: z.string() });

const WHY: Record<NotPayable['why'] | 'not-payable', string> = {
  'account-unusable': '收款账户未核验或已停用，请先更正账户。',
  'amount-too-large': '金额超过尚可支付的部分。',
  'unwritable-name': '户名或开户行含有银行文件不能使用的字符。',
  'not-payable': '已列入其他批次、已付清或已取消。',
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
    const { plan, refused } = await planOf(tx, ledgerId, wantedOf(obligations), false);
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
  async run({ tx, input: { ledgerId, obligations }, actor, audit }) {
    const { plan, refused } = await planOf(tx, ledgerId, wantedOf(obligations), true);
    if (obligations !== undefined && refused.length > 0) {
      return refuse(
        'funds.not-payable',
        { count: refused.length },
        { path: ['obligations'], details: { refused } },
      );
    }
    if (plan.items.length === 0) return refuse('funds.nothing-to-pay');
    const batch = await insertBatch(tx, ledgerId, plan, actor.personId as string);
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
  lock: boolean,
): Promise<{ plan: Plan; refused: z.output<typeof refusedView>[] }> {
  // All of a ledger: the ids first, so that the rows can be locked before they are read for good.
  const chosen =
    wanted ?? (await candidatesOf(tx, ledgerId, null, false)).map(({ obligationId }) => ({ obligationId }));
  const candidates = await candidatesOf(tx, ledgerId, chosen, lock);
  const plan = planBatch(candidates);
  const known = new Set(candidates.map((candidate) => candidate.obligationId));
  const refused = [
    ...plan.refused.map(({ obligationId, why }) => ({ obligationId, message: WHY[why] })),
    ...chosen
      .filter(({ obligationId }) => !known.has(obligationId))
      .map(({ obligationId }) => ({ obligationId, message: WHY['not-payable'] })),
  ];
  return { plan, refused };
}

async function insertBatch(
  tx: Tx,
  ledgerId: string,
  plan: Plan,
  personId: string,
): Promise<{ batchId: string; batchNo: string }> {
  const { rows } = await sql<{ batchId: string; batchNo: string; division: string }>`
    insert into funds.batch (batch_no, ledger_id, division, item_count, total_fen, composed_by, composed_on)
    select funds.next_number(l.division, 'ZF'), l.id, l.division, ${plan.items.length}, ${plan.totalFen},
      ${personId}, kernel.business_date()
    from funds.ledger l where l.id = ${ledgerId}
    returning id as "batchId", batch_no as "batchNo", division`.execute(tx);
  const [batch] = rows;
  if (batch === undefined) return refuse('funds.not-your-division');
  await insertItems(tx, batch.batchId, batch.division, plan.items);
  await noteBatch(tx, batch.batchId, 1, 'compose', { items: plan.items.length, totalFen: plan.totalFen });
  return { batchId: batch.batchId, batchNo: batch.batchNo };
}

async function insertItems(
  tx: Tx,
  batchId: string,
  division: string,
  items: readonly PlannedItem[],
): Promise<void> {
  const rows = items.map(({ itemId, account, amountFen }, position) => ({
    itemId,
    ...account,
    amountFen,
    position,
  }));
  await sql`
    insert into funds.payment_item (id, batch_id, division, position, payee_account_id, bank, account_number,
      holder_name, amount_fen, changed_on)
    select r."itemId", ${batchId}, ${division}, r.position + 1, r."accountId", r.bank, r."accountNumber",
      r."holderName", r."amountFen", kernel.business_date()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("itemId" text, position int, "accountId" uuid,
      bank text, "accountNumber" text, "holderName" text, "amountFen" bigint)`.execute(tx);
  const lines = items.flatMap((item) => item.lines.map((line) => ({ itemId: item.itemId, ...line })));
  await sql`
    insert into funds.payment_line (item_id, obligation_id, case_id, instalment, generation, amount_fen, state, changed_on)
    select r."itemId", r."obligationId", r."caseId", r.instalment, r.generation, r."amountFen", 'prepared',
      kernel.business_date()
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r ("itemId" text, "obligationId" uuid, "caseId" uuid,
      instalment int, generation int, "amountFen" bigint)`.execute(tx);
  await sql`
    insert into funds.item_event (item_id, seq, kind, actor_person_id, business_date)
    select id, 1, 'prepare', access.person_id(), kernel.business_date()
    from funds.payment_item where batch_id = ${batchId}`.execute(tx);
}
