import { base } from './1.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const BY_HEADS = { eligibility: 'entitled', amount: '912000.00' } as const;

/** Recognised as hit by the epidemic; insures 100 people; owes 100,000 yuan of contributions a month. */
export const cases: CaseBook = {
  benefit: '1.8',
  base: {
    ...base,
    clauses: ['1.8'],
    facts: {
      ...base.facts,
      'firm.epidemic-impact': 'recognised',
      'firm.retention-refund-method': 'headcount',
      'firm.ui-insured-staff': 100,
      'firm.si-payable-month': '100000.00',
    },
  },
  cases: [
    { says: '按人数：市区失业保险金1520元，乘6个月，乘100人，912000元', expect: BY_HEADS },
    {
      says: '多一个人：多9120元',
      given: { facts: { 'firm.ui-insured-staff': 101 } },
      expect: { eligibility: 'entitled', amount: '921120.00' },
    },
    {
      says: '按应缴社会保险费：每月100000.01元，3个月300000.03元；按应缴不按实缴（T7）',
      given: {
        facts: {
          'firm.retention-refund-method': 'contributions',
          'firm.si-payable-month': '100000.01',
        },
      },
      expect: { eligibility: 'entitled', amount: '300000.03' },
    },
    {
      says: '没有说用哪种算法：有资格，金额在两种之间',
      given: { facts: { 'firm.retention-refund-method': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['300000.00', '912000.00'],
        missing: ['fact firm.retention-refund-method'],
      },
    },
    {
      says: '嵩县的企业：2020年县里的失业保险金标准没有见到，金额未定，要确认的是这个数（T9）',
      given: { county: '410325' },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter ui.benefit.month (absent)'],
      },
    },
    {
      says: '嵩县的企业，给定县里的标准1360元：816000元',
      given: { county: '410325', parameters: [{ key: 'ui.benefit.month', value: '1360.00' }] },
      expect: { eligibility: 'entitled', amount: '816000.00' },
    },
    {
      says: '嵩县的企业按应缴社会保险费算：用不着失业保险金标准',
      given: { county: '410325', facts: { 'firm.retention-refund-method': 'contributions' } },
      expect: { eligibility: 'entitled', amount: '300000.00' },
    },
    {
      says: '企业规模不论：大型企业同样计算（T6：本项不分中小微）',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': '400000000.00' } },
      expect: BY_HEADS,
    },
    {
      says: '没有受疫情影响：只此一问就能认定',
      given: {
        facts: {
          'firm.epidemic-impact': 'none',
          'firm.ui-new-claimants-last-year': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { affected: 'not-met', 'few-layoffs': 'unknown' },
      },
    },
    {
      says: '企业填报受影响，经办人员还没有认定',
      given: { facts: { 'firm.epidemic-impact': 'claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '912000.00'],
        against: { affected: 'official' },
        missing: ['official epidemic-affected'],
      },
    },
    {
      says: '企业填报受影响，经办人员认定属于',
      given: {
        facts: { 'firm.epidemic-impact': 'claimed' },
        judgements: { 'epidemic-affected': true },
      },
      expect: BY_HEADS,
    },
    {
      says: '企业填报受影响，经办人员认定不属于',
      given: {
        facts: { 'firm.epidemic-impact': 'claimed' },
        judgements: { 'epidemic-affected': false },
      },
      expect: refusedBy('affected'),
    },
    {
      says: '参保30人，上年7人新领失业保险金：超过20%（T8）',
      given: { facts: { 'firm.ui-average-insured-last-year': 30, 'firm.ui-new-claimants-last-year': 7 } },
      expect: refusedBy('few-layoffs'),
    },
    {
      says: '现在一个参保职工也没有',
      given: { facts: { 'firm.ui-insured-staff': 0 } },
      expect: refusedBy('staff'),
    },
    {
      says: '本年度已领过普通返还',
      given: { facts: { 'firm.retention-refund-received': true } },
      expect: refusedBy('not-received'),
    },
    {
      says: '事业单位：不是企业',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('takes-part'),
    },
    {
      says: '劳务派遣单位：返还要转给实际用工单位，由经办人员核实，不自动给（T13）',
      given: { facts: { 'firm.labour-dispatch': true } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '912000.00'],
        against: { 'passes-on': 'official' },
        missing: ['official refund-passed-on'],
      },
    },
    {
      says: '劳务派遣单位，经办人员已核实转付协议：可以给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': true } },
      expect: BY_HEADS,
    },
    {
      says: '劳务派遣单位，没有转付协议：不给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': false } },
      expect: refusedBy('passes-on'),
    },
    {
      says: '不是劳务派遣单位：没有转付一说（T13）',
      given: { facts: { 'firm.labour-dispatch': false } },
      expect: BY_HEADS,
    },
    {
      says: '是不是劳务派遣单位不知道：按不是（T13）',
      given: { facts: { 'firm.labour-dispatch': null } },
      expect: BY_HEADS,
    },
    { says: '2020年最后一天申请', given: { decisionDate: '2020-12-31' }, expect: BY_HEADS },
    {
      says: '2021年1月1日申请：措施已经结束，政策的三年有效期不延长它（T1、T2）',
      given: { decisionDate: '2021-01-01' },
      expect: refusedBy('in-force'),
    },
    {
      says: '参保职工人数不知道：不能认定',
      given: { facts: { 'firm.ui-insured-staff': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { staff: 'unknown' },
        missing: ['fact firm.ui-insured-staff'],
      },
    },
    {
      says: '正式运行中，只核对了施行首日和月数，别的数没有人核对：不能认定',
      given: {
        trust: 'real',
        parameters: [...VALIDITY, { key: 'art1.retention.affected.methodB.maxMonths', value: 3 }],
        facts: { 'firm.retention-refund-method': 'contributions' },
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
