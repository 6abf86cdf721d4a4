import { base as firmAndHire, graduate, hire } from './9.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
/** Hired on 1 August 2020: three years to the end of July 2023. */
const term = { months: 36, until: '2023-07-31' } as const;
const DEDUCTED = { eligibility: 'entitled', amount: '650.00', ...term } as const;
const VETERAN = { eligibility: 'entitled', amount: '750.00', ...term } as const;

/** The firm of 9.3 with its hire, registered as unemployed for six months, neither poor nor a veteran. */
export const cases: CaseBook = {
  benefit: '9.6',
  base: {
    ...firmAndHire,
    clauses: ['9.6'],
    facts: {
      'firm.key-group-hired': true,
      'firm.unit-kind': 'enterprise',
      'firm.hires': [{ ...hire, 'poor-labour': false, veteran: false }],
    },
  },
  cases: [
    { says: '招用登记失业半年以上人员：每年7800元，每月650元，36个月', expect: DEDUCTED },
    {
      says: '招用自主就业退役士兵：每年9000元，每月750元；没有失业登记也可以',
      given: {
        item: { veteran: true, 'unemployment-registered-on': undefined, 'registered-unemployed': false },
      },
      expect: VETERAN,
    },
    {
      says: '既登记失业半年又是退役士兵：按高的一项，不叠加（T17）',
      given: { item: { veteran: true } },
      expect: VETERAN,
    },
    {
      says: '招用建档立卡贫困人口，没有失业登记：650元',
      given: {
        item: {
          'poor-labour': true,
          'unemployment-registered-on': undefined,
          'registered-unemployed': false,
        },
      },
      expect: DEDUCTED,
    },
    {
      says: '是贫困人口，是不是退役士兵不知道：650元或者750元',
      given: { item: { 'poor-labour': true, veteran: undefined } },
      expect: {
        eligibility: 'entitled',
        range: ['650.00', '750.00'],
        ...term,
        missing: ['fact firm.hires.veteran'],
      },
    },
    {
      says: '毕业年度高校毕业生没有失业登记：可领第9.3条补贴，税收扣减不在其内（T5）',
      given: { item: graduate('2020-06-30') },
      expect: refusedBy('group'),
    },
    {
      says: '2月1日登记，8月1日招用：正好满6个月',
      given: { item: { 'unemployment-registered-on': '2020-02-01' } },
      expect: DEDUCTED,
    },
    {
      says: '2月2日登记，8月1日招用：差一天',
      given: { item: { 'unemployment-registered-on': '2020-02-02' } },
      expect: refusedBy('group'),
    },
    {
      says: '大型企业同样可以扣减（T6）：规模不问',
      given: { facts: { 'firm.staff': 5000, 'firm.revenue': '900000000.00', 'firm.industry': 'C3311' } },
      expect: DEDUCTED,
    },
    {
      says: '个体工商户招用：不是本条的单位',
      given: { facts: { 'firm.unit-kind': 'self-employed' } },
      expect: refusedBy('taxpayer'),
    },
    {
      says: '民办非企业单位：是不是纳税人，由税务机关认定',
      given: { facts: { 'firm.unit-kind': 'private-non-enterprise' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '650.00'],
        against: { taxpayer: 'official' },
        missing: ['official key-group-taxpayer'],
      },
    },
    ...(
      [
        ['登记失业半年以上', {}, DEDUCTED],
        ['自主就业退役士兵', { veteran: true, 'unemployment-registered-on': undefined }, VETERAN],
        ['建档立卡贫困人口', { 'poor-labour': true, 'unemployment-registered-on': undefined }, DEDUCTED],
      ] as const
    ).map(([group, item, expect]) => ({
      says: `名册里有${group}的人：招没招用重点群体不必再问`,
      given: { facts: { 'firm.key-group-hired': undefined }, item },
      expect,
    })),
    {
      says: '名册里的人只登记失业、没有填日期：还要问单位',
      given: {
        facts: { 'firm.key-group-hired': undefined },
        item: { 'registered-unemployed': true, 'unemployment-registered-on': undefined },
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '650.00'],
        against: { 'key-group-hired': 'unknown', group: 'unknown' },
        missing: ['fact firm.key-group-hired', 'fact firm.hires.unemployment-registered-on'],
      },
    },
    {
      says: '没有招用重点群体：一个回答就够',
      given: {
        facts: { 'firm.key-group-hired': false, 'firm.unit-kind': undefined },
        item: {
          'poor-labour': undefined,
          veteran: undefined,
          'contract-end': undefined,
          'unemployment-registered-on': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { 'key-group-hired': 'not-met', taxpayer: 'unknown', group: 'unknown', contract: 'unknown' },
      },
    },
    {
      says: '合同差一天满一年',
      given: { item: { 'contract-end': '2021-07-30' } },
      expect: refusedBy('contract'),
    },
    { says: '没有参保', given: { item: { insured: false } }, expect: refusedBy('insured') },
    {
      says: '2019年1月1日招用：现行办法的第一天，扣减到2021年底，最后一天还可以确认（T1）',
      given: {
        decisionDate: '2021-12-31',
        item: {
          'contract-start': '2019-01-01',
          'contract-open-ended': true,
          'contract-end': undefined,
          'unemployment-registered-on': '2018-06-30',
        },
      },
      expect: { eligibility: 'entitled', amount: '650.00', months: 36, until: '2021-12-31' },
    },
    {
      says: '同一个人，2022年1月1日才来确认：三年已满一天',
      given: {
        decisionDate: '2022-01-01',
        item: {
          'contract-start': '2019-01-01',
          'contract-open-ended': true,
          'contract-end': undefined,
          'unemployment-registered-on': '2018-06-30',
        },
      },
      expect: refusedBy('term-left'),
    },
    {
      says: '2023年7月招用，扣减到2026年6月：不随政策届满而止（T1）',
      given: {
        decisionDate: '2023-07-12',
        item: {
          'contract-start': '2023-07-03',
          'contract-end': '2024-07-02',
          'unemployment-registered-on': '2022-12-30',
        },
      },
      expect: { eligibility: 'entitled', amount: '650.00', months: 36, until: '2026-06-30' },
    },
    {
      says: '有效期过后确认：由税务机关按国家规定办理，不依本条',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，定额和年数没有人核对：有没有资格还要看年数',
      given: { trust: 'real', parameters: VALIDITY, item: { 'poor-labour': true } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { contract: 'unknown', 'term-left': 'unknown' },
        missing: [
          'parameter art9.newHire.minContractYears (unconfirmed)',
          'parameter tax.hire.years (unconfirmed)',
          'parameter tax.keyGroup.hire.year (unconfirmed)',
        ],
      },
    },
  ],
};
