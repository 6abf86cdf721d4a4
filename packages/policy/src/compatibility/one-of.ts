/** Benefits of which only one may be had (T12, T17), each with the rule that says so. */
import type { Compatibility } from '@wenye/rules';

/** What two claims have in common where they exclude each other. */
export type Grain = NonNullable<Compatibility['grain']>;

/** A declaration of this pack: its grain is one of ours. */
export type OneOf = Compatibility & { readonly relation: 'one-of'; readonly grain: Grain };

export const oneOf: readonly OneOf[] = [
  {
    id: 'employment-support',
    relation: 'one-of',
    // 13.3 and 13.4 pay different months of one internship.
    groups: [['9.4'], ['11.2'], ['11.3'], ['12.1'], ['13.3', '13.4']],
    grain: 'person-month',
    text: '同一人同一个月，单位社保补贴、灵活就业社保补贴、公益性岗位补贴、就业见习补贴只能享受一项。',
    source: '财社〔2017〕164号（各项社会保险补贴不得重复享受）',
    confidence: 'known',
    notes: [
      '文件写的是社会保险补贴不得重复；公益性岗位补贴、就业见习补贴一并计入，是按同一人月只补一次的通行做法，由市人社局确认。',
      '一次申请里填报的月份视为同一段期间，按整次申请择一，不逐月拆分；要逐月分开享受的，分两次申请。',
    ],
  },
  {
    id: 'work-ends-benefit',
    relation: 'one-of',
    groups: [
      ['11.2', '11.3', '12.1', '9.4'],
      ['22.2', '22.3'],
    ],
    grain: 'person-month',
    // Support is claimed for months worked, the allowance is paid for months to come.
    periods: 'may-differ',
    text: '重新就业（含灵活就业、公益性岗位）的月份，不再领取失业保险金和失业补助金。',
    source: '《中华人民共和国社会保险法》第五十一条',
    confidence: 'seen',
    notes: ['第五十一条说的是失业保险金；失业补助金照此掌握。灵活就业是否当月即停，由市社保中心确认。'],
  },
  {
    id: 'unemployment-pay',
    relation: 'one-of',
    groups: [['22.2'], ['22.3']],
    grain: 'person-month',
    // The whole benefit for every month to retirement, beside a share of it for some of them.
    amounts: 'descending',
    clause: '22.3',
    text: '失业补助金与失业保险金（含临近退休的续发）不能同月领取，价格临时补贴除外。',
    source: '洛阳市、开封市2020年失业补助金申领指南',
    confidence: 'seen',
  },
  {
    id: 'retention',
    relation: 'one-of',
    groups: [['1.2'], ['1.7'], ['1.8']],
    grain: 'firm-year',
    text: '同一单位同一年度，应急稳岗补贴、普通稳岗返还、受疫情影响企业稳岗返还只领一种。',
    source: '豫人社办〔2020〕11号',
    confidence: 'known',
    notes: [
      '已领普通返还、后又认定为困难或受影响企业的，能否补差额，文本没有写，由市人社局确认；确认以前按不能。这一文件只见到转引，原文由市人社局核对。',
    ],
  },
  {
    id: 'hire-subsidy',
    relation: 'one-of',
    groups: [['9.2'], ['9.3']],
    grain: 'firm-person',
    text: '同一企业招用同一人，一次性吸纳就业补贴只享受一次，与春节期间保供招工补贴（9.2）不重复。',
    source: '河南省唐河、巩义一次性吸纳就业补贴办事指南',
    by: 'analogy',
    confidence: 'seen',
    notes: ['与一次性扩岗补助不重复（失业保险基金，2022年起）。'],
  },
  {
    id: 'hire-tax',
    relation: 'one-of',
    groups: [['9.4'], ['9.6']],
    grain: 'person-month',
    // The subsidy is for a year, the deduction for three.
    periods: 'may-differ',
    text: '招用同一人，同一个月的单位社保补贴与定额扣减税费能不能叠加，没有明文：有按同一人月只享受一项掌握的。',
    source:
      '财税〔2019〕22号（只写不得重复享受其他扶持就业的专项税收优惠）；各项补贴同一人月只享受一项的通行做法',
    confidence: 'uncertain',
    notes: [
      'T17 把税收扣减列入同一人月只享受一项之内；第九条把两项并列，没有写互斥。由市人社局、税务局确认。',
    ],
  },
  {
    id: 'placement',
    relation: 'one-of',
    groups: [['14.5'], ['20.2']],
    grain: 'person',
    text: '同一人只补一次职业介绍补贴；农村劳动力职业介绍（14.5）和五类人员、返乡农民工职业介绍（20.2）都符合的，选一条申请。',
    source: '财社〔2017〕164号（同一人不得重复享受）',
    confidence: 'known',
    notes: ['两个300元：金额相同的，这里按条款先后列出，由机构自行选择；资金和证明材料不同。'],
  },
  {
    id: 'training',
    relation: 'one-of',
    groups: [['1.6'], ['16.5'], ['16.9'], ['17.4']],
    grain: 'training',
    text: '同一人同一次培训，困难企业在岗培训、毕业学年学生培训、企业职工培训、新型学徒制补贴只领一项。',
    source: '财社〔2017〕164号（职业培训补贴不得重复享受）',
    confidence: 'known',
    notes: [
      '是不是同一人同一次培训，由实名培训记录比对；申请里看不出来的，不代为取舍。每人每年不超过三次，同样由培训记录核对。',
    ],
  },
  {
    id: 'wage-deposit',
    relation: 'one-of',
    groups: [['1.9'], ['1.10']],
    grain: 'project',
    text: '同一项目的同一笔保证金，已经以现金缴纳的才可以换成保函（1.9），还没有缴纳的才可以缓交（1.10）。',
    source: '洛政〔2020〕25号第一条',
    confidence: 'seen',
    clause: '1.10',
  },
];
