import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const CONFORMS = { eligibility: 'entitled' } as const;
const land = (mode: string, years: number) => ({
  facts: { 'firm.industrial-land-mode': mode, 'firm.industrial-land-years': years },
});

/** A maker of robots that is granted land in 伊川县 for 20 years, with standards and exit in the contract. */
export const cases: CaseBook = {
  benefit: '3.1',
  base: {
    subject: 'firm',
    county: '410329',
    decisionDate: '2020-10-15',
    clauses: ['3.1'],
    facts: {
      'firm.industrial-land-sought': true,
      'firm.industrial-land-mode': 'flexible-term',
      'firm.industrial-land-years': 20,
      'firm.industrial-land-standards-in-contract': true,
      'firm.industrial-land-inefficient': false,
    },
  },
  cases: [
    { says: '弹性年期出让20年，标准写入合同：合乎本条', expect: CONFORMS },
    { says: '先租后让，合计正好50年', given: land('lease-first', 50), expect: CONFORMS },
    {
      says: '先租后让，合计51年：超过出让最高年限',
      given: land('lease-first', 51),
      expect: refusedBy('term'),
    },
    { says: '租让结合', given: land('lease-and-sale', 30), expect: CONFORMS },
    { says: '长期租赁正好20年', given: land('long-lease', 20), expect: CONFORMS },
    {
      says: '长期租赁21年：出让可以，租赁超过最高年限',
      given: land('long-lease', 21),
      expect: refusedBy('term'),
    },
    { says: '一次出让50年：合法，但不依本条', given: land('fixed-term', 50), expect: refusedBy('mode') },
    {
      says: '租用厂房，不取得土地：一个回答就够',
      given: {
        facts: {
          'firm.industrial-land-sought': false,
          'firm.industrial-land-mode': undefined,
          'firm.industrial-land-years': undefined,
          'firm.industrial-land-standards-in-contract': undefined,
          'firm.industrial-land-inefficient': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          land: 'not-met',
          mode: 'unknown',
          term: 'unknown',
          standards: 'unknown',
          'not-inefficient': 'unknown',
        },
      },
    },
    {
      says: '合同没有写土地利用标准和退出',
      given: { facts: { 'firm.industrial-land-standards-in-contract': false } },
      expect: refusedBy('standards'),
    },
    {
      says: '已有的地被评为低效，还没有整改：不再按本条供地',
      given: { facts: { 'firm.industrial-land-inefficient': true } },
      expect: refusedBy('not-inefficient'),
    },
    {
      says: '约定多少年不知道：待定',
      given: { facts: { 'firm.industrial-land-years': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { term: 'unknown' },
        missing: ['fact firm.industrial-land-years'],
      },
    },
    {
      says: '方式不知道，30年：出让可以，租赁超过，待定',
      given: {
        facts: { 'firm.industrial-land-mode': undefined, 'firm.industrial-land-years': 30 },
      },
      expect: {
        eligibility: 'undetermined',
        against: { mode: 'unknown', term: 'unknown' },
        missing: ['fact firm.industrial-land-mode'],
      },
    },
    { says: '政策施行首日', given: { decisionDate: '2020-07-13' }, expect: CONFORMS },
    {
      says: '政策施行前一天',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天（T1）', given: { decisionDate: '2023-07-12' }, expect: CONFORMS },
    { says: '有效期过后', given: { decisionDate: '2023-07-13' }, expect: refusedBy('in-force') },
    {
      says: '正式运行中，最高年限没有人核对：待定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        against: { term: 'unknown' },
        missing: ['parameter land.industrial.grantMaxYears (unconfirmed)'],
      },
    },
    {
      says: '正式运行中，最高年限随办件给定',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'land.industrial.grantMaxYears', value: 50 }],
      },
      expect: CONFORMS,
    },
  ],
};
