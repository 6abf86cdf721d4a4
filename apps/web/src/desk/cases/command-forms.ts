/** What each command on a case asks the officer for, beyond the press of its button. */
export type CommandField =
  | {
      readonly kind: 'text';
      readonly name: 'reason' | 'note' | 'basis';
      readonly label: string;
      readonly required: boolean;
    }
  | { readonly kind: 'clause' }
  | { readonly kind: 'correction-items' }
  | { readonly kind: 'differences' }
  | { readonly kind: 'colleague' }
  | { readonly kind: 'judgement' }
  | {
      readonly kind: 'yes-no';
      readonly name: 'upheld';
      readonly label: string;
      readonly yes: string;
      readonly no: string;
    }
  /** Which months of an award are taken back, and how much of what was paid. */
  | { readonly kind: 'revocation' }
  /** What the applicant has said of the matter. */
  | { readonly kind: 'statements' }
  /** What is answered to what the applicant has stated, else a note. */
  | { readonly kind: 'answer' }
  /** What was proposed, where the decision takes over its clause and reason. */
  | { readonly kind: 'proposal' }
  /** What a reconsideration comes to, and what follows from that. */
  | { readonly kind: 'reconsideration'; readonly elsewhere?: true }
  /** For which of the case's months something is to be paid beyond what was awarded. */
  | { readonly kind: 'months' }
  /** What is to be paid on the case beyond what was awarded. */
  | { readonly kind: 'addition' }
  /** The authority outside that reconsiders the decision. */
  | { readonly kind: 'authority' }
  /** Number and day of a decision taken elsewhere. */
  | { readonly kind: 'decision-elsewhere' };

export type CommandForm = {
  /** Last part of the route, where it is not the command's own name. */
  readonly path?: string;
  /** Said before the button is pressed: what follows from it. */
  readonly consequence?: string;
  /** The same where something of the award is not paid. */
  readonly unpaid?: string;
  readonly danger?: boolean;
  /** Money follows: names that the register does not say are told once more. */
  readonly warnsOfNames?: boolean;
  readonly fields: readonly CommandField[];
};

const reason: CommandField = { kind: 'text', name: 'reason', label: '理由（会告知申请人）', required: true };
const note: CommandField = { kind: 'text', name: 'note', label: '备注', required: false };
const answer: CommandField = { kind: 'answer' };
const clause: CommandField = { kind: 'clause' };
const statements: CommandField = { kind: 'statements' };

export const commandForms: Record<string, CommandForm> = {
  take: { consequence: '办件归您办理，同事会看到由您领取；不办了可以放回。', fields: [] },
  release: { consequence: '办件放回待领取列表。', fields: [] },
  'hand-over': { fields: [{ kind: 'colleague' }] },
  accept: { consequence: '受理后系统随即比对登记数据，办理时限开始计算。', fields: [note] },
  'not-accept': { danger: true, consequence: '申请人将收到不予受理通知。', fields: [clause, reason] },
  'request-correction': {
    consequence: '一次性告知全部需要补正的内容；补正期间办理时限中止。',
    fields: [
      { kind: 'correction-items' },
      { kind: 'text', name: 'note', label: '补正说明（会告知申请人）', required: true },
    ],
  },
  'check-data': { consequence: '重新比对登记数据。', fields: [] },
  'resolve-discrepancy': {
    consequence: '按认定的内容重新测算，结论和金额可能改变。',
    fields: [statements, { kind: 'differences' }, reason],
  },
  'record-judgement': {
    fields: [{ kind: 'judgement' }, { kind: 'text', name: 'basis', label: '认定依据', required: true }],
  },
  'pass-review': {
    consequence: '审核通过后转下一级；末级通过的，资金够的随即预留，不够的转为“待资金到位”，到位后自动预留。',
    warnsOfNames: true,
    fields: [note],
  },
  'return-case': {
    path: 'return',
    consequence: '退回后重新审核；已预留的资金随即释放，公示过的批准以前再公示。',
    fields: [statements, { kind: 'text', name: 'reason', label: '退回原因（会告知申请人）', required: true }],
  },
  'propose-refusal': {
    danger: true,
    consequence: '申请人随即看到条款和理由，可以陈述、申辩；陈述以后或者期满以后，由批准人员决定。',
    fields: [statements, clause, reason],
  },
  refuse: {
    danger: true,
    consequence: '按下面提议的条款和理由作出不予批准决定，并告知救济途径。',
    fields: [{ kind: 'proposal' }, statements, answer],
  },
  award: { consequence: '批准后资金转为承诺支出，并进入待拨付。', warnsOfNames: true, fields: [note] },
  'propose-revocation': {
    danger: true,
    consequence:
      '申请人随即看到条款、理由、撤销的月份和要追回的金额，可以陈述、申辩；陈述以后或者期满以后，由另一名批准人员决定撤销或者不予撤销。',
    unpaid: '还没有交银行的款项从现在起停付。',
    fields: [{ kind: 'revocation' }, clause, reason],
  },
  revoke: {
    danger: true,
    consequence: '按下面提议的条款、理由、月份和金额撤销批准，并告知救济途径：已经付的，追回。',
    unpaid: '尚有没付的，取消。',
    fields: [{ kind: 'proposal' }, statements, answer],
  },
  'drop-revocation': {
    consequence: '批准继续有效。',
    unpaid: '尚有没付的，照付。',
    fields: [{ kind: 'proposal' }, statements, reason],
  },
  'propose-raise': {
    consequence:
      '少给了的，由一人在这里拟定补发金额，另一人核对后作出（登记）复议决定；决定以前不付款，申请人也看不到。拟定有误的，重新拟定即可。',
    fields: [{ kind: 'months' }, { kind: 'addition' }, clause, { ...reason, label: '理由：怎样算得' }],
  },
  'decide-reconsideration': {
    fields: [{ kind: 'reconsideration' }, clause, reason],
  },
  'grant-withdrawal': {
    consequence:
      '准予撤回后复议终止，原决定继续有效，申请人不能再以同一事实和理由申请复议。请先核实撤回是申请人自愿的。',
    fields: [statements, { kind: 'text', name: 'note', label: '备注（会告知申请人）', required: false }],
  },
  'deny-withdrawal': {
    consequence: '不准予撤回的，继续复议，期限不变。',
    fields: [statements, reason],
  },
  'refer-reconsideration': {
    consequence:
      '原决定由市级机关作出，不能由本机关自己复议。请把复议申请和本件的材料送交复议机关；收到复议决定书以后，再在这里登记结果。',
    fields: [
      { kind: 'authority' },
      { kind: 'text', name: 'note', label: '备注（会告知申请人）', required: false },
    ],
  },
  'record-reconsideration': {
    consequence: '按复议机关的决定书登记，不是本机关作出决定。',
    fields: [{ kind: 'decision-elsewhere' }, { kind: 'reconsideration', elsewhere: true }, clause, reason],
  },
};

/** Commands that this page gives; others (notices, objections) have pages of their own. */
export function hasForm(command: string): boolean {
  return command in commandForms;
}
