/** What grants and scholarships of vocational schools turn on; whoever is at none is asked the first alone. */
import { fact } from '@wenye/rules';

export const studentAid = {
  vocationalStudent: fact.boolean('person.vocational-student', {
    subject: 'person',
    register: '学籍信息',
    label: '职业院校在校学生',
    question: '现在是中职、技工院校或者高职（高职高专）的全日制在校学生吗？',
    help: '普通高校的高职高专班也算；普通高中、本科、研究生不算。',
  }),
  higherVocational: fact.boolean('person.higher-vocational', {
    subject: 'person',
    register: '学籍信息',
    label: '就读高等职业院校',
    question: '就读的是高等职业院校（高职高专）吗？',
    help: '读中等职业学校、技工院校的填否。',
  }),
  studyYear: fact.integer('person.study-year', {
    subject: 'person',
    register: '学籍信息',
    label: '年级',
    question: '现在读几年级？',
    unit: '年级',
    min: '1',
    max: '8',
  }),
  secondaryGrantGround: fact.code('person.secondary-grant-ground', {
    subject: 'person',
    register: '学籍信息',
    label: '中职助学金的其他情形',
    question: '属于下面哪一种情形？',
    help: '符合两种的，选其中一种。家庭经济困难另外问。',
    values: [
      { code: 'agricultural', label: '读涉农专业' },
      { code: 'poor-area', label: '集中连片特困地区的农村学生' },
      { code: 'none', label: '都不是' },
    ],
  }),
  familyHardship: fact.boolean('person.family-hardship-recognised', {
    subject: 'person',
    register: '学生资助信息',
    label: '学校认定的家庭经济困难学生',
    question: '学校有没有把您认定为家庭经济困难学生？',
    help: '每学年由学校认定；低保、特困、建档立卡家庭的学生，学校会优先认定。',
    sensitive: true,
    changeable: true,
  }),
  scholarship: fact.code('person.scholarship', {
    subject: 'person',
    register: '学生资助信息',
    label: '本学年获评的国家奖学金',
    question: '本学年评上了哪一种国家奖学金？',
    help: '以学校公示、省里批准的名单为准。',
    values: [
      { code: 'none', label: '没有' },
      { code: 'national', label: '国家奖学金' },
      { code: 'encouragement', label: '国家励志奖学金' },
    ],
  }),
};
