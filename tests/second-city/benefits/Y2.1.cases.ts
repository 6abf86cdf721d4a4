import type { CaseBook } from '@wenye/rules/testing';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const GRANTED = { eligibility: 'entitled', amount: '1000.00' } as const;

/** A firm in the harbour district hired a person of 53 on 1 June 2030. */
export const cases: CaseBook = {
  benefit: 'Y2.1',
  base: {
    subject: 'firm',
    county: 'harbour',
    decisionDate: '2030-07-01',
    clauses: ['Y2.1'],
    facts: {
      'employer.kind': 'enterprise',
      'employer.hires': [
        {
          id: '甲',
          'birth-date': '1977-02-03',
          'contract-start': '2030-06-01',
          'contract-months': 24,
          insured: true,
        },
      ],
    },
  },
  cases: [
    { says: '港区没有自己的标准：按市里的', expect: GRANTED },
    {
      says: '老城区的单位：按老城区的标准',
      given: { county: 'old-town' },
      expect: { eligibility: 'entitled', amount: '1500.00' },
    },
    {
      says: '不知道单位在哪个区：符合，金额是两种标准之一',
      given: { county: null },
      expect: {
        eligibility: 'entitled',
        range: ['1000.00', '1500.00'],
        missing: ['fact request.county'],
      },
    },
    { says: '招用当天满 50 周岁', given: { item: { 'birth-date': '1980-06-01' } }, expect: GRANTED },
    { says: '差一天', given: { item: { 'birth-date': '1980-06-02' } }, expect: refusedBy('age') },
    { says: '措施首日招用', given: { item: { 'contract-start': '2030-03-01' } }, expect: GRANTED },
    {
      says: '办法已经施行，措施还没有开始',
      given: { item: { 'contract-start': '2030-02-28' } },
      expect: refusedBy('hired-then'),
    },
    {
      says: '措施末日招用，办法到期前申请',
      given: { decisionDate: '2031-12-31', item: { 'contract-start': '2031-02-28' } },
      expect: GRANTED,
    },
    {
      says: '措施结束后招用',
      given: { decisionDate: '2031-12-31', item: { 'contract-start': '2031-03-01' } },
      expect: refusedBy('hired-then'),
    },
    { says: '合同正好 12 个月', given: { item: { 'contract-months': 12 } }, expect: GRANTED },
    { says: '合同 11 个月', given: { item: { 'contract-months': 11 } }, expect: refusedBy('contract') },
    { says: '没有参保', given: { item: { insured: false } }, expect: refusedBy('insured') },
    {
      says: '机关：不是企业',
      given: { facts: { 'employer.kind': 'public' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '合作社：由经办人员认定',
      given: { facts: { 'employer.kind': 'other' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1000.00'],
        against: { enterprise: 'official' },
        missing: ['official hire-as-enterprise'],
      },
    },
    {
      says: '合作社，经办人员认定按企业对待',
      given: { facts: { 'employer.kind': 'other' }, judgements: { 'hire-as-enterprise': true } },
      expect: GRANTED,
    },
    {
      says: '是否参保不知道：待定',
      given: { item: { insured: undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1000.00'],
        against: { insured: 'unknown' },
        missing: ['fact employer.hires.insured'],
      },
    },
  ],
};
