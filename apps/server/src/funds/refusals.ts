import { formatYuan } from '@wenye/codes';
import { defineRefusals } from '../kernel/refusal.ts';
import { refuse as refuseGenerally } from '../kernel/refusals.ts';

/** Everything that funds refuses, in the words that people read. */
export const { refuse, refusal, catalogue } = defineRefusals({
  'funds.already-reserved': { status: 409, message: '此办件已按另一金额或另一资金账预留资金，请先释放。' },
  'funds.already-committed': { status: 409, message: '此办件已批准并列入待付，不能再次预留。' },
  'funds.nothing-reserved': { status: 409, message: '此办件没有预留资金，不能批准。' },
  'funds.duplicate-obligation': {
    status: 409,
    message: '同一对象、同一待遇、同一期间已有批准的待遇，不能重复享受。',
  },
  'funds.excluded-obligation': { status: 409, message: '已享受与此项互斥的待遇，不能重复享受。' },
  'funds.account-not-verified': { status: 422, message: '收款账户尚未核验或不属于申请人，请先核验账户。' },
  'funds.no-obligation': { status: 404, message: '此办件没有待付或已付款项。' },
  'funds.payment-in-transit': {
    status: 409,
    message: '款项已列入支付批次，银行尚未最终答复，请待结果明确后再办。',
  },
  'funds.in-batch': {
    status: 409,
    message: '款项已编入批次 {batchNo}，还没有授权发给银行。请财务先撤销这个批次，再来办理。',
  },
  'funds.recovers-nothing': { status: 422, message: '款项已支付，追回金额须大于零。' },
  'funds.recovery-open': {
    status: 409,
    message: '此前追回的还没有收齐（核销了的，没有收回的仍算没有收齐）：收齐以后再办。',
  },
  'funds.part-unpaid': {
    status: 409,
    message:
      '这件办件还没有付清，不能只撤销一部分。请等付清以后再提出；或者整件撤销（不分月份，不填追回金额），应得的由申请人另行申请。',
  },
  'funds.recovers-beyond-left': {
    status: 409,
    message: '银行退回了付款，现在已付的是 {paid}，拟追回的追不了。请不予撤销，再按现在已付的重新拟撤销。',
  },
  'funds.recovers-beyond-paid': { status: 422, message: '追回金额不能超过已付的 {paid}。' },
  'funds.not-your-division': { status: 403, message: '您不管理该区划的资金。' },
  'funds.insufficient': { status: 422, message: '可用指标不足，目前可用 {available}。' },
  'funds.carries-beyond-left': { status: 422, message: '收回 {lapsed}后最多可结转 {available}。' },
  'funds.document-entered': { status: 409, message: '此文号已经登记过，请勿重复登记。' },
  'funds.document-ahead': { status: 422, message: '文件日期不能晚于业务日期。' },
  'funds.year-out-of-reach': {
    status: 422,
    message: '{year} 不是可以办理的年度，请填 {from} 至 {to}：上年、本年，或提前下达的下年。',
  },
  'funds.same-ledger': { status: 422, message: '调出与调入不能是同一区划。' },
  'funds.no-posting': { status: 404, message: '没有这笔记账。' },
  'funds.not-reversible': {
    status: 422,
    message: '只能冲销指标下达和调剂（调剂请在调出方冲销），且冲销本身不能再冲销。',
  },
  'funds.already-reversed': { status: 409, message: '这笔记账已经冲销。' },
  'funds.limit-below-use': { status: 422, message: '限额不能低于此项待遇已使用的金额。' },
  'funds.limit-unchanged': { status: 422, message: '与现行限额相同，无需变更。' },
  'funds.scheme-of-other-fund': { status: 422, message: '“{scheme}”不从这项资金支付，请另选待遇。' },
  'funds.year-not-over': { status: 422, message: '{year} 年度尚未结束，不能办理年末结转。' },
  'funds.nothing-to-pay': { status: 422, message: '所选款项中没有可以支付的。' },
  'funds.not-payable': { status: 409, message: '有 {count} 笔款项不能编入批次，请查看逐笔说明。' },
  'funds.several-ledgers': { status: 422, message: '一个批次只能支付同一资金账（资金、年度、区划）的款项。' },
  'funds.batch-state': { status: 409, message: '批次目前为“{state}”，不能办理此操作。' },
  'funds.same-person': {
    status: 403,
    message: '不相容岗位：您已办理过此批次的其他环节，须由另一自然人办理。',
  },
  'funds.had-part': {
    status: 403,
    message: '不相容岗位：您申报、审核过其中的办件，或是其中的收款人，不能办理此环节。',
  },
  'funds.content-changed': { status: 409, message: '批次内容与冻结时不一致，请撤销后重新编制。' },
  'funds.unknown-items': { status: 409, message: '仍有款项银行尚未答复，不能继续。' },
  'funds.unmatched-items': { status: 409, message: '仍有款项未在对账单上核对相符，不能继续。' },
  'funds.open-differences': { status: 409, message: '此批次仍有未处理的差异，不能继续。' },
  'funds.confirm-frozen': {
    status: 409,
    message: '您看到的笔数、金额或摘要与冻结内容不一致，请刷新后核对。',
  },
  'funds.other-number': {
    status: 409,
    message: '原定付到同一个账户的，现在是 {count} 件，与您看到的不同。请核对后再改付。',
  },
  'funds.account-not-offered': { status: 422, message: '该账户不是收款人名下已核验的现行账户。' },
  'funds.item-known': { status: 422, message: '此支付项不在等待银行答复，不需要人工凭证。' },
  'funds.open-papers': { status: 409, message: '此批次还有待确认的银行书面答复，请先确认或者不予确认。' },
  'funds.evidence-over': { status: 409, message: '这份书面答复已经有人确认、撤回或者不予确认。' },
  'funds.evidence-open': { status: 409, message: '此支付项已有一份待复核的人工凭证。' },
  'funds.evidence-contradicts': { status: 409, message: '凭证所称结果与银行已答复的结果矛盾，不能采用。' },
  'funds.paid-in-other-batch': {
    status: 409,
    message: '这笔款已另编入批次。请先撤销那个批次，再按对账单记为已到账。',
  },
  'funds.bank-contradicts-itself': {
    status: 409,
    message:
      '银行答复拒付，对账单却列为已付，不能只写原因了结：请与银行查清，在这笔付款上登记银行的书面答复；银行确认没有付成的，等对账单列出冲回。',
  },
  'funds.bank-has-not-answered': {
    status: 409,
    message:
      '银行还没有给出可以据以入账的答复（约定的代码、相符的金额），不能只写原因了结：请等银行答复，或者在这笔付款上登记银行的书面答复；结果相符的，差异自动核销。',
  },
  'funds.unproven-lines': {
    status: 409,
    message: '其中有款项上一次的付款，对账单列为已付或者还没有印证，不能再付。请撤销批次，先与银行查清。',
  },
  'funds.held-lines': {
    status: 409,
    message: '其中有办件拟撤销批准，作出决定以前暂停支付，不能授权。请撤销批次，去掉这些办件后另编。',
  },
  'funds.recovery-closed': { status: 409, message: '此追回单已办结。' },
  'funds.write-off-changed': {
    status: 409,
    message: '核销的提议或尚欠金额已有变化，请刷新后核对；金额变了的，须由财务重新提出。',
  },
  'funds.write-off-same-person': {
    status: 403,
    message: '不相容岗位：核销由您提出，须由另一自然人确认。',
  },
  'funds.receipt-entered': { status: 409, message: '这笔银行流水已经登记。' },
  'funds.receipt-not-on-statement': {
    status: 422,
    message: '银行对账单上没有这笔收款。对账单到了再登记，金额以对账单为准。',
  },
  'funds.difference-resolved': { status: 409, message: '此差异已经处理。' },
});

/** @param availableFen what the ledger, or the scheme's limit, still has */
export function refuseInsufficient(availableFen: number): never {
  return refuse('funds.insufficient', { available: formatYuan(availableFen) });
}

const OUTCOMES = {
  'already-reserved': 'funds.already-reserved',
  'already-committed': 'funds.already-committed',
  'nothing-reserved': 'funds.nothing-reserved',
  'duplicate-obligation': 'funds.duplicate-obligation',
  'excluded-obligation': 'funds.excluded-obligation',
  'account-not-verified': 'funds.account-not-verified',
  'no-obligation': 'funds.no-obligation',
  'payment-in-transit': 'funds.payment-in-transit',
  'recovers-nothing': 'funds.recovers-nothing',
  'recovery-open': 'funds.recovery-open',
  'part-unpaid': 'funds.part-unpaid',
  'no-posting': 'funds.no-posting',
  'not-reversible': 'funds.not-reversible',
  'already-reversed': 'funds.already-reversed',
  'not-your-division': 'funds.not-your-division',
  'same-person': 'funds.same-person',
  'had-part': 'funds.had-part',
  'content-changed': 'funds.content-changed',
  'unknown-items': 'funds.unknown-items',
  'unmatched-items': 'funds.unmatched-items',
  'open-differences': 'funds.open-differences',
  'open-papers': 'funds.open-papers',
  'evidence-over': 'funds.evidence-over',
  'document-entered': 'funds.document-entered',
  'nothing-to-pay': 'funds.nothing-to-pay',
  'account-not-offered': 'funds.account-not-offered',
  'item-known': 'funds.item-known',
  'evidence-open': 'funds.evidence-open',
  'evidence-contradicts': 'funds.evidence-contradicts',
  'paid-in-other-batch': 'funds.paid-in-other-batch',
  'bank-contradicts-itself': 'funds.bank-contradicts-itself',
  'bank-has-not-answered': 'funds.bank-has-not-answered',
  'unproven-lines': 'funds.unproven-lines',
  'held-lines': 'funds.held-lines',
  'recovery-closed': 'funds.recovery-closed',
  'write-off-changed': 'funds.write-off-changed',
  'write-off-same-person': 'funds.write-off-same-person',
  'receipt-entered': 'funds.receipt-entered',
  'receipt-not-on-statement': 'funds.receipt-not-on-statement',
  'difference-resolved': 'funds.difference-resolved',
} as const;

/** The refusal for an outcome of an owner function, at its input field if any. An outcome without one is a defect. */
export function refuseOutcome(outcome: string, path: readonly string[] = []): never {
  if (outcome === 'not-found' || outcome === 'changed-meanwhile') return refuseGenerally(`kernel.${outcome}`);
  if (!isOutcome(outcome)) throw new Error(`funds answered ${outcome}`);
  return refuse(OUTCOMES[outcome], {}, path.length === 0 ? {} : { path: [...path] });
}

function isOutcome(outcome: string): outcome is keyof typeof OUTCOMES {
  return outcome in OUTCOMES;
}
