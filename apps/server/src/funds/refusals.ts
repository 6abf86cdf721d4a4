import { defineRefusals } from '../kernel/refusal.ts';

/** Everything that funds refuses, in the words that people read. */
export const { refuse, refusal, catalogue } = defineRefusals({
  'funds.already-reserved': { status: 409, message: '此办件已按另一金额或另一账套预留资金，请先释放。' },
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
});

const OUTCOMES = {
  'already-reserved': 'funds.already-reserved',
  'already-committed': 'funds.already-committed',
  'nothing-reserved': 'funds.nothing-reserved',
  'duplicate-obligation': 'funds.duplicate-obligation',
  'excluded-obligation': 'funds.excluded-obligation',
  'account-not-verified': 'funds.account-not-verified',
  'no-obligation': 'funds.no-obligation',
  'payment-in-transit': 'funds.payment-in-transit',
} as const;

/** The refusal for an outcome of an owner function. An outcome without one is a defect. */
export function refuseOutcome(outcome: string): never {
  const code = (OUTCOMES as Record<string, (typeof OUTCOMES)[keyof typeof OUTCOMES]>)[outcome];
  if (code === undefined) throw new Error(`funds answered ${outcome}`);
  return refuse(code);
}
