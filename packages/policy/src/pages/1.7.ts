import type { PolicyPage } from './page.ts';

export const retentionRefundPage: PolicyPage = {
  clause: '1.7',
  gist: '不裁员、少裁员的企业，返还上年缴的失业保险费',
  forWhom: '足额缴失业保险费满 12 个月、上年没有裁员或者裁员很少的企业',
  amount: [
    '单位和职工上年实际缴纳的失业保险费加起来：中小微企业返还 {retention.rate.sme}，大型企业返还 {retention.rate.large}。',
    '算到分。',
  ],
  until: ['到 {art1.retention.lastDay}为止申请，一次发给。', '第 1.2、1.7、1.8 条，同一年只能领一种。'],
  example: {
    title: '例如',
    lines: ['某轴承厂是中小企业，上年没有裁员，', '上年单位缴失业保险费 42,000.00 元，职工缴 18,000.00 元。'],
    result: '42,000.00 + 18,000.00 = 60,000.00 元，全部返还。',
  },
  notes: [
    '裁员看裁员率：上年新领失业保险金的人数 ÷ 上年平均参保人数，不超过 {retention.layoffRate.max}；参保不超过 {retention.layoffRate.le30.maxInsured} 人的，不超过 {retention.layoffRate.max.le30}。',
    '大型企业返还的是一般的比例，本市的还在核对。',
    '社会团体、律师事务所、个体工商户等能不能参照，由经办人员认定；机关、事业单位不能。',
    '欠缴失业保险费的，先补清再申请；批准缓缴的不算欠。',
    '劳务派遣单位领的返还要转给实际用工单位，由经办人员先核实协议。',
  ],
};
