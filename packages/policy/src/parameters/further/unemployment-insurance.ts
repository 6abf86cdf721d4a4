/** Until when an unemployment allowance may be claimed: found for those who lost work in 2020 only. */
import type { Labelled } from '../record.ts';

export const unemploymentInsuranceFigures: readonly Labelled[] = [
  {
    key: 'unempSubsidy.claimDeadline',
    label: '失业补助金申领截止日',
    value: null,
    unit: 'date',
    from: '2021-07-01',
    to: '2022-12-31',
    region: '410300',
    source: '洛阳失业补助金申领指南',
    confidence: 'uncertain',
    note: '未查到；2020年失业的为2021-06-30，见指南。2021年、2022年失业的人员可以申领到哪天，由市社保中心确认；当年申领的不受影响。',
  },
];
