/** What kind of unit a firm is, and how large. */
import { type CodeValue, fact } from '@wenye/rules';

/** Kinds of unit, in the categories of the unified social credit code (GB 32100). */
export const unitKinds: readonly CodeValue[] = [
  { code: 'enterprise', label: '企业' },
  { code: 'farmers-cooperative', label: '农民专业合作社' },
  { code: 'self-employed', label: '个体工商户' },
  { code: 'social-organisation', label: '社会团体' },
  { code: 'private-non-enterprise', label: '民办非企业单位（社会服务机构）' },
  { code: 'foundation', label: '基金会' },
  { code: 'law-firm', label: '律师事务所' },
  { code: 'public-institution', label: '事业单位' },
  { code: 'state-organ', label: '机关' },
  { code: 'trade-union', label: '工会' },
  { code: 'village-organisation', label: '农村集体经济组织、村（居）委会' },
  { code: 'other', label: '其他' },
];

export const unit = {
  unitKind: fact.code('firm.unit-kind', {
    subject: 'firm',
    register: '经营主体登记',
    label: '单位类型',
    question: '单位登记的是哪一类？',
    help: '按营业执照或法人证书填写，与统一社会信用代码前两位对应。',
    values: unitKinds,
  }),
  industry: fact.code('firm.industry', {
    subject: 'firm',
    register: '经营主体登记',
    label: '行业代码',
    question: '主营业务属于哪个行业？',
    help: '按《国民经济行业分类》（GB/T 4754-2017）填写，字母加数字，知道几位填几位，例如 C、F52、K7010。',
  }),
  // Its workers work for others, whom some of what it is due is meant for (T13).
  labourDispatch: fact.boolean('firm.labour-dispatch', {
    subject: 'firm',
    register: '劳务派遣经营许可信息',
    label: '劳务派遣单位',
    question: '单位是不是持有劳务派遣经营许可证的劳务派遣单位？',
    help: '只是使用被派遣劳动者的用工单位，填否。',
  }),
  staff: fact.integer('firm.staff', {
    subject: 'firm',
    register: '企业年度报告',
    label: '从业人员',
    question: '上年末有多少从业人员？',
    help: '按上年年末人数填写。',
    unit: '人',
  }),
  revenue: fact.money('firm.revenue', {
    subject: 'firm',
    register: '企业年度报告',
    label: '营业收入',
    question: '上年营业收入是多少元？',
    help: '单位是元，不是万元。',
    unit: '元',
  }),
  assets: fact.money('firm.assets', {
    subject: 'firm',
    register: '企业年度报告',
    label: '资产总额',
    question: '上年末资产总额是多少元？',
    help: '单位是元，不是万元。',
    unit: '元',
  }),
};
