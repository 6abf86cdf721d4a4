/** Whom an agency has placed in work: one row a person, for 14.5 and 20.2 alike. */
import { fact } from '@wenye/rules';
import { school } from './schooling.ts';

export const placement = {
  placementBusiness: fact.code('firm.placement-business', {
    subject: 'firm',
    register: '人力资源服务许可和备案信息',
    label: '职业介绍机构类型',
    question: '单位属于哪一类职业介绍机构？',
    values: [
      { code: 'commercial-agency', label: '经营性人力资源服务机构' },
      { code: 'labour-broker', label: '劳务经纪人、劳务合作社等其他市场主体' },
      { code: 'public-agency', label: '公共就业和人才服务机构' },
      { code: 'none', label: '不做职业介绍' },
    ],
  }),
  placements: fact.list('firm.placements', {
    subject: 'firm',
    label: '介绍就业人员名册',
    question: '介绍哪些人实现了就业？',
    help: '一人一行，只填由本机构介绍到其他用人单位就业的人。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '人员标识',
        help: '在名册中唯一，例如身份证号码；只用来在结果中指认，不参与认定。',
        sensitive: true,
      }),
      rural: fact.boolean('rural-labour', {
        register: '农村劳动力资源信息库',
        label: '农村劳动力',
        question: '此人是不是农村劳动力（户籍在乡镇、村的劳动者，含返乡农民工）？',
      }),
      group: fact.code('group', {
        label: '其他重点类别',
        question: '不是农村劳动力的，此人属于下面哪一类？',
        help: '符合几类的，选有证明的一类。是农村劳动力的不必填。',
        values: [
          { code: 'poor-household', label: '贫困家庭子女' },
          { code: 'graduate', label: '高校毕业生' },
          { code: 'school-leaver', label: '未继续升学的应届初高中毕业生' },
          { code: 'registered-unemployed', label: '城镇登记失业人员' },
          { code: 'none', label: '都不是' },
        ],
        sensitive: true,
      }),
      diplomaDate: fact.date('diploma-date', {
        ...school.diploma,
        past: false,
        help: '只有按高校毕业生介绍的才填；还没有毕业的，填预计的日期。',
      }),
      workStart: fact.date('work-start', {
        register: '就业登记',
        label: '介绍就业的开始日期',
        question: '经介绍，从哪天开始在用人单位工作？',
      }),
      workedUntil: fact.date('worked-until', {
        register: '就业登记',
        label: '在岗截止日期',
        question: '在这个用人单位连续工作到了哪天（含当天）？',
        help: '还在岗的，填最近一次核实在岗的日期。',
      }),
      insured: fact.boolean('insured', {
        register: '社会保险缴费记录',
        label: '用人单位已为其缴纳社会保险费',
        question: '就业后，用人单位是否已按规定为其缴纳社会保险费？',
        changeable: true,
      }),
      free: fact.boolean('free-of-charge', {
        label: '免费介绍',
        question: '介绍时没有向此人收取任何费用，是吗？',
        help: '服务费、押金、培训费等，以任何名义收过的都填否。',
      }),
      subsidised: fact.boolean('already-subsidised', {
        register: '就业补助资金发放台账',
        label: '此人的职业介绍补贴已经发过',
        question: '为此人就业发放的职业介绍补贴，是否已经有机构领过？',
        help: '第十四条和第二十条的职业介绍补贴，一人只补一次；哪一条、哪个机构领过都算。',
      }),
    },
  }),
};
