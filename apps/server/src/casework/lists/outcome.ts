import { formatDate, formatMonth, formatSpans, formatYuan } from '@wenye/codes';
import type { CaseCommand, CaseEvent, RecordedOutcome } from '../case.commands.ts';

const reconsidered: Record<RecordedOutcome, string> = {
  uphold: '维持原决定',
  vary: '变更原决定：原批准继续有效',
  'set-aside': '撤销原决定',
  withdrawn: '申请人撤回复议申请，复议终止，原决定继续有效',
};

const objected: Record<Extract<CaseCommand, { kind: 'register-objection' }>['channel'], string> = {
  phone: '有人来电话提出异议',
  letter: '有人书面提出异议',
  'in-person': '有人到窗口提出异议',
};

type Raise = { addFen: number; months: readonly string[] };

/** What is paid on the case, and for which of its months: `补发 12.30 元（2020年8月、2020年9月）`. */
const raised = ({ addFen, months }: Raise): string =>
  `本件补发 ${formatYuan(addFen)}${months.length === 0 ? '' : `（${months.map(formatMonth).join('、')}）`}`;

/** With what a variation pays on the case: the rest is claimed by another application. */
const decided = ({
  outcome,
  addFen,
  months,
}: { outcome: RecordedOutcome } & (Raise | { addFen: null; months: readonly string[] })): string =>
  addFen === null ? reconsidered[outcome] : `${reconsidered[outcome]}，${raised({ addFen, months })}`;

/**
 * What came of a step whose name leaves it open: said before ground and reason. null where the name says it. Pure.
 *
 * @param unpaid something of the award was not paid: nothing is stopped of what was
 */
export function outcomeOf(
  { command, to }: Pick<CaseEvent, 'command' | 'to'>,
  unpaid: boolean,
): string | null {
  switch (command.kind) {
    case 'decide-reconsideration':
      return decided(command);
    case 'record-reconsideration':
      return `${command.documentNo}（${formatDate(command.decidedOn)}）：${decided(command)}`;
    case 'withdraw-reconsideration':
      return to === 'reconsideration'
        ? '申请人请求撤回复议申请，等复议机关决定是否准予'
        : reconsidered.withdrawn;
    case 'grant-withdrawal':
      return reconsidered.withdrawn;
    case 'deny-withdrawal':
      return '不准予撤回，继续复议';
    case 'propose-raise':
      return `拟变更原决定，${raised(command)}，由另一人核对后作出决定或者登记`;
    case 'refer-reconsideration':
      return `已转送${command.to}，由其审查决定`;
    case 'register-objection':
      return objected[command.channel];
    case 'decide-objection':
      return command.upheld ? '异议成立' : '异议不成立';
    case 'propose-revocation': {
      const recovered = command.recoverFen === null ? '全部追回' : `追回 ${formatYuan(command.recoverFen)}`;
      if (command.months !== undefined)
        return `只撤销 ${formatSpans(command.months)}，其余月份不变；已经付的${recovered}`;
      if (command.recoverFen !== null)
        return `只撤销其中的 ${formatYuan(command.recoverFen)}，其余的不变；已经付的${recovered}`;
      return `${unpaid ? '尚有没付的，先停付，撤销后不再付；' : ''}已经付的${recovered}`;
    }
    case 'revoke':
      return to === 'awarded' ? '撤销的是其中一部分，批准的其余部分继续有效' : null;
    case 'drop-revocation':
      return `批准继续有效${unpaid ? '；尚有没付的，照付' : ''}`;
    case 'state-defence':
      return command.waives ? '申请人表示没有要陈述、申辩的' : null;
    case 'close-defence':
      return '申请人没有陈述、申辩，由批准机关作出决定';
    case 'close-rebuttal':
      return '申请人没有说明情况，由受理机构核实认定';
    default:
      return null;
  }
}
