/** Construction projects and the deposits that secure the wages of migrant workers on them: one row a project. */
import { fact } from '@wenye/rules';

/** What real-name management and the supervision of wages are recorded in. */
const SUPERVISION = '农民工工资支付监管系统';

export const construction = {
  wageDepositDue: fact.boolean('firm.wage-deposit-due', {
    subject: 'firm',
    register: '工程建设项目施工许可信息',
    label: '有应缴农民工工资保证金的工程项目',
    question: '单位有没有应当缴纳农民工工资保证金的工程建设项目？',
    help: '房屋建筑、市政、交通、水利等工程的施工总承包单位，或者按当地规定应缴的建设单位。已经缴过的也算。',
  }),
  projects: fact.list('firm.construction-projects', {
    subject: 'firm',
    register: SUPERVISION,
    label: '工程项目清单',
    question: '有哪些工程项目？',
    help: '一个项目一行，只填应缴农民工工资保证金的项目。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '项目标识',
        help: '在清单中唯一，例如项目名称或者施工许可证编号；只用来在结果中指认，不参与认定。',
      }),
      startedOn: fact.date('started-on', {
        register: '工程建设项目施工许可信息',
        label: '开工日期',
        question: '项目从哪天开工？',
        help: '以施工许可证或者开工报告为准；还没有开工的，填计划开工的日期。',
      }),
      deposit: fact.code('wage-deposit', {
        register: SUPERVISION,
        label: '农民工工资保证金',
        question: '这个项目的农民工工资保证金，现在缴了没有？',
        values: [
          { code: 'cash', label: '已经以现金缴纳，还没有退还' },
          { code: 'guarantee', label: '已经以保函缴纳' },
          { code: 'unpaid', label: '还没有缴纳' },
          { code: 'exempt', label: '按规定免缴，或者已经退还' },
        ],
      }),
      guaranteeReady: fact.boolean('guarantee-ready', {
        label: '有足额的保函',
        question: '有没有金融机构为这个项目开立的保函，担保金额不低于应缴的保证金？',
        changeable: true,
      }),
      realName: fact.boolean('real-name-managed', {
        register: SUPERVISION,
        label: '全面实行实名制管理',
        question: '这个项目对全部用工都实行实名制管理吗？',
        help: '进场的每一个人都登记身份、签订合同、记录考勤，包括分包单位的人。只对一部分人实行的填否。',
        changeable: true,
      }),
      linked: fact.boolean('wage-supervision-linked', {
        register: SUPERVISION,
        label: '与农民工工资支付监管系统实现数据对接',
        question: '这个项目的实名制数据，接入农民工工资支付监管系统了吗？',
        changeable: true,
      }),
    },
  }),
};
