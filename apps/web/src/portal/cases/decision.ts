import { formatDate } from '../../format/dates.ts';

interface Step {
  seq: number;
  command: string;
  label: string;
  on: string;
  from: string;
  to: string;
  outcome?: string | null;
  note: string | null;
}

interface Decided {
  status: string;
  steps: readonly Step[];
  reconsiderUntil: string | null;
  /** The months that revocations took back, where they left the others, and those that one is proposed to. */
  monthsRevoked?: readonly string[];
  monthsToRevoke?: readonly string[];
  /** What revocations took back of an award that stands with the rest. */
  revokedYuan?: string | null;
  /** A reconsideration may set the last of them aside. */
  partOpen?: boolean;
}

/** What an office decided, or means to decide, against the claimant. */
export interface AdverseDecision {
  title: string;
  /** Clause and reason, then the remedies, as the steps of the case tell them. */
  parts: readonly { head: string; text: string }[];
  /** The last day on which reconsideration can be applied for on this page. */
  until: string | null;
  /** It takes back a part of an award that stands with the rest. */
  ofPart: boolean;
}

/** Other steps that go against the claimant whatever they lead to. */
const AGAINST = new Set(['refuse', 'not-accept', 'revoke']);
const PROPOSING = new Set(['propose-refusal', 'propose-revocation']);
/** Decisions that take over clause and reason of what was proposed. */
const AS_PROPOSED = new Set(['refuse', 'revoke']);
const PROPOSED = new Set(['proposed-refusal', 'proposed-revocation']);
const ENDED_AGAINST = new Set(['refused', 'not-accepted', 'revoked']);

/** How a reconsideration ends: decided by the office above, or elsewhere and recorded here. */
const RECONSIDERED = new Set(['decide-reconsideration', 'record-reconsideration']);

/** Whether a step of the record gives nothing, or takes away: a reconsideration does where what it leaves standing does. */
export function isAgainst(step: Pick<Step, 'command' | 'to'>): boolean {
  return (
    AGAINST.has(step.command) ||
    proposesAgainst(step) ||
    (RECONSIDERED.has(step.command) && ENDED_AGAINST.has(step.to))
  );
}

/** Of a refusal by a reviewer or an objection to the public notice that was found to be right, or of a revocation. */
export function proposesAgainst({ command, to }: Pick<Step, 'command' | 'to'>): boolean {
  return PROPOSING.has(command) || (command === 'decide-objection' && to === 'proposed-refusal');
}

/** Whether the step ends a reconsideration by its applicant's own wish, granted or not sent on yet. */
const withdrawn = ({ command, to }: Pick<Step, 'command' | 'to'>): boolean =>
  command === 'grant-withdrawal' || (command === 'withdraw-reconsideration' && to !== 'reconsideration');

/**
 * The decision against the claimant as the case stands now, with what 许可法38 wants told: reason and remedies.
 * null where there is none, or where it was set aside. Pure.
 */
export function adverseDecision({
  status,
  steps,
  reconsiderUntil,
  monthsRevoked = [],
  monthsToRevoke = [],
  revokedYuan = null,
  partOpen = false,
}: Decided): AdverseDecision | null {
  const standing = standingOf(status, steps);
  const ofPart = (standing === 'awarded' || standing === 'waiting-for-funds') && revokedYuan !== null;
  if (ofPart)
    return partDecision(steps, {
      reconsiderUntil,
      ofMonths: monthsRevoked.length > 0,
      asked: partOpen && status === 'reconsideration',
    });
  if (!PROPOSED.has(standing) && !ENDED_AGAINST.has(standing)) return null;
  // What the claimant has withdrawn leaves it standing, though nobody decided that against them.
  const last = steps.findLast((step) => isAgainst(step) || withdrawn(step));
  if (!last) return null;
  const proposal = steps.findLast(proposesAgainst);
  const decision = steps.findLast((step) => isAgainst(step) && !RECONSIDERED.has(step.command));
  const told = [
    ...(decision && AS_PROPOSED.has(decision.command) && proposal ? [proposal] : []),
    ...(decision ? [decision] : []),
    ...(last === decision ? [] : [last]),
  ];
  return {
    title: titleOf(status, last, monthsToRevoke.length > 0),
    parts: partsOf(told),
    until: reconsiderUntil,
    ofPart: false,
  };
}

/** The revocations of a part that were not set aside, the first first. */
export function partsStanding<Each extends Pick<Step, 'command' | 'to' | 'outcome'>>(
  steps: readonly Each[],
): Each[] {
  const standing: Each[] = [];
  for (const step of steps) {
    if (step.command === 'revoke') standing.push(step);
    else if (step.outcome === 'set-aside') standing.pop();
  }
  return standing.filter(({ to }) => to === 'awarded');
}

/** Of an award that stands with the rest, the last revocation of a part that was not set aside. */
function partDecision(
  steps: readonly Step[],
  { reconsiderUntil, ofMonths, asked }: { reconsiderUntil: string | null; ofMonths: boolean; asked: boolean },
): AdverseDecision | null {
  const revoked = partsStanding(steps).at(-1);
  if (revoked === undefined) return null;
  const proposal = steps.findLast((step) => step.command === 'propose-revocation' && step.seq < revoked.seq);
  const what = ofMonths ? '部分月份的批准' : '批准的一部分';
  return {
    title: `${what}已撤销，${asked ? '正在复议' : '其余的继续有效'}`,
    parts: partsOf([...(proposal ? [proposal] : []), revoked]),
    until: reconsiderUntil,
    ofPart: true,
  };
}

const partsOf = (told: readonly Step[]): AdverseDecision['parts'] =>
  told.flatMap(({ label, on, note }) =>
    note === null ? [] : [{ head: `${label}（${formatDate(on)}）`, text: note }],
  );

/** Where a case stands; of one that is being reconsidered, where it stood before that. Pure. */
export function standingOf(status: string, steps: readonly Pick<Step, 'command' | 'from'>[]): string {
  if (status !== 'reconsideration') return status;
  return steps.findLast(({ command }) => command === 'request-reconsideration')?.from ?? status;
}

function titleOf(status: string, { label, to }: Step, ofMonths: boolean): string {
  switch (status) {
    case 'proposed-refusal':
      return '拟不予批准，还没有作出决定';
    case 'proposed-revocation':
      return `拟撤销${ofMonths ? '部分月份的' : ''}批准，还没有作出决定`;
    case 'reconsideration':
      return `${label}，正在复议`;
    default:
      return to === 'revoked' ? '批准已撤销' : to === 'not-accepted' ? '不予受理' : '不予批准';
  }
}
