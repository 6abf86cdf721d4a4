import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const FOLLOWED_UP = { eligibility: 'entitled' } as const;

/** A textile mill of 偃师市, recognised as in difficulty, whose bank calls in a loan before it is due. */
export const cases: CaseBook = {
  benefit: '2.5',
  base: {
    subject: 'firm',
    county: '410381',
    decisionDate: '2020-10-15',
    clauses: ['2.5'],
    facts: {
      'firm.bank-loan-cut': true,
      'firm.difficulty': 'recognised',
      'firm.bank-loan-overdue': false,
      'firm.seriously-dishonest': false,
      'firm.zombie': false,
    },
  },
  cases: [
    { says: '暂时困难、没有逾期，银行提前收贷：跟进', expect: FOLLOWED_UP },
    {
      says: '银行没有抽贷、断贷：一个回答就够',
      given: {
        facts: {
          'firm.bank-loan-cut': false,
          'firm.difficulty': undefined,
          'firm.bank-loan-overdue': undefined,
          'firm.seriously-dishonest': undefined,
          'firm.zombie': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: {
          'loan-cut': 'not-met',
          'in-difficulty': 'unknown',
          'no-overdue': 'unknown',
          honest: 'unknown',
          'going-concern': 'unknown',
        },
      },
    },
    {
      says: '贷款已经逾期：不符合授信条件',
      given: { facts: { 'firm.bank-loan-overdue': true } },
      expect: refusedBy('no-overdue'),
    },
    {
      says: '在严重失信主体名单上',
      given: { facts: { 'firm.seriously-dishonest': true } },
      expect: refusedBy('honest'),
    },
    {
      says: '正在破产清算：不是暂时困难',
      given: { facts: { 'firm.zombie': true } },
      expect: refusedBy('going-concern'),
    },
    {
      says: '没有困难',
      given: { facts: { 'firm.difficulty': 'none' } },
      expect: refusedBy('in-difficulty'),
    },
    {
      says: '困难只是填报，没有认定：由经办人员认定',
      given: { facts: { 'firm.difficulty': 'claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        against: { 'in-difficulty': 'official' },
        missing: ['official loan-cut-difficulty'],
      },
    },
    {
      says: '经办人员认定是暂时困难',
      given: {
        facts: { 'firm.difficulty': 'claimed' },
        judgements: { 'loan-cut-difficulty': true },
      },
      expect: FOLLOWED_UP,
    },
    {
      says: '有没有逾期不知道：待定',
      given: { facts: { 'firm.bank-loan-overdue': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { 'no-overdue': 'unknown' },
        missing: ['fact firm.bank-loan-overdue'],
      },
    },
    {
      says: '大型企业同样跟进（T6：不是小微的口径）',
      given: { facts: { 'firm.industry': 'C17', 'firm.staff': 3000, 'firm.revenue': '900000000.00' } },
      expect: FOLLOWED_UP,
    },
    { says: '政策施行首日反映', given: { decisionDate: '2020-07-13' }, expect: FOLLOWED_UP },
    {
      says: '政策施行前一天反映',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天反映（T1）', given: { decisionDate: '2023-07-12' }, expect: FOLLOWED_UP },
    {
      says: '有效期过后反映',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，有效期随办件给定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: FOLLOWED_UP,
    },
  ],
};
