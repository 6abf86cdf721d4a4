import { base } from './1.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const WHOLE = { eligibility: 'entitled', amount: '60000.00' } as const;

/** Reaches the bounds of large enterprises in staff and revenue. */
const LARGE = { 'firm.staff': 1000, 'firm.revenue': '400000000.00' };

/** A later notice that lets the measure run on for a year. */
const EXTENDED = [{ key: 'art1.retention.lastDay', value: '2021-12-31' }];

/** Last year the firm paid 42,000 yuan and its staff 18,000. */
export const cases: CaseBook = {
  benefit: '1.7',
  base: {
    ...base,
    clauses: ['1.7'],
    facts: {
      ...base.facts,
      'firm.ui-paid-by-unit-last-year': '42000.00',
      'firm.ui-paid-by-staff-last-year': '18000.00',
    },
  },
  cases: [
    { says: '中小企业没有裁员，上年单位缴42000元、职工缴18000元：全部返还60000元', expect: WHOLE },
    {
      says: '大型企业：按一般比例返还一半（T6）',
      given: { facts: LARGE },
      expect: { eligibility: 'entitled', amount: '30000.00' },
    },
    {
      says: '人员达到大型下限，营业收入差一分：中型企业，全部返还',
      given: { facts: { ...LARGE, 'firm.revenue': '399999999.99' } },
      expect: WHOLE,
    },
    {
      says: '大型企业合计60000.01元：一半是30000.005元，四舍五入为30000.01元',
      given: { facts: { ...LARGE, 'firm.ui-paid-by-staff-last-year': '18000.01' } },
      expect: { eligibility: 'entitled', amount: '30000.01' },
    },
    {
      says: '人员达到大型下限，营业收入不知道：有资格，返还一半还是全部未定',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['30000.00', '60000.00'],
        missing: ['fact firm.revenue'],
      },
    },
    {
      says: '参保100人，5人新领失业保险金：裁员率5%，未超过5.5%',
      given: { facts: { 'firm.ui-new-claimants-last-year': 5 } },
      expect: WHOLE,
    },
    {
      says: '参保100人，6人新领失业保险金：裁员率6%，超过5.5%',
      given: { facts: { 'firm.ui-new-claimants-last-year': 6 } },
      expect: refusedBy('few-layoffs'),
    },
    {
      says: '参保200人，11人新领：正好5.5%，符合',
      given: {
        facts: { 'firm.ui-average-insured-last-year': 200, 'firm.ui-new-claimants-last-year': 11 },
      },
      expect: WHOLE,
    },
    {
      says: '参保30人，6人新领：正好20%，小单位上限放宽（T8）',
      given: { facts: { 'firm.ui-average-insured-last-year': 30, 'firm.ui-new-claimants-last-year': 6 } },
      expect: WHOLE,
    },
    {
      says: '参保30人，7人新领：超过20%',
      given: { facts: { 'firm.ui-average-insured-last-year': 30, 'firm.ui-new-claimants-last-year': 7 } },
      expect: refusedBy('few-layoffs'),
    },
    {
      says: '参保31人，2人新领：不再放宽，超过5.5%（T8：按参保人数算，从业人员多少不论）',
      given: {
        facts: {
          'firm.staff': 20,
          'firm.ui-average-insured-last-year': 31,
          'firm.ui-new-claimants-last-year': 2,
        },
      },
      expect: refusedBy('few-layoffs'),
    },
    {
      says: '新领人数不知道：不能认定，补齐后为0至60000元',
      given: { facts: { 'firm.ui-new-claimants-last-year': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '60000.00'],
        against: { 'few-layoffs': 'unknown' },
        missing: ['fact firm.ui-new-claimants-last-year'],
      },
    },
    {
      says: '平均参保人数不知道，但没有人新领：裁员率是零，不必再问',
      given: { facts: { 'firm.ui-average-insured-last-year': undefined } },
      expect: WHOLE,
    },
    {
      says: '只缴了11个月',
      given: { facts: { 'firm.ui-months-paid': 11 } },
      expect: refusedBy('insured'),
    },
    { says: '正好缴满12个月', given: { facts: { 'firm.ui-months-paid': 12 } }, expect: WHOLE },
    {
      says: '还欠缴失业保险费',
      given: { facts: { 'firm.ui-arrears': true } },
      expect: refusedBy('no-arrears'),
    },
    {
      says: '在严重失信名单上',
      given: { facts: { 'firm.seriously-dishonest': true } },
      expect: refusedBy('honest'),
    },
    { says: '僵尸企业', given: { facts: { 'firm.zombie': true } }, expect: refusedBy('going-concern') },
    {
      says: '本年度已领过返还',
      given: { facts: { 'firm.retention-refund-received': true } },
      expect: refusedBy('not-received'),
    },
    {
      says: '上年度一分未缴：没有可返还的',
      given: {
        facts: { 'firm.ui-paid-by-unit-last-year': '0.00', 'firm.ui-paid-by-staff-last-year': '0.00' },
      },
      expect: refusedBy('paid'),
    },
    {
      says: '事业单位：不参加返还',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('takes-part'),
    },
    {
      says: '个体工商户：划型表之外，是否参照由经办人员认定（T6）',
      given: { facts: { 'firm.unit-kind': 'self-employed' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '60000.00'],
        against: { 'takes-part': 'official' },
        missing: ['official refund-by-analogy'],
      },
    },
    {
      says: '个体工商户，经办人员认定参照：按中小微返还，规模指标不论（T6）',
      given: {
        facts: { ...LARGE, 'firm.unit-kind': 'self-employed' },
        judgements: { 'refund-by-analogy': true },
      },
      expect: WHOLE,
    },
    {
      says: '劳务派遣单位：返还要转给实际用工单位，由经办人员核实，不自动给（T13）',
      given: { facts: { 'firm.labour-dispatch': true } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '60000.00'],
        against: { 'passes-on': 'official' },
        missing: ['official refund-passed-on'],
      },
    },
    {
      says: '劳务派遣单位，经办人员已核实转付协议：可以给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': true } },
      expect: WHOLE,
    },
    {
      says: '劳务派遣单位，没有转付协议：不给（T13）',
      given: { facts: { 'firm.labour-dispatch': true }, judgements: { 'refund-passed-on': false } },
      expect: refusedBy('passes-on'),
    },
    {
      says: '不是劳务派遣单位：没有转付一说（T13）',
      given: { facts: { 'firm.labour-dispatch': false } },
      expect: WHOLE,
    },
    {
      says: '是不是劳务派遣单位，许可信息没有、单位也没有说：按不是，不另外问（T13）',
      given: { facts: { 'firm.labour-dispatch': null } },
      expect: WHOLE,
    },
    {
      says: '劳务派遣单位欠缴失业保险费：不必等经办人员认定（T13）',
      given: { facts: { 'firm.labour-dispatch': true, 'firm.ui-arrears': true } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'no-arrears': 'not-met', 'passes-on': 'official' },
      },
    },
    {
      says: '2020年最后一天申请：还在期限内（T1、T2：返还政策延至年底）',
      given: { decisionDate: '2020-12-31' },
      expect: WHOLE,
    },
    {
      says: '2021年1月1日申请：政策仍有效，但本项措施已经结束（T1）',
      given: { decisionDate: '2021-01-01' },
      expect: refusedBy('in-force'),
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    {
      says: '新文件延长一年，2021年申请，100人中6人新领：上限已是6%，中小微比例60%（T8）',
      given: {
        decisionDate: '2021-06-15',
        facts: { 'firm.ui-new-claimants-last-year': 6 },
        parameters: EXTENDED,
      },
      expect: { eligibility: 'entitled', amount: '36000.00' },
    },
    {
      says: '新文件延长一年，2021年申请：2020年单位只缴了一月的3500元，职工全年缴18000元，按实缴21500元的60%返还（T7）',
      given: {
        decisionDate: '2021-06-15',
        facts: { 'firm.ui-paid-by-unit-last-year': '3500.00' },
        parameters: EXTENDED,
      },
      expect: { eligibility: 'entitled', amount: '12900.00' },
    },
    {
      says: '正式运行中，只核对了施行首日，别的数没有人核对：不能认定（T20）',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '60000.00'],
        against: { 'in-force': 'unknown', insured: 'unknown' },
        missing: [
          'parameter art1.retention.lastDay (unconfirmed)',
          'parameter retention.minInsuredMonths (unconfirmed)',
          'parameter retention.rate.sme (unconfirmed)',
        ],
      },
    },
  ],
};
