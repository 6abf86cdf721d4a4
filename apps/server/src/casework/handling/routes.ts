import { route } from '../../kernel/route.ts';
import { acceptCase } from './accept-case.ts';
import { acceptMany, awardMany, passManyReviews, takeMany } from './act-on-many.ts';
import { answerCorrection } from './answer-correction.ts';
import { saveAnswerDraft, showAnswerDraft } from './answer-draft.ts';
import { denyWithdrawal, grantWithdrawal } from './answer-withdrawal.ts';
import { awardCase } from './award-case.ts';
import { checkData } from './check-data.ts';
import { decideReconsideration } from './decide-reconsideration.ts';
import { dropRevocation } from './drop-revocation.ts';
import { handOverCase } from './hand-over-case.ts';
import { listColleagues } from './list-colleagues.ts';
import { notAcceptCase } from './not-accept-case.ts';
import { passReview } from './pass-review.ts';
import { proposeRaise } from './propose-raise.ts';
import { proposeRefusal } from './propose-refusal.ts';
import { proposeRevocation } from './propose-revocation.ts';
import { rebutDiscrepancy } from './rebut-discrepancy.ts';
import { recordJudgement } from './record-judgement.ts';
import { recordReconsideration } from './record-reconsideration.ts';
import { referReconsideration } from './refer-reconsideration.ts';
import { refuseCase } from './refuse-case.ts';
import { releaseCase } from './release-case.ts';
import { requestCorrection } from './request-correction.ts';
import { requestReconsideration } from './request-reconsideration.ts';
import { resolveDiscrepancy } from './resolve-discrepancy.ts';
import { returnCase } from './return-case.ts';
import { revokeAward } from './revoke-award.ts';
import { stateDefence } from './state-defence.ts';
import { takeCase } from './take-case.ts';
import { noteVisit, showVisit } from './visit.ts';
import { withdrawCase } from './withdraw-case.ts';
import { withdrawReconsideration } from './withdraw-reconsideration.ts';

const tag = '办理';

export const handlingRoutes = [
  route({ method: 'POST', path: '/api/cases/many/take', useCase: takeMany, tag, summary: '批量领取' }),
  route({ method: 'POST', path: '/api/cases/many/accept', useCase: acceptMany, tag, summary: '批量受理' }),
  route({
    method: 'POST',
    path: '/api/cases/many/pass-review',
    useCase: passManyReviews,
    tag,
    summary: '批量审核通过',
  }),
  route({ method: 'POST', path: '/api/cases/many/award', useCase: awardMany, tag, summary: '批量批准' }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/colleagues',
    useCase: listColleagues,
    tag,
    summary: '可移交的人员',
  }),
  route({ method: 'POST', path: '/api/cases/:caseId/take', useCase: takeCase, tag, summary: '领取' }),
  route({ method: 'POST', path: '/api/cases/:caseId/release', useCase: releaseCase, tag, summary: '放回' }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/hand-over',
    useCase: handOverCase,
    tag,
    summary: '移交',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/accept',
    useCase: acceptCase,
    tag,
    summary: '受理并比对数据',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/not-accept',
    useCase: notAcceptCase,
    tag,
    summary: '不予受理',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/request-correction',
    useCase: requestCorrection,
    tag,
    summary: '要求补正',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/answer-correction',
    useCase: answerCorrection,
    tag,
    summary: '提交补正',
  }),
  route({
    method: 'GET',
    path: '/api/cases/mine/:caseId/answer-draft',
    useCase: showAnswerDraft,
    tag,
    summary: '还没有提交的补正、说明或陈述申辩',
  }),
  route({
    method: 'PUT',
    path: '/api/cases/mine/:caseId/answer-draft',
    useCase: saveAnswerDraft,
    tag,
    summary: '保存还没有提交的补正、说明或陈述申辩',
  }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/visit',
    useCase: showVisit,
    tag,
    summary: '今天谁到窗口来办这件办件',
  }),
  route({
    method: 'PUT',
    path: '/api/cases/:caseId/visit',
    useCase: noteVisit,
    tag,
    summary: '登记谁到窗口来替申请人办这件办件',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/check-data',
    useCase: checkData,
    tag,
    summary: '重新比对数据',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/rebut',
    useCase: rebutDiscrepancy,
    tag,
    summary: '对不一致的数据说明情况',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/resolve-discrepancy',
    useCase: resolveDiscrepancy,
    tag,
    summary: '认定核实结果',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/record-judgement',
    useCase: recordJudgement,
    tag,
    summary: '认定事实',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/pass-review',
    useCase: passReview,
    tag,
    summary: '审核通过',
  }),
  route({ method: 'POST', path: '/api/cases/:caseId/return', useCase: returnCase, tag, summary: '退回' }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/propose-refusal',
    useCase: proposeRefusal,
    tag,
    summary: '拟不予批准',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/state-defence',
    useCase: stateDefence,
    tag,
    summary: '对拟不予批准或者拟撤销批准陈述、申辩',
  }),
  route({ method: 'POST', path: '/api/cases/:caseId/refuse', useCase: refuseCase, tag, summary: '不予批准' }),
  route({ method: 'POST', path: '/api/cases/:caseId/award', useCase: awardCase, tag, summary: '批准' }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/propose-revocation',
    useCase: proposeRevocation,
    tag,
    summary: '拟撤销批准',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/drop-revocation',
    useCase: dropRevocation,
    tag,
    summary: '不予撤销，批准继续有效',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/revoke',
    useCase: revokeAward,
    tag,
    summary: '撤销并追回',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/withdraw',
    useCase: withdrawCase,
    tag,
    summary: '撤回申请',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/request-reconsideration',
    useCase: requestReconsideration,
    tag,
    summary: '申请复议',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/withdraw-reconsideration',
    useCase: withdrawReconsideration,
    tag,
    summary: '撤回复议申请',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/grant-withdrawal',
    useCase: grantWithdrawal,
    tag,
    summary: '准予撤回复议申请',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/deny-withdrawal',
    useCase: denyWithdrawal,
    tag,
    summary: '不准予撤回复议申请',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/propose-raise',
    useCase: proposeRaise,
    tag,
    summary: '拟补发，由另一人作出复议决定',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/decide-reconsideration',
    useCase: decideReconsideration,
    tag,
    summary: '作出复议决定',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/refer-reconsideration',
    useCase: referReconsideration,
    tag,
    summary: '转送复议机关',
  }),
  route({
    method: 'POST',
    path: '/api/cases/:caseId/record-reconsideration',
    useCase: recordReconsideration,
    tag,
    summary: '登记复议机关的决定',
  }),
] as const;
