import type { PolicyPage } from './page.ts';

export const postsPublishedPage: PolicyPage = {
  clause: '21.1',
  gist: '政府投资项目的岗位和公益性岗位，要在两处网站公开',
  forWhom: '承担政府投资项目、开发公益性岗位的单位；找工作的人可以在网上查到',
  amount: ['没有补贴，是对单位的要求。'],
  until: ['2020 年 7 月 13 日至 2023 年 7 月 12 日产生的岗位。'],
  example: {
    title: '例如',
    lines: [
      '嵩县一家水利工程公司承建政府投资的河堤，',
      '2020 年 9 月招砌筑工，在公司网站和县人社局网站都发了信息。',
    ],
    result: '符合公开要求。',
  },
  notes: ['只在一处公开，还要补上另一处。', '县里的单位在县人社局网站公开，市里的在市人社局网站公开。'],
};
