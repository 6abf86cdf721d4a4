import { findFact } from '@wenye/policy';

const unitKinds = new Map(findFact('firm.unit-kind')?.values?.map(({ code, label }) => [code, label]));
export const entityTypeLabel = (type: string) => unitKinds.get(type) ?? type;

export const scopeWords = { all: '全权（申请、授权他人）', apply: '只办申请' } as const;
export const grantedAsWords = {
  'legal-representative': '法定代表人',
  delegate: '全权代理人',
  counter: '窗口',
} as const;
