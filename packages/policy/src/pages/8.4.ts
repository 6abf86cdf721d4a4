import type { PolicyPage } from './page.ts';

export const firstSetSupportPage: PolicyPage = {
  clause: '8.4',
  gist: '首台（套）重大装备，补保险费，推广应用有奖励',
  forWhom: '装备列入国家首台（套）目录，或者认定为河南省首台（套）的制造企业',
  amount: [
    '保险补偿：按实际缴纳的首台（套）保险保费的 {art8.firstSet.premiumShare} 补，费率超过 {art8.firstSet.maxPremiumRate} 的部分不补。',
    '推广应用奖励：省名单上的装备售出应用后，按销售额的一定比例奖励，比例以主管部门公布的为准。',
  ],
  until: ['保险补偿按保险年度申请，连续投保最多补 {art8.firstSet.maxYears} 年。'],
  example: {
    title: '例如',
    lines: ['某矿山机械厂的新型矿磨机列入国家目录，', '保额 1000 万元，2020 年缴了 30 万元保费。'],
    result: '可以申请保险补偿 24 万元。',
  },
  notes: ['钱由国家和省出，市工信局帮助申报。', '目录和名单每年调整，先查装备在不在上面。'],
};
