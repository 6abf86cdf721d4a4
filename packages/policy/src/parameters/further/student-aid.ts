/** Grants and scholarships of vocational schools: those fixed by the state, and those that a place or a school grades. */
import type { Labelled } from '../record.ts';

const STATE = {
  region: 'CN',
  source: '财教〔2019〕25号、财教〔2019〕19号（职业院校奖助学金调整，学生资助资金管理办法）',
  confidence: 'known',
} as const;
const RAISED = '2024年秋季学期起国家另行调整，不延用。';
const GRADED = {
  unit: 'CNY/year',
  from: '2019-09-01',
  to: null,
  region: '410300',
  source: '洛政〔2020〕25号 第17条',
  note: '只写落实调整政策，未写标准。',
  confidence: 'uncertain',
} as const;

export const studentAidFigures: readonly Labelled[] = [
  {
    ...STATE,
    key: 'art17.grant.secondary.lastStudyYear',
    label: '中职国家助学金最高年级',
    value: 2,
    unit: 'grade',
    from: '2019-09-01',
    to: null,
    note: '资助一、二年级在校学生。',
  },
  {
    ...GRADED,
    key: 'art17.grant.secondary.year',
    label: '中职国家助学金标准（每学年）',
    value: null,
    note: '国家平均标准每生每年2000元，各地可以分档，本市怎样分档由市教育局、财政局确认，不以平均数代替。',
  },
  {
    ...GRADED,
    key: 'art17.grant.higher.year',
    label: '高职国家助学金标准（每学年）',
    value: null,
    note: '国家平均标准每生每年3300元，由学校分二至三档，各档由学校报市教育局确认，不以平均数代替。',
  },
  {
    ...STATE,
    key: 'art17.scholarship.secondary.national',
    label: '中职国家奖学金标准（每学年）',
    value: 6000,
    unit: 'CNY/year',
    from: '2019-09-01',
    to: '2024-08-31',
    note: `2019年设立。${RAISED}`,
  },
  {
    ...STATE,
    key: 'art17.scholarship.higher.national',
    label: '高职国家奖学金标准（每学年）',
    value: 8000,
    unit: 'CNY/year',
    from: '2019-09-01',
    to: '2024-08-31',
    note: RAISED,
  },
  {
    ...STATE,
    key: 'art17.scholarship.higher.encouragement',
    label: '高职国家励志奖学金标准（每学年）',
    value: 5000,
    unit: 'CNY/year',
    from: '2019-09-01',
    to: '2024-08-31',
    note: RAISED,
  },
];
