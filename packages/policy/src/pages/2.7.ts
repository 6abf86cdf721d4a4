import type { PolicyPage } from './page.ts';

export const guaranteeAwardPage: PolicyPage = {
  clause: '2.7',
  gist: '给小微企业担保、收费低的担保机构，有奖补',
  forWhom: '持有有效经营许可证、上一年度为小微企业融资新增了担保的融资担保机构',
  amount: [
    '年化担保费率不超过 {guarantee.smallFirm.feeRate.max} 的小微企业担保业务，按当年资金分配奖补。',
    { unknown: 'guarantee.award.share', text: '没有固定的比例，等当年分配。' },
    '奖补是年化担保额的 {guarantee.award.share}。',
    '2022 年单个机构最多 {guarantee.award.cap@2022-06-01}元，其他年度以省里的申报通知为准。',
  ],
  until: ['每年按省里的申报通知申报一次。'],
  example: {
    title: '例如',
    lines: [
      '某担保公司 2021 年新增小微企业担保，年化担保额 100,000,000.00 元，',
      '收担保费 1,000,000.00 元，费率 1%。',
    ],
    result: '2022 年可以申报，金额按当年资金分配，最多 2,000,000.00 元。',
  },
  notes: ['奖补给担保机构；小微企业得到的是较低的担保费。', '由工信、财政部门受理和拨付。'],
};
