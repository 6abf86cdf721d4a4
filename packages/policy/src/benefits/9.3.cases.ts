import { base, graduate } from './9.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const GRANTED = { eligibility: 'entitled', amount: '1000.00' } as const;
const RAISED = { eligibility: 'entitled', amount: '1500.00' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

export const cases: CaseBook = {
  benefit: '9.3',
  base: { ...base, clauses: ['9.3'] },
  cases: [
    { says: '制造业中小企业招用登记失业半年以上人员，签一年合同并参保：1000元', expect: GRANTED },
    {
      says: '2月1日登记，8月1日招用：正好满6个月',
      given: { item: { 'unemployment-registered-on': '2020-02-01' } },
      expect: GRANTED,
    },
    {
      says: '2月2日登记，8月1日招用：差一天',
      given: { item: { 'unemployment-registered-on': '2020-02-02' } },
      expect: refusedBy('group'),
    },
    {
      says: '8月31日登记，次年2月最后一天招用：月末满6个月',
      given: {
        decisionDate: '2021-03-15',
        item: {
          'unemployment-registered-on': '2020-08-31',
          'contract-start': '2021-02-28',
          'contract-end': '2022-02-27',
        },
      },
      expect: GRANTED,
    },
    {
      says: '没有失业登记，也不是毕业生',
      given: { item: { 'unemployment-registered-on': undefined, 'registered-unemployed': false } },
      expect: refusedBy('group'),
    },
    {
      says: '是否登记失业不知道：不能认定',
      given: { item: { 'unemployment-registered-on': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1000.00'],
        against: { group: 'unknown' },
        missing: ['fact firm.hires.registered-unemployed', 'fact firm.hires.unemployment-registered-on'],
      },
    },
    { says: '毕业年度内的高校毕业生', given: { item: graduate('2020-06-30') }, expect: GRANTED },
    {
      says: '招用在前、同年9月30日才发毕业证书，10月15日申请：仍是毕业年度内招用',
      given: { item: graduate('2020-09-30') },
      expect: GRANTED,
    },
    {
      says: '毕业证书要到同年12月31日才发，10月15日申请：还不是毕业生',
      given: { item: graduate('2020-12-31') },
      expect: refusedBy('group'),
    },
    {
      says: '去年8月2日毕业、一直未就业，今年8月1日招用：离校一年的最后一天',
      given: { item: graduate('2019-08-02', { 'unemployed-until-hire': true }) },
      expect: GRANTED,
    },
    {
      says: '去年8月1日毕业，今年8月1日招用：离校已满一年',
      given: { item: graduate('2019-08-01', { 'unemployed-until-hire': true }) },
      expect: refusedBy('group'),
    },
    {
      says: '去年毕业、已在别处就业过',
      given: { item: graduate('2019-09-01', { 'unemployed-until-hire': false }) },
      expect: refusedBy('group'),
    },
    {
      says: '中职毕业年度：不是高校毕业生',
      given: { item: graduate('2020-06-30', { 'school-kind': 'secondary-vocational' }) },
      expect: refusedBy('group'),
    },
    {
      says: '合同到2021-07-30：不足一年',
      given: { item: { 'contract-end': '2021-07-30' } },
      expect: refusedBy('contract'),
    },
    {
      says: '无固定期限合同',
      given: { item: { 'contract-end': undefined, 'contract-open-ended': true } },
      expect: GRANTED,
    },
    {
      says: '没有参保',
      given: { item: { insured: false, contributions: [] } },
      expect: refusedBy('insured'),
    },
    {
      says: '缴费记录是空表，没有另说：一个月也没有参保',
      given: { item: { insured: undefined, contributions: [] } },
      expect: refusedBy('insured'),
    },
    {
      says: '从缴费记录看得出已参保，不必另说',
      given: {
        item: { insured: undefined, contributions: [{ month: '2020-09', 'unit-paid': '520.00' }] },
      },
      expect: GRANTED,
    },
    {
      says: '去年12月31日招用：不是申请当年',
      given: {
        item: {
          'contract-start': '2019-12-31',
          'unemployment-registered-on': '2019-01-01',
        },
      },
      expect: refusedBy('hired-this-year'),
    },
    {
      says: '人员和营业收入都达到大型下限：大型企业',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': '400000000.00' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '人员达到大型下限，营业收入差一分：中型企业',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': '399999999.99' } },
      expect: GRANTED,
    },
    {
      says: '人员不到大型下限，营业收入不知道：也能认定',
      given: { facts: { 'firm.staff': 999, 'firm.revenue': undefined } },
      expect: GRANTED,
    },
    {
      says: '人员达到大型下限，营业收入不知道：不能认定',
      given: { facts: { 'firm.staff': 1000, 'firm.revenue': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1000.00'],
        against: { enterprise: 'unknown' },
        missing: ['fact firm.revenue'],
      },
    },
    {
      says: '金融业不在划型标准内：由经办人员认定',
      given: { facts: { 'firm.industry': 'J6621' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1000.00'],
        against: { enterprise: 'official' },
        missing: ['official firm-size'],
      },
    },
    {
      says: '个体工商户不是本条的企业',
      given: { facts: { 'firm.unit-kind': 'self-employed' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '提高标准期间第一天申请，招用毕业年度毕业生：1500元',
      given: {
        decisionDate: '2022-06-01',
        item: graduate('2022-01-10', { 'contract-start': '2022-04-01', 'contract-end': '2023-03-31' }),
      },
      expect: RAISED,
    },
    {
      says: '提高标准期间前一天申请：1000元',
      given: {
        decisionDate: '2022-05-31',
        item: graduate('2022-01-10', { 'contract-start': '2022-04-01', 'contract-end': '2023-03-31' }),
      },
      expect: GRANTED,
    },
    {
      says: '提高标准期间，登记失业人员仍为1000元',
      given: {
        decisionDate: '2022-06-01',
        item: {
          'contract-start': '2022-04-01',
          'contract-end': '2023-03-31',
          'unemployment-registered-on': '2021-09-30',
        },
      },
      expect: GRANTED,
    },
    {
      says: '有效期过后申请',
      given: {
        decisionDate: '2023-07-13',
        item: {
          'contract-start': '2023-04-01',
          'contract-end': '2024-03-31',
          'unemployment-registered-on': '2022-09-30',
        },
      },
      expect: refusedBy('in-force'),
    },
    {
      says: '不知道适用哪个县区的标准：全省标准相同，也能认定',
      given: { county: null },
      expect: GRANTED,
    },
    {
      says: '正式运行中，只核对了施行首日，别的数没有人核对：不能认定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { group: 'unknown', contract: 'unknown' },
        missing: [
          'parameter art9.newHire.unemployedMinMonths (unconfirmed)',
          'parameter art9.newHire.minContractYears (unconfirmed)',
          'parameter hireSubsidy.sme (unconfirmed)',
        ],
      },
    },
  ],
};
