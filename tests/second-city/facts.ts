/** What the rules of the second city turn on. */
import { fact } from '@wenye/rules';

export const resident = {
  tookCourse: fact.boolean('resident.took-course', {
    subject: 'person',
    label: '学完夜校课程、取得结业证',
    question: '学完过一门夜校课程，拿到结业证了吗？',
    changeable: true,
  }),
  courseListed: fact.boolean('resident.course-listed', {
    subject: 'person',
    register: '夜校名录',
    label: '夜校在名录内',
  }),
  courseEnded: fact.date('resident.course-ended-on', { subject: 'person', label: '结业日期' }),
  coursePaidBefore: fact.boolean('resident.course-paid-before', {
    subject: 'person',
    register: '补贴发放记录',
    label: '这门课程已领过补贴',
  }),
  tuition: fact.money('resident.tuition', {
    subject: 'person',
    label: '实缴学费',
    unit: '元',
    max: '20000.00',
  }),
  unemployed: fact.boolean('resident.registered-unemployed', {
    subject: 'person',
    register: '失业登记',
    label: '已登记失业',
    changeable: true,
  }),
  home: fact.code('resident.home', { subject: 'person', label: '居住地所在区' }),
  workplace: fact.code('resident.workplace', { subject: 'person', label: '上班地点所在区' }),
  crossingSince: fact.date('resident.crossing-since', {
    subject: 'person',
    label: '开始乘渡船上班的日期',
  }),
};

export const employer = {
  kind: fact.code('employer.kind', {
    subject: 'firm',
    label: '单位类型',
    values: [
      { code: 'enterprise', label: '企业' },
      { code: 'public', label: '机关、事业单位' },
      { code: 'other', label: '其他' },
    ],
  }),
  hires: fact.list('employer.hires', {
    subject: 'firm',
    label: '招用人员名册',
    itemId: 'id',
    item: {
      id: fact.code('id', { label: '姓名或编号' }),
      birthDate: fact.date('birth-date', { label: '出生日期' }),
      contractStart: fact.date('contract-start', { label: '合同起始日' }),
      contractMonths: fact.integer('contract-months', {
        label: '合同月数',
        unit: '个月',
        max: '600',
        changeable: true,
      }),
      insured: fact.boolean('insured', { label: '已缴纳社会保险', changeable: true }),
    },
  }),
};

export const facts = [...Object.values(resident), ...Object.values(employer)];
