import { defineRefusals, type Refusal } from '../kernel/refusal.ts';
import { type CaseStatus, type CoreRefusal, type Duty, type ReviewLevel, statusLabels } from './case.ts';

/** What casework refuses, in the words that people read. */
export const { refuse, refusal, catalogue } = defineRefusals({
  'casework.answer-too-late': {
    status: 409,
    message: '办件已有新的进展，不再收这份说明或者补正。这里写的没有保存，请先记下来。',
  },
  'casework.version-conflict': { status: 409, message: '办件已有新的进展，请看清最新情况后再办。' },
  'casework.not-now': { status: 409, message: '办件目前是“{status}”，不能进行此操作。' },
  'casework.not-yours': { status: 403, message: '此操作不在您的职责或管辖范围内。' },
  'casework.own-case': { status: 403, message: '不得办理本人或与本人有关联的单位的办件，请由其他人员办理。' },
  'casework.other-duty': {
    status: 403,
    message: '您在本办件中已承担“{duty}”，按岗位分离要求，请由其他人员办理。',
  },
  'casework.reckoning-of-city': { status: 403, message: '全市已批准办件的重新测算由市级机构发起。' },
  'casework.clause-missing': { status: 422, message: '请填写所依据的条款。' },
  'casework.items-missing': { status: 422, message: '请列出需要补正的内容。' },
  'casework.item-not-asked': {
    status: 422,
    message: '“{item}”不是“{benefit}”要填报或者要提交的内容，不能要求补正。',
  },
  'casework.not-yet-due': { status: 409, message: '期限未到。' },
  'casework.no-differences': { status: 409, message: '没有不一致的数据。' },
  'casework.already-rebutted': { status: 409, message: '已经提交过情况说明。' },
  'casework.statement-missing': { status: 422, message: '坚持自己填报的，请写明理由。' },
  'casework.not-disputed': { status: 422, message: '这一项没有不一致，或已经核实，不用再选。' },
  'casework.rebuttal-open': {
    status: 409,
    message: '轮到申请人说明情况：说明以后，或者说明期限届满以后，才能认定核实结果。',
  },
  'casework.already-defended': { status: 409, message: '已经提交过陈述、申辩，或者已经表示没有要说的。' },
  'casework.defence-empty': {
    status: 422,
    message: '请写明要陈述、申辩的内容；没有要说的，请选“没有要陈述、申辩的”，不要同时写内容或者附材料。',
  },
  'casework.statement-unanswered': {
    status: 422,
    message: '申请人陈述、申辩过，请写明对它的答复：是否采纳，为什么。',
  },
  'casework.defence-open': {
    status: 409,
    message:
      '轮到申请人陈述、申辩：陈述、申辩以后，表示没有要说的以后，或者期限届满以后，才能作出不予批准或者撤销的决定。',
  },
  'casework.differences-unresolved': { status: 422, message: '请逐项认定不一致的数据。' },
  'casework.other-level': { status: 403, message: '办件目前不在您所在的审核层级。' },
  'casework.reviewed-before': {
    status: 403,
    message:
      '您审核过或者作出过已被复议撤销的原决定，重新办理须由其他人员承担；本级没有其他人员的，由上级人员办理。',
  },
  'casework.last-level': { status: 409, message: '已是最后一级审核。' },
  'casework.not-first-level': { status: 409, message: '不是第一级审核。' },
  'casework.not-entitled': {
    status: 422,
    message: '按现有事实不符合条件或尚不能确定，不能通过；请要求补正、认定事实或拟不予批准。',
  },
  'casework.no-funds': { status: 409, message: '资金尚未预留。' },
  'casework.no-notice': { status: 409, message: '此项待遇不需要公示。' },
  'casework.notice-first': { status: 409, message: '须先公示。' },
  'casework.notice-over': { status: 409, message: '公示期已过，不能再提出异议；可以向人社部门反映。' },
  'casework.notice-running': { status: 409, message: '公示期未满或异议尚未处理完，不能批准。' },
  'casework.objection-not-open': { status: 409, message: '此异议已经处理。' },
  'casework.objection-dismissed': { status: 409, message: '异议不成立。' },
  'casework.own-objection': { status: 403, message: '不得处理本人提出的异议。' },
  'casework.no-objection': { status: 409, message: '没有其他异议。' },
  'casework.reconsideration-late': { status: 409, message: '申请复议的期限已过。' },
  'casework.already-reconsidered': {
    status: 409,
    message:
      '这项决定已经复议过，或者复议申请已经撤回，不能再以同一事实和理由申请；能证明撤回违背本人真实意思的，请书面向复议机关提出。',
  },
  'casework.award-stands': { status: 409, message: '复议已经作出决定，批准有效，只等资金到位。' },
  'casework.raises-too-much': {
    status: 422,
    message:
      '补发不能超过 {most}（原批准的金额；按今天所知重算，应补的比它多的，以应补的为限），请核对。少给了别的月份的，由申请人另行申请。',
  },
  'casework.raises-beyond-reckoned': {
    status: 422,
    message:
      '补发不能超过 {most}：按今天所知、只算本件持有的月份重新测算，应补的就是这么多。登记有误的，先更正登记，再更新“补发与追回线索”；别的月份少给的，由申请人另行申请，在这里补，同一个月会付两次。',
  },
  'casework.raise-other-months': {
    status: 422,
    message:
      '补发须写明补给本件的哪些月份，只能是本件申领、没有另外享受过的 {held}；要改月份的，请重新“拟补发”。别的月份少给的，由申请人另行申请；在这里补，同一个月会付两次。',
  },
  'casework.revokes-other-months': {
    status: 422,
    message: '只能撤销本件已经批准、计入的月份：{months}。',
  },
  'casework.part-without-amount': {
    status: 422,
    message: '只撤销部分月份的，请填写这些月份要追回的金额。',
  },
  'casework.recovery-open': {
    status: 409,
    message: '此前追回的还没有收齐（核销了的，没有收回的仍算没有收齐）：收齐以后再拟撤销。',
  },
  'casework.part-open': {
    status: 409,
    message:
      '上一次只撤销了一部分，申请人到 {until} 为止可以就它申请复议：期满以后，或者复议有了结果以后，才能再拟撤销。',
  },
  'casework.part-of-months': {
    status: 422,
    message:
      '选中的月份至少要追回 {least}（以前只按金额撤销过的，已经算在里面），退清以后这些月份可以另行申请。一个月里只多给了一部分的，请选全部月份，只填要追回的金额。',
  },
  'casework.part-recovers-all': {
    status: 422,
    message: '只撤销部分月份的，追回的金额须少于已付的 {paid}；要全部追回的，请撤销全部月份。',
  },
  'casework.other-months': {
    status: 422,
    message: '{months} 不在本件申领的月份里，补正不能增加月份，请另行申请。',
  },
  'casework.raise-not-proposed': {
    status: 422,
    message: '补发的金额要两个人定：请先由一人“拟补发”，再由另一人按同一金额作出决定或者登记。',
  },
  'casework.raise-own-proposal': {
    status: 403,
    message: '补发由您拟定，须由另一人核对后作出决定或者登记。',
  },
  'casework.raise-differs': {
    status: 422,
    message: '与拟补发的 {proposed} 不一致。请核对；拟定的不对的，请重新“拟补发”，由另一人决定。',
  },
  'casework.raises-nothing': { status: 422, message: '只有变更批准的复议决定可以补发。' },
  'casework.decision-set-aside': { status: 409, message: '原决定已不再维持。' },
  'casework.outcome-not-open': {
    status: 422,
    message:
      '复议决定不得对申请人更为不利：批准的只能维持或者作有利的变更，不予批准、不予受理的只能维持或者撤销。',
  },
  'casework.not-above': {
    status: 403,
    message: '原决定由您所在的机关或者与它同一级的机关作出，复议由上级机关办理。',
  },
  'casework.below-decider': {
    status: 403,
    message: '原决定由上级机关作出，须由该机关或者其上级机关办理。',
  },
  'casework.decided-before': {
    status: 403,
    message: '原决定由您作出，复议的转送和登记须由其他人员办理。',
  },
  'casework.withdrawal-open': {
    status: 409,
    message: '申请人已请求撤回复议申请，要先决定是否准予撤回。',
  },
  'casework.no-withdrawal': { status: 409, message: '申请人没有请求撤回复议申请，或者已经答复。' },
  'casework.proposed-before': {
    status: 403,
    message: '撤销由您提出，是否撤销、撤销后的复议，须由其他人员决定。',
  },
  'casework.refer-outside': {
    status: 409,
    message: '原决定由市级机关作出，本系统中没有上级机关，请转送复议机关，由其决定后登记结果。',
  },
  'casework.office-above': { status: 409, message: '作出原决定的机关有上级机关，由上级机关复议，不必转送。' },
  'casework.other-authority': { status: 422, message: '请从列出的复议机关中选择：{authorities}。' },
  'casework.already-referred': {
    status: 409,
    message: '已经转送复议机关，由该机关审查；要撤回的，也向该机关提出。',
  },
  'casework.decided-before-referral': {
    status: 422,
    message: '复议决定书的日期不能早于转送的日期（{on}）。',
  },
  'casework.not-referred': { status: 409, message: '还没有转送复议机关。' },
  'casework.taken': { status: 409, message: '已由其他人员领取。' },
  'casework.applicant-speaks': {
    status: 409,
    message:
      '本件正等申请人说明情况或者陈述申辩，期间不用领取、移交；说明以后或者期限届满，再由承办人员领取。',
  },
  'casework.not-your-turn': {
    status: 403,
    message: '本件现在没有由您办理的环节，请由承办现在这一步的人员领取。',
  },
  'casework.not-assignee': { status: 409, message: '办件不在您名下，请先领取。' },
  'casework.recipient-not-eligible': {
    status: 422,
    message: '对方现在没有可以办理的环节，不能移交；请在列出的人员中选择。',
  },

  'casework.months-received': {
    status: 409,
    message: '登记显示 {months} 已经享受过补贴，不能再付；请退回，重新比对登记数据后不再计入。',
  },
  'casework.months-used-up': {
    status: 409,
    message:
      '比对以后，此人又享受了 {since} 个月同一补贴，按最长期限，本件的 {counted} 个月现在只能计 {left} 个月；请退回，重新比对登记数据后再办。',
  },
  'casework.months-received-since': {
    status: 409,
    message:
      '登记显示 {months} 已经享受过补贴，撤销的不能恢复。登记有误的，先更正登记再决定；无误的，请维持撤销决定，撤销的月份里没有享受过的由申请人另行申请。',
  },
  'casework.months-used-up-since': {
    status: 409,
    message:
      '比对以后，此人又享受了 {since} 个月同一补贴，按最长期限，本件的 {counted} 个月现在只能计 {left} 个月，撤销的不能恢复。登记有误的，先更正登记再决定；无误的，请维持撤销决定，撤销的月份里还能计的由申请人另行申请。',
  },
  'casework.claimed-meanwhile': { status: 409, message: '同一待遇、同一期间已有在办或已批准的办件{by}。' },
  'casework.no-scheme': { status: 422, message: '待遇 {benefit} 尚不能在此申请。' },
  'casework.wrong-claimant': { status: 422, message: '待遇 {benefit} 不由此类申请人申请。' },
  'casework.not-your-claimant': { status: 403, message: '您不能以该申请人的名义办理。' },
  'casework.draft-closed': { status: 409, message: '草稿已提交或已放弃。' },
  'casework.bearer-missing': {
    status: 422,
    message: '请先登记替单位来办事的是谁：单位授权的经办人，或者带授权材料来的人。',
  },
  'casework.visitor-missing': {
    status: 422,
    message: '请先登记今天替单位来办事的是谁：单位授权的经办人，或者带授权材料来的人。',
  },
  'casework.no-bearer': { status: 422, message: '只有窗口替单位填的申请才登记来人。' },
  'casework.mandate-not-held': {
    status: 422,
    message: '这份授权已经到期、撤销，或者不是这家单位的，请另选，或按来人带的授权材料登记。',
  },
  'casework.bearer-number': { status: 422, message: '来人的证件号码不对：{reason}。' },
  'casework.roster-missing': { status: 422, message: '请先上传新招用人员花名册。' },
  'casework.roster-not-read': { status: 409, message: '花名册还在读取，请稍候。' },
  'casework.roster-failed': { status: 409, message: '花名册没有读成，请换一个文件重新上传。' },
  'casework.roster-unreadable': { status: 422, message: '{problem}这份文件没有收下，已有的内容不变。' },
  'casework.roster-has-problems': {
    status: 422,
    message: '花名册还有 {count} 行有误，请改正或删除后再提交。',
  },
  'casework.roster-empty': { status: 422, message: '花名册中没有可以提交的人员。' },
  'casework.documents-missing': { status: 422, message: '还缺少材料：{kinds}。' },
  'casework.account-missing': { status: 422, message: '请选择收款账户。' },
  'casework.nothing-claimed': { status: 422, message: '请填写要申请的月份。' },
  'casework.month-ahead': { status: 422, message: '{months} 还没有到，只能填到本月（{current}），请改正。' },
  'casework.date-ahead': { status: 422, message: '{label}不能晚于今天（{today}），请改正。' },
  'casework.facts-not-accepted': { status: 422, message: '填报内容有误：{problem}' },
  'casework.already-claimed': {
    status: 409,
    message:
      '同一人同一期间的此项待遇已经申请或者享受过（撤销后留有部分款项、或者还没有退清的也算），不能重复申请。{rule}',
  },
  'casework.rows-claimed': {
    status: 409,
    message:
      '有 {count} 行（第 {rows} 行）的同一人同一期间的待遇已经申请或者享受过（撤销后留有部分款项、或者还没有退清的也算），不能重复申请；请移出这些再提交。{rule}',
  },
  'casework.key-reused': { status: 409, message: '同一提交编号已用于其他内容。' },
  'casework.no-office': { status: 422, message: '没有找到受理机构，请到窗口咨询。' },
  'casework.fact-not-judged': { status: 422, message: '此项不由工作人员认定。' },
  'casework.mixed-benefits': { status: 422, message: '一次只能批量办理同一待遇的办件。' },
  'casework.already-objected': { status: 409, message: '您对这一条已提出异议，正在处理。' },
  'casework.notice-taken-down': { status: 404, message: '公示期已满，名单已撤下。' },
});

const dutyLabels: Record<string, string> = {
  submission: '申请',
  acceptance: '受理',
  approval: '批准或不予批准',
  objection: '异议处理',
  reconsideration: '复议',
  revocation: '撤销',
};

/** Name of a duty, of a review that of its level by the scheme, e.g. 县区人社部门审核. */
export const dutyLabel = (duty: Duty, levels: readonly ReviewLevel[]): string =>
  levels.find(({ level }) => duty === `review-${level}`)?.name ?? dutyLabels[duty] ?? duty;

/** The core's refusal as one of this catalogue, its parameters in Chinese; `levels` are those of the case's scheme. */
export function refusalOf({ code, params }: CoreRefusal, levels: readonly ReviewLevel[]): Refusal {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'status'
        ? statusLabels[value as CaseStatus]
        : name === 'duty'
          ? dutyLabel(value as Duty, levels)
          : value,
    ]),
  );
  // The catalogue's keys are checked against the guards by a test; the compiler cannot see through data.
  return (refusal as (code: string, words: Record<string, string | number>) => Refusal)(code, words);
}
