import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const granted = (amount: string) => ({ eligibility: 'entitled', amount }) as const;
/** The standard of 2020 is not on record: made up for the cases. */
const STANDARD_2020 = [{ key: 'training.level5', value: '1000.00' }] as const;

/** A migrant worker hired on 1 August 2020 for six months, trained for a week from 10 August. */
const migrant = {
  kind: 'pre-job',
  'new-hire': 'migrant',
  'contract-start': '2020-08-01',
  'contract-end': '2021-01-31',
  'started-on': '2020-08-10',
  'ended-on': '2020-08-31',
};
const preJob = (more: { readonly [key: string]: string | boolean | undefined } = {}) => ({
  decisionDate: '2020-10-15',
  parameters: STANDARD_2020,
  item: { ...migrant, ...more },
});

/** A manufacturer that trained a welder in service; beginner's certificate of May 2022. */
export const cases: CaseBook = {
  benefit: '16.9',
  base: {
    subject: 'firm',
    county: '410305',
    decisionDate: '2022-06-30',
    clauses: ['16.9'],
    facts: {
      'firm.organised-training': true,
      'firm.unit-kind': 'enterprise',
      'firm.trainees': [
        {
          id: '甲',
          kind: 'in-service',
          'contract-start': '2018-03-01',
          'started-on': '2022-05-01',
          'ended-on': '2022-05-20',
          certificate: 'level5',
          'already-subsidised': false,
        },
      ],
    },
  },
  cases: [
    { says: '在职职工培训，取得初级工：1200元', expect: granted('1200.00') },
    { says: '取得高级技师：5000元', given: { item: { certificate: 'level1' } }, expect: granted('5000.00') },
    { says: '没有取得证书', given: { item: { certificate: 'none' } }, expect: refusedBy('certificate') },
    {
      says: '2022年4月1日结业：新标准第一天',
      given: { item: { 'started-on': '2022-03-20', 'ended-on': '2022-04-01' } },
      expect: granted('1200.00'),
    },
    {
      says: '2022年3月31日结业：当时的标准没有查到，金额待定（T1）',
      given: { item: { 'started-on': '2022-03-20', 'ended-on': '2022-03-31' } },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.level5 (absent)'],
      },
    },
    {
      says: '2020年新招用的农民工岗前培训，合同正好六个月，标准随申请给出1000元',
      given: preJob(),
      expect: granted('1000.00'),
    },
    {
      says: '合同差一天满六个月',
      given: preJob({ 'contract-end': '2021-01-30' }),
      expect: refusedBy('kind'),
    },
    {
      says: '无固定期限合同，不必再看终止日',
      given: preJob({ 'contract-end': undefined, 'contract-open-ended': true }),
      expect: granted('1000.00'),
    },
    {
      says: '签订合同满一年的当天开始培训：最后一天',
      given: {
        ...preJob({
          'contract-end': '2022-07-31',
          'started-on': '2021-08-01',
          'ended-on': '2021-08-20',
        }),
        decisionDate: '2021-10-15',
      },
      expect: granted('1000.00'),
    },
    {
      says: '再晚一天开始培训：不是岗前培训',
      given: {
        ...preJob({
          'contract-end': '2022-07-31',
          'started-on': '2021-08-02',
          'ended-on': '2021-08-20',
        }),
        decisionDate: '2021-10-15',
      },
      expect: refusedBy('kind'),
    },
    {
      says: '新招用的高校毕业生',
      given: preJob({ 'new-hire': 'graduate' }),
      expect: granted('1000.00'),
    },
    {
      says: '新招用的其他人员岗前培训：不在本条之内',
      given: preJob({ 'new-hire': 'other' }),
      expect: refusedBy('kind'),
    },
    {
      says: '2022年新招用的农民工：是否延用原来的条件没有确认，待定',
      given: {
        item: {
          ...migrant,
          'contract-start': '2022-04-20',
          'contract-end': '2023-04-19',
          'started-on': '2022-05-01',
          'ended-on': '2022-05-20',
        },
      },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1200.00'],
        against: { kind: 'unknown' },
        missing: [
          'parameter training.preJob.minContractMonths (uncertain)',
          'parameter training.preJob.withinMonths (uncertain)',
        ],
      },
    },
    {
      says: '培训开始时还没有签合同',
      given: { item: { 'contract-start': '2022-05-02' } },
      expect: refusedBy('employed'),
    },
    {
      says: '同一次培训已经领过困难企业在岗培训补贴：只补一次（T17）',
      given: { item: { 'already-subsidised': true } },
      expect: refusedBy('once'),
    },
    {
      says: '没有组织培训：一个回答就够',
      given: { facts: { 'firm.organised-training': false, 'firm.unit-kind': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { organised: 'not-met', enterprise: 'unknown' },
      },
    },
    {
      says: '事业单位',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '民办非企业单位：由经办人员认定',
      given: { facts: { 'firm.unit-kind': 'private-non-enterprise' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '1200.00'],
        against: { enterprise: 'official' },
        missing: ['official staff-training-as-enterprise'],
      },
    },
    {
      says: '是哪一类培训不知道，别的都符合：待定',
      given: { item: { kind: undefined, 'new-hire': 'other' } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '1200.00'],
        against: { kind: 'unknown' },
        missing: ['fact firm.trainees.kind'],
      },
    },
    {
      says: '有效期最后一天结业，过后申请：结业在有效期内就算',
      given: { decisionDate: '2023-09-01', item: { 'ended-on': '2023-07-12' } },
      expect: granted('1200.00'),
    },
    {
      says: '有效期过后结业',
      given: { decisionDate: '2023-09-01', item: { 'ended-on': '2023-07-13' } },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，标准没有人核对：有资格，金额未定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'entitled',
        range: ['0.00', null],
        missing: ['parameter training.level5 (unconfirmed)'],
      },
    },
  ],
};
