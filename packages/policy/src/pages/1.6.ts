import type { PolicyPage } from './page.ts';

export const difficultFirmTrainingPage: PolicyPage = {
  clause: '1.6',
  gist: '困难企业培训自己的职工，按合格人数补贴',
  forWhom: '经认定为困难企业、组织了本单位职工在岗培训的企业',
  amount: [
    '每人的标准 × 培训合格的职工人数。',
    {
      unknown: 'art1.training.difficultFirm.perPerson',
      text: '每人多少没有查到，以主管部门公布的为准，见下方“现行标准”。',
    },
  ],
  until: ['到 {art1.retention.lastDay}为止申请。', '同一名职工的同一次培训，只能从一个项目领补贴。'],
  example: {
    title: '例如',
    lines: ['某纺织厂经认定为困难企业，', '2020 年 10 月申请时，已有 30 名职工在岗培训合格。'],
    result: '可以申请 30 人的补贴，金额要等每人的标准确认以后才能算出。',
  },
  notes: [
    '只算和本单位签了劳动合同的职工。',
    '还没有认定为困难企业的，审核时由经办人员认定。',
    '没有困难的企业组织培训，看第 16.9 条。',
  ],
};
