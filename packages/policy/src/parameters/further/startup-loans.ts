/** What the text says of start-up loans beside the recorded shares and ceilings. */
import type { Labelled } from '../record.ts';
import { onlyRecord } from '../recorded.ts';

const { from, to, region } = onlyRecord('art9.loan.smallFirm.newHireRatio.over100');

export const startupLoanFigures: readonly Labelled[] = [
  {
    key: 'art9.loan.smallFirm.largerStaffOver',
    label: '担保贷款新招用比例从低的在职职工人数界限（第九条）',
    value: 100,
    unit: 'person',
    from,
    to,
    region,
    source: '洛政〔2020〕25号 第9条',
    confidence: 'seen',
    note: '超过该人数的适用较低的比例；正好等于的不是超过。国家口径的界限相同。',
  },
  {
    key: 'art9.loan.smallFirm.gate',
    label: '担保贷款新招用比例：取国家和本市中较低的，还是只按本市文本',
    value: 'easier',
    unit: 'class',
    from: null,
    to: null,
    region,
    source: '财金〔2020〕21号；洛政〔2020〕25号 第9条',
    confidence: 'known',
    note: '国家比例15%、8%，自2020-04-15；第9条20%、10%。国家的条件更宽，贴息资金也按国家办法安排，取对申请人有利的；改按本市文本只改此处。由市人社局、财政局、人民银行洛阳中心支行确认。',
  },
];
