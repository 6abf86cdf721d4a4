/** The figures of the second city: what each is, and its values by day and region. */
import { type DatedParameter, parameter } from '@wenye/rules';

export const figures = {
  firstDay: parameter.date('scheme.first-day', { label: '办法施行首日' }),
  lastDay: parameter.date('scheme.last-day', { label: '办法有效期末日' }),
  courseShare: parameter.fraction('course.share', { label: '学费补贴比例', max: '1' }),
  courseCap: parameter.money('course.cap', { label: '学费补贴封顶', unit: '元' }),
  hireFirstDay: parameter.date('hire.first-day', { label: '招用补贴首日' }),
  hireLastDay: parameter.date('hire.last-day', { label: '招用补贴末日' }),
  hireMinAge: parameter.integer('hire.min-age', { label: '招用年龄下限', unit: '周岁' }),
  hireMinMonths: parameter.integer('hire.min-months', { label: '招用合同月数下限', unit: '个月' }),
  hireGrant: parameter.money('hire.grant', { label: '招用补贴标准', unit: '元/人' }),
  ferryMonth: parameter.money('ferry.month', { label: '渡船补贴标准', unit: '元/月' }),
  ferryMonths: parameter.integer('ferry.months', { label: '渡船补贴最长月数', max: '1200' }),
};

/** What the document itself says, for the whole city, as long as it is in force. */
const seen = {
  from: null,
  to: null,
  region: 'yanze',
  source: '《盐泽市稳岗试行办法》（虚构）',
  confidence: 'seen',
} as const;

export const values: readonly DatedParameter[] = [
  { ...seen, key: 'scheme.first-day', value: '2030-01-01' },
  { ...seen, key: 'scheme.last-day', value: '2031-12-31' },
  { ...seen, key: 'course.share', value: '0.6' },
  // Raised on 1 October, for courses from 1 July on: what was on record before stays known as such.
  { ...seen, key: 'course.cap', value: '500', recordedTo: '2030-09-30' },
  { ...seen, key: 'course.cap', value: '500', to: '2030-06-30', recordedFrom: '2030-10-01' },
  {
    ...seen,
    key: 'course.cap',
    value: '600',
    from: '2030-07-01',
    recordedFrom: '2030-10-01',
    source: '《关于提高夜校学费补贴封顶的通知》（虚构）',
    confidence: 'known',
    note: '只见到转引，原文未见。',
  },
  { ...seen, key: 'hire.first-day', value: '2030-03-01' },
  { ...seen, key: 'hire.last-day', value: '2031-02-28' },
  { ...seen, key: 'hire.min-age', value: 50 },
  { ...seen, key: 'hire.min-months', value: 12 },
  { ...seen, key: 'hire.grant', value: '1000' },
  { ...seen, key: 'hire.grant', value: '1500', region: 'old-town' },
  { ...seen, key: 'ferry.months', value: 12 },
  { ...seen, key: 'ferry.month', value: null, region: 'island', note: '由岛区公布，尚未找到。' },
];
