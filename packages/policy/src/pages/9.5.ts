import type { PolicyPage } from './page.ts';

export const priorityInKeyProjectsPage: PolicyPage = {
  clause: '9.5',
  gist: '重点项目招工，贫困劳动力优先',
  forWhom: '应聘重点项目、重大工程或以工代赈项目岗位的贫困（脱贫）劳动力',
  amount: ['没有补贴，条件相当时优先录用。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['嵩县的老田是建档立卡贫困劳动力，', '2020 年 10 月报名修一条以工代赈的乡村公路。'],
    result: '和其他人条件相当时，先用老田。',
  },
  notes: ['岗位信息在招工单位和人社部门网站上公开。', '招工单位只会看到“优先”，看不到原因。'],
};
