import { calendar } from './calendar.ts';
import { tick, waitsUntil } from './case.clock.ts';
import { type CaseEvent, unseen } from './case.commands.ts';
import { type CaseState, isLive, newCase } from './case.ts';

/** The state after one more event. Reads nothing but its arguments: an old event means what it meant. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const { command, actor } = event;
  const next: CaseState = {
    ...state,
    status: event.to,
    version: event.seq,
    changedAt: unseen.includes(command.kind) ? state.changedAt : event.seq,
    level: event.level,
    due: event.due,
    lapsesOn: event.lapsesOn,
    clock: tick(state.clock, event.on, event.clock, waitsUntil(event.clock, event.noticeUntil, event.due)),
    duties:
      event.duty === null || actor.personId === null
        ? state.duties
        : { ...state.duties, [actor.personId]: event.duty },
    // Whoever finishes a step lets go of the case, and so does everybody when it leaves the desk.
    assignee: event.from === event.to && event.level === state.level ? state.assignee : null,
  };
  return {
    ...next,
    ...changes(state, event),
    ...(isLive(event.to) ? {} : { fundsReserved: false }),
    ...(command.kind === 'take' ? { assignee: actor.personId } : {}),
  };
}

/** The state of a case from its whole history. */
export const fold = (events: readonly CaseEvent[]): CaseState => events.reduce(evolve, newCase);

/** Whoever reviewed so far, at any level, approved or refused, or decided an objection. */
const deciders = /^(review-|approval$|objection$)/;
const decidersOf = ({ duties }: CaseState): string[] =>
  Object.entries(duties).flatMap(([personId, duty]) => (deciders.test(duty) ? [personId] : []));

/** A final decision: its day and office. It may be reconsidered, whether or not the one before it was. */
const decisionOf = ({ on, actor: { officeId, tier, personId } }: CaseEvent): Partial<CaseState> => ({
  decidedOn: on,
  decidedAt: officeId === null || tier === null ? null : { officeId, tier, by: personId },
  reconsidered: false,
  owedFen: 0,
  referred: null,
});

/** The decision's day, later by the days for which its revocation was proposed (复议法9: 期限自障碍消除之日起继续计算). */
const later = ({ decidedOn, revocation }: CaseState, on: string): string | null => {
  if (decidedOn === null || revocation === null) return decidedOn;
  const count = calendar.between(revocation.on, on, 'calendar');
  return calendar.add(decidedOn, { count, unit: 'calendar' });
};

/** A reconsideration that ends without a decision. */
const ended = {
  reconsidered: true,
  beforeReconsideration: null,
  reconsideredSince: null,
  withdrawing: false,
  partOpen: false,
} as const;

/** The state with one more part of the award revoked. */
export const withPart = (state: CaseState, part: CaseState['parts'][number]): CaseState => ({
  ...state,
  parts: [...state.parts, part],
});

function changes(state: CaseState, event: CaseEvent): Partial<CaseState> {
  const { command } = event;
  switch (command.kind) {
    case 'submit':
      return { decision: command.decision };
    case 'answer-correction':
      // What was found and said before belongs to facts that have changed.
      return { decision: command.decision, differences: [], rebutted: false };
    case 'check-data':
      return {
        decision: command.decision,
        differences: command.differences,
        rebutted: false,
      };
    case 'rebut-discrepancy': {
      const disputed = (fact: string) => !command.accepts.includes(fact);
      return {
        decision: command.decision ?? state.decision,
        differences: state.differences.filter(disputed),
        rebutted: true,
      };
    }
    case 'resolve-discrepancy':
      return { decision: command.decision, differences: [] };
    case 'record-judgement':
      return { decision: command.decision };
    case 'reserve-funds':
      return {
        // Of an award that stands, what is owed is committed at once.
        fundsReserved: command.reserved && !state.restoring && state.raising === null,
        restoring: state.restoring && !command.reserved,
        raising: command.reserved ? null : state.raising,
        raises: [...state.raises, ...(command.reserved && state.raising !== null ? [state.raising] : [])],
        lack: command.lack,
      };
    case 'return-case':
      return { fundsReserved: false, lack: null, notice: null };
    case 'publish-notice':
      return { notice: command.notice };
    case 'raise-objection':
    case 'register-objection': {
      const { personId } = event.actor;
      const objection = { objectionId: command.objectionId, raisedOn: event.on, raisedBy: personId };
      return {
        openObjections: [...state.openObjections, objection],
        noticePausedOn: state.noticePausedOn ?? event.on,
      };
    }
    // What was said before was said of another proposal.
    case 'propose-refusal':
      return { defended: false, stated: false };
    case 'propose-revocation':
      return {
        defended: false,
        stated: false,
        revocation: { recoverFen: command.recoverFen, months: command.months ?? [], on: event.on },
        proposers: [...state.proposers, ...(event.actor.personId === null ? [] : [event.actor.personId])],
      };
    case 'drop-revocation':
      return { revocation: null, decidedOn: later(state, event.on) };
    case 'state-defence':
      return { defended: true, stated: !command.waives };
    case 'decide-objection': {
      const open = state.openObjections.filter((o) => o.objectionId !== command.objectionId);
      const notice =
        state.notice === null ? null : { ...state.notice, until: event.noticeUntil ?? state.notice.until };
      return {
        openObjections: open,
        notice,
        noticePausedOn: event.to === 'public-notice' ? null : state.noticePausedOn,
        defended: false,
        stated: false,
      };
    }
    case 'award':
      // From here the money is committed, no longer reserved.
      return { ...decisionOf(event), fundsReserved: false };
    case 'revoke': {
      const { recoverFen: fen = null, months = [] } = state.revocation ?? {};
      const decided = { ...decisionOf(event), revocation: null, partOpen: fen !== null };
      if (fen === null) return decided;
      const part = { fen, months, notOwedFen: command.notOwedFen ?? 0, came: command.came ?? {} };
      return { ...decided, parts: [...state.parts, part] };
    }
    case 'refuse':
    case 'not-accept':
      return decisionOf(event);
    case 'request-reconsideration':
      return {
        beforeReconsideration: event.from,
        reconsideredSince: event.on,
        owedFen: command.owedFen,
        withdrawing: false,
        raiseProposed: null,
        referred: null,
      };
    case 'withdraw-reconsideration':
      return event.to === 'reconsideration' ? { withdrawing: true } : ended;
    case 'grant-withdrawal':
      return ended;
    case 'deny-withdrawal':
      return { withdrawing: false };
    case 'propose-raise':
      // Another decides it: whoever had the case lets go of it.
      return {
        raiseProposed: { addFen: command.addFen, months: command.months, by: event.actor.personId },
        assignee: null,
      };
    case 'refer-reconsideration':
      return { referred: { to: command.to, on: event.on } };
    case 'decide-reconsideration':
    case 'record-reconsideration': {
      const restoring = event.to === 'waiting-for-funds' && command.addFen === null;
      return {
        ...ended,
        // Less may be owed by the day of the decision than of the request, and more again later: that is another ground. What
        // stands again was not what was asked about, and can be.
        owedFen: restoring
          ? 0
          : Math.max(0, Math.min(state.owedFen, command.owedFen) - (command.addFen ?? 0)),
        // What is examined anew is shown to the public anew; what stands, or stands again, was shown.
        notice: event.to === 'data-check' ? null : state.notice,
        fundsReserved: false,
        restoring,
        parts: restoring && state.partOpen ? state.parts.slice(0, -1) : state.parts,
        raiseProposed: null,
        raising:
          command.addFen === null
            ? null
            : {
                decision: event.seq,
                addFen: command.addFen,
                months: command.months,
                byMonth: command.byMonth,
              },
        formerOfficers: event.to === 'data-check' ? decidersOf(state) : [],
      };
    }
    case 'hand-over':
      return { assignee: command.toPersonId };
    case 'release':
    case 'free':
      return { assignee: null };
    case 'abandon':
    case 'accept':
    case 'request-correction':
    case 'deem-withdrawn':
    case 'close-rebuttal':
    case 'pass-review':
    case 'close-defence':
    case 'withdraw':
    case 'lapse':
    case 'take':
      return {};
  }
}
