/** The two monthly allowances of disabled people, which article 23 only says are to be paid. */
import type { Labelled } from '../record.ts';

const OPEN = {
  value: null,
  unit: 'CNY/month',
  from: null,
  to: null,
  region: '410300',
  source: '洛政〔2020〕25号 第23条',
  confidence: 'uncertain',
  note: '只写做好发放，未写标准。各县（市、区）的标准和调整时间，由市民政局、财政局、残联确认；省定最低标准不代替本地标准。',
} as const;

export const disabilityFigures: readonly Labelled[] = [
  { ...OPEN, key: 'art23.disabled.living.month', label: '困难残疾人生活补贴标准（每月）' },
  { ...OPEN, key: 'art23.disabled.care.month', label: '重度残疾人护理补贴标准（每月）' },
];
