import type { PolicyPage } from './page.ts';
import { holding } from './reach.ts';

export const publicPostPage: PolicyPage = {
  clause: '12.1',
  gist: '安置就业困难人员的公益性岗位，有岗位补贴和社会保险补贴',
  forWhom: '开发了公益性岗位、安置就业困难人员的单位',
  amount: [
    '岗位补贴：每个在岗的月，按当地当月最低工资的一定比例算，每月算到分。',
    '社会保险补贴：单位为这个人实际缴纳的全额补，个人缴的不补。',
    {
      unknown: 'publicPost.minWageRatio',
      text: '岗位补贴的比例没有查到，以主管部门公布的为准，见下方“现行标准”。',
    },
  ],
  until: [
    '每人最长 {publicPost.maxYears} 年，从上岗当月算起。',
    '上岗时离退休不足 {publicPost.nearRetirementYears} 年的，可以补到退休。',
    '2020 年内期满的，还可以多一年，看第 12.3 条。',
  ],
  example: {
    title: '例如',
    lines: [
      '嵩县某单位 2020 年 3 月安置了就业困难的老李，',
      '2022 年 1 月、2 月他都在岗，单位每月为他缴社会保险费 500.00 元。',
    ],
    result: '社会保险补贴 2 个月 1,000.00 元；岗位补贴的标准要等确认，两项合计最多 4,600.00 元。',
  },
  notes: [
    '补贴由单位申请；工资由单位发给本人。',
    '一般只安置一次。第二次要离岗满 {publicPost.reentryMonths} 个月，还要是零就业家庭成员、一二级残疾人，或者离退休不足 {publicPost.nearRetirementYears} 年。',
    '减免的月份，单位实际缴多少补多少。',
    {
      unknown: 'minWage.classOfCounty',
      on: '2021-12-31',
      text: '2022 年以前，各县区的最低工资是哪一档没有确认，那时的岗位补贴待定。',
    },
  ],
  reaches: {
    of: holding('person.hardship'),
    text: '有专门安置就业困难人员的公益性岗位。补贴由用人单位申请，您不用申请；上岗以后工资由单位发给您。',
    ask: '现在有没有空岗、怎样报名，请问户籍地或者居住地的社区、街道（乡镇），或者县区人社部门。',
  },
};
