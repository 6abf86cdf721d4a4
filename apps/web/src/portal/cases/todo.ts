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

/** By which step the applicant speaks in a state, and which ends the time for it. */
const defence = { spoken: 'state-defence', closed: 'close-defence' };
const hearings: Readonly<Record<string, { spoken: string; closed: string }>> = {
  discrepancy: { spoken: 'rebut-discrepancy', closed: 'close-rebuttal' },
  'proposed-refusal': defence,
  'proposed-revocation': defence,
};
const answers = Object.values(hearings).flatMap(({ spoken, closed }) => [spoken, closed]);

const asksAt = ({ status, steps }: Pick<View, 'status' | 'steps'>): number =>
  steps.findLastIndex(({ command, to }) => to === status && !answers.includes(command));

/** Steps since the office's last question of that kind. */
const sinceAsked = (view: Pick<View, 'status' | 'steps'>) => view.steps.slice(asksAt(view) + 1);

/** Whether the applicant has spoken about the differences as they were found last, or what was proposed last. Pure. */
export const hasSpoken = (view: Pick<View, 'status' | 'steps'>): boolean =>
  sinceAsked(view).some(({ command }) => command === hearings[view.status]?.spoken);

/** For a case that waits for its applicant: in the office's own words, never in the applicant's. */
export function todoOf(view: View): Todo {
  const { status, steps, due } = view;
  if (hearings[status] === defence) return defenceTodo(view);
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
  const before =
    status === 'discrepancy' ? steps.findLast(({ command }) => command === 'answer-correction')?.note : null;
  return {
    tone: 'warn',
    title: status === 'discrepancy' ? '填报的和登记的不一致，请您说明' : '请您补正',
    asked,
    ...(before ? { saidBefore: before } : {}),
    until: until(due),
  };
}

const until = (due: View['due']): string | null =>
  due === null
    ? null
    : `请在 ${formatDate(due.on)}（含当天）之前办理${due.overdue ? '（已逾期）。' : `，还有 ${due.workingDaysLeft ?? 0} 个工作日。`}`;

/** Of what is proposed against them: whether the applicant is to speak, has spoken, or has let the term pass. Its ground stands above. */
function defenceTodo(view: View): Todo {
  if (hasSpoken(view))
    return {
      tone: 'good',
      title: '已收到您的答复',
      asked:
        view.status === 'proposed-revocation'
          ? '批准机关看过以后决定撤销或者不予撤销，结果会写在办理进度里。'
          : '批准机关看过以后作出决定，或者退回再核实，结果会写在办理进度里。',
      until: null,
    };
  if (sinceAsked(view).some(({ command }) => command === 'close-defence'))
    return {
      tone: 'warn',
      title: '陈述、申辩的期限已过',
      asked: null,
      until: '批准机关正在作出决定。决定作出之前，您仍可以陈述、申辩。',
    };
  return {
    tone: 'warn',
    title: '作出决定以前，您有权陈述、申辩',
    asked:
      '对上面的事实、条款、理由有不同意见的，请在下面写明，有证明材料的一并附上；没有要说的，选“没有要说的”，机关就不再等。',
    until: until(view.due),
  };
}
