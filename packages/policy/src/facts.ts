/**
 * The vocabulary of facts: what this pack may ask of a person, a firm or a hired person. Few and named after
 * what the law asks for, not after papers. Ids are stable: registries, spreadsheets and other systems map onto
 * them. `facts.registers.ts` says which register normally knows each.
 */
import { fact } from '@wenye/rules';
import { schoolKinds, unitKinds } from './facts.values.ts';

const school = {
  kind: {
    label: '毕业学校类型',
    question: '毕业证书是哪一类学校发的？',
    help: '按毕业证书填写。技师学院高级工班、预备技师班和特殊教育院校职业教育类毕业生，与高校毕业生同样对待。',
    values: schoolKinds,
  },
  diploma: {
    label: '毕业证书签发日期',
    question: '毕业证书上写的签发日期是哪天？',
    help: '离校时间从这一天起算。',
  },
} as const;

/** No person's contributions of a month come near it; more is a slip of the pen (yuan typed as fen). */
const MOST_IN_A_MONTH = '100000.00';

const monthsReceived = {
  label: '此前已领取本项补贴的月数',
  question: '这项补贴以前已经领过几个月？',
  help: '没有领过填 0。',
  unit: '月',
} as const;

export const person = {
  schoolKind: fact.code('person.school-kind', { subject: 'person', ...school.kind }),
  diplomaDate: fact.date('person.diploma-date', { subject: 'person', ...school.diploma }),
  flexibleWork: fact.boolean('person.flexible-work', {
    subject: 'person',
    label: '已灵活就业',
    question: '现在是灵活就业吗？',
    help: '没有与用人单位签劳动合同，靠个人劳动取得收入的，就是灵活就业，例如做自由职业、开网店、跑外卖。填了开始日期的，不必再填此项。',
    changeable: true,
  }),
  flexibleWorkStart: fact.date('person.flexible-work-start', {
    subject: 'person',
    label: '灵活就业开始日期',
    question: '从哪天开始灵活就业？',
    help: '办过灵活就业登记的，以登记的开始日期为准。',
    changeable: true,
  }),
  contributions: fact.list('person.contributions', {
    subject: 'person',
    label: '申请月份的社会保险缴费',
    question: '要申请的这些月份，每个月怎样参保、自己实际缴了多少？',
    help: '一个月一行，只填本次申请的月份，每行写明参保身份；没有缴过填空表。',
    changeable: true,
    itemId: 'month',
    item: {
      month: fact.month('month', { label: '缴费月份', help: '社会保险费所属的月份。' }),
      insuredAs: fact.code('insured-as', {
        label: '参保身份',
        question: '这个月以什么身份参保？',
        help: '单位为职工参保的月份选“单位职工”，同一个月两种都有的也选它。',
        values: [
          { code: 'flexible', label: '灵活就业人员（个人缴费）' },
          { code: 'employee', label: '单位职工' },
          { code: 'resident', label: '城乡居民' },
        ],
        changeable: true,
      }),
      paid: fact.money('paid', {
        label: '本人实际缴纳',
        question: '这个月自己实际缴了多少元？',
        help: '养老、医疗、失业保险费的合计，按缴费凭证填写，不含滞纳金。',
        unit: '元',
        max: MOST_IN_A_MONTH,
      }),
    },
  }),
  monthsReceived: fact.integer('person.months-received', { subject: 'person', ...monthsReceived }),
};

export const firm = {
  unitKind: fact.code('firm.unit-kind', {
    subject: 'firm',
    label: '单位类型',
    question: '单位登记的是哪一类？',
    help: '按营业执照或法人证书填写，与统一社会信用代码前两位对应。',
    values: unitKinds,
  }),
  industry: fact.code('firm.industry', {
    subject: 'firm',
    label: '行业代码',
    question: '主营业务属于哪个行业？',
    help: '按《国民经济行业分类》（GB/T 4754-2017）填写，字母加数字，知道几位填几位，例如 C、F52、K7010。',
  }),
  staff: fact.integer('firm.staff', {
    subject: 'firm',
    label: '从业人员',
    question: '上年末有多少从业人员？',
    help: '按上年年末人数填写。',
    unit: '人',
  }),
  revenue: fact.money('firm.revenue', {
    subject: 'firm',
    label: '营业收入',
    question: '上年营业收入是多少元？',
    help: '单位是元，不是万元。',
    unit: '元',
  }),
  assets: fact.money('firm.assets', {
    subject: 'firm',
    label: '资产总额',
    question: '上年末资产总额是多少元？',
    help: '单位是元，不是万元。',
    unit: '元',
  }),
  hires: fact.list('firm.hires', {
    subject: 'firm',
    label: '新招用人员名册',
    question: '新招用了哪些人？',
    help: '一人一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '人员标识',
        help: '在名册中唯一，例如身份证号码或工号；只用来在结果中指认，不参与认定。',
        sensitive: true,
      }),
      contractStart: fact.date('contract-start', {
        label: '劳动合同开始日期',
        question: '劳动合同从哪天开始？',
        help: '即招用日期。',
        changeable: true,
      }),
      contractEnd: fact.date('contract-end', {
        label: '劳动合同终止日期',
        question: '劳动合同到哪天终止（含当天）？',
        help: '无固定期限合同不填，并把“无固定期限合同”填是。',
        changeable: true,
      }),
      contractOpenEnded: fact.boolean('contract-open-ended', {
        label: '无固定期限合同',
        question: '签的是无固定期限劳动合同吗？',
        help: '填了合同终止日期的，不必再填此项。',
        changeable: true,
      }),
      insured: fact.boolean('insured', {
        label: '招用后单位已为其缴纳社会保险费',
        question: '招用后，单位是否已为其缴纳社会保险费（至少一个月）？',
        help: '政策减免的月份按规定申报的，视为已缴。填了招用以后缴费月份的，不必再填此项；此项填否而又填了缴费月份的，以此项为准。',
        changeable: true,
      }),
      registeredUnemployed: fact.boolean('registered-unemployed', {
        label: '招用前已办理失业登记且仍有效',
        question: '招用时，此人是否有仍然有效的失业登记？',
        help: '填了失业登记日期的，不必再填此项。',
        changeable: true,
      }),
      unemploymentRegisteredOn: fact.date('unemployment-registered-on', {
        label: '失业登记日期',
        question: '招用时仍有效的失业登记是哪天办的？',
        help: '没有登记过的不填，并把“招用前已办理失业登记且仍有效”填否。',
      }),
      schoolKind: fact.code('school-kind', school.kind),
      diplomaDate: fact.date('diploma-date', school.diploma),
      unemployed: fact.boolean('unemployed-until-hire', {
        label: '离校后至招用前未就业',
        question: '从离校到招用，此人是否一直没有就业？',
        help: '没有签过劳动合同、没有由其他单位参保、没有登记经营的，为未就业。',
      }),
      contributions: fact.list('contributions', {
        label: '单位缴纳的社会保险费',
        question: '招用后，单位每个月为此人实际缴了多少？',
        help: '一个月一行，只填单位部分和本次申请的月份（此前已领过的月份不再填）；没有缴过填空表，缴过而本次不申请的不填。',
        changeable: true,
        itemId: 'month',
        item: {
          month: fact.month('month', { label: '缴费月份', help: '社会保险费所属的月份。' }),
          unitPaid: fact.money('unit-paid', {
            label: '单位实际缴纳',
            help: '各项社会保险费单位部分的合计，不含个人部分和滞纳金；减免的部分没有缴，不计。',
            unit: '元',
            max: MOST_IN_A_MONTH,
          }),
        },
      }),
      monthsReceived: fact.integer('months-received', monthsReceived),
    },
  }),
};

/** The facts of the pack in the order in which they are listed and, other things being equal, asked. */
export const facts = [...Object.values(person), ...Object.values(firm)];
