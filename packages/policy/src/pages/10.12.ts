import type { PolicyPage } from './page.ts';

export const landForReturneesPage: PolicyPage = {
  clause: '10.12',
  gist: '新增建设用地指标，返乡创业优先',
  forWhom: '县级以上认定、需要新增建设用地的返乡创业园区和项目',
  amount: ['没有补贴，安排当年新增建设用地指标时排在前面。'],
  until: ['到 2023 年 7 月 12 日为止，按年安排。'],
  example: {
    title: '例如',
    lines: ['老吴返乡办食品厂，项目由县里认定，', '2020 年 10 月申请 20 亩新增建设用地。'],
    result: '安排当年用地指标时，优先保障。',
  },
  notes: ['优先不等于批准，用地还要符合规划、依法审批。', '租用现有厂房的，不需要新增指标。'],
};
