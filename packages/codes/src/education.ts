/** The part of GB/T 4658-2006 (education levels) that employment offices use, highest first. */
export type EducationCode = '11' | '14' | '21' | '31' | '41' | '44' | '47' | '61' | '71' | '81' | '90';

export const EDUCATION_LEVELS: readonly { code: EducationCode; name: string }[] = [
  { code: '11', name: '博士研究生毕业' },
  { code: '14', name: '硕士研究生毕业' },
  { code: '21', name: '大学本科毕业' },
  { code: '31', name: '大学专科毕业' },
  { code: '41', name: '中等专科毕业' },
  { code: '44', name: '职业高中毕业' },
  { code: '47', name: '技工学校毕业' },
  { code: '61', name: '普通高中毕业' },
  { code: '71', name: '初级中学毕业' },
  { code: '81', name: '小学毕业' },
  { code: '90', name: '其他' },
];

/** The name of an education code, or null for a code outside the subset. */
export function educationName(code: string): string | null {
  return EDUCATION_LEVELS.find((level) => level.code === code)?.name ?? null;
}

/** Whether the code is higher education (大学专科 and above), which makes its holder a 高校毕业生. */
export function isHigherEducation(code: EducationCode): boolean {
  return code === '11' || code === '14' || code === '21' || code === '31';
}
