import { formatDate } from '../../format/dates.ts';

interface View {
  status: string;
  steps: readonly { command: string; to: string; note: string | null }[];
  due: { kind: string; on: string; workingDaysLeft: number | null; overdue: boolean } | null;
}

/** What the applicant is asked for and by when, or that the answer was received. Pure. */
export interface Todo {
  tone: 'warn' | 'good';
  title: string;
  asked: string | null;
  until: string | null;
  /** What the applicant wrote with an earlier correction: it counts as a statement, and need not be written again. */
  saidBefore?: string;
}

/** What follows the office's question: an answer, or the end of the time for one. */
const answers = ['rebut-discrepancy', 'close-rebuttal'];

const asksAt = ({ status, steps }: Pick<View, 'status' | 'steps'>): number =>
  steps.findLastIndex(({ command, to }) => to === status && !answers.includes(command));

/** Whether the applicant has spoken about the differences as they were found last. Pure. */
export const hasSpoken = (view: Pick<View, 'status' | 'steps'>): boolean =>
  view.steps.slice(asksAt(view) + 1).some(({ command }) => command === 'rebut-discrepancy');

/** For a case that waits for its applicant: in the office's own words, never in the applicant's. */
export function todoOf({ status, steps, due }: View): Todo {
  const asking = asksAt({ status, steps });
  if (hasSpoken({ status, steps })) {
    return {
      tone: 'good',
      title: '已收到您的说明',
      asked: '受理机构正在核实，结果会写在办理进度里。',
      until: null,
    };
  }
  const closed = steps.slice(asking + 1).some(({ command }) => command === 'close-rebuttal');
  // What the registers say is no worse for the applicant: nothing is asked of them.
  if (due?.kind === 'decision' && !closed) {
    return {
      tone: 'good',
      title: '填报的和登记的不一致，受理机构正在核实',
      asked: steps[asking]?.note ?? null,
      until: '登记的内容不减少您的待遇，不用您做什么。认定之前，您也可以说明情况。',
    };
  }
  // The office no longer waits, but it has not settled the matter either.
  if (due?.kind === 'decision') {
    return {
      tone: 'warn',
      title: '说明期限已过',
      asked: steps[asking]?.note ?? null,
      until: '受理机构正在按登记的信息核实。认定之前，您仍可以说明情况。',
    };
  }
  const asked = steps[asking]?.note ?? null;
  const left = due?.overdue ? '（已逾期）。' : `，还有 ${due?.workingDaysLeft ?? 0} 个工作日。`;
  const before =
    status === 'discrepancy' ? steps.findLast(({ command }) => command === 'answer-correction')?.note : null;
  return {
    tone: 'warn',
    title: status === 'discrepancy' ? '填报的和登记的不一致，请您说明' : '请您补正',
    asked,
    ...(before ? { saidBefore: before } : {}),
    until: due === null ? null : `请在 ${formatDate(due.on)}（含当天）之前办理${left}`,
  };
}
