/** Whom a unit has placed in public-welfare posts, and whom it employs on small rural works: one row a person. */
import { fact } from '@wenye/rules';
import { birth } from './birth.ts';
import { MOST_IN_A_MONTH } from './received.ts';
import { personId } from './roster-person.ts';

const SEX = birth.sex.definition;
const RETIREMENT = birth.retirementClass.definition;

export const posts = {
  postUnit: fact.boolean('firm.public-post-unit', {
    subject: 'firm',
    register: '公益性岗位管理台账',
    label: '有经批准开发的公益性岗位',
    question: '单位有没有经人社部门批准开发的公益性岗位？',
    help: '乡镇、村开发的乡村公益性岗位也算。',
    changeable: true,
  }),
  postHolders: fact.list('firm.post-holders', {
    subject: 'firm',
    register: '公益性岗位管理台账',
    label: '公益性岗位在岗人员名册',
    question: '在公益性岗位上安置了哪些人？',
    help: '一人一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: personId(),
      hardship: fact.boolean('hardship', {
        register: '就业困难人员认定台账',
        label: '上岗时已认定为就业困难人员',
        question: '上岗时，此人是否已被认定为就业困难人员？',
        help: '易地扶贫搬迁群众等农村贫困劳动力，也以认定为准。',
      }),
      placedOn: fact.date('placed-on', {
        register: '公益性岗位管理台账',
        label: '本次上岗日期',
        question: '这一次从哪天上岗？',
      }),
      placementsBefore: fact.integer('placements-before', {
        register: '公益性岗位管理台账',
        label: '此前安置次数',
        question: '这一次以前，此人在公益性岗位上安置过几次？',
        help: '在别的单位安置的也算；没有安置过填 0。',
        unit: '次',
      }),
      firstPlacedOn: fact.date('first-placed-on', {
        register: '公益性岗位管理台账',
        label: '首次上岗日期',
        question: '第一次在公益性岗位上岗是哪天？',
        help: '这一次就是第一次的，不必填。',
      }),
      leftOn: fact.date('left-on', {
        register: '公益性岗位管理台账',
        label: '上一次离岗日期',
        question: '上一次从公益性岗位离岗是哪天？',
        help: '没有安置过的不填。',
      }),
      zeroEmploymentHousehold: fact.boolean('zero-employment-household', {
        register: '零就业家庭台账',
        label: '零就业家庭成员',
        question: '此人家里是否已被认定为零就业家庭？',
      }),
      severelyDisabled: fact.boolean('severely-disabled', {
        register: '残疾人证信息',
        label: '一级或二级残疾',
        question: '此人的残疾人证是一级或者二级吗？',
        help: '没有残疾人证的填否。',
        sensitive: true,
      }),
      birthDate: fact.date('birth-date', {
        past: true,
        register: '人口基础信息',
        label: '出生日期',
        question: '身份证上的出生日期是哪天？',
        min: '1920-01-01',
      }),
      sex: fact.code('sex', {
        register: '人口基础信息',
        label: '性别',
        question: '身份证上的性别是什么？',
        values: SEX.values ?? [],
      }),
      retirementClass: fact.code('retirement-class', {
        register: '基本养老保险参保信息',
        label: '女职工退休类别',
        question: '参保档案里按哪一类退休？',
        help: '女性填写：工人岗位五十周岁，干部和专业技术岗位五十五周岁，以档案为准。',
        values: RETIREMENT.values ?? [],
      }),
      stableWork: fact.boolean('stable-work', {
        register: '就业登记',
        label: '岗位期满时已实现稳定就业',
        question: '岗位期限届满时，此人是否已经找到公益性岗位以外的稳定工作？',
        help: '与单位签了劳动合同、由单位参加社会保险的，为稳定就业。',
      }),
      months: fact.list('months', {
        label: '申请补贴的在岗月份',
        question: '要申请哪些月份？单位每个月为此人缴了多少社会保险费？',
        help: '一个月一行，只填本次申请、在岗并已发工资的月份；没有的，选“一个也没有”。',
        changeable: true,
        itemId: 'month',
        item: {
          month: fact.month('month', { label: '在岗月份', help: '在岗并已发工资的月份。', past: true }),
          unitPaid: fact.money('unit-paid', {
            register: '社会保险缴费记录',
            label: '单位实际缴纳',
            help: '养老、医疗、失业保险费单位部分的合计，不含个人部分和滞纳金；没有缴的填 0。',
            unit: '元',
            max: MOST_IN_A_MONTH,
          }),
        },
      }),
    },
  }),
  ruralWorks: fact.boolean('firm.rural-works', {
    subject: 'firm',
    label: '承担农村中小型基础设施建设或农村危房改造',
    question: '单位是否承担农村中小型基础设施建设或者农村危房改造项目？',
    help: '例如农村道路、饮水、小型水利工程，或者受托改造农村危房。',
  }),
  ruralWorkers: fact.list('firm.rural-workers', {
    subject: 'firm',
    label: '农村项目岗位用工名册',
    question: '在这些项目的岗位上安排了哪些人？',
    help: '一人一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: personId(),
      startedOn: fact.date('started-on', { label: '上岗日期', question: '从哪天上岗？' }),
      registeredPoor: fact.boolean('registered-poor', {
        register: '建档立卡信息',
        label: '建档立卡贫困人口',
        question: '此人是不是建档立卡贫困人口？',
        help: '2021年起为脱贫人口和防止返贫监测对象。',
        sensitive: true,
      }),
    },
  }),
};
