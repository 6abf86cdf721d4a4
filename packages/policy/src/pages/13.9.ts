import type { PolicyPage } from './page.ts';

export const noArbitraryConditionsPage: PolicyPage = {
  clause: '13.9',
  gist: '国有企业招聘高校毕业生，不得随意加限制条件',
  forWhom: '应聘国有企业的高校毕业生；在洛阳招聘的国有企业',
  amount: ['没有补贴，是对招聘条件的要求。'],
  until: ['2020 年 7 月 13 日至 2023 年 7 月 12 日发布的招聘公告。'],
  example: {
    title: '例如',
    lines: ['某国有企业 2020 年 9 月招聘机械专业毕业生，', '公告里写了只要某几所学校的学生。'],
    result: '限定毕业院校，不符合要求，应当修改公告。',
  },
  notes: ['与岗位有关的专业、学历、能力要求可以写。', '遇到限定院校、户籍、性别的公告，可以向人社部门反映。'],
};
