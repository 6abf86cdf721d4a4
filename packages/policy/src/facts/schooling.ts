/** Where and when somebody left school. */
import { type CodeValue, fact } from '@wenye/rules';

/** Kinds of school that the law tells apart; the first five make a 高校毕业生 (财社〔2017〕164号 and its successors). */
export const schoolKinds: readonly CodeValue[] = [
  { code: 'higher-education', label: '普通高等学校（研究生、本科、高职高专）' },
  { code: 'overseas', label: '国（境）外高校，学历已认证' },
  { code: 'technician-senior', label: '技师学院高级工班' },
  { code: 'technician-preparatory', label: '技师学院预备技师班' },
  { code: 'special-education-vocational', label: '特殊教育院校职业教育类' },
  { code: 'adult-higher-education', label: '成人高等教育、自学考试、网络教育' },
  { code: 'secondary-vocational', label: '中等职业学校、技工学校' },
  { code: 'other', label: '其他（普通高中及以下等）' },
];

export const GRADUATE_SCHOOLS = [
  'higher-education',
  'overseas',
  'technician-senior',
  'technician-preparatory',
  'special-education-vocational',
];

export const school = {
  kind: {
    register: '高等教育学历信息',
    label: '毕业学校类型',
    question: '毕业证书是哪一类学校发的？',
    help: '按毕业证书填写。技师学院高级工班、预备技师班和特殊教育院校职业教育类毕业生，与高校毕业生同样对待。',
    values: schoolKinds,
  },
  diploma: {
    register: '高等教育学历信息',
    label: '毕业证书签发日期',
    question: '毕业证书上写的签发日期是哪天？',
    help: '离校时间从这一天起算。',
    past: true,
  },
} as const;

export const schooling = {
  schoolKind: fact.code('person.school-kind', { subject: 'person', ...school.kind }),
  diplomaDate: fact.date('person.diploma-date', { subject: 'person', ...school.diploma }),
};
