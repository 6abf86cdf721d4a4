import { createHash } from 'node:crypto';
import {
  BATCH_TRANSITIONS,
  type BatchCommandKind,
  type BatchPart,
  type BatchState,
} from './batch.transitions.ts';

/** Who did what to the batch, by natural person. */
export type Batch = { state: BatchState; people: Partial<Record<BatchPart, string>> };

/** What the shell found out before asking. */
export type BatchFacts = {
  /** The acting natural person; null for the worker. */
  personId: string | null;
  /** Roles in which the actor acts: an officer's, or `worker`. */
  roles: readonly string[];
  /** The actor filed, reviewed or awarded one of the cases, or is paid by the batch. */
  hadPartInCases: boolean;
  /** The lines still hash to what was frozen. */
  contentUnchanged: boolean;
  /** Items whose outcome nobody knows yet. */
  unknownItems: number;
  /** Settled or returned items without their line on a bank statement. */
  unmatchedItems: number;
  openDifferences: number;
  /** Written answers of the bank that wait for a second person. */
  openPapers: number;
  /** Lines whose money an earlier attempt may have paid, by the bank's statement. */
  unprovenLines: number;
  /** Lines of awards of which it is proposed that they be revoked. */
  heldLines: number;
};

export type BatchRefusal =
  | 'not-in-this-state'
  | 'not-permitted'
  | 'same-person'
  | 'had-part'
  | 'content-changed'
  | 'unknown-items'
  | 'unmatched-items'
  | 'open-differences'
  | 'open-papers'
  | 'unproven-lines'
  | 'held-lines';

export type BatchAnswer = { outcome: 'moved'; to: BatchState } | { outcome: 'refused'; why: BatchRefusal };

/** Decides a command on a batch. Pure. The first reason that bars it is given, gravest first. */
export function decideBatch(batch: Batch, command: BatchCommandKind, facts: BatchFacts): BatchAnswer {
  const possible = BATCH_TRANSITIONS.filter((t) => t.command === command && t.from.includes(batch.state));
  if (possible.length === 0) return refused('not-in-this-state');
  const transition = possible.find((t) => facts.roles.includes(t.by));
  if (transition === undefined) return refused('not-permitted');
  const shared = transition.apartFrom.some((part) => batch.people[part] === facts.personId);
  if (shared && facts.personId !== null) return refused('same-person');
  if (transition.apartFromCases && facts.hadPartInCases) return refused('had-part');
  if (command === 'authorise' && !facts.contentUnchanged) return refused('content-changed');
  if (command === 'authorise' && facts.unprovenLines > 0) return refused('unproven-lines');
  if (command === 'authorise' && facts.heldLines > 0) return refused('held-lines');
  if ((command === 'answer' || command === 'reconcile') && facts.unknownItems > 0)
    return refused('unknown-items');
  // Also at the end: money may have come back since.
  if (command === 'reconcile' || command === 'close') {
    if (facts.unmatchedItems > 0) return refused('unmatched-items');
    if (facts.openDifferences > 0) return refused('open-differences');
    if (facts.openPapers > 0) return refused('open-papers');
  }
  return { outcome: 'moved', to: transition.to };
}

/** An item as the bank is told of it. */
export type InstructionLine = {
  itemId: string;
  bank: string;
  accountNumber: string;
  holderName: string;
  amountFen: number;
};

/** The lines of the payment file, in order; the batch's hash is taken over them. */
export function instructionLines(items: readonly InstructionLine[]): string[] {
  return items.map((item, index) =>
    ['D', index + 1, item.itemId, item.bank, item.accountNumber, item.holderName, item.amountFen].join('|'),
  );
}

/** SHA-256 over the lines, each ended by a line feed: frozen with the batch, authorised, sent in the header. */
export function contentHashOf(items: readonly InstructionLine[]): string {
  const hash = createHash('sha256');
  for (const line of instructionLines(items)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function refused(why: BatchRefusal): BatchAnswer {
  return { outcome: 'refused', why };
}
