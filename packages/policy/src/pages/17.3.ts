import type { PolicyPage } from './page.ts';

export const vocationalStudentAidPage: PolicyPage = {
  clause: '17.3',
  gist: '职业院校学生，有国家助学金和国家奖学金',
  forWhom: '中等职业学校、技工院校、高等职业院校的全日制在校学生',
  amount: [
    '助学金：中职一、二年级的涉农专业、连片特困地区农村和家庭经济困难学生，以及高职家庭经济困难学生；按当地和学校的档次。',
    '奖学金（每学年）：中职国家奖学金 {art17.scholarship.secondary.national} 元；高职国家奖学金 {art17.scholarship.higher.national} 元，励志奖学金 {art17.scholarship.higher.encouragement} 元。',
  ],
  until: ['每学年评定一次。'],
  example: {
    title: '例如',
    lines: ['小吴在嵩县读中职三年级，', '本学年评上了国家奖学金。'],
    result: '本学年国家奖学金 6000 元。',
  },
  notes: ['向学校申请，由学校评审、公示。', '助学金和奖学金可以同时享受。', '免学费是另一项，不在这里。'],
};
