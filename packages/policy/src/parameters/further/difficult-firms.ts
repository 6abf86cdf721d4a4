/** What firms in difficulty get for training their staff: left to the rules in force, and not found. */
import type { Labelled } from '../record.ts';

export const difficultFirmFigures: readonly Labelled[] = [
  {
    key: 'art1.training.difficultFirm.perPerson',
    label: '困难企业职工在岗培训补贴标准',
    value: null,
    unit: 'CNY/person',
    from: '2020-07-13',
    to: '2020-12-31',
    region: '410300',
    source: '豫人社办〔2019〕92号',
    confidence: 'uncertain',
    note: '文件里未见金额。标准、是否按培训费比例或按课时计，由市人社局、财政局确认。',
  },
];
