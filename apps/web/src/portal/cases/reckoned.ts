import type { OutputOf } from '../../api/client.ts';
import { formatYuan } from '../../format/money.ts';

type Filed = Pick<OutputOf<'GET /api/submissions/:submissionId'>['cases'][number], 'outcome' | 'amountYuan'>;

/** What a case came to when it was filed: an amount, or why there is none. Pure. */
export function reckonedWords({ outcome, amountYuan }: Filed): string {
  if (outcome === 'not-entitled') return '不符合条件';
  if (outcome === 'entitled') return amountYuan === null ? '—' : formatYuan(amountYuan);
  return '待核实';
}

/** Why cases were filed of which nothing is due by what was known then; null where all of them are due. Pure. */
export function notDueWords(cases: readonly Filed[]): { title: string; text: string } | null {
  const refused = cases.filter(({ outcome }) => outcome === 'not-entitled').length;
  const open = cases.filter(({ outcome }) => outcome !== 'not-entitled' && outcome !== 'entitled').length;
  const which = (some: number) => (some === cases.length ? '' : `有 ${some} 件`);
  if (refused > 0)
    return {
      title: `${which(refused)}按提交时的测算还不符合条件`,
      text: '测算只看登记和填写的内容，不是审批决定，所以仍然可以提交，由工作人员核实认定；登记有误的，办理中可以更正。核实后还是不符合的，不予批准前会先告知理由、听取陈述申辩。',
    };
  if (open > 0)
    return { title: `${which(open)}按提交时的信息还不能确定`, text: '由工作人员核实认定后确定。' };
  return null;
}
