/** Figures of the refunds of unemployment insurance beside those recorded. */
import type { Labelled } from '../record.ts';

const NOTICE = { region: '410000', source: '豫人社办〔2020〕11号', confidence: 'seen' } as const;

export const retentionFigures: readonly Labelled[] = [
  {
    key: 'art1.retention.lastDay',
    label: '稳岗返还和困难企业培训补贴政策末日',
    value: '2020-12-31',
    unit: 'date',
    from: '2020-07-13',
    to: null,
    region: '410300',
    source: '洛政〔2020〕25号 第一条；豫政〔2020〕14号',
    confidence: 'seen',
    note: '第一条漏字，按省文件读：返还政策和在岗培训补贴政策都延至2020年年底。以后年度另有文件的，确认新的末日后按各年度比例执行。',
  },
  {
    ...NOTICE,
    key: 'retention.layoffRate.le30.maxInsured',
    label: '放宽裁员率的参保人数上限',
    value: 30,
    unit: 'person',
    from: '2020-01-01',
    to: null,
    note: '“30人（含）以下”。',
  },
  {
    ...NOTICE,
    key: 'retention.2020Feb.methodB.months',
    label: '应急稳岗补贴：应缴社会保险费月数',
    value: 3,
    unit: 'month',
    from: '2020-02-18',
    to: '2020-12-31',
    note: '通知写6个月应缴社会保险费的50%，即3个月；原记录 retention.2020Feb.methodB 是文字，规则不能计算。',
  },
];
