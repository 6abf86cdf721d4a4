import { findFact } from '@wenye/policy';

/** Actions of the trail in words; what is not here is shown by its code. */
const actionWords: Readonly<Record<string, string>> = {
  'people.list': '查找人员',
  'people.view-person': '查看人员登记',
  'people.view-me': '本人查看登记',
  'people.correct-person': '更正人员基本信息',
  'people.correct-record': '更正或补录人员登记',
  'people.register-account': '登记个人收款账户',
  'firms.view-firm': '查看单位登记',
  'firms.view-roster': '查看用工备案',
  'firms.list-mandates': '查看授权经办人',
  'firms.grant-mandate': '授权经办人',
  'firms.revoke-mandate': '撤销授权',
  'firms.limit-mandate': '给授权定终止日期',
  'firms.register-account': '登记单位收款账户',
  'firms.correct-firm': '更正单位基本信息',
  'firms.correct-figures': '登记单位年度数据',
  'entitlements.propose-value': '登记政策标准',
  'entitlements.confirm-value': '确认政策标准',
  'entitlements.reject-value': '不予确认政策标准',
  'entitlements.request-impact': '测算标准变动的影响',
  'entitlements.list-impact-people': '查看标准变动影响的人员',
  'entitlements.withdraw-value': '撤回登记的政策标准',
  'entitlements.start-city-screening': '发起全市测算',
  'entitlements.read-own': '本人测算读取登记',
  'entitlements.read-firm': '单位测算读取登记',
  'entitlements.read-at-counter': '窗口测算读取登记',
  'casework.start-draft': '新建申请草稿',
  'casework.read-registry': '办件读取登记',
  'casework.list-drafts': '查看申请草稿列表',
  'casework.submit': '提交申请',
  'casework.decide-as-of': '换一天测算办件',
  'casework.show-case': '查看办件',
  'casework.list-work': '查看办件列表',
  'casework.export-unclaimed': '导出应享未申领名单',
  'casework.list-unclaimed': '查看应享未申领名单',
  'casework.list-own-cases': '查看本人办件列表',
  'casework.show-receipt': '查看回执',
  'casework.upload-roster': '上传花名册',
  'casework.list-roster-rows': '查看花名册',
  'casework.list-objections': '查看异议',
  'casework.list-notice-candidates': '查看待公示的办件',
  'casework.preview-notice': '预览公示',
  'casework.take-down-notice': '公示期满撤下',
  'casework.check-case-chains': '核验办件事件链',
  'casework.abandon': '放弃草稿',
  'casework.accept': '受理',
  'casework.not-accept': '不予受理',
  'casework.request-correction': '要求补正',
  'casework.answer-correction': '提交补正',
  'casework.check-data': '数据比对',
  'casework.forget-files': '清除无人使用的文件',
  'casework.show-answer-draft': '查看未提交的补正或说明',
  'casework.rebut-discrepancy': '说明情况',
  'casework.resolve-discrepancy': '认定核实结果',
  'casework.record-judgement': '认定事实',
  'casework.pass-review': '审核通过',
  'casework.return-case': '退回',
  'casework.propose-refusal': '拟不予批准',
  'casework.refuse': '不予批准',
  'casework.reserve-funds': '预留资金',
  'casework.publish-notice': '公示',
  'casework.award': '批准',
  'casework.raise-objection': '提出异议',
  'casework.decide-objection': '处理异议',
  'casework.deem-withdrawn': '逾期未补正，视为撤回',
  'casework.close-rebuttal': '说明期限届满',
  'casework.lapse': '逾期失效',
  'casework.withdraw': '撤回申请',
  'casework.revoke': '撤销批准',
  'casework.take': '领取办件',
  'casework.hand-over': '移交办件',
  'casework.release': '放回办件',
  'casework.request-reconsideration': '申请复议',
  'casework.decide-reconsideration': '复议决定',
  'funds.enter-appropriation': '登记指标下达',
  'funds.transfer-appropriation': '调剂指标',
  'funds.reverse-posting': '冲销',
  'funds.set-limit': '设定单项限额',
  'funds.close-year': '年末结转',
  'funds.export-postings': '导出账页',
  'funds.list-payable': '查看待付款',
  'funds.preview-batch': '预览拨付批次',
  'funds.compose-batch': '编制拨付批次',
  'funds.freeze-batch': '冻结批次',
  'funds.authorise-batch': '授权支付',
  'funds.dissolve-batch': '撤销批次',
  'funds.reconcile-batch': '确认对账相符',
  'funds.close-batch': '办结批次',
  'funds.download-batch-file': '下载银行文件',
  'funds.list-items': '查看付款列表',
  'funds.show-item': '查看付款',
  'funds.list-recoveries': '查看追回列表',
  'funds.list-statement-lines': '查看对账单明细',
  'funds.show-obligation': '查看应付款',
  'funds.correct-account': '更正收款账户再付',
  'funds.state-evidence': '登记银行书面答复',
  'funds.confirm-evidence': '确认银行书面答复',
  'funds.drop-evidence': '撤回或者不予确认银行书面答复',
  'funds.receive-recovery': '登记追回收款',
  'funds.propose-write-off': '提出核销追回款',
  'funds.confirm-write-off': '确认核销追回款',
  'funds.resolve-difference': '处理对账差异',
  'kernel.redeem-counter-code': '用绑定码实名绑定',
  'kernel.open-day': '开启业务日',
  'kernel.issue-counter-code': '发放绑定码',
  'kernel.upload-file': '上传文件',
  'kernel.download-file': '下载文件',
  'kernel.list-audit': '查看审计记录',
  'kernel.export-audit': '导出审计记录',
  'kernel.advance-business-date': '推进业务日期',
};

export const actionLabel = (action: string): string => actionWords[action] ?? action;

/** A room's whole work, then single actions. */
export const actionChoices = [
  {
    label: '按业务',
    options: [
      { value: 'people.', label: '人员登记（全部）' },
      { value: 'firms.', label: '单位登记（全部）' },
      { value: 'entitlements.', label: '待遇测算（全部）' },
      { value: 'casework.', label: '办件（全部）' },
      { value: 'funds.', label: '资金（全部）' },
      { value: 'kernel.', label: '账号、文件与审计（全部）' },
    ],
  },
  {
    label: '按操作',
    options: Object.entries(actionWords).map(([value, label]) => ({ value, label })),
  },
];

const objectWords: Readonly<Record<string, string>> = {
  person: '人员',
  firm: '单位',
  case: '办件',
  submission: '申请批次',
  roster: '花名册',
  file: '文件',
  notice: '公示',
  objection: '异议',
  ledger: '资金账',
  batch: '拨付批次',
  obligation: '应付款',
  'city-screening': '全市测算',
  'unclaimed-list': '应享未申领名单',
  'payment-item': '付款',
  recovery: '追回单',
  difference: '对账差异',
  'business-date': '业务日期',
  audit: '审计记录',
  'work-list': '办件列表',
  'own-list': '本人办件列表',
};

export const objectLabel = (kind: string): string => objectWords[kind] ?? kind;
export const objectChoices = Object.entries(objectWords).map(([value, label]) => ({ value, label }));

const fieldWords: Readonly<Record<string, string>> = {
  name: '姓名',
  id_number: '证件号码',
  'id-number': '证件号码',
  birth_date: '出生日期',
  residence: '居住地',
  hukou: '户籍',
  education: '学历',
  phone: '电话',
  unemployment: '失业登记',
  flexible_work: '灵活就业',
  flexible: '灵活就业',
  employment: '用工备案',
  contribution: '社会保险缴费',
  status: '认定的身份',
  benefit_month: '享受补贴月份',
  payee_account: '收款账户',
  mandate: '授权',
  legal_representative: '法定代表人',
  'claimant-name': '申请人姓名',
  'claimant-number': '申请人证件号码',
  'object-name': '招用人员姓名',
  object_name: '招用人员姓名',
  holder_name: '户名',
  account_number: '收款账号',
  staff: '从业人数',
  revenue: '营业收入',
  assets: '资产总额',
};

const fieldLabel = (name: string): string => fieldWords[name] ?? name;

/** Names of fields, never their contents; facts by their Chinese names. */
export const fieldNames = (fields: readonly string[]): string =>
  fields.map((name) => findFact(name)?.label ?? fieldLabel(name)).join('、');

/** Who acted, in words: officers by name; of people who came for themselves only that they did. */
export function actorName(record: {
  readonly actorKind: 'guest' | 'account' | 'system';
  readonly personId: string | null;
  readonly officerName: string | null;
}): string {
  const { actorKind, personId, officerName } = record;
  if (officerName !== null) return officerName;
  if (personId !== null) return '群众';
  return { system: '系统', guest: '未登录', account: '未绑定的账号' }[actorKind];
}
