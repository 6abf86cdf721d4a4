import { base } from './1.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const HALF = { eligibility: 'entitled', amount: '300000.00' } as const;

/** In difficulty, recognised as such; owes 100,000 yuan of contributions a month and chooses by these. */
export const cases: CaseBook = {
  benefit: '1.2',
  base: {
    ...base,
    clauses: ['1.2'],
    facts: {
      ...base.facts,
      'firm.difficulty': 'recognised',
      'firm.retention-refund-method': 'contributions',
      'firm.ui-insured-staff': 100,
      'firm.si-payable-month': '100000.00',
    },
  },
  cases: [
    { says: '按应缴社会保险费：每月100000元，6个月的一半，300000元', expect: HALF },
    {
      says: '每月100000.01元：6个月600000.06元的一半，300000.03元',
      given: { facts: { 'firm.si-payable-month': '100000.01' } },
      expect: { eligibility: 'entitled', amount: '300000.03' },
    },
    {
      says: '按人数：1520元乘6个月乘100人',
      given: { facts: { 'firm.retention-refund-method': 'headcount' } },
      expect: { eligibility: 'entitled', amount: '912000.00' },
    },
    {
      says: '嵩县按人数：县里的失业保险金标准没有见到，金额未定（T9）',
      given: { county: '410325', facts: { 'firm.retention-refund-method': 'headcount' } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter ui.benefit.month (absent)'],
      },
    },
    {
      says: '嵩县按人数，给定标准1360元：816000元',
      given: {
        county: '410325',
        facts: { 'firm.retention-refund-method': 'headcount' },
        parameters: [{ key: 'ui.benefit.month', value: '1360.00' }],
      },
      expect: { eligibility: 'entitled', amount: '816000.00' },
    },
    {
      says: '没有困难：只此一问就能认定',
      given: { facts: { 'firm.difficulty': 'none' } },
      expect: refusedBy('in-difficulty'),
    },
    {
      says: '填报困难，还没有认定：由经办人员认定',
      given: { facts: { 'firm.difficulty': 'claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '300000.00'],
        against: { 'in-difficulty': 'official' },
        missing: ['official firm-in-difficulty'],
      },
    },
    {
      says: '填报困难，经办人员认定恢复无望',
      given: {
        facts: { 'firm.difficulty': 'claimed' },
        judgements: { 'firm-in-difficulty': false },
      },
      expect: refusedBy('in-difficulty'),
    },
    {
      says: '没有参加失业保险：不是参保企业',
      given: { facts: { 'firm.ui-months-paid': 0 } },
      expect: refusedBy('insured'),
    },
    {
      says: '参保100人，上年6人新领失业保险金：裁员率超过5.5%（T8）',
      given: { facts: { 'firm.ui-new-claimants-last-year': 6 } },
      expect: refusedBy('few-layoffs'),
    },
    {
      says: '是否欠费不知道：不能认定',
      given: { facts: { 'firm.ui-arrears': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '300000.00'],
        against: { 'no-arrears': 'unknown' },
        missing: ['fact firm.ui-arrears'],
      },
    },
    {
      says: '劳务派遣单位：返还要转给实际用工单位，由经办人员核实，不自动给（T13）',
      given: { facts: { 'firm.labour-dispatch': true } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '300000.00'],
        against: { 'passes-on': 'official' },
        missing: ['official refund-passed-on'],
      },
    },
    {
      says: '劳务派遣单位，经办人员已核实转付协议：可以给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': true } },
      expect: HALF,
    },
    {
      says: '劳务派遣单位，没有转付协议：不给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': false } },
      expect: refusedBy('passes-on'),
    },
    {
      says: '不是劳务派遣单位：没有转付一说（T13）',
      given: { facts: { 'firm.labour-dispatch': false } },
      expect: HALF,
    },
    {
      says: '是不是劳务派遣单位不知道：按不是（T13）',
      given: { facts: { 'firm.labour-dispatch': null } },
      expect: HALF,
    },
    { says: '2020年最后一天申请', given: { decisionDate: '2020-12-31' }, expect: HALF },
    {
      says: '2021年1月1日申请：已过期限（T1）',
      given: { decisionDate: '2021-01-01' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，只核对了施行首日和月数，别的数没有人核对：不能认定',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'retention.2020Feb.methodB.months', value: 3 }],
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '300000.00'],
        against: { 'in-force': 'unknown', insured: 'unknown' },
        missing: [
          'parameter art1.retention.lastDay (unconfirmed)',
          'parameter retention.minInsuredMonths (unconfirmed)',
        ],
      },
    },
  ],
};
