/** 7.1 — subsidies to trading firms: export credit insurance, and the small firms' fund for markets abroad. */
import {
  add,
  and,
  atMost,
  type Benefit,
  between,
  choose,
  decisionDate,
  define,
  money,
  more,
  multiply,
  notApplicable,
  or,
  round,
  type Type,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_7_1 } from './7.1.notes.ts';
import { isEnterprise } from './enterprise.ts';
import { firstDay, LUOYANG, lastDay } from './validity.ts';

const CLAUSE = '7.1';
const { exportCreditPremium, marketDevelopmentSpending, tradeLastYear } = firm;

/** The rules of the year of application hold. */
const figure = <T extends Type>(key: string, type: T) =>
  valueOf(handle(key, type), { on: decisionDate, region: LUOYANG });

/** Small by what it trades, not by the table of industries (T6). */
const findsMarkets = define(
  'finds-markets',
  '中小企业，有国际市场开拓项目支出',
  and(
    more(marketDevelopmentSpending, money('0')),
    atMost(tradeLastYear, figure('art7.marketFund.maxTradeLastYear', 'integer')),
  ),
  { clause: CLAUSE },
);

// Two subsidies, each rounded by itself (T16); 四舍五入 to the fen.
const insurance = define(
  'export-credit-subsidy',
  '出口信用保险保费补贴',
  round(multiply(exportCreditPremium, figure('art7.exportCredit.premiumShare', 'fraction')), 'half-up'),
  { clause: CLAUSE },
);
const markets = define(
  'market-fund-subsidy',
  '国际市场开拓资金补贴',
  round(multiply(marketDevelopmentSpending, figure('art7.marketFund.share', 'fraction')), 'half-up'),
  { clause: CLAUSE },
);

export const foreignTradeSubsidy: Benefit = {
  id: '7.1',
  clause: CLAUSE,
  title: '出口信用保险和国际市场开拓补贴',
  subject: 'firm',
  kind: 'benefit',
  conditions: [
    {
      id: 'foreign-trade',
      clause: CLAUSE,
      text: '有进出口经营资格',
      test: firm.foreignTrade,
    },
    {
      id: 'enterprise',
      clause: CLAUSE,
      text: '是企业（个体工商户和社会组织不在其内）',
      test: isEnterprise({
        id: 'trading-cooperative',
        clause: CLAUSE,
        question: '做进出口的农民专业合作社，是否按外贸企业给予补贴？',
      }),
    },
    {
      id: 'spending',
      clause: CLAUSE,
      text: '缴纳了出口信用保险保费；或者是中小企业，有国际市场开拓项目支出',
      test: or(more(exportCreditPremium, money('0')), findsMarkets),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'total',
    value: define(
      'foreign-trade-subsidy',
      '可申请的补贴合计',
      add(insurance, choose([[findsMarkets, markets]], notApplicable('money'))),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_7_1,
};
