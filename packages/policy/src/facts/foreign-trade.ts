/** What a trading firm pays for export credit insurance and for finding markets abroad, and how much it trades. */
import { fact } from '@wenye/rules';

/** More than any firm of the city spends on it in a year: beyond it a slip of the pen. */
const MOST_IN_A_YEAR = '100000000.00';

export const foreignTrade = {
  foreignTrade: fact.boolean('firm.foreign-trade', {
    subject: 'firm',
    register: '对外贸易经营者备案信息',
    label: '有进出口经营资格',
    question: '单位做进出口生意，并且办过外贸经营或者海关备案吗？',
    help: '委托别的公司代理进出口、自己没有备案的，不算。',
  }),
  exportCreditPremium: fact.money('firm.export-credit-premium', {
    subject: 'firm',
    label: '出口信用保险保费',
    question: '本次申请的出口信用保险，单位实际缴了多少元保费？',
    help: '以保险公司的发票为准，只填单位自己缴纳、以前没有领过补贴的；没有投保填 0。',
    unit: '元',
    max: MOST_IN_A_YEAR,
  }),
  marketDevelopmentSpending: fact.money('firm.market-development-spending', {
    subject: 'firm',
    label: '国际市场开拓项目支出',
    question: '本次申请的国际市场开拓项目，单位实际支出多少元？',
    help: '例如境外展览、管理体系和产品认证、境外商标注册、境外专利申请；只填已经完成、以前没有领过补贴的。没有填 0。',
    unit: '元',
    max: MOST_IN_A_YEAR,
  }),
  tradeLastYear: fact.integer('firm.trade-last-year-usd', {
    subject: 'firm',
    register: '海关统计信息',
    label: '上年度进出口额（美元）',
    question: '上年度海关统计的进出口额是多少美元？',
    help: '进口和出口相加，单位是美元，不是万美元；上年没有进出口填 0。',
    unit: '美元',
    max: '100000000000',
  }),
};
