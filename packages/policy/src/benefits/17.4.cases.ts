import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** Not on record: made up for the cases. */
const YEARLY = { key: 'art17.apprentice.perYear', value: '5000.00' } as const;
const STANDARD = { parameters: [YEARLY] } as const;
const of = (more: { readonly [key: string]: string | number | boolean | undefined }) => ({
  ...STANDARD,
  item: more,
});

/** A fitter hired on 1 August 2020 for a year and trained for a year from 1 September. */
export const cases: CaseBook = {
  benefit: '17.4',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2021-10-15',
    clauses: ['17.4'],
    facts: {
      'firm.apprenticeship': true,
      'firm.unit-kind': 'enterprise',
      'firm.apprentices': [
        {
          id: '甲',
          origin: 'new-hire',
          'contract-start': '2020-08-01',
          'contract-end': '2021-07-31',
          'started-on': '2020-09-01',
          years: 1,
          'ended-on': '2021-08-31',
          certificate: 'level4',
          'already-subsidised': false,
        },
      ],
    },
  },
  cases: [
    {
      says: '新招用的学徒一年期满取得中级工：符合；每年标准没有查到，金额待定',
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter art17.apprentice.perYear (null)'],
      },
    },
    { says: '同一人，标准随申请给出每年5000元', given: STANDARD, expect: granted('5000.00') },
    {
      says: '培养两年：5000元乘2，10000元',
      given: {
        ...of({ 'contract-end': '2022-08-31', years: 2, 'ended-on': '2022-08-31' }),
        decisionDate: '2022-10-15',
      },
      expect: granted('10000.00'),
    },
    {
      says: '培养三年：是不是特殊情况由经办人员认定',
      given: {
        ...of({ 'contract-end': '2023-08-31', years: 3, 'ended-on': '2023-08-31' }),
        decisionDate: '2023-10-15',
      },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '15000.00'],
        against: { term: 'official' },
        missing: ['official apprenticeship-long'],
      },
    },
    {
      says: '培养四年：超过最长年限',
      given: {
        ...of({ 'contract-end': '2024-08-31', years: 4, 'ended-on': '2024-08-31' }),
        decisionDate: '2024-10-15',
      },
      expect: refusedBy('term'),
    },
    {
      says: '合同差一天满一年',
      given: of({ 'contract-end': '2021-07-30' }),
      expect: refusedBy('contract'),
    },
    {
      says: '无固定期限合同',
      given: of({ 'contract-end': undefined, 'contract-open-ended': true }),
      expect: granted('5000.00'),
    },
    {
      says: '培养差一天满一年就结束：没有期满',
      given: of({ 'ended-on': '2021-08-30' }),
      expect: refusedBy('finished'),
    },
    { says: '没有取得证书', given: of({ certificate: 'none' }), expect: refusedBy('finished') },
    {
      says: '结业前一天申请：还没有期满',
      given: { ...STANDARD, decisionDate: '2021-08-30' },
      expect: refusedBy('finished'),
    },
    { says: '转到技能岗位的职工', given: of({ origin: 'transferred' }), expect: granted('5000.00') },
    { says: '不是新招用，也不是转岗', given: of({ origin: 'other' }), expect: refusedBy('origin') },
    {
      says: '同一次培养已领过职工培训补贴（T17）',
      given: of({ 'already-subsidised': true }),
      expect: refusedBy('once'),
    },
    {
      says: '没有开展学徒制：一个回答就够',
      given: { facts: { 'firm.apprenticeship': false, 'firm.unit-kind': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { apprenticeship: 'not-met', enterprise: 'unknown' },
      },
    },
    {
      says: '培养几年不知道：待定',
      given: of({ years: undefined }),
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '50000.00'],
        against: { term: 'unknown', finished: 'unknown' },
        // Should it be a third year, an official judges it.
        missing: ['fact firm.apprentices.years', 'official apprenticeship-long'],
      },
    },
    {
      says: '民办非企业单位：由经办人员认定',
      given: { ...STANDARD, facts: { 'firm.unit-kind': 'private-non-enterprise' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '5000.00'],
        against: { enterprise: 'official' },
        missing: ['official apprenticeship-as-enterprise'],
      },
    },
    {
      says: '有效期最后一天开始培养，次年期满：续算到结业（T1）',
      given: {
        ...of({
          'contract-start': '2023-07-01',
          'contract-end': '2024-07-31',
          'started-on': '2023-07-12',
          'ended-on': '2024-07-11',
        }),
        decisionDate: '2024-08-15',
      },
      expect: granted('5000.00'),
    },
    {
      says: '有效期过后才开始培养',
      given: {
        ...of({
          'contract-start': '2023-07-01',
          'contract-end': '2024-07-31',
          'started-on': '2023-07-13',
          'ended-on': '2024-07-12',
        }),
        decisionDate: '2024-08-15',
      },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，国家的年限没有人核对：待定',
      given: { trust: 'real', parameters: [...VALIDITY, YEARLY] },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '5000.00'],
        against: { contract: 'unknown', term: 'unknown' },
        missing: [
          'parameter art17.apprentice.minContractYears (unconfirmed)',
          'parameter art17.apprentice.usualYears (unconfirmed)',
          'parameter art17.apprentice.longestYears (unconfirmed)',
          'official apprenticeship-long',
        ],
      },
    },
  ],
};
