/** Whom an internship is for: figures of the province's practice, which the policy's text presupposes. */
import type { Labelled } from '../record.ts';
import { onlyRecord } from '../recorded.ts';

const NOTE = '洛政25号正文只写高校毕业生、未写范围，按省内办事指南；洛阳当时的范围由市人社局确认。';
/** Recorded as a text there; its numbers here. */
const SCOPE = { ...onlyRecord('internship.trainee.scope'), note: NOTE };

export const internshipFigures: readonly Labelled[] = [
  {
    ...SCOPE,
    key: 'internship.graduate.leftSchoolMaxYears',
    label: '见习毕业生离校最长年数',
    value: 2,
    unit: 'year',
  },
  { ...SCOPE, key: 'internship.youth.minAge', label: '见习失业青年最低年龄', value: 16, unit: 'year' },
  { ...SCOPE, key: 'internship.youth.maxAge', label: '见习失业青年最高年龄', value: 24, unit: 'year' },
];
