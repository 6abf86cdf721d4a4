import type { PolicyPage } from './page.ts';

export const hardshipHirePostponedPage: PolicyPage = {
  clause: '9.7',
  gist: '社保费减免了几个月，补贴就顺延几个月',
  forWhom: '因招用就业困难人员领社会保险补贴、2020 年社保费得到减免的企业',
  amount: ['不改变每月补多少，只把减免的月份还给补贴期限。'],
  until: [
    '中小微企业 2020 年 2 月至 12 月减免，最多顺延 11 个月。',
    '大型企业 2020 年 2 月至 6 月减免，最多顺延 5 个月。',
  ],
  example: {
    title: '例如',
    lines: ['某小厂 2018 年 3 月招用就业困难的老孙，', '社会保险补贴核定 3 年，到 2021 年 2 月。'],
    result: '减免 11 个月都在期限内，补贴顺延到 2022 年 1 月。',
  },
  notes: ['不必单独申请，续领时一并计算。', '招用毕业生、失业人员的补贴（第 9.4 条）不顺延。'],
};
