/** What article 16 leaves to the rules in force beside the recorded standards of training. */
import type { Labelled } from '../record.ts';

export const skillTrainingFigures: readonly Labelled[] = [
  {
    key: 'art16.appraisal.perPerson',
    label: '职业技能鉴定补贴标准',
    value: null,
    unit: 'CNY/person',
    from: null,
    to: null,
    region: '410000',
    source: '洛政〔2020〕25号 第16条',
    confidence: 'uncertain',
    note: '只写落实鉴定补贴，未写标准。一般按省定的鉴定收费标准，各工种、等级是否分档、是否按实缴比例，由市人社局、财政局确认。',
  },
];
