/** What the state's rules ask of apprenticeships of the new kind, and the yearly amount that nobody has found. */
import type { Labelled } from '../record.ts';

const STATE = {
  from: '2018-10-12',
  to: null,
  region: 'CN',
  source: '人社部发〔2018〕66号、〔2021〕39号（全面推行企业新型学徒制）',
  confidence: 'known',
} as const;

export const apprenticeshipFigures: readonly Labelled[] = [
  {
    ...STATE,
    key: 'art17.apprentice.minContractYears',
    label: '企业新型学徒制：劳动合同最短年数',
    value: 1,
    unit: 'year',
  },
  {
    ...STATE,
    key: 'art17.apprentice.usualYears',
    label: '企业新型学徒制：一般最长培养年数',
    value: 2,
    unit: 'year',
    note: '一至二年，特殊情况可以延长到三年。',
  },
  {
    ...STATE,
    key: 'art17.apprentice.longestYears',
    label: '企业新型学徒制：特殊情况最长培养年数',
    value: 3,
    unit: 'year',
  },
  {
    key: 'art17.apprentice.perYear',
    label: '企业新型学徒制培训补贴标准（每人每年）',
    value: null,
    unit: 'CNY/person/year',
    from: null,
    to: null,
    region: '410000',
    source: '洛政〔2020〕25号 第17条',
    confidence: 'uncertain',
    note: '只写按规定给予培训补贴，未写标准。国家规定每人每年原则上不低于4000元（2021年起中级工5000元、高级工6000元以上），本省标准及是否分等级，由市人社局、财政局确认，不以下限代替。',
  },
];
