import { formatYuan } from '@wenye/codes';
import { z } from 'zod';
import { amountYuan, fenOf } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import { type FenByMonth, sumOf } from '../by-month.ts';
import { reconsiderationOutcomes } from '../case.commands.ts';
import { type LoadedCase, saveNote } from '../case.store.ts';
import { mostAddedFen, revokedMonths } from '../case.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';
import { monthsHeldBy, monthsReceivedOtherwise } from '../exclusions.ts';
import { paidMonths } from '../paid-months.ts';
import type { Performed, Shell } from '../perform.ts';
import { fenNowByMonth, owedNow } from '../reckoned/owed-now.ts';
import { reckonedMore } from '../reckoned/reckoned-awards.ts';
import { awaitGrants } from '../reckoned/used-up.ts';
import { refuse } from '../refusals.ts';
import { performCheck } from './check-data.ts';
import { noteMonths, noteRaisedMonths } from './note-months.ts';
import { reserveFor } from './reserve-funds.ts';

const bySystem = { kind: 'system', job: 'check-data' } as const;

/** What a reconsideration came to, as its officer states it. */
export const reconsideration = {
  outcome: z
    .enum(reconsiderationOutcomes)
    .describe(
      'uphold 维持；vary 变更（只对批准，只能对申请人有利）；set-aside 撤销（只对不予批准、不予受理、撤销批准）',
    ),
  addYuan: z
    .optional(amountYuan)
    .describe(
      '变更的，在本件上补发多少元，须与另一人拟补发的相同；少给的是另外的月份的不填，由申请人另行申请',
    ),
  clause,
  reason: text,
};

/**
 * What of a variation is paid on the case, for which of its months, with what today's reckoning adds, by which it is bounded.
 * The core refuses as well; here it is told at the field.
 *
 * @param owedFen what the award comes to beyond what was granted, by what is known now that nobody else grants the person months
 * @throws Refusal `casework.raises-too-much` or, for months, `casework.raises-beyond-reckoned` at `addYuan`
 */
export async function addition(
  shell: Shell,
  { addYuan, months }: { addYuan: string; months: readonly string[] },
  loaded: LoadedCase,
  owedFen: number,
): Promise<{
  addFen: number;
  reckonedFen: number | null;
  months: readonly string[];
  byMonth: FenByMonth | null;
  held: readonly string[];
}> {
  const addFen = fenOf(addYuan);
  const revoked = revokedMonths(loaded.state);
  const held = ((await monthsHeldBy(shell.tx, loaded.row)) ?? []).filter((month) => !revoked.includes(month));
  const reckonedFen = await reckonedNow(shell, loaded, owedFen);
  const most = mostAddedFen(loaded.state, reckonedFen, held);
  if (addFen > most) {
    const code = held.length > 0 ? 'casework.raises-beyond-reckoned' : 'casework.raises-too-much';
    return refuse(code, { most: formatYuan(most) }, { path: ['addYuan'] });
  }
  const received = await monthsReceivedOtherwise(shell.tx, loaded.row, held);
  return {
    addFen,
    reckonedFen,
    months,
    byMonth: await sharesOf(shell, loaded, { addFen, months }),
    held: held.filter((month) => !received.includes(month)),
  };
}

/** How much of what is added is for which month, by what the rules make of each by now; null where that comes to another amount. */
async function sharesOf(
  shell: Shell,
  loaded: LoadedCase,
  { addFen, months }: { addFen: number; months: readonly string[] },
): Promise<FenByMonth | null> {
  const [only, ...others] = months.length === 0 ? [''] : months;
  if (others.length === 0) return { [only ?? '']: addFen };
  const paid = await paidMonths(shell.tx, loaded);
  const all = [...new Set([...paid.months.map(({ month }) => month), ...months])].sort();
  const [came, now] = [paid.byMonth(all), await fenNowByMonth(shell, loaded, all)];
  if (came === null || now === null) return null;
  const shares = Object.fromEntries(months.map((month) => [month, (now[month] ?? 0) - (came[month] ?? 0)]));
  return sumOf(shares) === addFen && Object.values(shares).every((fen) => fen >= 0) ? shares : null;
}

/**
 * What today's reckoning adds to the award: what the kept one says, as far as the case decided once more here comes to it, since
 * a register may have changed after it was kept. null: nothing.
 */
async function reckonedNow({ tx }: Shell, { row }: LoadedCase, owedFen: number): Promise<number | null> {
  const kept = await reckonedMore(tx, row.case_id);
  return kept === null || owedFen === 0 ? null : Math.min(kept, owedFen);
}

/** The same where a variation may also pay nothing on the case; for the months of what was proposed. */
export const additionIfAny = async (
  shell: Shell,
  { addYuan }: { addYuan?: string | undefined },
  loaded: LoadedCase,
) => {
  const owedFen = await owedInTurn(shell, loaded);
  if (addYuan === undefined)
    return { addFen: null, owedFen, reckonedFen: null, months: [], byMonth: null, held: [] };
  const months = loaded.state.raiseProposed?.months ?? [];
  return { owedFen, ...(await addition(shell, { addYuan, months }, loaded, owedFen)) };
};

/** What the award comes to beyond what was granted, by what is known; nobody else grants the person months until this is over. */
export async function owedInTurn(shell: Shell, loaded: LoadedCase): Promise<number> {
  await awaitGrants(shell.tx, loaded.row.case_id);
  return owedNow(shell, loaded);
}

/**
 * What follows at once, nobody has to press for it: what was refused or not accepted is examined anew, beginning with the
 * registries; an award whose revocation is set aside stands again, and one that was varied is raised, with its money where
 * there is enough.
 */
export async function followThrough(shell: Shell, decided: Performed): Promise<LoadedCase> {
  switch (decided.state.status) {
    case 'data-check':
      return performCheck(shell, decided, bySystem);
    case 'waiting-for-funds':
      await noteDecidedMonths(shell, decided);
      return reserveFor(shell, decided);
    default:
      return decided;
  }
}

/** What was decided is granted, also while it waits for money: nobody else is granted the same, or more, meanwhile. */
async function noteDecidedMonths(shell: Shell, { state, ...decided }: Performed): Promise<void> {
  if (state.raising === null) await noteMonths(shell, { ...decided, state }, 'restoration');
  else await noteRaisedMonths(shell.tx, decided, state.raising.months);
}

/**
 * 复议决定, by an office above the one that decided: the decision stands, or is set aside and examined anew. An award is
 * kept whatever is decided: it stands, or is varied in favour of who asked (复议法实施条例51).
 */
export const decideReconsideration = caseCommand('decide-reconsideration', {
  access: officer('approver'),
  input: reconsideration,
  prepare: async (context, loaded) => {
    const { tx, input } = context;
    return {
      kind: 'decide-reconsideration',
      outcome: input.outcome,
      ...(await additionIfAny(context, input, loaded)),
      clause: citationOf(input.clause),
      reason: await saveNote(tx, input.caseId, input.reason),
    };
  },
  afterwards: followThrough,
});
