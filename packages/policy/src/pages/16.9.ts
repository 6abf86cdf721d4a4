import type { PolicyPage } from './page.ts';

export const staffTrainingPage: PolicyPage = {
  clause: '16.9',
  gist: '企业组织职工培训、新员工岗前培训，按证书补贴',
  forWhom: '组织职工参加线上线下培训，或者组织新招用农民工、高校毕业生岗前培训的企业',
  amount: [
    '按每人取得的证书定额，例如 2022 年 4 月起初级工 {training.level5@2022-04-01} 元、中级工 {training.level4@2022-04-01} 元、培训合格证书 {training.certificateOnly@2022-04-01} 元。',
  ],
  until: ['同一人同一次培训，只补一次。'],
  example: {
    title: '例如',
    lines: ['某机械厂 2022 年 5 月组织一名焊工在职培训，', '结业时取得初级工证书。'],
    result: '企业可以申请 1200 元培训补贴。',
  },
  notes: [
    '岗前培训要在签订劳动合同一年内开始，合同 {training.preJob.minContractMonths} 个月以上。',
    { unknown: 'training.level4', on: '2022-03-31', text: '2022 年 4 月以前的标准还在确认。' },
  ],
};
