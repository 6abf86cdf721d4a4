/** What happens to cases by the mere passing of days. */
import { type DueTask, dueTask } from '../kernel/due.ts';
import type { JobTransaction } from '../kernel/jobs.ts';
import type { CaseCommand } from './case.commands.ts';
import { loadCase } from './case.store.ts';
import type { CaseStatus } from './case.ts';
import { freeLeftOn } from './handling/free-cases.ts';
import { reserveOne, waitingCases } from './handling/reserve-funds.ts';
import { performOn, type Shell } from './perform.ts';
import { reckonDaily } from './reckoned/reckon-awards.ts';
import { sweepDaily } from './sweep-files.ts';

const shellOf = (inside: JobTransaction): Shell => ({ ...inside, actor: 'worker' });

/** Runs a step of the system on each of the cases. */
async function performAll(
  inside: JobTransaction,
  cases: readonly { case_id: string }[],
  command: CaseCommand,
): Promise<void> {
  for (const { case_id } of cases) {
    const loaded = await loadCase(inside.tx, case_id);
    const system = { kind: 'system', job: command.kind } as const;
    await performOn(shellOf(inside), loaded, loaded.state.version, command, system);
  }
}

/** Cases that waited for their applicant in one of these states, in the order of their numbers. */
const waitingIn = ({ tx }: JobTransaction, ...statuses: CaseStatus[]) =>
  tx.selectFrom('casework.case').select('case_id').where('status', 'in', statuses).orderBy('case_number');

/** A correction that was not made in time: the application counts as withdrawn. The last day still counts. */
const deemWithdrawn = dueTask('casework.deem-withdrawn', 30, async (inside, day) => {
  const late = await waitingIn(inside, 'correction-requested').where('due_on', '<', day).execute();
  await performAll(inside, late, { kind: 'deem-withdrawn' });
});

/** Where a scheme lets a case lapse whose applicant answers nothing. */
const lapse = dueTask('casework.lapse', 31, async (inside, day) => {
  const late = await waitingIn(inside, 'discrepancy').where('lapses_on', '<', day).execute();
  await performAll(inside, late, { kind: 'lapse' });
});

/** The applicant let the term for a statement pass: the case is the office's again. What lapses has lapsed before. */
const closeRebuttals = dueTask('casework.close-rebuttal', 32, async (inside, day) => {
  const silent = await waitingIn(inside, 'discrepancy')
    .where('due_kind', '=', 'rebuttal')
    .where('due_on', '<', day)
    .execute();
  await performAll(inside, silent, { kind: 'close-rebuttal' });
});

/** The same of a proposed refusal or revocation: nothing was stated against it, and the approver decides. */
const closeDefences = dueTask('casework.close-defence', 33, async (inside, day) => {
  const silent = await waitingIn(inside, 'proposed-refusal', 'proposed-revocation')
    .where('due_kind', '=', 'defence')
    .where('due_on', '<', day)
    .execute();
  await performAll(inside, silent, { kind: 'close-defence' });
});

/** What lay with somebody whose post had its last day yesterday is the office's again. */
const freeLeft = dueTask('casework.free-left', 34, freeLeftOn);

/** Cases that wait for money are tried once a day besides, on 1 January with the new year's ledger. */
const retryFunds = dueTask('casework.retry-funds', 35, async (inside) => {
  for (const caseId of await waitingCases(inside.tx, null)) await reserveOne(shellOf(inside), caseId);
});

/** Lists are taken down when the period of their last line is over. */
const takeDownNotices = dueTask('casework.take-down-notices', 40, async ({ tx, audit }, day) => {
  const over = await tx
    .updateTable('casework.notice as n')
    .set({ taken_down_on: day })
    .where('n.taken_down_on', 'is', null)
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('casework.notice_line as l')
            .innerJoin('casework.case as c', 'c.case_id', 'l.case_id')
            .select('l.line')
            .whereRef('l.notice_id', '=', 'n.notice_id')
            // A line whose objection is open may resume.
            .where((line) => line.or([line('l.until', '>=', day), line('c.status', '=', 'objection')])),
        ),
      ),
    )
    .returning('n.notice_id')
    .execute();
  for (const { notice_id } of over)
    await audit({ action: 'casework.take-down-notice', object: { kind: 'notice', id: notice_id } });
});

export const dueTasks: DueTask[] = [
  deemWithdrawn,
  lapse,
  closeRebuttals,
  closeDefences,
  freeLeft,
  retryFunds,
  takeDownNotices,
  sweepDaily,
  reckonDaily,
];
