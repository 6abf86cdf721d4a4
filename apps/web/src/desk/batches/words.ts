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
  'set-aside': '拒付作废，按对账单记为已到账',
};
