import { DEFENCE_PAPER } from '@wenye/codes';
import { benefits, findScheme, schemes } from '@wenye/policy';
import type { CaseState, Due, SuspensionCause } from './case.ts';

const titles = new Map(benefits.map((benefit) => [benefit.id, benefit.title]));

/** Chinese title of a benefit. */
export const benefitLabel = (benefitId: string): string => titles.get(benefitId) ?? benefitId;

export const dueLabels: Record<Due['kind'], string> = {
  acceptance: '受理期限',
  decision: '办结期限',
  correction: '补正期限',
  rebuttal: '说明期限',
  defence: '陈述申辩期限',
  lapse: '失效日期',
  reconsideration: '复议期限',
};

export const causeLabels: Record<SuspensionCause, string> = {
  correction: '等待申请人补正',
  rebuttal: '等待申请人说明',
  defence: '等待申请人陈述申辩',
  'public-notice': '公示期间',
  objection: '处理异议期间',
};

/**
 * Why a case waits for funds and whose turn it is, in the words of the office, which go on from the name of the ledger where it
 * is told (lists/waiting-for.ts), and in those for the applicant.
 */
export const lackLabels: Record<NonNullable<CaseState['lack']>, { officer: string; applicant: string }> = {
  ledger: {
    officer: '资金账可用指标不足，待财务登记指标，到位后自动预留',
    applicant: '资金尚未到位，到位后自动办理',
  },
  limit: {
    officer: '资金账尚有可用指标，但此项待遇的单项限额不足，待财务调整限额，调整后自动预留',
    applicant: '此项补贴的年度限额已满，调整后自动办理',
  },
};

/**
 * Chinese name of a paper: as the benefit's own scheme calls it, else as another's does. A roster's papers go with every
 * case of a submission, also with one whose scheme does not ask for them.
 */
export const documentLabelOf = (benefitId: string, kind: string): string =>
  [
    ...[findScheme(benefitId), ...schemes].flatMap((scheme) => scheme?.documents.value ?? []),
    DEFENCE_PAPER,
  ].find((each) => each.kind === kind)?.label ?? kind;
