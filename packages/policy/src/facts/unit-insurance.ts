/** What a unit would have had to pay of the insurances relieved in 2020, in the two spans that the law tells apart. */
import { fact } from '@wenye/rules';

const payable = {
  subject: 'firm',
  register: '社会保险缴费记录',
  help: '减免以前的应缴数，按费款所属月份合计，到申请时为止；只填养老、失业、工伤三项的单位部分，不含职工个人部分和医疗保险。没有参保填 0。',
  unit: '元',
  max: '1000000000.00',
} as const;

export const unitInsurance = {
  payableToJune: fact.money('firm.unit-insurance-feb-to-june-2020', {
    ...payable,
    label: '2020年2月至6月三项社会保险单位应缴',
    question: '2020年2月至6月，减免以前单位应缴养老、失业、工伤保险费合计多少元？',
  }),
  payableFromJuly: fact.money('firm.unit-insurance-july-to-dec-2020', {
    ...payable,
    label: '2020年7月至12月三项社会保险单位应缴',
    question: '2020年7月至12月，减免以前单位应缴养老、失业、工伤保险费合计多少元？',
  }),
};
