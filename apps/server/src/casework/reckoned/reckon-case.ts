import { isDeepStrictEqual } from 'node:util';
import type { Answer, DatedParameter, Pack } from '@wenye/rules';
import type { Tx } from '../../kernel/database.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type FenByMonth, fenByMonth, lessByMonth } from '../by-month.ts';
import { type LoadedCase, loadCase } from '../case.store.ts';
import { awardedFen, type CaseState, type Part, revokedFen, revokedMonths } from '../case.ts';
import { questionOf, together } from '../compare.ts';
import { decisionsOf } from '../doors.ts';
import { currentFacts, monthsPaid } from '../dossier.store.ts';
import { type Evaluation, evaluate, outcomeOf } from '../evaluate.ts';
import { monthsHeldBy, monthsReceivedOtherwise } from '../exclusions.ts';
import { type FrozenFact, type KnownFact, leavingOut, ofHeldMonths, type Resolutions } from '../facts.ts';
import { withOtherMonths } from '../months-compared.ts';
import { type Cause, factCauses, figureCauses } from './causes.ts';
import { knownSince } from './known-since.ts';
import { withMonthsReceived } from './months-received.ts';

/** By what a case is decided again. */
export type Known = {
  readonly pack: Pack;
  /** The figures of it that two officers confirmed. */
  readonly confirmed: readonly DatedParameter[];
  readonly today: string;
};

/** An award that comes to another amount by what is known today. */
export type Reckoned = {
  readonly caseId: string;
  readonly kind: 'owed' | 'too-much' | 'open';
  readonly grantedFen: number;
  /** Of that, what reconsiderations added. */
  readonly raisedFen: number;
  /** Null: it cannot be told any more. */
  readonly nowFen: number | null;
  readonly differenceFen: number | null;
  readonly causes: readonly Cause[];
};

/**
 * Decides a granted case once more, as the case itself was: by the law of the day of filing, the figures as known today
 * and the registers as known today of the day on which they were compared. What officers judged and settled stands; a month
 * that the case does not hold is not counted, since another may be paid for it.
 *
 * @returns null where it comes to what was granted, or no award stands
 */
export async function reckonCase(tx: Tx, caseId: string, known: Known): Promise<Reckoned | null> {
  const loaded = await loadCase(tx, caseId);
  const { state } = loaded;
  const { decision, beforeReconsideration, status } = state;
  if (decision === null || (status === 'reconsideration' && beforeReconsideration !== 'awarded')) return null;
  const decide = (facts: readonly FrozenFact[]) => attempt(known.pack, loaded, facts);
  const fenOf = (facts: readonly FrozenFact[]) => certainFenOf(decide(facts));
  const facts = await factsToday(tx, loaded, known);
  if (facts === null) return null;
  const { before, received, now } = facts;
  const after = decide(now);
  const nowFen = certainFenOf(after);
  // What was known then, by today's figures and rules: apart from what the facts have changed.
  const figures = decide(before);
  const figuresFen = certainFenOf(figures);
  const kept = leavingOut(before, revokedMonths(state));
  const keptFen = fenOf(kept);
  const amounts = amountsOf(state, (months) => fenByMonth(now, months, fenOf));
  const compared = differenceOf({ ...amounts, nowFen });
  if (compared === null) return null;
  const { grantedFen, raisedFen } = amounts;
  // What two people found not due is told as taken off what the rules make of the rest.
  const told = compared.kind === 'owed' ? grantedFen + (compared.differenceFen ?? 0) : nowFen;
  const result = { caseId, grantedFen, raisedFen, ...compared, nowFen: told };
  if (!after.ok) return { ...result, causes: [{ kind: 'unreadable', problem: after.problem }] };
  const causes: Cause[] = [];
  if (figures.ok && figuresFen !== decision.amountFen) {
    const stored = await answerOf(tx, caseId, decision.decisionId);
    causes.push(...figureCauses(loaded.row.benefit_id, stored, figures.evaluation.answer, known.confirmed));
  }
  const others = leavingOut(kept, received);
  const othersFen = fenOf(others);
  if (othersFen !== keptFen) causes.push({ kind: 'received', months: received });
  const matters = (facts: readonly FrozenFact[]) => fenOf(facts) !== othersFen;
  if (matters(now)) causes.push(...factCauses(others, now, matters));
  return { ...result, causes };
}

/**
 * What the award comes to beyond what was granted, decided once more in this transaction, in fen; 0: nothing, or it cannot be
 * told.
 */
export async function owedToday(
  tx: Tx,
  loaded: LoadedCase,
  known: Omit<Known, 'confirmed'>,
): Promise<number> {
  if (loaded.state.decision === null) return 0;
  const facts = await factsToday(tx, loaded, known);
  if (facts === null) return 0;
  const fenOf = (values: readonly FrozenFact[]) => certainFenOf(attempt(known.pack, loaded, values));
  const amounts = amountsOf(loaded.state, (months) => fenByMonth(facts.now, months, fenOf));
  const compared = differenceOf({ ...amounts, nowFen: fenOf(facts.now) });
  return compared?.kind === 'owed' ? (compared.differenceFen ?? 0) : 0;
}

/** What it comes to by each of these of its months; null: it cannot be told. */
export async function fenTodayByMonth(
  tx: Tx,
  loaded: LoadedCase,
  known: Omit<Known, 'confirmed'>,
  months: readonly string[],
): Promise<FenByMonth | null> {
  const facts = await factsToday(tx, loaded, known);
  const fenOf = (values: readonly FrozenFact[]) => certainFenOf(attempt(known.pack, loaded, values));
  return facts && fenByMonth(facts.now, months, fenOf);
}

type Facts = {
  /** As last frozen. */
  readonly before: FrozenFact[];
  /** The months that the case holds, and that were received otherwise: under no case, or another's. */
  readonly received: string[];
  /** As they would be now; of months only those that the case holds, without those that were received. */
  readonly now: FrozenFact[];
};

/** The facts of a case then and now; null where who asks may not see the claimant. */
async function factsToday(
  tx: Tx,
  loaded: LoadedCase,
  { pack, today }: Omit<Known, 'confirmed'>,
): Promise<Facts | null> {
  const before = await currentFacts(tx, loaded.row.case_id);
  const held = await monthsStanding(tx, loaded);
  const since = await knownSince(tx, loaded, today, held ?? undefined);
  if (since === null) return null;
  const { known, grantedAfter } = since;
  if (held === null) return { before, received: [], now: broughtTogether(loaded, before, known) };
  const received = await monthsReceivedOtherwise(tx, loaded.row, held);
  const own = ofHeldMonths(broughtTogether(loaded, before, withOtherMonths(known, before, held)), held);
  const granted = (await monthsPaid(tx, loaded.row.case_id, loaded.state)).length;
  const months = (facts: readonly FrozenFact[]) => monthsOf(attempt(pack, loaded, facts));
  return { before, received, now: inTurn(leavingOut(own, received), { granted, grantedAfter, months }) };
}

/** The months that a case holds, without those that a revocation took back, which it may hold until they are paid back. */
async function monthsStanding(tx: Tx, { row, state }: LoadedCase): Promise<string[] | null> {
  const held = await monthsHeldBy(tx, row);
  const revoked = revokedMonths(state);
  return held?.filter((month) => !revoked.includes(month)) ?? null;
}

/**
 * What a case would be paid for besides comes after what other cases were granted after it, so that together they do not pass
 * the longest term of the benefit; what it was granted itself came before.
 */
function inTurn(facts: FrozenFact[], { granted, grantedAfter, months }: Turn): FrozenFact[] {
  if (months(facts) <= granted) return facts;
  for (let more = grantedAfter; more > 0; more -= 1) {
    const later = withMonthsReceived(facts, more);
    if (months(later) >= granted) return later;
  }
  return facts;
}

interface Turn {
  /** How many months the case was granted, and how many others were after it. */
  granted: number;
  grantedAfter: number;
  /** How many months the rules count by these facts. */
  months: (facts: readonly FrozenFact[]) => number;
}

/** What an award was granted, of what, in fen. */
interface Amounts {
  readonly grantedFen: number;
  /** What of it a reconsideration added. */
  readonly raisedFen: number;
  /** What the rules make of it beyond that and is not owed, since it was taken back. */
  readonly notOwedFen: number;
}

/** @param byMonth what the rules make of these months by now; null where they cannot tell */
function amountsOf(state: CaseState, byMonth: (months: readonly string[]) => FenByMonth | null): Amounts {
  const revoked = revokedMonths(state);
  const isKept = (month: string) => !revoked.includes(month);
  // What was added for a month went with it; and what was taken back by an amount alone, is what was added first.
  const added = state.raises.reduce((sum, { addFen, months, byMonth: each }) => {
    if (each === null) return sum + (months.some(isKept) ? addFen : 0);
    return Object.entries(each).reduce((all, [month, fen]) => all + (isKept(month) ? fen : 0), sum);
  }, 0);
  const byAmount = revokedFen({ parts: state.parts.filter(({ months }) => months.length === 0) });
  return {
    grantedFen: awardedFen(state) ?? 0,
    raisedFen: Math.max(0, added - byAmount),
    notOwedFen: notOwed(state.parts.at(-1), byMonth),
  };
}

/**
 * What the award had come to beyond what was left, as its last part was revoked; as far as a register says less of a month since,
 * it says itself what two people found, and nothing of another month is taken for it.
 */
function notOwed(part: Part | undefined, byMonth: (months: readonly string[]) => FenByMonth | null): number {
  if (part === undefined || part.notOwedFen === 0) return 0;
  const now = byMonth(Object.keys(part.came).filter((month) => month !== ''));
  return Math.max(0, part.notOwedFen - (now === null ? 0 : lessByMonth(now, part.came)));
}

/**
 * What was added by a reconsideration was found due by other means than the rules: what is owed by now is counted against
 * it, and it is not taken for too much. So with what was revoked: what the rules made of the award beyond the rest then is not
 * owed.
 */
export function differenceOf(
  amounts: Amounts & { readonly nowFen: number | null },
): Pick<Reckoned, 'kind' | 'differenceFen'> | null {
  const { grantedFen, raisedFen, notOwedFen, nowFen } = amounts;
  if (nowFen === null) return { kind: 'open', differenceFen: null };
  const owed = nowFen - grantedFen - notOwedFen;
  if (owed > 0) return { kind: 'owed', differenceFen: owed };
  const less = nowFen - (grantedFen - raisedFen);
  return less < 0 ? { kind: 'too-much', differenceFen: less } : null;
}

type Attempt =
  | { readonly ok: true; readonly evaluation: Evaluation & { readonly benefitId: string } }
  | { readonly ok: false; readonly problem: string };

function attempt(pack: Pack, loaded: LoadedCase, facts: readonly FrozenFact[]): Attempt {
  const question = questionOf(loaded);
  try {
    return { ok: true, evaluation: { ...evaluate(pack, question, facts), benefitId: question.benefitId } };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'casework.facts-not-accepted') throw error;
    return { ok: false, problem: error.message };
  }
}

const certainFenOf = (tried: Attempt): number | null => (tried.ok ? certainFen(tried.evaluation) : null);

/** How many months the rules count. */
const monthsOf = (tried: Attempt): number =>
  tried.ok ? (outcomeOf(tried.evaluation.answer, tried.evaluation.benefitId).months ?? 0) : 0;

/** What is due for certain, in fen; null: that is open, or how much is. */
function certainFen({ answer, outcome, amountFen, benefitId }: Evaluation & { benefitId: string }) {
  if (outcome === 'not-entitled') return 0;
  const { amount, range, months } = outcomeOf(answer, benefitId);
  if (outcome !== 'entitled' || (amount === null && range !== null)) return null;
  return amount?.kind === 'per-month' && months === null ? null : amountFen;
}

/** Where an officer has taken one of two words, it stands as long as the register says what it said then. */
function broughtTogether(
  loaded: LoadedCase,
  then: readonly FrozenFact[],
  known: readonly KnownFact[],
): FrozenFact[] {
  const registry = new Map(together(loaded, then, known, {}).map((each) => [each.fact, each.registry]));
  const standing = then.flatMap(({ fact, registry: said, resolution }) =>
    resolution !== undefined && isDeepStrictEqual(registry.get(fact), said) ? [[fact, resolution]] : [],
  );
  return together(loaded, then, known, Object.fromEntries(standing) as Resolutions);
}

async function answerOf(tx: Tx, caseId: string, decisionId: string): Promise<Answer> {
  const { answer } = await tx
    .selectFrom(decisionsOf(caseId).as('d'))
    .select('d.answer')
    .where('d.decision_id', '=', decisionId)
    .executeTakeFirstOrThrow();
  return answer as unknown as Answer;
}
