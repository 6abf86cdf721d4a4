/** What article 11 leaves to the rules in force: the share that hardship persons in flexible work are paid. */
import type { Labelled } from '../record.ts';

export const hardshipFigures: readonly Labelled[] = [
  {
    key: 'flexSi.hardToEmploy.ratio',
    label: '困难人员灵活就业社保补贴比例',
    value: null,
    unit: 'ratio',
    from: null,
    to: null,
    region: '410300',
    source: '财社〔2017〕164号',
    confidence: 'uncertain',
    note: '洛阳执行比例待市人社局确认。国家规定原则上不超过实际缴费的三分之二，本市实际执行的比例、险种和缴费基数档次未见原文，不作推定。',
  },
];
