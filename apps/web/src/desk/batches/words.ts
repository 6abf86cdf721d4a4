/** What happened to a batch, by the command. */
export const batchEventWords: Readonly<Record<string, string>> = {
  compose: '编制',
  freeze: '冻结',
  authorise: '授权',
  send: '文件已交银行',
  answer: '银行已全部答复',
  reconcile: '对账相符',
  close: '办结',
  dissolve: '撤销',
  returned: '退汇',
  'set-aside': '银行书面答复：拒付作废，按对账单记为已到账',
  upheld: '银行书面答复：没有付成，待对账单列出冲回',
  'paper-accepted': '银行书面答复：已受理',
  'paper-settled': '银行书面答复：已到账',
  'paper-rejected': '银行书面答复：拒付',
  'paper-returned': '银行书面答复：退汇',
};
