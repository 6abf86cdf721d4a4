import type { PolicyPage } from './page.ts';
import { holding, mayBeRegistered, outOfWork } from './reach.ts';

export const keyGroupTaxPage: PolicyPage = {
  clause: '9.6',
  gist: '每招用 1 人，可以定额少缴税费',
  forWhom: '招用脱贫（建档立卡）人口、登记失业半年以上人员或自主就业退役士兵的企业，不分大小',
  amount: [
    '脱贫人口和登记失业 {tax.keyGroup.unemployedMinMonths} 个月以上的人员，每人每年 {tax.keyGroup.hire.year} 元；退役士兵 {tax.veteran.hire.year} 元。按工作月数折算。',
    '从应缴的增值税、附加和企业所得税里扣，应缴的税少于这个数的，扣完为止。',
  ],
  until: ['从招用当月起 {tax.hire.years} 年。'],
  example: {
    title: '例如',
    lines: ['某公司 2020 年 8 月招用登记失业 7 个月的老赵，', '签了 2 年合同、缴了社保。'],
    result: '7800 ÷ 12 = 650.00 元，2020 年 8 月至 2023 年 7 月，每月可扣减 650.00 元。',
  },
  notes: ['先到人社部门办认定，再向税务机关申报。', '同一个人只能享受一种扶持就业的税收优惠。'],
  reaches: {
    of: (facts, day) =>
      outOfWork(mayBeRegistered)(facts, day) || outOfWork(holding('person.poor-labour'))(facts, day),
    text: '企业招用登记失业半年以上人员、建档立卡贫困人口，签一年以上劳动合同并缴社会保险的，可以定额扣减税费。扣减的是企业的税，您不用申请；求职时可以告诉用人单位。',
    ask: '您的失业登记满没满半年，请问办理失业登记的公共就业服务机构。',
  },
};
