import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const FAST = { eligibility: 'entitled' } as const;

/** A private maker of bearings in 涧西区, in the directory, with a bill to discount. */
export const cases: CaseBook = {
  benefit: '2.3',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    clauses: ['2.3'],
    facts: { 'firm.key-supported-enterprise': true, 'firm.bill-to-discount': true },
  },
  cases: [
    { says: '名录库企业有票要贴现：走快速通道', expect: FAST },
    {
      says: '不在名录库：照常贴现，不走快速通道，也不必再问',
      given: { facts: { 'firm.key-supported-enterprise': false, 'firm.bill-to-discount': undefined } },
      expect: { eligibility: 'not-entitled', against: { listed: 'not-met', bill: 'unknown' } },
    },
    {
      says: '小微企业，不在名录库：仅凭规模不能进白名单（T6）',
      given: {
        facts: {
          'firm.key-supported-enterprise': false,
          'firm.unit-kind': 'enterprise',
          'firm.industry': 'C3311',
          'firm.staff': 15,
        },
      },
      expect: refusedBy('listed'),
    },
    {
      says: '没有票要贴现',
      given: { facts: { 'firm.bill-to-discount': false } },
      expect: refusedBy('bill'),
    },
    {
      says: '在不在名录库不知道：待定',
      given: { facts: { 'firm.key-supported-enterprise': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { listed: 'unknown' },
        missing: ['fact firm.key-supported-enterprise'],
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: FAST },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: FAST },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
    {
      says: '正式运行中，有效期没有人核对：待定',
      given: { trust: 'real' },
      expect: {
        eligibility: 'undetermined',
        against: { 'in-force': 'unknown' },
        missing: ['parameter policy.firstDay (unconfirmed)', 'parameter policy.years (unconfirmed)'],
      },
    },
    {
      says: '正式运行中，有效期随办件给定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: FAST,
    },
  ],
};
