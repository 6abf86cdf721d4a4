/** What brings a firm's bills onto the fast channel of rediscount. */
import { fact } from '@wenye/rules';

export const bills = {
  keySupported: fact.boolean('firm.key-supported-enterprise', {
    subject: 'firm',
    register: '重点支持企业名录库',
    label: '在重点支持企业名录库内',
    question: '单位在“百千万”行动的重点支持企业名录库里吗？',
    help: '名录库是人民银行、工信、金融等部门建立的优质民营企业和小微企业名单，可以向开户银行或者县区金融部门查问。',
  }),
  billToDiscount: fact.boolean('firm.bill-to-discount', {
    subject: 'firm',
    label: '有要贴现的商业汇票',
    question: '单位有没有还没到期、要向银行贴现的商业汇票？',
    help: '银行承兑汇票、商业承兑汇票都算。',
  }),
};
