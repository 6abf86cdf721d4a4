import type { CaseBook } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const LISTED = { eligibility: 'entitled' } as const;
const village = (stillPoor: boolean | undefined) => ({
  'firm.unit-kind': 'village-organisation',
  'firm.help-place': 'village',
  'firm.village-still-poor-2020': stillPoor,
  'firm.relocation-site-people': undefined,
});
const ofCounty = { 'firm.unit-kind': 'state-organ', 'firm.help-place': 'county' };

/** A relocation site in 栾川县, which is none of the five counties, with 800 people. */
export const cases: CaseBook = {
  benefit: '14.8',
  base: {
    subject: 'firm',
    county: '410324',
    decisionDate: '2020-10-15',
    clauses: ['14.8'],
    facts: {
      'firm.unit-kind': 'other',
      'firm.help-place': 'relocation-site',
      'firm.relocation-site-people': 800,
    },
  },
  cases: [
    { says: '安置点正好800人：“以上”含本数，列入，不看在哪个县', expect: LISTED },
    {
      says: '安置点799人：差一人',
      given: { facts: { 'firm.relocation-site-people': 799 } },
      expect: refusedBy('criterion'),
    },
    {
      says: '洛宁县：文本写明的五个县之一',
      given: { county: '410328', facts: { ...ofCounty, 'firm.relocation-site-people': undefined } },
      expect: LISTED,
    },
    {
      says: '栾川县：不在五个县之内',
      given: { facts: { ...ofCounty, 'firm.relocation-site-people': undefined } },
      expect: refusedBy('criterion'),
    },
    { says: '印发时没有脱贫的村，在任何县区', given: { facts: village(true) }, expect: LISTED },
    {
      says: '五个县里已经脱贫的村：村按村的条件，不随县列入',
      given: { county: '410325', facts: village(false) },
      expect: refusedBy('criterion'),
    },
    {
      says: '后来才脱贫的村：以印发时为准，2022年仍在名录上（T1）',
      given: { decisionDate: '2022-06-30', facts: village(true) },
      expect: LISTED,
    },
    {
      says: '企业不能为自己提出：一个回答就够',
      given: {
        facts: {
          'firm.unit-kind': 'enterprise',
          'firm.help-place': undefined,
          'firm.relocation-site-people': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'stands-for-place': 'not-met', place: 'unknown', criterion: 'unknown' },
      },
    },
    {
      says: '村在不在名单上不知道：待定',
      given: { facts: village(undefined) },
      expect: {
        eligibility: 'undetermined',
        against: { criterion: 'unknown' },
        missing: ['fact firm.village-still-poor-2020'],
      },
    },
    {
      says: '哪个县不知道：待定',
      given: { county: null, facts: { ...ofCounty, 'firm.relocation-site-people': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { criterion: 'unknown' },
        missing: ['fact request.county'],
      },
    },
    { says: '政策有效期最后一天', given: { decisionDate: '2023-07-12' }, expect: LISTED },
    {
      says: '政策有效期过后',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
  ],
};
