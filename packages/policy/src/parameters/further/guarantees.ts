/** What the nation and the province say of awards for small firms' guarantees; the policy's text says nothing. */
import type { Labelled } from '../record.ts';

const CAP = {
  key: 'guarantee.award.cap',
  label: '单个融资担保机构奖补上限',
  unit: 'CNY',
  region: '410000',
} as const;

const NOT_FOUND = {
  ...CAP,
  value: null,
  source: '河南省2022年申报通知',
  confidence: 'uncertain',
  note: '数值未查到，只见到这份通知。以省当年的申报通知为准，由市财政局、工信局确认。',
} as const;

export const guaranteeFigures: readonly Labelled[] = [
  {
    key: 'guarantee.smallFirm.feeRate.max',
    label: '享受奖补的小微企业年化担保费率上限',
    value: 0.02,
    unit: 'ratio',
    from: '2018-01-01',
    to: null,
    region: 'CN',
    source: '财建〔2018〕547号、财建〔2021〕106号；河南省2022年申报通知（转载）',
    confidence: 'known',
    note: '“不超过”，正好等于的也算。',
  },
  {
    key: 'guarantee.award.share',
    label: '奖补占小微企业年化担保额的比例',
    value: null,
    unit: 'ratio',
    from: null,
    to: null,
    region: '410000',
    source: '财建〔2018〕547号、财建〔2021〕106号',
    confidence: 'uncertain',
    note: '按资金总额分配，未定比例。每年按到省的资金和各机构申报的业务分配，申报以前没有固定比例；由市财政局、工信局按当年分配结果填入。',
  },
  { ...NOT_FOUND, from: null, to: '2021-12-31' },
  {
    ...CAP,
    value: 2000000,
    from: '2022-01-01',
    to: '2022-12-31',
    source: '河南省工信厅2022年小微企业融资担保降费奖补资金申报通知（转载）',
    confidence: 'seen',
  },
  { ...NOT_FOUND, from: '2023-01-01', to: null },
];
