/**
 * What the figures that are codes can be, each with its Chinese name: a register takes no other, and no page shows the
 * code itself.
 */
import type { CodeValue } from '@wenye/rules';

export const PARAMETER_CODES: Readonly<Record<string, readonly CodeValue[]>> = {
  // Luoyang has no county of class III: one entered as such would be paid by a wage that holds nowhere here.
  'minWage.classOfCounty': [
    { code: 'I', label: '一类地区' },
    { code: 'II', label: '二类地区' },
  ],
  'art9.loan.smallFirm.gate': [
    { code: 'easier', label: '国家和本市比例中取较低的' },
    { code: 'city-text', label: '只按本市文本的比例' },
  ],
  'art9.relief.deferralPostpones': [
    { code: 'counted', label: '计入' },
    { code: 'not-counted', label: '不计入' },
  ],
  'fiveGroups.graduateTerm.kind': [
    { code: 'calendar-year', label: '毕业年度' },
    { code: 'school-year', label: '毕业学年' },
  ],
};

/** A figure as people read it where it is a code; any other as it is. */
export function codeLabel(key: string, value: string): string {
  return PARAMETER_CODES[key]?.find(({ code }) => code === value)?.label ?? value;
}
