/** What article 10 leaves open of start-up training: its amount, and the days of the epidemic for online courses. */
import type { Labelled } from '../record.ts';

const OPEN = { from: null, to: null, region: '410300' } as const;

export const startupTrainingFigures: readonly Labelled[] = [
  {
    ...OPEN,
    key: 'art10.training.startup.perPerson',
    label: '创业培训补贴标准',
    value: null,
    unit: 'CNY/person',
    source: '豫人社办〔2019〕92号等',
    confidence: 'uncertain',
    note: '未见创业培训金额。创业意识、创办企业、网络创业等培训是否分档、各多少，由市人社局、财政局确认。',
  },
  {
    ...OPEN,
    key: 'art10.training.online.firstDay',
    label: '“互联网+”创业培训的疫情期间首日',
    value: '2020-01-25',
    unit: 'date',
    source: '河南省启动重大突发公共卫生事件一级响应（2020-01-25）',
    confidence: 'known',
    note: '文本只写“疫情期间”；取全省启动一级响应之日，由市人社局确认。',
  },
  {
    ...OPEN,
    key: 'art10.training.online.lastDay',
    label: '“互联网+”创业培训的疫情期间末日',
    value: null,
    unit: 'date',
    source: '洛政〔2020〕25号 第10条',
    confidence: 'uncertain',
    note: '条文未写。疫情何时解除、线上培训补贴执行到哪天，由市人社局确认，不作推定。',
  },
];
