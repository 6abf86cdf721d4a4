import type { PolicyPage } from './page.ts';
import { mayBeRegistered, mayHaveLeftSchoolWithin, outOfWork } from './reach.ts';

export const hireSubsidyPage: PolicyPage = {
  clause: '9.3',
  gist: '每招用 1 人补一次',
  forWhom: '当年招用登记失业半年以上人员或高校毕业生的中型、小型、微型企业',
  amount: ['按人计算，每人一次。'],
  until: ['在招用的当年申请，最晚到当年 12 月 31 日。', '同一家企业招用同一个人，只补一次。'],
  example: {
    title: '例如',
    lines: ['某小型企业 2020 年 8 月招用 3 名当年毕业的大学生，', '都签了 2 年合同、缴了社保。'],
    result: '1,000 元 × 3 人 = 3,000 元，一次补 3,000 元。',
  },
  notes: ['可与第 9.4 条社会保险补贴同时享受。'],
  reaches: {
    of: outOfWork(mayBeRegistered, mayHaveLeftSchoolWithin('art9.newHire.graduateLeftSchoolMaxYears')),
    text: '中小微企业新招用登记失业半年以上的人员、毕业当年或者离校一年内没有工作的高校毕业生，签一年以上劳动合同并缴社会保险的，企业可以申请一次性补贴，还可以申请社会保险补贴（第 9.4 条）。补贴给企业，您不用申请；求职时可以告诉用人单位。',
    ask: '哪些企业在招人，请问户籍地或者居住地县区的公共就业服务机构，街道、社区也可以转办。',
  },
};
