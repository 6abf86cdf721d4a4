import type { PolicyPage } from './page.ts';

export const serviceSubsidyPage: PolicyPage = {
  clause: '19.6',
  gist: '免费办专场招聘、创业服务，有就业创业服务补助',
  forWhom: '各级公共就业人才服务机构、高校，以及大学生就业指导师服务团、大众创业导师团',
  amount: ['按场补助，标准以主管部门公布的为准，见下方“现行标准”。'],
  until: ['每场活动只补一次，办完以后申请。'],
  example: {
    title: '例如',
    lines: ['洛阳某高校 2020 年 9 月办了一场专场招聘，', '没有向学生和招聘单位收费。'],
    result: '可以申请一场活动的补助，金额要等标准确认。',
  },
  notes: ['公共机构和高校的活动要免费。', '经营性机构免费介绍就业的，看第 20.2 条。'],
};
