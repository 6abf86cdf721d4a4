/** Article 20, the labour market: what no rule decides. */
import type { ClausePage } from './page.ts';

export const article20: readonly ClausePage[] = [
  {
    clause: '20.1',
    what: '建立制度，把人力资源市场上招人和求职的情况公布出来，让供需更快对上。',
    forWhom: '找工作的人，招人的单位，定就业政策的部门',
    how: '由市人社局等部门负责。最近的供求情况，向市、县（市、区）人社局问。',
    notes: [
      '多久发布一次、在哪里发布、发布哪些指标没有写。求人倍率（约2016年起官方称岗位空缺与求职人数的比率）怎样算，由市人社局定。',
      '数据范围没有写：只算公共就业服务机构登记的，还是经营性机构、网站的也算；同一岗位、同一个人几处登记的要去重，不然比率失真。',
      '“匹配效率”没有指标，也没有基期，提高多少没有写。',
    ],
  },
];
