import type { PolicyPage } from './page.ts';

export const qualificationWithoutExaminationPage: PolicyPage = {
  clause: '16.7',
  gist: '部分专业的高校毕业生，免试取得对应的职业资格证书',
  forWhom: '所学专业在免试专业目录里、已经取得毕业证书的高校毕业生',
  amount: ['没有补贴，符合条件的不用参加考试。'],
  until: ['到 2023 年 7 月 12 日为止；国家目录另有期限的，按目录。'],
  example: {
    title: '例如',
    lines: ['小林 2022 年 6 月毕业，专业在免试目录里，', '想取得目录对应的职业资格。'],
    result: '可以向发证部门申请免试取证。',
  },
  notes: ['目录由国家和省的主管部门公布，先查自己的专业。', '想取得别的资格，照常考试。'],
};
