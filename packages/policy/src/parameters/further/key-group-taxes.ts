/** What the tax law of 2019 says of hired key groups beside the recorded yearly amounts. */
import type { Labelled } from '../record.ts';
import { onlyRecord } from '../recorded.ts';

const { from, to, region } = onlyRecord('tax.keyGroup.hire.year');
const LAW = {
  from,
  to,
  region,
  source: '财税〔2019〕22号、〔2019〕21号，财政部等公告2023年第14、15号',
  confidence: 'known',
} as const;

export const keyGroupTaxFigures: readonly Labelled[] = [
  { ...LAW, key: 'tax.hire.years', label: '招用重点群体定额扣减最长年数', value: 3, unit: 'year' },
  {
    ...LAW,
    key: 'tax.keyGroup.unemployedMinMonths',
    label: '招用重点群体定额扣减：登记失业最少月数',
    value: 6,
    unit: 'month',
    note: '登记失业半年以上，且持《就业创业证》（注明“企业吸纳税收政策”）。',
  },
];
