/** What the value-added tax of small-scale taxpayers turns on. */
import { fact } from '@wenye/rules';

export const taxes = {
  smallScale: fact.boolean('firm.vat-small-scale', {
    subject: 'firm',
    register: '税务登记信息',
    label: '增值税小规模纳税人',
    question: '单位是增值税小规模纳税人吗？',
    help: '没有登记为一般纳税人的，就是小规模纳税人。',
  }),
  smallScaleSales: fact.money('firm.small-scale-sales-mar-to-dec-2020', {
    subject: 'firm',
    register: '增值税申报信息',
    label: '2020年3月至12月适用3%征收率的销售额',
    question: '2020年3月1日至12月31日，适用3%征收率的不含税销售额合计多少元？',
    help: '按纳税义务发生的日期算，到申请时为止；含税的先除以一加征收率。免征增值税的和适用5%征收率的不计，没有填 0。',
    unit: '元',
    max: '1000000000.00',
  }),
};
