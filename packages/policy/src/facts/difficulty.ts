/** What a firm in difficulty is helped by: its trouble, whom it insures now, what it owes a month, whom it trains. */
import { type CodeValue, fact } from '@wenye/rules';

/** What a firm says of its trouble, and whether an office has said so already. */
const recognition: readonly CodeValue[] = [
  { code: 'none', label: '没有' },
  { code: 'claimed', label: '有，还没有经过认定' },
  { code: 'recognised', label: '有，已经人社等部门认定' },
];

export const difficulty = {
  epidemicImpact: fact.code('firm.epidemic-impact', {
    subject: 'firm',
    register: '困难企业认定台账',
    label: '受疫情影响',
    question: '单位的生产经营是否受到新冠肺炎疫情影响？',
    help: '例如停工停产、订单或营业收入明显减少。还没有认定的，由经办人员在审核时认定。',
    values: recognition,
  }),
  trouble: fact.code('firm.difficulty', {
    subject: 'firm',
    register: '困难企业认定台账',
    label: '暂时困难企业',
    question: '单位现在是否生产经营暂时困难而恢复有望？',
    help: '因任何原因的暂时困难都算，不限于疫情。还没有认定的，由经办人员在审核时认定。',
    values: recognition,
  }),
  refundMethod: fact.code('firm.retention-refund-method', {
    subject: 'firm',
    label: '选用的计算办法',
    question: '按哪一种办法计算返还或补贴？',
    help: '两种办法只能选一种。',
    values: [
      { code: 'headcount', label: '按失业保险金标准和参保职工人数' },
      { code: 'contributions', label: '按单位和职工应缴纳的社会保险费' },
    ],
    changeable: true,
    elective: true,
  }),
  insuredStaff: fact.integer('firm.ui-insured-staff', {
    subject: 'firm',
    register: '社会保险缴费记录',
    label: '参加失业保险的职工人数',
    question: '申请前一个月，有多少职工参加失业保险？',
    unit: '人',
    max: '100000',
  }),
  siPayable: fact.money('firm.si-payable-month', {
    subject: 'firm',
    register: '社会保险缴费记录',
    label: '每月应缴纳的社会保险费',
    question: '单位和职工一个月应缴纳的社会保险费合计是多少元？',
    help: '以社保经办机构核定的月应缴数为准，含单位部分和个人部分。',
    unit: '元',
    max: '1000000000.00',
  }),
  staffTrained: fact.integer('firm.staff-trained', {
    subject: 'firm',
    register: '职业技能培训实名信息',
    label: '在岗培训合格的职工人数',
    question: '本次申请的在岗培训，有多少本单位职工培训合格？',
    help: '只算与本单位签了劳动合同的职工；同一次培训已从别的项目领过补贴的不算。没有组织培训填 0。',
    unit: '人',
    max: '100000',
    changeable: true,
  }),
};
