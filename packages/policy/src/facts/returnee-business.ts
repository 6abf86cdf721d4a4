/** Businesses of returning migrants, and the land they need. */
import { fact } from '@wenye/rules';

export const returneeBusiness = {
  returneeLevel: fact.code('firm.returnee-business-level', {
    subject: 'firm',
    register: '返乡创业示范县、园区、项目名录',
    label: '返乡创业园区或项目的认定级别',
    question: '单位的返乡创业园区或者项目，是哪一级认定的？',
    help: '几级都认定过的，选最高的一级。',
    values: [
      { code: 'none', label: '不是返乡创业，或者没有认定' },
      { code: 'township', label: '乡镇（街道）' },
      { code: 'county', label: '县（市、区）' },
      { code: 'city', label: '市' },
      { code: 'province', label: '省' },
      { code: 'state', label: '国家' },
    ],
    changeable: true,
  }),
  needsNewLand: fact.boolean('firm.needs-new-construction-land', {
    subject: 'firm',
    label: '需要新增建设用地',
    question: '这个项目需要新增建设用地吗？',
    help: '占用耕地、林地、草地等农用地或者未利用地的，是新增建设用地；用现有厂房、存量建设用地的，不算。',
  }),
};
