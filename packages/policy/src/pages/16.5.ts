import type { PolicyPage } from './page.ts';

export const studentTrainingPage: PolicyPage = {
  clause: '16.5',
  gist: '毕业学年参加技能培训、通过鉴定，有培训补贴和鉴定补贴',
  forWhom: '普通高校、高等职业院校毕业学年（毕业前最后一个学年）的学生',
  amount: [
    '培训补贴按取得的证书定额，例如 2022 年 4 月起中级工 {training.level4@2022-04-01} 元、高级工 {training.level3@2022-04-01} 元。',
    '第一次通过鉴定、鉴定费自己缴的，另有鉴定补贴。',
  ],
  until: ['同一次培训、同一次鉴定只补一次。'],
  example: {
    title: '例如',
    lines: ['小赵在高职院校读最后一年，', '2022 年 5 月学完电工培训，取得中级工证书。'],
    result: '可以申请培训补贴 1600 元。',
  },
  notes: [
    '毕业学年不是毕业当年：离校以后才培训的不在这一项。',
    { unknown: 'training.level4', on: '2022-03-31', text: '2022 年 4 月以前的标准还在确认。' },
  ],
};
