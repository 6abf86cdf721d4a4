/** What a refund of unemployment insurance asks of a firm: whom it insured, let go and paid for last year. */
import { fact } from '@wenye/rules';

/** More people than any firm of the city insures, and more than any pays: beyond it a slip of the pen. */
const MOST_PEOPLE = '100000';
const MOST_IN_A_YEAR = '1000000000.00';

const CONTRIBUTIONS = '社会保险缴费记录';

export const retention = {
  uiMonthsPaid: fact.integer('firm.ui-months-paid', {
    subject: 'firm',
    register: CONTRIBUTIONS,
    label: '足额缴纳失业保险费的月数',
    question: '到申请前一个月为止，单位已足额缴纳失业保险费多少个月？',
    help: '累计月数；没有参加失业保险填 0。',
    unit: '个月',
  }),
  averageInsured: fact.integer('firm.ui-average-insured-last-year', {
    subject: 'firm',
    register: CONTRIBUTIONS,
    label: '上年度平均失业保险参保人数',
    question: '上年度平均每个月有多少职工参加失业保险？',
    help: '上年各月参保人数相加，除以参保月数，四舍五入到整数。',
    unit: '人',
    max: MOST_PEOPLE,
  }),
  newClaimants: fact.integer('firm.ui-new-claimants-last-year', {
    subject: 'firm',
    register: '失业保险待遇发放记录',
    label: '上年度新领失业保险金人数',
    question: '上年度从本单位离职后，新领失业保险金的有多少人？',
    help: '以失业保险经办机构的待遇记录为准；没有填 0。',
    unit: '人',
    max: MOST_PEOPLE,
  }),
  uiPaidByUnit: fact.money('firm.ui-paid-by-unit-last-year', {
    subject: 'firm',
    register: CONTRIBUTIONS,
    label: '上年度单位实缴失业保险费',
    question: '上年度单位部分实际缴了多少元失业保险费？',
    help: '减免的部分没有缴，不计；补缴的以前年度欠费和滞纳金也不计。',
    unit: '元',
    max: MOST_IN_A_YEAR,
  }),
  uiPaidByStaff: fact.money('firm.ui-paid-by-staff-last-year', {
    subject: 'firm',
    register: CONTRIBUTIONS,
    label: '上年度职工实缴失业保险费',
    question: '上年度职工个人部分实际缴了多少元失业保险费？',
    help: '由单位代扣代缴的合计；补缴的以前年度欠费和滞纳金不计。',
    unit: '元',
    max: MOST_IN_A_YEAR,
  }),
  uiArrears: fact.boolean('firm.ui-arrears', {
    subject: 'firm',
    register: CONTRIBUTIONS,
    label: '欠缴失业保险费',
    question: '现在还欠缴失业保险费吗？',
    help: '经批准缓缴、还没有到期的，不是欠缴。',
    changeable: true,
  }),
  dishonest: fact.boolean('firm.seriously-dishonest', {
    subject: 'firm',
    register: '严重失信主体名单',
    label: '列入严重失信主体名单',
    question: '单位现在是否在严重失信主体名单上？',
    help: '名单可在“信用中国”网站查询。',
    changeable: true,
  }),
  zombie: fact.boolean('firm.zombie', {
    subject: 'firm',
    register: '经营主体登记',
    label: '僵尸企业，或正在破产清算、注销',
    question: '单位是否已被认定为“僵尸企业”，或者正在破产清算、办理注销？',
  }),
  refundReceived: fact.boolean('firm.retention-refund-received', {
    subject: 'firm',
    register: '失业保险基金发放台账',
    label: '本年度已领过稳岗返还',
    question: '本年度是否已经领过失业保险稳岗返还？',
    help: '普通返还、受疫情影响企业返还和应急稳岗补贴都算。',
  }),
};
