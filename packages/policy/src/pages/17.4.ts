import type { PolicyPage } from './page.ts';

export const apprenticeshipPage: PolicyPage = {
  clause: '17.4',
  gist: '企业和学校一起带学徒，按人按年补贴培训费',
  forWhom: '开展企业新型学徒制培训并已备案的企业',
  amount: ['按每名学徒每年的标准乘以培养年数，标准以主管部门公布的为准，见下方“现行标准”。'],
  until: [
    '一般培养 1 至 {art17.apprentice.usualYears} 年，特殊情况不超过 {art17.apprentice.longestYears} 年。',
  ],
  example: {
    title: '例如',
    lines: [
      '某机械厂 2020 年 8 月招了一名钳工学徒，签一年合同，',
      '和技工学校一起带了一年，取得中级工证书。',
    ],
    result: '企业可以申请 1 年的学徒制培训补贴，金额要等标准确认。',
  },
  notes: ['学徒要与企业签一年以上劳动合同，实习学生不算。', '期满取得证书才补。'],
};
