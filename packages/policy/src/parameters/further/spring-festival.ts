/** The days of article 9's “over the Spring Festival of 2020”, which its text does not name. */
import type { Labelled } from '../record.ts';

const OPEN = { unit: 'date', from: null, to: null, region: '410300', confidence: 'uncertain' } as const;

export const springFestivalFigures: readonly Labelled[] = [
  {
    ...OPEN,
    key: 'art9.springFestival.firstDay',
    label: '春节保供招工期间首日',
    value: null,
    source: '洛政〔2020〕25号 第9条',
    note: '条文未写。从除夕（2020年1月24日）还是从省启动一级响应（1月25日）起算，由市人社局确认。',
  },
  {
    ...OPEN,
    key: 'art9.springFestival.lastDay',
    label: '春节保供招工期间末日',
    value: '2020-02-09',
    source: '人社部明电〔2020〕2号（转载）',
    note: '原文“截至2020年2月9日”。本市文本没有写，国家通知截至2月9日；本市是否照此执行，由市人社局确认，确认以前不采用。',
  },
];
