import { base } from './9.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const paid = (months: readonly string[], yuan: string) =>
  months.map((month) => ({ month, 'unit-paid': yuan }));

const YEAR = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7].map(
  (n) => `${n >= 8 ? 2020 : 2021}-${String(n).padStart(2, '0')}`,
);
const FOURTEEN = [...YEAR, '2021-08', '2021-09'];
const THREE = paid(YEAR.slice(0, 3), '600.00');

/** The hire of 9.3, for whom the firm has paid 600 yuan a month for three months. */
export const cases: CaseBook = {
  benefit: '9.4',
  base: { ...base, clauses: ['9.4'] },
  cases: [
    {
      says: '单位三个月实缴1800元：补1800元',
      given: { item: { contributions: THREE } },
      expect: { eligibility: 'entitled', amount: '1800.00', months: 3, until: '2021-07-31' },
    },
    {
      says: '缴了14个月：只计从招用当月起的12个月',
      given: { decisionDate: '2021-10-15', item: { contributions: paid(FOURTEEN, '600.00') } },
      expect: { eligibility: 'entitled', amount: '7200.00', months: 12, until: '2021-07-31' },
    },
    {
      says: '填报了全年的缴费：申请日所在的十月以后还没有到，不计',
      given: { item: { contributions: paid(YEAR, '600.00') } },
      expect: { eligibility: 'entitled', amount: '1800.00', months: 3, until: '2021-07-31' },
    },
    {
      says: '此前已领10个月，又申请三个月：只计剩下的两个月',
      given: { item: { 'months-received': 10, contributions: THREE } },
      expect: { eligibility: 'entitled', amount: '1200.00', months: 2, until: '2021-07-31' },
    },
    {
      says: '此前已领满12个月：期限用完',
      given: { item: { 'months-received': 12, contributions: THREE } },
      expect: { eligibility: 'not-entitled', against: { 'term-left': 'not-met' } },
    },
    {
      says: '填报单位没有缴费，即使另列了缴费月份：以填报为准',
      given: { item: { insured: false, contributions: THREE } },
      expect: { eligibility: 'not-entitled', against: { insured: 'not-met' } },
    },
    {
      says: '申请的月份都在12个月期限之外：没有可补的月份，不符合，而不是“可享受0元”',
      given: {
        decisionDate: '2021-10-15',
        item: { contributions: paid(['2021-08', '2021-09'], '600.00') },
      },
      expect: { eligibility: 'not-entitled', against: { contributions: 'not-met' } },
    },
    {
      says: '申请的月份有一个在期限的最后一个月（2021-07）：只补这一个月',
      given: {
        decisionDate: '2021-10-15',
        item: { contributions: paid(['2021-07', '2021-08'], '600.00') },
      },
      expect: { eligibility: 'entitled', amount: '600.00', months: 1, until: '2021-07-31' },
    },
    {
      says: '本次没有申请任何月份（空表），是否已参保没有说：不必再问，没有可补的月份',
      given: { item: { insured: undefined, contributions: [] } },
      expect: {
        eligibility: 'not-entitled',
        against: { insured: 'not-met', contributions: 'not-met' },
      },
    },
    {
      says: '阶段性减免，单位只缴了医疗保险费：按实缴计',
      given: { item: { contributions: paid(YEAR.slice(0, 3), '206.13') } },
      expect: { eligibility: 'entitled', amount: '618.39', months: 3, until: '2021-07-31' },
    },
    {
      says: '减免后单位实缴为零：按规定参保，但没有缴费可补，不符合',
      given: { item: { contributions: paid(['2020-08'], '0.00') } },
      expect: { eligibility: 'not-entitled', against: { contributions: 'not-met' } },
    },
    {
      says: '八月减免后实缴为零，九月实缴600元：只补九月，减免的月份不占月数',
      given: {
        item: {
          'months-received': 11,
          contributions: [...paid(['2020-08'], '0.00'), ...paid(['2020-09'], '600.00')],
        },
      },
      expect: { eligibility: 'entitled', amount: '600.00', months: 1, until: '2021-07-31' },
    },
    {
      says: '招用以前的七月不计',
      given: { item: { contributions: [...paid(['2020-07'], '600.00'), ...THREE] } },
      expect: { eligibility: 'entitled', amount: '1800.00', months: 3, until: '2021-07-31' },
    },
    {
      says: '认定日以后的十一月还不计',
      given: { item: { contributions: paid(YEAR.slice(0, 4), '600.00') } },
      expect: { eligibility: 'entitled', amount: '1800.00', months: 3, until: '2021-07-31' },
    },
    {
      says: '有一个月的金额不知道：有资格，金额未定',
      given: { item: { contributions: [...THREE.slice(0, 2), { month: '2020-10' }] } },
      expect: {
        eligibility: 'entitled',
        range: ['1200.00', '101200.00'],
        until: '2021-07-31',
        missing: ['fact firm.hires.contributions.unit-paid'],
      },
    },
    {
      says: '缴费记录不知道：可能没有可补的月份，不能认定',
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { contributions: 'unknown' },
        missing: ['fact firm.hires.contributions'],
      },
    },
    {
      says: '合同不足一年',
      given: { item: { contributions: THREE, 'contract-end': '2021-07-30' } },
      expect: { eligibility: 'not-entitled', against: { contract: 'not-met' } },
    },
    {
      says: '2019年招用：不是政策期间新招用',
      given: {
        item: {
          contributions: THREE,
          'contract-start': '2019-12-31',
          'unemployment-registered-on': '2019-01-01',
        },
      },
      expect: { eligibility: 'not-entitled', against: { hired: 'not-met' } },
    },
    {
      says: '大型企业',
      given: {
        facts: { 'firm.staff': 1000, 'firm.revenue': '400000000.00' },
        item: { contributions: THREE },
      },
      expect: { eligibility: 'not-entitled', against: { enterprise: 'not-met' } },
    },
    {
      says: '教育行业：由经办人员认定',
      given: { facts: { 'firm.industry': 'P8336' }, item: { contributions: THREE } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1800.00'],
        against: { enterprise: 'official' },
        missing: ['official firm-size'],
      },
    },
    {
      says: '有效期内招用并已领过，期满后续领',
      given: {
        decisionDate: '2023-08-15',
        item: {
          'contract-start': '2023-03-01',
          'contract-end': '2024-02-29',
          'unemployment-registered-on': '2022-08-31',
          'months-received': 4,
          contributions: paid(['2023-07'], '600.00'),
        },
      },
      expect: { eligibility: 'entitled', amount: '600.00', months: 1, until: '2024-02-29' },
    },
    {
      says: '有效期内招用，期满后才第一次申请',
      given: {
        decisionDate: '2023-08-15',
        item: {
          'contract-start': '2023-03-01',
          'contract-end': '2024-02-29',
          'unemployment-registered-on': '2022-08-31',
          'months-received': 0,
          contributions: paid(['2023-07'], '600.00'),
        },
      },
      expect: { eligibility: 'not-entitled', against: { 'in-force': 'not-met' } },
    },
    {
      says: '正式运行中，只核对了施行首日，别的数没有人核对：不能认定',
      given: { trust: 'real', parameters: VALIDITY, item: { contributions: THREE } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1800.00'],
        against: { group: 'unknown', contract: 'unknown', contributions: 'unknown', 'term-left': 'unknown' },
        missing: [
          'parameter art9.newHire.unemployedMinMonths (unconfirmed)',
          'parameter art9.newHire.minContractYears (unconfirmed)',
          'parameter art9.sme.siSubsidy.maxMonths (unconfirmed)',
        ],
      },
    },
  ],
};
