/** Allowed values of the code facts, with the labels that people read. */
import type { CodeValue } from '@wenye/rules';

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

/** Kinds of unit, in the categories of the unified social credit code (GB 32100). */
export const unitKinds: readonly CodeValue[] = [
  { code: 'enterprise', label: '企业' },
  { code: 'farmers-cooperative', label: '农民专业合作社' },
  { code: 'self-employed', label: '个体工商户' },
  { code: 'social-organisation', label: '社会团体' },
  { code: 'private-non-enterprise', label: '民办非企业单位（社会服务机构）' },
  { code: 'foundation', label: '基金会' },
  { code: 'law-firm', label: '律师事务所' },
  { code: 'public-institution', label: '事业单位' },
  { code: 'state-organ', label: '机关' },
  { code: 'trade-union', label: '工会' },
  { code: 'village-organisation', label: '农村集体经济组织、村（居）委会' },
  { code: 'other', label: '其他' },
];
