import { formatDate } from '../../format/dates.ts';
import { partsStanding } from './decision.ts';
import { isOver } from './status.ts';

interface View {
  status: string;
  steps: readonly {
    command: string;
    to: string;
    outcome?: string | null;
    on: string;
    note: string | null;
    until: string | null;
  }[];
  payment: { status: string } | null;
}

/** What became of a case by a turn that it does not show by itself, and what is to be done now. */
export interface Aftermath {
  tone: 'info' | 'warn';
  title: string;
  parts: readonly string[];
  /** The same may be applied for again. */
  applyAgain: boolean;
}

/** Whether the step ends a reconsideration by a decision, taken here or recorded. */
const isReconsidered = ({ command }: { command: string }): boolean =>
  command === 'decide-reconsideration' || command === 'record-reconsideration';

/** Of an award that a reconsideration left waiting for money: its revocation was set aside, or else it was raised. */
export const isRestored = (steps: readonly { outcome?: string | null }[]): boolean =>
  steps.findLast(({ outcome }) => typeof outcome === 'string')?.outcome === 'set-aside';

/** What a request for reconsideration led to so far; a step that changes nothing of it says nothing of it. */
const UNDER_RECONSIDERATION = new Set([
  'request-reconsideration',
  'refer-reconsideration',
  'withdraw-reconsideration',
  'deny-withdrawal',
]);

/** How an award came to stand that it was proposed to take back, or that was reconsidered: as it was, with the reason. */
function awardKept({ command, on, note }: View['steps'][number], steps: View['steps']): Aftermath {
  const dropped = command === 'drop-revocation';
  // What was decided may have been that a part of it is revoked.
  const what = steps.some((step) => step.command === 'revoke') ? '原决定' : '原批准';
  return {
    tone: 'info',
    title: dropped ? '不予撤销，批准继续有效' : `复议有了结果，${what}继续有效`,
    parts: [`${formatDate(on)}${dropped ? '决定不予撤销' : '的复议结果'}：${note ?? '批准继续有效'}`],
    applyAgain: false,
  };
}

function awardStands(
  decided: View['steps'][number],
  { status, payment, steps }: View,
  restored: boolean,
): Aftermath {
  const waits = status === 'waiting-for-funds';
  const before = steps.slice(0, steps.indexOf(decided));
  const ofPart = before.findLast(({ command }) => command === 'revoke')?.to === 'awarded';
  const what = ofPart ? '撤销一部分的决定' : '撤销批准的决定';
  const said = `${formatDate(decided.on)}的复议决定：${decided.note ?? ''}`;
  return restored
    ? {
        tone: 'info',
        title: waits
          ? `${what}已被撤销，等资金恢复拨付`
          : `${what}已被撤销，${ofPart ? '那一部分' : '批准'}恢复`,
        parts: [
          said,
          `${ofPart ? '撤销的那一部分' : '原来的批准'}恢复有效，不再追回；已经退回的和没有付的，重新列入待付，您不用再申请。`,
        ],
        applyAgain: false,
      }
    : {
        tone: 'info',
        title: waits ? '复议决定补发，等资金到位' : '复议决定补发',
        parts: [
          said,
          raisedWords({ waits, ofPart: partsStanding(before).length > 0, state: payment?.status ?? null }),
        ],
        applyAgain: false,
      };
}

/** How what a reconsideration added is paid; of an award of which a part was revoked it is set off first against what is owed back. */
function raisedWords(of: { waits: boolean; ofPart: boolean; state: string | null }): string {
  const { waits, ofPart, state } = of;
  const setOff = ofPart ? '，有应退还没有退的先从中抵扣' : '';
  if (waits) return `原批准继续有效；资金到位以后补发${setOff}，您不用再申请。`;
  if (state === 'under-recovery' || state === 'written-off')
    return '原批准继续有效；补发的先抵了应退还没有退的，不另拨付。';
  return state === 'discharged'
    ? `原批准继续有效；补发的已经付清${setOff}。`
    : `原批准继续有效；补发的随下一批拨付${setOff}，您不用再申请。`;
}

/**
 * A decision that was set aside and is examined anew, an award that stands after all, a reconsideration that lies with
 * another authority or may not be withdrawn, or an application that counts as withdrawn; null of others. Pure.
 */
export function aftermathOf(view: View): Aftermath | null {
  const { status, steps } = view;
  if (status === 'deemed-withdrawn') {
    const asked = steps.findLast(({ command }) => command === 'request-correction');
    const last = asked?.until ? `补正的最后一天是 ${formatDate(asked.until)}，到期没有收到您的补正，` : '';
    return {
      tone: 'warn',
      title: '没有按期补正，申请视为撤回',
      parts: [
        ...(asked ? [`${formatDate(asked.on)}要求您补正。${asked.note ?? ''}`] : []),
        `${last}这件申请视为您撤回，没有作出批准或者不予批准的决定，不再办理。`,
        '符合条件的可以重新申请，请把上面要的一并备齐。',
      ],
      applyAgain: true,
    };
  }
  const turn = steps.findLast(({ command }) => UNDER_RECONSIDERATION.has(command));
  if (status === 'reconsideration' && turn?.command === 'refer-reconsideration')
    return {
      tone: 'info',
      title: '复议申请已转送，正在审查',
      parts: [
        `${formatDate(turn.on)}${turn.note ?? '已转送复议机关'}。收到它的决定以后，写在本页。`,
        '要撤回的，在它作出决定以前书面向它提出，这里不能撤回。',
      ],
      applyAgain: false,
    };
  if (status === 'reconsideration' && turn?.command === 'withdraw-reconsideration')
    return {
      tone: 'info',
      title: '已请求撤回复议申请，等复议机关决定',
      parts: ['准予撤回的，复议终止，原决定继续有效；不准予的，继续复议。结果写在本页。'],
      applyAgain: false,
    };
  if (status === 'reconsideration' && turn?.command === 'deny-withdrawal')
    return {
      tone: 'info',
      title: '不准予撤回复议申请，继续复议',
      parts: [
        `${formatDate(turn.on)}复议机关的决定：${turn.note ?? '不准予撤回，继续复议'}`,
        '复议决定作出以后，写在本页。',
      ],
      applyAgain: false,
    };
  const standing = steps.findLast(
    (step) => isReconsidered(step) || step.command === 'drop-revocation' || step.command === 'revoke',
  );
  if (standing?.to === 'waiting-for-funds' && (status === 'awarded' || status === 'waiting-for-funds'))
    return awardStands(standing, view, isRestored(steps));
  if (standing?.to === 'awarded' && status === 'awarded' && standing.command !== 'revoke')
    return awardKept(standing, steps);
  const setAside = steps.findLast((step) => isReconsidered(step) && step.to === 'data-check');
  if (setAside === undefined || isOver(status) || status === 'reconsideration') return null;
  return {
    tone: 'info',
    title: '原决定已撤销，正在重新审查',
    parts: [
      `${formatDate(setAside.on)}的复议决定：${setAside.note ?? '撤销原决定'}`,
      '原决定不再有效，您不用重新申请：登记已经重新比对，由没有办过原决定的人员重新审查，办理期限见下面。需要您补正、说明的，会写在本页。',
      '重新作出的决定仍对您不利的，可以再申请复议。',
    ],
    applyAgain: false,
  };
}
