/** What the state pays of the premium for a first set, and what nobody has found of the province's award. */
import type { Labelled } from '../record.ts';

const STATE = {
  from: '2019-05-28',
  to: '2023-12-31',
  region: 'CN',
  source:
    '财政部、工信部、银保监会关于进一步深入推进首台（套）重大技术装备保险补偿机制试点工作的通知（2019年5月，转载）',
  confidence: 'seen',
  note: '2024年起另有办法（工信部联重装〔2024〕89号），不延用。',
} as const;

export const firstSetFigures: readonly Labelled[] = [
  {
    ...STATE,
    key: 'art8.firstSet.premiumShare',
    label: '首台（套）保险补偿占保费比例',
    value: 0.8,
    unit: 'ratio',
  },
  {
    ...STATE,
    key: 'art8.firstSet.maxPremiumRate',
    label: '首台（套）保险补偿认可的最高保险费率',
    value: 0.03,
    unit: 'ratio',
  },
  {
    ...STATE,
    key: 'art8.firstSet.maxYears',
    label: '首台（套）保险补偿最长年数',
    value: 3,
    unit: 'year',
  },
  {
    key: 'art8.firstSet.awardShare',
    label: '河南省首台（套）推广应用奖励占销售额比例',
    value: null,
    unit: 'ratio',
    from: null,
    to: null,
    region: '410000',
    source: '洛政〔2020〕25号 第8条；豫工信联装〔2021〕103号',
    confidence: 'uncertain',
    note: '第8条只写奖励，未写比例；豫工信联装〔2021〕103号未见金额。成套、单台、部件的比例和最高金额，以及使用单位是否另有奖励，由市工信局、财政局确认。',
  },
];
