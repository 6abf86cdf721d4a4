import type { PolicyPage } from './page.ts';

export const priorityInAidPage: PolicyPage = {
  clause: '23.1',
  gist: '受疫情影响的就业困难人员，就业援助排在前面',
  forWhom: '已经认定为就业困难人员，又因为疫情丢了工作、停了工，或者收入少了很多的人',
  amount: ['没有补贴。公益性岗位、培训班、援助活动名额不够的时候，先安排。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['嵩县的老白是就业困难人员，', '疫情中打工的饭店关了门。'],
    result: '就业援助优先安排。',
  },
  notes: [
    '说明情况就行，不要求开证明。',
    '没有受影响的照常援助，只是排在后面。',
    '还没有认定的，先向社区、街道或者乡镇申请认定。',
  ],
};
