import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import type { OwnCase } from './case-card.tsx';
import { needsApplicant } from './status.ts';

type Row = Pick<OwnCase, 'status' | 'due' | 'repayYuan' | 'needsAccount'>;

const ASKED = { correction: '补正', rebuttal: '说明情况', defence: '陈述、申辩' } as const;

/** What a case waits for its applicant to do, each with its last day if it has one; none: nothing. Pure. */
export function waitsFor({ status, due, repayYuan, needsAccount }: Row): string[] {
  const act =
    due && needsApplicant(status) && due.kind in ASKED ? ASKED[due.kind as keyof typeof ASKED] : null;
  return [
    ...(due && act
      ? [
          `请在 ${formatDate(due.on)}（含当天）前${act}${
            due.overdue ? '（已逾期）' : `，还有 ${due.workingDaysLeft ?? 0} 个工作日`
          }`,
        ]
      : []),
    ...(repayYuan ? [`请退回 ${formatYuan(repayYuan)}`] : []),
    ...(needsAccount ? ['有款项没有付成，请登记新的收款账户'] : []),
  ];
}
