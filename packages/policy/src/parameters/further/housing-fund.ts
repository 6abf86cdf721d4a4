/** How low the rate of the housing fund may be set. */
import type { Labelled } from '../record.ts';

export const housingFundFigures: readonly Labelled[] = [
  {
    key: 'housingFund.rate.min',
    label: '住房公积金单位缴存比例下限',
    value: 0.05,
    unit: 'ratio',
    from: null,
    to: null,
    region: 'CN',
    source: '《住房公积金管理条例》第十八条；建金〔2018〕45号',
    confidence: 'known',
    note: '条例写不得低于5%；困难企业经批准能否低于5%，由市住房公积金管理中心确认。',
  },
];
