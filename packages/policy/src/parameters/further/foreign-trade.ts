/** What article 7 leaves to the rules of the state and the province: nobody has found the shares. */
import type { Labelled } from '../record.ts';

const OPEN = { from: null, to: null, region: '410000', confidence: 'uncertain' } as const;

export const foreignTradeFigures: readonly Labelled[] = [
  {
    ...OPEN,
    key: 'art7.exportCredit.premiumShare',
    label: '出口信用保险保费补贴比例',
    value: null,
    unit: 'ratio',
    source: '洛政〔2020〕25号 第7条',
    note: '只写补贴，未写比例。省、市各补多少、有没有上限、小微企业统保是否另算，由市商务局、财政局按当年申报通知确认。',
  },
  {
    ...OPEN,
    key: 'art7.marketFund.share',
    label: '中小企业国际市场开拓资金支持比例',
    value: null,
    unit: 'ratio',
    source: '洛政〔2020〕25号 第7条',
    note: '只写补贴，未写比例。各类项目比例不同的，由市商务局按当年申报通知确认；确认以前不作推定。',
  },
  {
    ...OPEN,
    key: 'art7.marketFund.maxTradeLastYear',
    label: '国际市场开拓资金：中小企业上年度进出口额上限（美元）',
    value: 65_000_000,
    unit: 'USD',
    source: '外经贸发展专项资金各年申报通知',
    note: '按各年通知的通行口径，未见河南原文。以不超过6500万美元为中小企业，凭记忆，未见本省原文；由市商务局确认，确认以前不采用。',
  },
];
