/** How large a technology-based small firm may be: bounds of its own, not those of its industry. */
import type { Labelled } from '../record.ts';

const METHOD = {
  from: '2017-05-03',
  to: null,
  region: 'CN',
  source: '国科发政〔2017〕115号 第六条（转载）',
  confidence: 'seen',
} as const;

export const innovationFigures: readonly Labelled[] = [
  {
    ...METHOD,
    key: 'innovation.technologySme.maxStaff',
    label: '科技型中小企业职工总数上限',
    value: 500,
    unit: 'person',
  },
  {
    ...METHOD,
    key: 'innovation.technologySme.maxRevenue',
    label: '科技型中小企业年销售收入上限',
    value: 200000000,
    unit: 'CNY/year',
  },
  {
    ...METHOD,
    key: 'innovation.technologySme.maxAssets',
    label: '科技型中小企业资产总额上限',
    value: 200000000,
    unit: 'CNY',
  },
];
