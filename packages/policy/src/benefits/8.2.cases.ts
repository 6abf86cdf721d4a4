import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const LISTED = { eligibility: 'entitled' } as const;
const tier = (code: string) => ({
  'firm.innovation-tier': code,
  'firm.innovation-tier-valid-until': undefined,
  'firm.staff': undefined,
  'firm.revenue': undefined,
  'firm.assets': undefined,
});

/** A maker of bearings in 涧西区, on the state's list of technology-based small firms until March 2021. */
export const cases: CaseBook = {
  benefit: '8.2',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['8.2'],
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.innovation-tier': 'technology-sme',
      'firm.innovation-tier-valid-until': '2021-03-31',
      'firm.staff': 500,
      'firm.revenue': '200000000.00',
      'firm.assets': '200000000.00',
    },
  },
  cases: [
    { says: '科技型中小企业，三个上限正好都到：列入', expect: LISTED },
    { says: '职工501人：超一人', given: { facts: { 'firm.staff': 501 } }, expect: refusedBy('size') },
    {
      says: '年销售收入超过一分',
      given: { facts: { 'firm.revenue': '200000000.01' } },
      expect: refusedBy('size'),
    },
    {
      says: '资产超过一分：三个上限缺一不可',
      given: { facts: { 'firm.assets': '200000000.01' } },
      expect: refusedBy('size'),
    },
    {
      says: '工业大型企业、不是中小企业，有高新技术企业证书：不看规模（T6）',
      given: {
        facts: {
          ...tier('high-tech'),
          'firm.industry': 'C3311',
          'firm.staff': 3000,
          'firm.innovation-tier-valid-until': '2022-11-30',
        },
      },
      expect: LISTED,
    },
    {
      says: '高新技术企业证书最后一天',
      given: {
        decisionDate: '2022-11-30',
        facts: { ...tier('high-tech'), 'firm.innovation-tier-valid-until': '2022-11-30' },
      },
      expect: LISTED,
    },
    {
      says: '高新技术企业证书到期第二天',
      given: {
        decisionDate: '2022-12-01',
        facts: { ...tier('high-tech'), 'firm.innovation-tier-valid-until': '2022-11-30' },
      },
      expect: refusedBy('valid'),
    },
    { says: '瞪羚企业：期限以名单为准，不另问', given: { facts: tier('gazelle') }, expect: LISTED },
    { says: '独角兽企业', given: { facts: tier('unicorn') }, expect: LISTED },
    {
      says: '七级都没有：一个回答就够',
      given: { facts: { ...tier('none'), 'firm.unit-kind': undefined } },
      expect: { eligibility: 'not-entitled', against: { tier: 'not-met', enterprise: 'unknown' } },
    },
    {
      says: '民办非企业单位：不是企业',
      given: { facts: { ...tier('gazelle'), 'firm.unit-kind': 'private-non-enterprise' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '资格有效到哪天不知道：待定',
      given: { facts: { 'firm.innovation-tier-valid-until': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { valid: 'unknown' },
        missing: ['fact firm.innovation-tier-valid-until'],
      },
    },
    {
      says: '正式运行中，上限没有人核对：待定',
      given: {
        trust: 'real',
        parameters: [
          { key: 'policy.firstDay', value: '2020-07-13' },
          { key: 'policy.years', value: 3 },
        ],
      },
      expect: {
        eligibility: 'undetermined',
        against: { size: 'unknown' },
        missing: [
          'parameter innovation.technologySme.maxStaff (unconfirmed)',
          'parameter innovation.technologySme.maxRevenue (unconfirmed)',
          'parameter innovation.technologySme.maxAssets (unconfirmed)',
        ],
      },
    },
    {
      says: '政策有效期最后一天（T1）',
      given: { decisionDate: '2023-07-12', facts: tier('leader') },
      expect: LISTED,
    },
    {
      says: '政策有效期过后',
      given: { decisionDate: '2023-07-13', facts: tier('leader') },
      expect: refusedBy('in-force'),
    },
  ],
};
