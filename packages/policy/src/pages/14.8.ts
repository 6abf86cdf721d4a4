import type { PolicyPage } from './page.ts';

export const oneToOneHelpPage: PolicyPage = {
  clause: '14.8',
  gist: '五个县、九个村和较大的搬迁安置点，“一对一”帮扶',
  forWhom:
    '嵩县、洛宁县、汝阳县、宜阳县、伊川县，政策印发时没有脱贫的贫困村，安置 800 人以上的易地扶贫搬迁安置点',
  amount: ['没有补贴，安排单位“一对一”重点帮扶就业。'],
  until: ['到 2023 年 7 月 12 日为止。'],
  example: {
    title: '例如',
    lines: ['栾川县某搬迁安置点', '实际住进 950 人。'],
    result: '列入“一对一”重点帮扶。',
  },
  notes: ['由县、村（居）委会或者安置点的管理机构提出，个人不用申请。', '名单由扶贫（乡村振兴）部门掌握。'],
};
