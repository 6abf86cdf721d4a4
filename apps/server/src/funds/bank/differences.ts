/** What may not agree between instructions, answers and statements: the kinds of `funds.difference`. */
export const DIFFERENCE_KINDS = {
  'answer-unknown-item': '银行答复的支付项不存在',
  'answer-unknown-code': '银行答复的代码不在约定之内',
  'answer-amount': '银行答复的金额与指令不符',
  'answer-contradiction': '银行答复与已知结果矛盾',
  'statement-unknown': '对账单上的款项无对应支付项或追回单',
  'statement-amount': '对账单金额与支付项不符',
  'statement-twice': '对账单上重复出现同一笔款项',
  'statement-not-answered': '对账单已列，银行尚未答复结果',
  'answer-not-on-statement': '书面答复的退汇，此后的对账单上没有',
  'statement-gap': '对账单与前一份不衔接，没有接收',
  'file-unreadable': '银行的文件不能读取，没有接收',
} as const;
export type DifferenceKind = keyof typeof DIFFERENCE_KINDS;

/** No reason ends these while the bank has not said, in words that are understood, what became of the payment. */
export const ENDED_BY_ANSWER: readonly DifferenceKind[] = ['statement-not-answered', 'answer-unknown-code'];

/** What `statement-not-answered` is of an item that the bank has answered, by refusing it. */
export const REFUSED_BUT_LISTED = '银行答复拒付，对账单却列为已付';
