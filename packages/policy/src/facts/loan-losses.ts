/** What a bank that gives start-up guaranteed loans reports of those that are not repaid: one row a loan. */
import { fact } from '@wenye/rules';

export const loanLosses = {
  startupLender: fact.boolean('firm.startup-lender', {
    subject: 'firm',
    register: '创业担保贷款经办金融机构名单',
    label: '创业担保贷款经办金融机构',
    question: '单位是不是经办创业担保贷款的银行（金融机构）？',
  }),
  unpaidLoans: fact.list('firm.unpaid-startup-loans', {
    subject: 'firm',
    register: '创业担保贷款台账',
    label: '无法偿还的创业担保贷款清单',
    question: '有哪些创业担保贷款无法偿还？',
    help: '一笔贷款一行。',
    changeable: true,
    itemId: 'id',
    item: {
      id: fact.code('id', {
        label: '贷款标识',
        help: '在清单中唯一，例如借款合同编号；只用来在结果中指认，不参与认定。',
      }),
      personal: fact.boolean('personal', {
        register: '创业担保贷款台账',
        label: '个人创业担保贷款',
        question: '借款人是个人吗？',
        help: '合伙创业、以个人名义借款的填是；小微企业借款的填否。',
      }),
      cause: fact.code('cause', {
        label: '无法偿还的原因',
        question: '是什么原因造成无法偿还的？',
        help: '不可抗力：不能预见、不能避免、不能克服的客观情况，例如自然灾害；一般的经营亏损不是。',
        values: [
          { code: 'force-majeure', label: '不可抗力，已经认定' },
          { code: 'force-majeure-claimed', label: '不可抗力，还没有认定' },
          { code: 'other-cause', label: '其他原因' },
        ],
      }),
      unpaid: fact.money('unpaid', {
        register: '创业担保贷款台账',
        label: '无法偿还的金额',
        question: '无法偿还的是多少元？',
        help: '贷款损失的余额；已经追回、由保险或者反担保抵偿的部分不计。',
        unit: '元',
        max: '10000000.00',
      }),
    },
  }),
};
