/** What article 19 gives for free fairs and services: left to the rules in force, and not found. */
import type { Labelled } from '../record.ts';

export const publicServiceFigures: readonly Labelled[] = [
  {
    key: 'art19.service.perEvent',
    label: '就业创业服务补助标准（每场）',
    value: null,
    unit: 'CNY/event',
    from: null,
    to: null,
    region: '410300',
    source: '洛政〔2020〕25号 第19条',
    confidence: 'uncertain',
    note: '只写给予补助，未写标准。按场次定额、按服务人数还是按实际支出，各类活动是否分档，由市人社局、财政局确认；按支出的，须改规则。',
  },
];
