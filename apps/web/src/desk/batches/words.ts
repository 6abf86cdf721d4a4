import type { Batch } from './views.ts';

type Dispute = Batch['contested'][number]['dispute'];

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

/** How a batch stands; that the bank has answered says nothing where its words do not agree. Pure. */
export function batchStateOf({ stateName, contested }: Pick<Batch, 'stateName' | 'contested'>): string {
  const disputed = (which: Dispute) => contested.filter(({ dispute }) => dispute === which).length;
  const told = [
    disputed('open') > 0 ? `${disputed('open')} 笔有争议，待查清` : '',
    disputed('upheld') > 0 ? `${disputed('upheld')} 笔待银行冲回` : '',
  ].filter(Boolean);
  return told.length === 0 ? stateName : `${stateName}，其中 ${told.join('；')}`;
}

/** Why nobody may authorise the batch, and what finance does then; null where nothing holds it. Pure. */
export function heldWords({
  state,
  heldCases,
}: Pick<Batch, 'state' | 'heldCases'>): { title: string; description: string } | null {
  // What was authorised goes to the bank; a revocation that is proposed later waits for its answer.
  if (heldCases.length === 0 || (state !== 'composed' && state !== 'frozen')) return null;
  return {
    title: `其中 ${heldCases.length} 件办件拟撤销批准，暂停支付：这个批次不能授权`,
    description:
      '请撤销批次，去掉这些办件后另编（编制批次时标为“拟撤销批准，暂停支付”）。批次不撤销，这些办件也不能撤销批准。',
  };
}
