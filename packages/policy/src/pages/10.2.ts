import type { PolicyPage } from './page.ts';

export const withoutCounterGuaranteePage: PolicyPage = {
  clause: '10.2',
  gist: '个人创业贷款免反担保',
  forWhom: '正在创业、申请个人创业担保贷款，由信用乡村、信用园区或孵化载体推荐的人，或者优质创业项目的创业者',
  amount: ['不用再找人或找财产作反担保。', '额度由银行核定，不超过公布的上限。'],
  until: ['一笔贷款最长 {loan.individual.termYears} 年，由财政贴息。'],
  example: {
    title: '例如',
    lines: ['失业登记在册的小刘回村办加工坊，', '所在的信用村给他出了推荐。'],
    result: '可以免反担保申请，上限 20 万元。',
  },
  notes: ['小型、微型企业借款，见第 9.1 条。'],
  where: '先向户籍地或者经营地县区的人社部门（创业担保贷款窗口）提出，担保机构调查以后，由经办银行核定放款。',
  otherwise:
    '没有推荐、也不是优质项目的，仍可以申请一般的个人创业担保贷款：额度上限、最长 3 年和贴息都一样，要提供反担保；10 万元及以下的，国家办法原则上免反担保。',
};
