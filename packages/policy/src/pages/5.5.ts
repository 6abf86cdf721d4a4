import type { PolicyPage } from './page.ts';

export const streetsFirstInAwardsPage: PolicyPage = {
  clause: '5.5',
  gist: '带动就业的小店街区、步行街，评优时优先',
  forWhom: '申报城市创优评先项目的小店街区、市场、商圈和步行街的管理单位或牵头单位',
  amount: ['没有补贴，条件相当时优先入选。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['老城区一条小店街区，已认定带动就业能力强，', '2020 年 10 月由街区管理单位申报评优。'],
    result: '条件相当时，优先入选。',
  },
  notes: ['优先不等于一定入选。', '带动多少就业算“能力强”，文件没有写，由商务、人社部门认定。'],
};
