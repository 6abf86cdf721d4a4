import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** Not on record: made up for the cases. */
const APPRAISAL = [{ key: 'art16.appraisal.perPerson', value: '200.00' }] as const;
const certificate = (code: string) => ({ facts: { 'person.skill-certificate': code } });
const endedOn = (day: string, decisionDate: string) => ({
  decisionDate,
  facts: { 'person.skill-training-ended-on': day },
});

/** A student of a higher vocational college, trained as an electrician in her last school year. */
export const cases: CaseBook = {
  benefit: '16.5',
  base: {
    subject: 'person',
    county: '410311',
    decisionDate: '2022-06-30',
    clauses: ['16.5'],
    facts: {
      'person.skill-training-ended-on': '2022-05-20',
      'person.trained-as-student': 'higher-education',
      'person.skill-training-days': 20,
      'person.skill-certificate': 'level4',
      'person.first-skill-appraisal': false,
    },
  },
  cases: [
    { says: '毕业学年培训，取得中级工：1600元', expect: granted('1600.00') },
    { says: '高级工：2000元', given: certificate('level3'), expect: granted('2000.00') },
    { says: '只有培训合格证书：700元', given: certificate('qualified'), expect: granted('700.00') },
    { says: '没有取得证书', given: certificate('none'), expect: refusedBy('certificate') },
    {
      says: '专项职业能力：标准没有核对，金额待定',
      given: certificate('special-ability'),
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.specialAbility (uncertain)'],
      },
    },
    {
      says: '第一次通过鉴定、自己缴费：另有鉴定补贴，标准没有查到，总额至少1600元',
      given: { facts: { 'person.first-skill-appraisal': true } },
      expect: {
        eligibility: 'entitled',
        range: ['1600.00', null],
        missing: ['parameter art16.appraisal.perPerson (null)'],
      },
    },
    {
      says: '同一人，鉴定补贴随申请给出200元：合计1800元',
      given: { facts: { 'person.first-skill-appraisal': true }, parameters: APPRAISAL },
      expect: granted('1800.00'),
    },
    {
      says: '没有培训，只通过鉴定：只有鉴定补贴200元',
      given: {
        facts: { 'person.skill-training-days': 0, 'person.first-skill-appraisal': true },
        parameters: APPRAISAL,
      },
      expect: granted('200.00'),
    },
    {
      says: '没有培训，也不是第一次通过鉴定：没有可补的',
      given: { facts: { 'person.skill-training-days': 0 } },
      expect: refusedBy('due'),
    },
    {
      says: '2022年4月1日结业：新标准第一天，1600元（T1）',
      given: endedOn('2022-04-01', '2022-06-30'),
      expect: granted('1600.00'),
    },
    {
      says: '2022年3月31日结业：当时的标准没有查到，金额待定，不用后来的标准代替（T1）',
      given: endedOn('2022-03-31', '2022-06-30'),
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.level4 (absent)'],
      },
    },
    {
      says: '毕业当年下半年才培训，已经离校：在毕业年度内，不在毕业学年（T5）',
      given: { facts: { 'person.trained-as-student': 'other' } },
      expect: refusedBy('final-school-year'),
    },
    {
      says: '中等职业学校毕业学年：不是高校毕业生',
      given: { facts: { 'person.trained-as-student': 'secondary-vocational' } },
      expect: refusedBy('final-school-year'),
    },
    {
      says: '技师学院高级工班：由经办人员认定',
      given: { facts: { 'person.trained-as-student': 'technician' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1600.00'],
        against: { 'final-school-year': 'official' },
        missing: ['official technician-training'],
      },
    },
    {
      says: '没有参加培训：一个回答就够',
      given: {
        facts: {
          'person.skill-training': false,
          'person.skill-training-ended-on': undefined,
          'person.trained-as-student': undefined,
          'person.skill-certificate': undefined,
          'person.skill-training-days': undefined,
          'person.first-skill-appraisal': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'took-part': 'not-met',
          'final-school-year': 'unknown',
          'in-force': 'not-applicable',
          certificate: 'unknown',
          due: 'unknown',
        },
      },
    },
    {
      says: '取得哪种证书不知道：待定；专项职业能力的标准没有核对，所以没有上限',
      given: { facts: { 'person.skill-certificate': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { certificate: 'unknown' },
        missing: ['fact person.skill-certificate', 'parameter training.specialAbility (uncertain)'],
      },
    },
    {
      says: '政策施行当天结业：结业日在有效期内，金额待定',
      given: endedOn('2020-07-13', '2020-10-15'),
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.level4 (absent)'],
      },
    },
    {
      says: '政策施行前一天结业：按原规定，不依本条',
      given: endedOn('2020-07-12', '2020-10-15'),
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天结业，九月申请：结业在有效期内就算',
      given: endedOn('2023-07-12', '2023-09-01'),
      expect: granted('1600.00'),
    },
    {
      says: '有效期过后结业',
      given: endedOn('2023-07-13', '2023-09-01'),
      expect: refusedBy('in-force'),
    },
    {
      says: '申请时还没有结业',
      given: endedOn('2022-07-01', '2022-06-30'),
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，标准没有人核对：有资格，金额未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.level4 (unconfirmed)'],
      },
    },
  ],
};
