/** The days of article 1's “during the epidemic”, and how long after it a deferred wage deposit is due. */
import type { Labelled } from '../record.ts';

const ALWAYS = { from: null, to: null, region: '410300' } as const;

export const epidemicFigures: readonly Labelled[] = [
  {
    ...ALWAYS,
    key: 'art1.epidemic.firstDay',
    label: '疫情期间首日（第一条）',
    value: '2020-01-25',
    unit: 'date',
    source: '河南省启动重大突发公共卫生事件一级响应（2020-01-25）',
    confidence: 'known',
    note: '文本只写“疫情期间”；取全省启动一级响应之日，由市住建局、人社局确认。',
  },
  {
    ...ALWAYS,
    key: 'art1.epidemic.liftedOn',
    label: '疫情解除之日（第一条）',
    value: null,
    unit: 'date',
    source: '洛政〔2020〕25号 第一条',
    confidence: 'uncertain',
    note: '条文未写。文本写“疫情解除”，没有写以什么为准；郑州市同类通知写的是一级响应解除，河南省一级响应在本文件印发以前已经解除，不能照用。由市住建局、人社局确认，不作推定。',
  },
  {
    ...ALWAYS,
    key: 'art1.wageDeposit.payWithinMonths',
    label: '疫情解除后补交农民工工资保证金的月数',
    value: 3,
    unit: 'month',
    source: '洛政〔2020〕25号 第一条',
    confidence: 'seen',
  },
];
