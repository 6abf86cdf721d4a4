/** What the rules on pre-job training ask of a new hire, which article 16 calls “eligible”. */
import type { Labelled } from '../record.ts';

/** Seen for the years of the training campaign; that it went on the same is not known. */
const CAMPAIGN = {
  from: '2019-01-01',
  to: '2021-12-31',
  region: '410000',
  source: '豫人社办〔2019〕92号（转述，2019至2021年）',
  confidence: 'seen',
} as const;
const AFTER = {
  from: '2022-01-01',
  to: null,
  region: '410000',
  source: '豫人社规〔2022〕2号',
  confidence: 'uncertain',
  note: '文件里未见此项。是否延用2019至2021年的条件，由市人社局确认，确认以前不采用。',
} as const;

const CONTRACT = {
  key: 'training.preJob.minContractMonths',
  label: '岗前培训：劳动合同最短月数',
  value: 6,
  unit: 'month',
} as const;
const WITHIN = {
  key: 'training.preJob.withinMonths',
  label: '岗前培训：签订合同后多少个月内培训',
  value: 12,
  unit: 'month',
} as const;

export const staffTrainingFigures: readonly Labelled[] = [
  { ...CONTRACT, ...CAMPAIGN },
  { ...CONTRACT, ...AFTER },
  { ...WITHIN, ...CAMPAIGN },
  { ...WITHIN, ...AFTER },
];
