/** A figure of article 23 that the text leaves open and nobody has found. */
import type { Labelled } from '../record.ts';

export const livingFigures: readonly Labelled[] = [
  {
    key: 'art23.tempLiving.months',
    label: '一次性生活补助发放月数',
    value: null,
    unit: 'month of dibao',
    from: '2020-01-01',
    to: '2020-12-31',
    region: '410300',
    source: '洛政〔2020〕25号 第23条',
    confidence: 'uncertain',
    note: '数值未查到，第23条只定上限。各县（市、区）实际按几个月低保标准发，由市人社局、财政局确认；不得以上限代替。',
  },
];
