/** What a firm asks of the housing fund, and what it pays into it. */
import { fact } from '@wenye/rules';

const ACCOUNTS = '住房公积金缴存信息';

/** Rates of the housing fund are whole per cents. */
const rate = { subject: 'firm', unit: '%', min: '1', max: '100' } as const;

export const housingFund = {
  housingFundSought: fact.boolean('firm.housing-fund-relief-sought', {
    subject: 'firm',
    label: '申请住房公积金缓缴或者降低比例',
    question: '单位想缓缴住房公积金，或者降低缴存比例吗？',
    help: '为职工缴存了住房公积金的单位才可以申请。',
    changeable: true,
  }),
  housingFundMeasure: fact.code('firm.housing-fund-measure', {
    subject: 'firm',
    label: '住房公积金申请的办法',
    question: '是缓缴，还是降低比例？',
    help: '降低比例以后仍按月缴；缓缴是暂时不缴，以后补缴。',
    values: [
      { code: 'lower', label: '降低缴存比例' },
      { code: 'defer', label: '缓缴' },
    ],
    changeable: true,
  }),
  housingFundAgreed: fact.boolean('firm.housing-fund-staff-agreed', {
    subject: 'firm',
    label: '职工代表大会或者工会讨论通过',
    question: '缓缴或者降低比例，经本单位职工代表大会或者工会讨论通过了吗？',
    help: '以会议决议为准。',
    changeable: true,
  }),
  housingFundRate: fact.integer('firm.housing-fund-rate', {
    ...rate,
    register: ACCOUNTS,
    label: '现在的单位缴存比例',
    question: '现在单位部分按百分之几缴存？',
    help: '只填单位部分，不含职工个人部分。',
  }),
  housingFundRateSought: fact.integer('firm.housing-fund-rate-sought', {
    ...rate,
    label: '申请的单位缴存比例',
    question: '申请降到百分之几？',
    help: '只填单位部分。不降低比例的不填。',
    changeable: true,
  }),
  housingFundBase: fact.money('firm.housing-fund-base-month', {
    subject: 'firm',
    register: ACCOUNTS,
    label: '每月缴存基数合计',
    question: '全体职工一个月的住房公积金缴存基数合计是多少元？',
    help: '是缴存基数（工资），不是缴存额。',
    unit: '元',
    max: '1000000000.00',
  }),
};
