import type { Tx } from '../../kernel/database.ts';
import { lockObligations, type StoredObligation, writeObligation } from '../obligation.store.ts';
import { decideObligation, type ObligationCommand, type ObligationStep } from '../obligation.ts';
import { lockItems, type StoredItem, writeItem } from '../payment-item.store.ts';
import type { ItemState } from '../payment-item.transitions.ts';
import { decideItem, obligationSteps } from '../payment-item.ts';
import { findDifference } from './differences.ts';
import type { BankAnswer } from './files.ts';
import { reduceRecovery } from './reduce-recovery.ts';

/** Where an answer came from, kept in the item's history. */
export type AnswerSource = { file: string } | { evidence: string };

/**
 * Applies one answer of the bank to its item, once, whatever came before (invariant 7): item, obligations and
 * ledger move together. What cannot be true moves nothing and becomes a difference.
 *
 * @param division whose difference an answer to an unknown item is
 * @returns the batch to look at afterwards, or null when nothing moved
 */
export async function applyAnswer(
  tx: Tx,
  answer: BankAnswer,
  division: string,
  source: AnswerSource,
): Promise<{ batchId: string } | null> {
  const [item] = await lockItems(tx, [answer.itemId]);
  const found = {
    division: item?.division ?? division,
    itemId: answer.itemId,
    detail: { ...answer, ...source },
  };
  if (item === undefined) {
    await findDifference(tx, { ...found, kind: 'answer-unknown-item' });
    return null;
  }
  const decision = decideItem(item.state, answer.answer);
  if (decision.outcome === 'unchanged') return null;
  if (decision.outcome !== 'moved') {
    await findDifference(tx, { ...found, kind: 'answer-contradiction' });
    return null;
  }
  if (answer.amountFen !== null && answer.amountFen !== item.amountFen) {
    await findDifference(tx, { ...found, kind: 'answer-amount' });
    return null;
  }
  const plan = await planMoves(tx, item, decision.to);
  if (plan === null) {
    await findDifference(tx, { ...found, kind: 'answer-contradiction' });
    return null;
  }
  await writeItem(tx, item, decision.to, {
    kind: answer.answer,
    code: answer.code,
    reason: answer.reason,
    data: { ...source, reference: answer.reference },
  });
  await writeMoves(tx, item, plan);
  return { batchId: item.batchId };
}

type Move = {
  before: StoredObligation;
  steps: { kind: ObligationCommand['kind']; amountFen: number; step: ObligationStep }[];
};

/** What the item's move means for each obligation; null when one of them cannot follow. */
export async function planMoves(tx: Tx, item: StoredItem, to: ItemState): Promise<Move[] | null> {
  const obligations = await lockObligations(
    tx,
    item.lines.map((line) => line.obligationId),
  );
  const kinds = obligationSteps(item.state, to);
  const moves: Move[] = [];
  for (const { obligationId, amountFen } of item.lines) {
    const before = obligations.get(obligationId);
    if (before === undefined) throw new Error(`obligation ${obligationId} of item ${item.id} is not visible`);
    const steps: Move['steps'] = [];
    let current = before;
    for (const kind of kinds) {
      const step = decideObligation(current, { kind, amountFen });
      if (step.outcome === 'refused') return null;
      steps.push({ kind, amountFen, step });
      current = { ...current, ...step.obligation };
    }
    moves.push({ before, steps });
  }
  return moves;
}

/** Writes what `planMoves` planned. */
export async function writeMoves(tx: Tx, item: StoredItem, moves: readonly Move[]): Promise<void> {
  for (const { before, steps } of moves) {
    let current = before;
    for (const { kind, amountFen, step } of steps) {
      const recoveryId = await reduceRecovery(tx, current, step);
      current = await writeObligation(tx, current, step, {
        kind,
        amountFen,
        itemId: item.id,
        ...(recoveryId === null ? {} : { recoveryId }),
      });
    }
  }
}
