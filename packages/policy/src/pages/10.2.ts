import type { PolicyPage } from './page.ts';

export const withoutCounterGuaranteePage: PolicyPage = {
  clause: '10.2',
  gist: '个人创业贷款免反担保，最高可贷 20 万元',
  forWhom: '正在创业、申请个人创业担保贷款，由信用乡村、信用园区或孵化载体推荐的人，或者优质创业项目的创业者',
  amount: ['不用再找人或找财产作反担保。', '额度由银行核定，不超过公布的上限。'],
  until: ['一笔贷款最长 3 年，由财政贴息。'],
  example: {
    title: '例如',
    lines: ['失业登记在册的小刘回村办加工坊，', '所在的信用村给他出了推荐。'],
    result: '可以免反担保申请，上限 20 万元。',
  },
  notes: ['没有推荐、也不是优质项目的，仍可提供反担保申请贷款。', '小型、微型企业借款，见第 9.1 条。'],
};
