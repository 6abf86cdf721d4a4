import { benefits, findScheme } from '@wenye/policy';
import type { Due, SuspensionCause } from './case.ts';

const titles = new Map(benefits.map((benefit) => [benefit.id, benefit.title]));

/** Chinese title of a benefit. */
export const benefitLabel = (benefitId: string): string => titles.get(benefitId) ?? benefitId;

export const dueLabels: Record<Due['kind'], string> = {
  acceptance: '受理期限',
  decision: '办结期限',
  correction: '补正期限',
  rebuttal: '说明期限',
  lapse: '失效日期',
  reconsideration: '复议期限',
};

export const causeLabels: Record<SuspensionCause, string> = {
  correction: '等待申请人补正',
  rebuttal: '等待申请人说明',
  'public-notice': '公示期间',
  objection: '处理异议期间',
};

/** Chinese name of a paper that a scheme asks for. */
export const documentLabelOf = (benefitId: string, kind: string): string =>
  findScheme(benefitId)?.documents.value.find((each) => each.kind === kind)?.label ?? kind;
