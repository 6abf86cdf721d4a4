/** What a financing guarantor did for small firms last year. */
import { fact } from '@wenye/rules';

/** More than all guarantors of the city together give: beyond it a slip of the pen. */
const last = {
  subject: 'firm',
  register: '中小企业信用担保业务信息报送系统',
  unit: '元',
  max: '10000000000.00',
} as const;

export const guarantees = {
  guarantor: fact.boolean('firm.financing-guarantor', {
    subject: 'firm',
    register: '融资担保业务经营许可信息',
    label: '融资担保机构',
    question: '单位是不是持有有效经营许可证的融资担保机构？',
  }),
  smallGuarantees: fact.money('firm.small-guarantees-last-year', {
    ...last,
    label: '上年度新增小微企业融资担保年化担保额',
    question: '上年度新增的小微企业融资担保，年化担保额合计多少元？',
    help: '每笔担保额乘实际担保天数，除以365，再合计；以报送系统里的数据为准。大中型企业的、单户金额超过当年申报通知上限的、变相另外收费的不计。没有填 0。',
  }),
  guaranteeFees: fact.money('firm.small-guarantee-fees-last-year', {
    ...last,
    label: '上年度小微企业融资担保费收入',
    question: '这些担保一共收了多少元担保费？',
    help: '与年化担保额同一范围。',
  }),
};
