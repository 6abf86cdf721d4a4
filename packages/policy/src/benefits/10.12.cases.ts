import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const FIRST = { eligibility: 'entitled' } as const;
const level = (code: string) => ({ facts: { 'firm.returnee-business-level': code } });

/** A returning migrant's food plant in 嵩县, recognised by the county, that needs new land. */
export const cases: CaseBook = {
  benefit: '10.12',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['10.12'],
    facts: {
      'firm.returnee-business-level': 'county',
      'firm.needs-new-construction-land': true,
    },
  },
  cases: [
    { says: '县级认定的返乡创业项目：“县级以上”含县级，优先', expect: FIRST },
    { says: '市级示范园区', given: level('city'), expect: FIRST },
    { says: '国家级', given: level('state'), expect: FIRST },
    { says: '乡镇认定：差一级，不优先', given: level('township'), expect: refusedBy('recognised') },
    {
      says: '不是返乡创业：一个回答就够',
      given: {
        facts: {
          'firm.returnee-business-level': 'none',
          'firm.needs-new-construction-land': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { recognised: 'not-met', 'needs-land': 'unknown' },
      },
    },
    {
      says: '租用闲置厂房：不占新增指标',
      given: { facts: { 'firm.needs-new-construction-land': false } },
      expect: refusedBy('needs-land'),
    },
    {
      says: '要不要新增用地不知道：待定',
      given: { facts: { 'firm.needs-new-construction-land': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'needs-land': 'unknown' },
        missing: ['fact firm.needs-new-construction-land'],
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: FIRST },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: FIRST },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
  ],
};
