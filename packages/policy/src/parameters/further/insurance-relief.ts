/** Whether article 9's “period of relief” takes in months that were only deferred: the text names both, then one. */
import type { Labelled } from '../record.ts';

export const insuranceReliefFigures: readonly Labelled[] = [
  {
    key: 'art9.relief.deferralPostpones',
    label: '缓缴月份是否计入困难人员补贴期限的顺延',
    value: null,
    unit: 'class',
    from: null,
    to: null,
    region: '410300',
    source: '洛政〔2020〕25号 第9条',
    confidence: 'uncertain',
    note: '前半句写减免、缓缴，后半句只写减免期间。缓缴的费以后仍要缴，缴了可以补贴，期限未必耽误；由市人社局、社保中心确认。没有缓缴的单位不受影响。',
  },
];
