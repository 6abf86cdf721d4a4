/** How long the law lets industrial land be granted or leased. */
import type { Labelled } from '../record.ts';

const LAW = { unit: 'year', from: null, to: null, region: 'CN', confidence: 'known' } as const;

export const industrialLandFigures: readonly Labelled[] = [
  {
    ...LAW,
    key: 'land.industrial.grantMaxYears',
    label: '工业用地出让最高年限',
    value: 50,
    source: '《城镇国有土地使用权出让和转让暂行条例》第十二条',
  },
  {
    ...LAW,
    key: 'land.leaseMaxYears',
    label: '土地租赁最高年限',
    value: 20,
    source: '《民法典》第七百零五条（2021年以前为《合同法》第二百一十四条）',
  },
];
