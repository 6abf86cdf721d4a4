import type { PolicyPage } from './page.ts';

export const hardshipLedgerPage: PolicyPage = {
  clause: '23.2',
  gist: '失业以后生活困难的，列入台账',
  forWhom: '现在没有工作、家庭生活困难的人',
  amount: ['列入台账本身没有补助，是安排救助和就业援助的依据。'],
  until: ['到 2023 年 7 月 12 日为止；找到工作后移出。'],
  example: {
    title: '例如',
    lines: ['老孙 2020 年 6 月失业，', '家里正在领最低生活保障。'],
    result: '列入台账。',
  },
  notes: [
    '没有办失业登记的也可以列入，同时请办理登记。',
    '2020 年度内还可能领一次性临时生活补助，看第 23.4 条。',
    '台账不公开，只给经办人员看。',
  ],
};
