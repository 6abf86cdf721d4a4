/**
 * Named conditions of the transition table. A guard sees the state, the facts and, where there is one, the
 * command; `command` is null when only the buttons are asked for, and a guard about the command's content then
 * holds, since the content is still to be given.
 */
import { formatDate, formatMonth, formatYuan } from '@wenye/codes';
import { hearings, isHearing } from './case.clock.ts';
import type { CaseCommand } from './case.commands.ts';
import { hasOfficeAbove, reviewsLevel } from './case.standing.ts';
import { type CaseState, type CommandFacts, type CoreRefusal, type Days, mostAddedFen } from './case.ts';
import { hasTurn, keptFromTurn } from './case.turn.ts';

export interface GuardContext {
  state: CaseState;
  command: CaseCommand | null;
  facts: CommandFacts;
}

export interface Guard {
  holds(context: GuardContext): boolean;
  /** Code of the refusal where the guard is required and does not hold. */
  refusal: string;
  /** Parameters of its message. */
  params?(context: GuardContext): CoreRefusal['params'];
  /** What is refused instead where more is known of why it does not hold. */
  because?(context: GuardContext): CoreRefusal | null;
}

const today = (context: GuardContext): string => context.facts.businessDate;

/** Content of the command, if it is of this kind. */
function given<K extends CaseCommand['kind']>(
  { command }: GuardContext,
  ...kinds: K[]
): Extract<CaseCommand, { kind: K }> | null {
  return command !== null && (kinds as string[]).includes(command.kind)
    ? (command as Extract<CaseCommand, { kind: K }>)
    : null;
}

const outcomeGiven = (c: GuardContext) =>
  given(c, 'decide-reconsideration', 'record-reconsideration')?.outcome;

const raiseGiven = (c: GuardContext) =>
  given(c, 'decide-reconsideration', 'record-reconsideration', 'propose-raise');

/** What the decision of a reconsideration adds to the award, or is meant to, in fen. */
const addedBy = (c: GuardContext): number | null => raiseGiven(c)?.addFen ?? null;

/** Some of the months that a case holds, each once, and where it holds none, none. */
export const isOfMonths = (months: readonly string[], held: readonly string[]): boolean =>
  months.length > 0 === held.length > 0 &&
  months.length === new Set(months).size &&
  months.every((month) => held.includes(month));

const sameMonths = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((month) => others.includes(month));

const mostAdded = (c: GuardContext): number => {
  const raise = raiseGiven(c);
  return mostAddedFen(c.state, raise?.reckonedFen ?? null, raise?.held ?? []);
};

/**
 * Whether more is owed on the award than was known when it was last reconsidered: registers or figures were corrected since,
 * which is another ground, and one that nobody could have named in time.
 */
const owedAnew = (c: GuardContext): boolean =>
  ((given(c, 'request-reconsideration') ?? c.facts).owedFen ?? 0) > c.state.owedFen;

const lastLevel = ({ facts }: GuardContext): number => facts.scheme.levels.length;

/** A due day is the last day on which the thing can still be done; it is past from the next day on. */
const isPast = (on: string | undefined, context: GuardContext): boolean =>
  on !== undefined && on < today(context);

/**
 * Whether the last revocation of a part may be set aside: by a reconsideration that was, or is, asked for within its term. One
 * that is asked for later, for what is owed by what became known since, is about that alone.
 */
export const mayStandWhole = (
  { partOpen, decidedOn, reconsideredSince }: Pick<CaseState, 'partOpen' | 'decidedOn' | 'reconsideredSince'>,
  { businessDate, scheme, calendar }: Pick<CommandFacts, 'businessDate' | 'scheme' | 'calendar'>,
): boolean =>
  partOpen &&
  decidedOn !== null &&
  (reconsideredSince ?? businessDate) <= calendar.add(decidedOn, scheme.reconsiderWithin);

const withinDays = (from: string | null, days: Days, context: GuardContext): boolean =>
  from !== null && today(context) <= context.facts.calendar.add(from, days);

/**
 * Whether the office still waits for what the applicant says, of the differences or against what is proposed; the last
 * day of the term counts. Of differences it waits only where one goes against the applicant: nothing is settled, refused
 * or revoked before they were heard.
 */
export const owesStatement = ({ status, due }: Pick<CaseState, 'status' | 'due'>, on: string): boolean =>
  due !== null && due.kind === hearings[status] && due.on >= on;

export const guards = {
  'gives-reason': {
    refusal: 'casework.clause-missing',
    holds: (c) => {
      const decision = given(
        c,
        'not-accept',
        'propose-refusal',
        'decide-objection',
        'decide-reconsideration',
        'record-reconsideration',
        'propose-raise',
        'propose-revocation',
      );
      return decision === null || decision.clause.trim() !== '';
    },
  },
  'names-items': {
    refusal: 'casework.items-missing',
    holds: (c) => (given(c, 'request-correction')?.items.length ?? 1) > 0,
  },
  'past-due': { refusal: 'casework.not-yet-due', holds: (c) => isPast(c.state.due?.on, c) },
  lapses: {
    refusal: 'casework.not-yet-due',
    holds: (c) =>
      c.facts.scheme.lapseAfter !== null && c.state.lapsesOn !== null && isPast(c.state.lapsesOn, c),
  },
  'finds-differences': {
    refusal: 'casework.no-differences',
    holds: (c) => (given(c, 'check-data')?.differences.length ?? 0) > 0,
  },
  'statement-missed': {
    refusal: 'casework.not-yet-due',
    holds: (c) => c.state.due?.kind === 'rebuttal' && isPast(c.state.due.on, c),
  },
  'defence-missed': {
    refusal: 'casework.not-yet-due',
    holds: (c) => c.state.due?.kind === 'defence' && isPast(c.state.due.on, c),
  },
  'not-defended': { refusal: 'casework.already-defended', holds: (c) => !c.state.defended },
  // Who has nothing to state says so, and nothing else: an empty answer gives no right away.
  'states-or-waives': {
    refusal: 'casework.defence-empty',
    holds: (c) => {
      const defence = given(c, 'state-defence');
      return (
        defence === null ||
        (defence.waives ? defence.note === null && defence.documents.length === 0 : defence.note !== null)
      );
    },
  },
  // 行政处罚法45: what is stated is examined, and taken up where it holds; so whoever decides says what became of it.
  'statement-answered': {
    refusal: 'casework.statement-unanswered',
    holds: (c) => {
      const decision = given(c, 'refuse', 'revoke');
      return decision === null || !c.state.stated || decision.note !== null;
    },
  },
  'defended-or-late': {
    refusal: 'casework.defence-open',
    holds: (c) => !owesStatement(c.state, today(c)),
  },
  'accepts-all': {
    refusal: 'casework.differences-unresolved',
    holds: (c) => {
      const accepts = given(c, 'rebut-discrepancy')?.accepts;
      return accepts === undefined || c.state.differences.every((fact) => accepts.includes(fact));
    },
  },
  'says-why': {
    refusal: 'casework.statement-missing',
    holds: (c) => given(c, 'rebut-discrepancy')?.note !== null,
  },
  'not-rebutted': { refusal: 'casework.already-rebutted', holds: (c) => !c.state.rebutted },
  'rebutted-or-late': {
    refusal: 'casework.rebuttal-open',
    holds: (c) => !owesStatement(c.state, today(c)),
  },
  'resolves-all': {
    refusal: 'casework.differences-unresolved',
    holds: (c) => {
      const takes = given(c, 'resolve-discrepancy')?.takes;
      return takes === undefined || c.state.differences.every((fact) => takes[fact] !== undefined);
    },
  },
  'reviewer-of-level': {
    refusal: 'casework.other-level',
    holds: ({ state, facts }) => reviewsLevel(state, facts),
  },
  // A judgement answers a question that the decision leaves open; of one that it settles there is nothing to judge.
  'question-open': {
    refusal: 'casework.fact-not-judged',
    holds: (c) => {
      const questions = c.state.decision?.questions ?? [];
      const judged = given(c, 'record-judgement')?.fact;
      return judged === undefined ? questions.length > 0 : questions.includes(judged);
    },
  },
  'levels-remain': { refusal: 'casework.last-level', holds: (c) => c.state.level < lastLevel(c) },
  'at-first-level': { refusal: 'casework.not-first-level', holds: (c) => c.state.level <= 1 },
  entitled: {
    refusal: 'casework.not-entitled',
    holds: ({ state }) => state.decision?.outcome === 'entitled' && state.decision.amountFen > 0,
  },
  'funds-suffice': {
    refusal: 'casework.no-funds',
    holds: (c) => given(c, 'reserve-funds')?.reserved === true,
  },
  // Of an award that stands again, or is raised, nothing is reserved: what is owed of it is committed at once.
  'award-restored': {
    refusal: 'casework.no-funds',
    holds: (c) => c.state.restoring && given(c, 'reserve-funds')?.reserved === true,
  },
  'award-raised': {
    refusal: 'casework.no-funds',
    holds: (c) => c.state.raising !== null && given(c, 'reserve-funds')?.reserved === true,
  },
  'no-award-stands': {
    refusal: 'casework.award-stands',
    holds: (c) => !c.state.restoring && c.state.raising === null,
  },
  'of-revocation': {
    refusal: 'casework.decision-set-aside',
    holds: (c) => c.state.beforeReconsideration === 'revoked' || mayStandWhole(c.state, c.facts),
  },
  'funds-reserved': { refusal: 'casework.no-funds', holds: (c) => c.state.fundsReserved },
  'notice-required': { refusal: 'casework.no-notice', holds: (c) => c.facts.scheme.notice !== null },
  'no-notice-required': { refusal: 'casework.notice-first', holds: (c) => c.facts.scheme.notice === null },
  'notice-running': {
    refusal: 'casework.notice-over',
    holds: (c) => c.state.notice !== null && !isPast(c.state.notice.until, c),
  },
  'notice-ended': {
    refusal: 'casework.notice-running',
    holds: (c) =>
      c.state.notice !== null && c.state.openObjections.length === 0 && isPast(c.state.notice.until, c),
  },
  'objection-open': {
    refusal: 'casework.objection-not-open',
    holds: (c) => {
      const decided = given(c, 'decide-objection');
      return decided === null || c.state.openObjections.some((o) => o.objectionId === decided.objectionId);
    },
  },
  'not-the-objector': {
    refusal: 'casework.own-objection',
    holds: (c) => {
      const decided = given(c, 'decide-objection');
      const raised = c.state.openObjections.find((o) => o.objectionId === decided?.objectionId);
      return (
        raised === undefined || c.facts.actor.kind !== 'person' || raised.raisedBy !== c.facts.actor.personId
      );
    },
  },
  'objection-upheld': {
    refusal: 'casework.objection-dismissed',
    holds: (c) => given(c, 'decide-objection')?.upheld === true,
  },
  'objections-remain': { refusal: 'casework.no-objection', holds: (c) => c.state.openObjections.length > 1 },
  'reconsideration-in-time': {
    refusal: 'casework.reconsideration-late',
    holds: (c) => withinDays(c.state.decidedOn, c.facts.scheme.reconsiderWithin, c) || owedAnew(c),
  },
  'not-reconsidered': {
    refusal: 'casework.already-reconsidered',
    holds: (c) => !c.state.reconsidered || owedAnew(c),
  },
  'decision-kept': {
    refusal: 'casework.decision-set-aside',
    holds: (c) => {
      const outcome = outcomeGiven(c);
      return outcome !== undefined && outcome !== 'set-aside';
    },
  },
  'raises-award': { refusal: 'casework.raises-nothing', holds: (c) => addedBy(c) !== null },
  'raise-varies': {
    refusal: 'casework.raises-nothing',
    holds: (c) => addedBy(c) === null || outcomeGiven(c) === 'vary',
  },
  'raise-bounded': {
    refusal: 'casework.raises-too-much',
    holds: (c) => {
      const fen = addedBy(c);
      return fen === null || (fen > 0 && fen <= mostAdded(c));
    },
    params: (c) => ({ most: formatYuan(mostAdded(c)) }),
    because: (c) =>
      raiseGiven(c)?.held.length
        ? { code: 'casework.raises-beyond-reckoned', params: { most: formatYuan(mostAdded(c)) } }
        : null,
  },
  // The rules reckon an award; what a variation adds is an amount that somebody writes, so that two people write it.
  'raise-proposed': {
    refusal: 'casework.raise-not-proposed',
    holds: (c) => addedBy(c) === null || c.state.raiseProposed !== null,
  },
  'raise-as-proposed': {
    refusal: 'casework.raise-differs',
    holds: (c) => {
      const { state } = c;
      const raise = raiseGiven(c);
      if (raise === null || raise.addFen === null) return true;
      return (
        raise.addFen === state.raiseProposed?.addFen && sameMonths(raise.months, state.raiseProposed.months)
      );
    },
    params: (c) => ({ proposed: formatYuan(c.state.raiseProposed?.addFen ?? 0) }),
  },
  // For every other month somebody else may be paid, or the same person in another case.
  'raise-of-own-months': {
    refusal: 'casework.raise-other-months',
    holds: (c) => {
      const raise = raiseGiven(c);
      return raise === null || raise.addFen === null || isOfMonths(raise.months, raise.held);
    },
    params: (c) => ({ held: raiseGiven(c)?.held.map(formatMonth).join('、') ?? '' }),
  },
  // Each revocation may be reconsidered for its whole term: none takes the place of another before that.
  'no-part-open': {
    refusal: 'casework.part-open',
    holds: (c) => !mayStandWhole(c.state, c.facts),
    params: (c) => ({
      until: formatDate(c.facts.calendar.add(c.state.decidedOn ?? today(c), c.facts.scheme.reconsiderWithin)),
    }),
  },
  // While something is owed back of the award, two debts would be one too many to tell.
  'owes-nothing-back': { refusal: 'casework.recovery-open', holds: (c) => c.facts.owesBack !== true },
  // A part is told by an amount, and what is not taken back stands.
  'revokes-part': {
    refusal: 'casework.not-now',
    holds: (c) => c.state.revocation !== null && c.state.revocation.recoverFen !== null,
  },
  'revokes-by-amount': {
    refusal: 'casework.part-without-amount',
    holds: (c) => {
      const revocation = given(c, 'propose-revocation');
      return revocation?.months === undefined || revocation.recoverFen !== null;
    },
  },
  'award-reconsidered': {
    refusal: 'casework.outcome-not-open',
    holds: (c) => c.state.beforeReconsideration === 'awarded',
  },
  // Only an award leaves something to improve, and it is not taken away from who asked for more (复议法实施条例51): what is set
  // aside of one is the revocation of a part.
  'no-worse': {
    refusal: 'casework.outcome-not-open',
    holds: (c) => {
      const outcome = outcomeGiven(c);
      const awarded = c.state.beforeReconsideration === 'awarded';
      const kept = outcome === undefined || outcome === 'uphold' || outcome === 'withdrawn';
      return kept || (outcome === 'vary') === awarded || mayStandWhole(c.state, c.facts);
    },
  },
  'office-above-exists': { refusal: 'casework.refer-outside', holds: (c) => hasOfficeAbove(c.state) },
  'no-office-above': { refusal: 'casework.office-above', holds: (c) => !hasOfficeAbove(c.state) },
  'not-referred': { refusal: 'casework.already-referred', holds: (c) => c.state.referred === null },
  referred: { refusal: 'casework.not-referred', holds: (c) => c.state.referred !== null },
  withdrawing: { refusal: 'casework.no-withdrawal', holds: (c) => c.state.withdrawing },
  'not-withdrawing': { refusal: 'casework.withdrawal-open', holds: (c) => !c.state.withdrawing },
  'has-turn': {
    refusal: 'casework.not-your-turn',
    holds: ({ state, facts }) => hasTurn(state, facts),
    because: ({ state, facts }) => keptFromTurn(state, facts),
  },
  // What its applicant is to speak about first lies on nobody's desk.
  'office-speaks': { refusal: 'casework.applicant-speaks', holds: (c) => !isHearing(c.state.due) },
  unassigned: { refusal: 'casework.taken', holds: (c) => c.state.assignee === null },
  assigned: { refusal: 'casework.not-assignee', holds: (c) => c.state.assignee !== null },
  'assigned-to-actor': {
    refusal: 'casework.not-assignee',
    holds: ({ state, facts }) => facts.actor.kind === 'person' && state.assignee === facts.actor.personId,
  },
  'recipient-eligible': {
    refusal: 'casework.recipient-not-eligible',
    holds: (c) => given(c, 'hand-over')?.eligible ?? true,
  },
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
