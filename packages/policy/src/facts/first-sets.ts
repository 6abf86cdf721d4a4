/** First sets of major technical equipment that a firm has made: one row a set (or first batch). */
import { fact } from '@wenye/rules';

export const firstSets = {
  firstSetMaker: fact.boolean('firm.first-set-maker', {
    subject: 'firm',
    register: '首台（套）重大技术装备认定信息',
    label: '研制生产首台（套）重大技术装备',
    question: '单位研制生产的装备，有没有列入国家首台（套）推广应用指导目录，或者认定为河南省首台（套）？',
    help: '首台（套）指有自主知识产权、还没有市场业绩的重大技术装备，含首批次关键部件。',
  }),
  firstSets: fact.list('firm.first-sets', {
    subject: 'firm',
    register: '首台（套）重大技术装备认定信息',
    label: '首台（套）装备清单',
    question: '本次申请的有哪些首台（套）装备？',
    help: '一台（套）或者一个批次一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '装备标识',
        help: '在清单中唯一，例如产品编号；只用来在结果中指认，不参与认定。',
      }),
      directory: fact.code('directory', {
        register: '首台（套）重大技术装备认定信息',
        label: '列入的目录或者名单',
        question: '这台装备列入了哪一级的目录或者名单？',
        values: [
          { code: 'national', label: '国家首台（套）推广应用指导目录' },
          { code: 'provincial', label: '河南省首台（套）名单' },
          { code: 'both', label: '国家目录和省名单都有' },
          { code: 'none', label: '都没有' },
        ],
        changeable: true,
      }),
      premium: fact.money('premium', {
        label: '本保险年度实缴保费',
        question: '这台装备的首台（套）综合保险，本保险年度实际缴了多少元？',
        help: '以保险公司的发票为准，没有领过补偿的才填；没有投保填 0。',
        unit: '元',
        max: '100000000.00',
      }),
      insuredAmount: fact.money('insured-amount', {
        label: '保险金额',
        question: '保单上的保险金额是多少元？',
        help: '用来核对保险费率；没有投保的不填。',
        unit: '元',
        max: '1000000000.00',
      }),
      insuranceYear: fact.integer('insurance-year', {
        label: '第几个保险年度',
        question: '本次申请的是连续投保的第几年？',
        help: '第一年填 1；没有投保的不填。',
        unit: '年',
        min: '1',
        max: '20',
      }),
      sales: fact.money('sales', {
        label: '推广应用的销售额',
        question: '这台装备已经售出、投入应用的，销售额是多少元？',
        help: '不含税，以合同和发票为准；还没有售出的、已经领过推广应用奖励的填 0。',
        unit: '元',
        max: '1000000000.00',
      }),
    },
  }),
};
