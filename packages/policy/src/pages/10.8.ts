import type { PolicyPage } from './page.ts';

export const startupTrainingPage: PolicyPage = {
  clause: '10.8',
  gist: '参加创业培训、取得合格证书，补贴培训费',
  forWhom: '开业 5 年以内的小微企业主，或者在疫情期间参加定点机构“互联网+”创业培训的人',
  amount: ['按人补贴，标准以主管部门公布的为准，见下方“现行标准”。'],
  until: ['同一次培训，只补一次。'],
  example: {
    title: '例如',
    lines: ['老周 2018 年 9 月开了一家小公司，', '2020 年 8 月在定点机构学完创业培训，拿到合格证书。'],
    result: '开业不到 5 年，可以申请创业培训补贴，金额要等标准确认。',
  },
  notes: ['先看培训机构是不是定点机构。', '“疫情期间”到哪天为止，文件没有写，以市人社局公布的为准。'],
};
