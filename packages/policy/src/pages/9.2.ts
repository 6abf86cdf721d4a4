import type { PolicyPage } from './page.ts';

export const springFestivalHiresPage: PolicyPage = {
  clause: '9.2',
  gist: '每招用 1 人补一次',
  forWhom: '2020 年春节期间开工生产或配送疫情防控急需物资、并新招用员工的企业，不分大小',
  amount: ['每新招用 1 人 {art9.springFestival.hireSubsidy} 元。'],
  until: ['同一家企业招用同一个人，只补一次。', '已领第 9.3 条一次性吸纳就业补贴的人，不再补。'],
  example: {
    title: '例如',
    lines: ['某口罩厂 2020 年春节不停工，', '春节期间新招用 12 名工人。'],
    result: '“春节期间”是哪几天还没有确认，能不能领现在定不下来；最多 12 × 1000 = 12,000.00 元。',
  },
  notes: [
    {
      unknown: 'art9.springFestival.firstDay',
      text: '“春节期间”从哪天开始，文件没有写，以市人社局公布的为准。',
    },
    {
      unknown: 'art9.springFestival.lastDay',
      text: '“春节期间”到哪天为止，文件没有写，以市人社局公布的为准。',
    },
    '“春节期间”从 {art9.springFestival.firstDay}到 {art9.springFestival.lastDay}。',
  ],
};
