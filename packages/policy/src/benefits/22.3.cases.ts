import { type CaseBook, VALIDITY } from './case.ts';

const UNTIL = '2021-04-30';
const granted = (amount: string, until = UNTIL) =>
  ({ eligibility: 'entitled', amount, months: 6, until }) as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** Out of work since 31 March 2022, claimed on 20 May: paid from June to November. */
const IN_2022 = { decisionDate: '2022-05-20', facts: { 'person.unemployed-since': '2022-03-31' } } as const;
const in2022 = (facts: Record<string, string | number | boolean>) => ({
  ...IN_2022,
  facts: { ...IN_2022.facts, ...facts },
});
const granted2022 = (amount: string) => granted(amount, '2022-11-30');

/** Of 涧西区, where the benefit is 1520 a month; insured for 30 months, and left of his own will on 31 August 2020. */
export const cases: CaseBook = {
  benefit: '22.3',
  base: {
    subject: 'person',
    clauses: ['22.3'],
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'person.birth-date': '1990-05-01',
      'person.sex': 'male',
      'person.unemployed-since': '2020-08-31',
      'person.left-involuntarily': false,
      'person.unemployment-insured-months': 30,
      'person.unemployment-insured-by-unit-alone': false,
      'person.unemployment-benefit-state': 'none',
      'person.unemployment-allowance-received': false,
    },
  },
  cases: [
    {
      says: 'T10：辞职的人没有失业保险金，但有失业补助金；缴费满两年，1520元的80%，每月1216元、六个月',
      expect: granted('1216.00'),
    },
    {
      says: '缴费24个月：正好满两年，80%',
      given: { facts: { 'person.unemployment-insured-months': 24 } },
      expect: granted('1216.00'),
    },
    {
      says: '缴费23个月：60%，912元',
      given: { facts: { 'person.unemployment-insured-months': 23 } },
      expect: granted('912.00'),
    },
    {
      says: '缴费12个月、自己辞职：60%',
      given: { facts: { 'person.unemployment-insured-months': 12 } },
      expect: granted('912.00'),
    },
    {
      says: '缴费12个月、被单位辞退：应领失业保险金，不领补助金',
      given: { facts: { 'person.unemployment-insured-months': 12, 'person.left-involuntarily': true } },
      expect: refusedBy('benefit-over'),
    },
    {
      says: '缴费11个月、被单位辞退：不满一年，50%，760元',
      given: { facts: { 'person.unemployment-insured-months': 11, 'person.left-involuntarily': true } },
      expect: granted('760.00'),
    },
    {
      says: '失业保险金领到7月31日期满：不论缴费多久，50%',
      given: {
        facts: {
          'person.unemployed-since': '2018-07-31',
          'person.left-involuntarily': true,
          'person.unemployment-insured-months': 130,
          'person.unemployment-benefit-state': 'exhausted',
          'person.unemployment-benefit-ended-on': '2020-07-31',
        },
      },
      expect: {
        ...granted('760.00'),
        against: { 'not-by-unit-alone': 'not-applicable' },
      },
    },
    {
      says: '正在领失业保险金',
      given: { facts: { 'person.unemployment-benefit-state': 'drawing' } },
      expect: refusedBy('benefit-over'),
    },
    {
      says: '失业保险金中途停发：由经办人员认定',
      given: { facts: { 'person.unemployment-benefit-state': 'stopped' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1216.00'],
        against: { 'benefit-over': 'official' },
        missing: ['official benefit-stopped'],
      },
    },
    {
      says: '已经重新就业',
      given: { facts: { 'person.unemployed': false, 'person.unemployed-since': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: {
          unemployed: 'not-met',
          'in-period': 'unknown',
        },
      },
    },
    {
      says: '没有参加过失业保险',
      given: { facts: { 'person.unemployment-insured-months': 0 } },
      expect: refusedBy('insured'),
    },
    {
      says: '农民合同制工人，单位缴了11个月、本人没有缴：另领临时生活补助',
      given: {
        facts: {
          'person.unemployment-insured-months': 11,
          'person.unemployment-insured-by-unit-alone': true,
        },
      },
      expect: refusedBy('not-by-unit-alone'),
    },
    {
      says: '农民合同制工人，满12个月的不排除',
      given: {
        facts: {
          'person.unemployment-insured-months': 12,
          'person.unemployment-insured-by-unit-alone': true,
        },
      },
      expect: granted('912.00'),
    },
    {
      says: '缴费月数不知道：不能认定，补齐后为0至1216元',
      given: { facts: { 'person.unemployment-insured-months': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1216.00'],
        against: { insured: 'unknown' },
        missing: ['fact person.unemployment-insured-months'],
      },
    },
    {
      says: '2020年3月1日失业：范围的第一天',
      given: { facts: { 'person.unemployed-since': '2020-03-01' } },
      expect: granted('1216.00'),
    },
    {
      says: '2020年2月29日失业：早一天，不在范围内',
      given: { facts: { 'person.unemployed-since': '2020-02-29' } },
      expect: refusedBy('in-period'),
    },
    {
      says: '2020年失业，2021年6月30日申领：截止日当天',
      given: { decisionDate: '2021-06-30' },
      expect: granted('1216.00', '2021-12-31'),
    },
    {
      says: '2020年失业，2021年7月1日申领：过了截止日',
      given: { decisionDate: '2021-07-01' },
      expect: refusedBy('in-time'),
    },
    {
      says: '申请第二天才满十六周岁：未满十六周岁不能就业，也就没有失业',
      given: { facts: { 'person.birth-date': '2004-10-16' } },
      expect: refusedBy('working-age'),
    },
    {
      says: '申请当天满十六周岁',
      given: { facts: { 'person.birth-date': '2004-10-15' } },
      expect: granted('1216.00'),
    },
    {
      says: 'T14：申请当天满六十周岁，已到退休年龄',
      given: { facts: { 'person.birth-date': '1960-10-15' } },
      expect: refusedBy('working-age'),
    },
    {
      says: '第二天才满六十周岁：从批准次月起发，次月已经领养老金，没有可发的月份',
      given: { facts: { 'person.birth-date': '1960-10-16' } },
      expect: refusedBy('working-age'),
    },
    {
      says: '下个月满六十周岁：只发退休当月一个月',
      given: { facts: { 'person.birth-date': '1960-11-01' } },
      expect: { ...granted('1216.00', '2020-11-30'), months: 1 },
    },
    {
      says: '2021年3月满六十周岁：离退休不到六个月，发五个月，到退休当月',
      given: { facts: { 'person.birth-date': '1961-03-20' } },
      expect: { ...granted('1216.00', '2021-03-31'), months: 5 },
    },
    {
      says: '2021年4月满六十周岁：正好六个月',
      given: { facts: { 'person.birth-date': '1961-04-01' } },
      expect: granted('1216.00'),
    },
    {
      says: 'T14：2020年12月满五十周岁的女性，退休类别不知道：每月的数额不变，发两个月还是六个月待定',
      given: { facts: { 'person.birth-date': '1970-12-20', 'person.sex': 'female' } },
      expect: {
        eligibility: 'entitled',
        amount: '1216.00',
        missing: ['fact person.retirement-class'],
      },
    },
    {
      says: 'T14：2021年4月满五十周岁的女性：不论哪一类都满六个月，不必问类别',
      given: { facts: { 'person.birth-date': '1971-04-20', 'person.sex': 'female' } },
      expect: granted('1216.00'),
    },
    {
      says: 'T14：五十二岁的女性，退休类别不知道：可能五十周岁已退休，也可能五十五周岁',
      given: { facts: { 'person.birth-date': '1968-05-01', 'person.sex': 'female' } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1216.00'],
        against: { 'working-age': 'unknown' },
        missing: ['fact person.retirement-class'],
      },
    },
    {
      says: '三十岁的女性：不论哪一类都没有到退休年龄，不必问类别',
      given: { facts: { 'person.sex': 'female' } },
      expect: granted('1216.00'),
    },
    {
      says: '失业日期不知道：不会晚于申请当天，以后年度的标准与此无关，不必查',
      given: { facts: { 'person.unemployed': true, 'person.unemployed-since': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1216.00'],
        against: { 'in-period': 'unknown' },
        missing: ['fact person.unemployed-since'],
      },
    },
    {
      says: '已经领过失业补助金：只领一次',
      given: { facts: { 'person.unemployment-allowance-received': true } },
      expect: refusedBy('first-time'),
    },
    {
      says: 'T9：嵩县2020年的失业保险金标准没有记载，不得由最低工资推算：金额待定，指明缺的是它；按法定上下限（低保570元至最低工资1900元）的80%，在456元至1520元之间',
      given: { county: '410325' },
      expect: {
        eligibility: 'entitled',
        range: ['456.00', '1520.00'],
        months: 6,
        until: UNTIL,
        missing: ['parameter ui.benefit.month (absent)'],
      },
    },
    {
      says: '嵩县2020年，经办人员给出标准1360元：80%，1088元',
      given: { county: '410325', parameters: [{ key: 'ui.benefit.month', value: 1360 }] },
      expect: granted('1088.00'),
    },
    {
      says: '比例算出不足一分的：一次四舍五入（1520.01元的60%为912.006元）',
      given: {
        facts: { 'person.unemployment-insured-months': 18 },
        parameters: [{ key: 'ui.benefit.month', value: '1520.01' }],
      },
      expect: granted('912.01'),
    },
    {
      says: '2021年失业：当年标准没有查到，不得沿用前后两年的，只知道不超过1520元的80%',
      given: { decisionDate: '2021-09-10', facts: { 'person.unemployed-since': '2021-08-31' } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', '1216.00'],
        months: 6,
        until: '2022-03-31',
        missing: ['parameter unempSubsidy.2021 (null)'],
      },
    },
    {
      says: '2021年的标准若给成2000元：不得超过上限，1216元',
      given: {
        decisionDate: '2021-09-10',
        facts: { 'person.unemployed-since': '2021-08-31' },
        parameters: [{ key: 'unempSubsidy.2021', value: 2000 }],
      },
      expect: granted('1216.00', '2022-03-31'),
    },
    {
      says: 'T10：2022年是定额，不是失业保险金的比例；缴费满一年，360元',
      given: in2022({ 'person.unemployment-insured-months': 12 }),
      expect: granted2022('360.00'),
    },
    {
      says: '2022年，缴费11个月：260元',
      given: in2022({ 'person.unemployment-insured-months': 11 }),
      expect: granted2022('260.00'),
    },
    {
      says: '2022年，缴费6个月：260元',
      given: in2022({ 'person.unemployment-insured-months': 6 }),
      expect: granted2022('260.00'),
    },
    {
      says: '2022年，缴费5个月：180元',
      given: in2022({ 'person.unemployment-insured-months': 5 }),
      expect: granted2022('180.00'),
    },
    {
      says: '2022年，领取期满：180元',
      given: in2022({
        'person.unemployment-benefit-state': 'exhausted',
        'person.unemployment-benefit-ended-on': '2022-04-30',
      }),
      expect: { ...granted2022('180.00'), against: { 'not-by-unit-alone': 'not-applicable' } },
    },
    {
      says: '2022年的嵩县：失业保险金标准有冲突不能用，但不低于低保，定额360元没有超过上限',
      given: { ...in2022({}), county: '410325' },
      expect: granted2022('360.00'),
    },
    {
      says: '2022年失业、2023年1月5日申请：截止日没有查到，不能认定',
      given: { decisionDate: '2023-01-05', facts: { 'person.unemployed-since': '2022-12-20' } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '360.00'],
        against: { 'in-time': 'unknown' },
        missing: ['parameter unempSubsidy.claimDeadline (null)'],
      },
    },
    {
      says: 'T1：2023年1月失业，文件仍有效，失业补助金已到期',
      given: { decisionDate: '2023-03-10', facts: { 'person.unemployed-since': '2023-01-01' } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'in-period': 'not-met', 'in-time': 'unknown' },
      },
    },
    {
      says: '政策施行前一天申请',
      given: { decisionDate: '2020-07-12', facts: { 'person.unemployed-since': '2020-06-30' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，只有失业保险金标准没有人核对：金额待定，指明缺的是它',
      given: {
        trust: 'real',
        parameters: [
          ...VALIDITY,
          { key: 'retire.male.base', value: 60 },
          { key: 'minWage.month.classI', value: 1900 },
          { key: 'dibao.urban.floor.month', value: 570 },
          { key: 'unempSubsidy.ratio.ge2y', value: '0.8' },
          { key: 'art22.unempSubsidy.maxRatioOfUi', value: '0.8' },
          { key: 'art22.unempSubsidy.months', value: 6 },
        ],
      },
      expect: {
        eligibility: 'entitled',
        range: ['456.00', '1520.00'],
        months: 6,
        until: UNTIL,
        missing: ['parameter ui.benefit.month (unconfirmed)'],
      },
    },
  ],
};
