/** Figures of tax that the policy's own text names. */
import type { Labelled } from '../record.ts';

export const taxFigures: readonly Labelled[] = [
  {
    key: 'art1.vat.smallScale.reduction',
    label: '小规模纳税人增值税征收率降幅（第一条）',
    value: 0.02,
    unit: 'ratio difference',
    from: '2020-03-01',
    to: '2020-12-31',
    region: '410300',
    source: '洛政〔2020〕25号 第一条',
    confidence: 'seen',
    note: '“由3%降至1%”，相差两个百分点；降后的征收率见 art1.vat.smallScale.rate。',
  },
];
