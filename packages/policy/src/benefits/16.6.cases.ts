import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** Neither is on record: 30 yuan a day and 200 yuan once are made up for the cases. */
const GIVEN = {
  parameters: [
    { key: 'training.living.day', value: '30.00' },
    { key: 'training.transport.once', value: '200.00' },
  ],
} as const;
/** In no group but as said. */
const only = (more: { readonly [fact: string]: string | boolean }) => ({
  ...GIVEN,
  facts: { 'person.poor-labour': false, ...more },
});
const endedOn = (day: string, decisionDate: string) => ({
  ...GIVEN,
  decisionDate,
  facts: { 'person.skill-training-ended-on': day },
});

/** A poor labourer of 嵩县 who took a course of twenty days. */
export const cases: CaseBook = {
  benefit: '16.6',
  base: {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['16.6'],
    facts: {
      'person.skill-training-ended-on': '2020-09-20',
      'person.skill-training-days': 20,
      'person.poor-labour': true,
      'person.hardship': false,
      'person.zero-employment-household': false,
      'person.school-leaver': 'none',
      'person.minimum-living': false,
    },
  },
  cases: [
    {
      says: '贫困劳动力培训20天：符合；两个标准都没有查到，金额待定，指明缺的是这两个',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.living.day (null)', 'parameter training.transport.once (null)'],
      },
    },
    {
      says: '标准随申请给出（每天30元、交通费200元）：20天600元加200元，800元',
      given: GIVEN,
      expect: granted('800.00'),
    },
    {
      says: '只培训一天：30元加200元',
      given: { ...GIVEN, facts: { 'person.skill-training-days': 1 } },
      expect: granted('230.00'),
    },
    {
      says: '没有培训，只参加鉴定',
      given: { ...GIVEN, facts: { 'person.skill-training-days': 0 } },
      expect: refusedBy('attended'),
    },
    { says: '就业困难人员', given: only({ 'person.hardship': true }), expect: granted('800.00') },
    {
      says: '零就业家庭成员',
      given: only({ 'person.zero-employment-household': true }),
      expect: granted('800.00'),
    },
    {
      says: '“两后生”中的农村学员：不问低保',
      given: only({ 'person.school-leaver': 'rural' }),
      expect: granted('800.00'),
    },
    {
      says: '正在毕业学年的学生，不在其他各类：在校学生不是“两后生”，不必再问',
      given: {
        ...GIVEN,
        facts: {
          'person.poor-labour': false,
          'person.final-school-year': true,
          'person.school-leaver': undefined,
        },
      },
      expect: refusedBy('group'),
    },
    {
      says: '“两后生”中的城市学员，低保家庭',
      given: only({ 'person.school-leaver': 'urban', 'person.minimum-living': true }),
      expect: granted('800.00'),
    },
    {
      says: '“两后生”中的城市学员，不是低保家庭',
      given: only({ 'person.school-leaver': 'urban' }),
      expect: refusedBy('group'),
    },
    {
      says: '城市低保家庭成员，不是“两后生”：不在本条之内',
      given: only({ 'person.minimum-living': true }),
      expect: refusedBy('group'),
    },
    {
      says: '登记失业，没有认定为就业困难人员：不在本条之内',
      given: only({ 'person.registered-unemployed': true }),
      expect: refusedBy('group'),
    },
    {
      says: '没有参加培训：一个回答就够',
      given: {
        facts: {
          'person.skill-training': false,
          'person.skill-training-ended-on': undefined,
          'person.skill-training-days': undefined,
          'person.poor-labour': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'took-part': 'not-met',
          attended: 'unknown',
          'in-force': 'not-applicable',
          group: 'unknown',
        },
      },
    },
    {
      says: '培训几天不知道：待定，最多366天',
      given: { ...GIVEN, facts: { 'person.skill-training-days': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '11180.00'],
        against: { attended: 'unknown' },
        missing: ['fact person.skill-training-days'],
      },
    },
    {
      says: '政策施行当天结业',
      given: endedOn('2020-07-13', '2020-10-15'),
      expect: granted('800.00'),
    },
    {
      says: '政策施行前一天结业：按原规定，不依本条',
      given: endedOn('2020-07-12', '2020-10-15'),
      expect: refusedBy('in-force'),
    },
    {
      says: '有效期最后一天结业',
      given: endedOn('2023-07-12', '2023-07-12'),
      expect: granted('800.00'),
    },
    {
      says: '有效期过后结业（T1）',
      given: endedOn('2023-07-13', '2023-07-31'),
      expect: refusedBy('in-force'),
    },
  ],
};
