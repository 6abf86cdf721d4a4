import type { PolicyPage } from './page.ts';

export const trainingAllowancePage: PolicyPage = {
  clause: '16.6',
  gist: '参加技能培训，按天补生活费，另补一次交通费',
  forWhom: '贫困劳动力、就业困难人员、零就业家庭成员，以及没有继续升学的农村和城市低保家庭初、高中毕业生',
  amount: ['生活费按实际参加培训的天数补，交通费补一次。', '标准以公布的参数为准，见下方“现行标准”。'],
  until: ['每次培训结业以后申请，同一次培训只补一次。'],
  example: {
    title: '例如',
    lines: ['嵩县的老田是贫困劳动力，', '2020 年 9 月参加了 20 天的养殖技术培训。'],
    result: '可以申请 20 天的生活费补贴和一次交通费补贴。',
  },
  notes: ['缺课的天数不算。', '登记失业的人，要先认定为就业困难人员。'],
};
