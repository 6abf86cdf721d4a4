import { route } from '../kernel/route.ts';
import {
  authoriseBatch,
  closeBatch,
  dissolveBatch,
  freezeBatch,
  reconcileBatch,
} from './batches/act-on-batch.ts';
import { listBatchNames } from './batches/batch-names.ts';
import { composeBatch, previewBatch } from './batches/compose-batch.ts';
import { listBatches } from './batches/list-batches.ts';
import { listPayable } from './batches/list-payable.ts';
import { downloadBatchFile, showBatch } from './batches/show-batch.ts';
import { closeYear } from './ledgers/close-year.ts';
import { enterAppropriation } from './ledgers/enter-appropriation.ts';
import { listLedgers } from './ledgers/list-ledgers.ts';
import { exportPostings, listPostings } from './ledgers/list-postings.ts';
import { reversePosting } from './ledgers/reverse-posting.ts';
import { setLimit } from './ledgers/set-limit.ts';
import { showLedger } from './ledgers/show-ledger.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';
import { listCameBack } from './payments/came-back.ts';
import { correctAccount, correctItemAccount, showObligation } from './payments/correct-account.ts';
import { listItems, showItem } from './payments/list-items.ts';
import { confirmEvidence, dropEvidence, listEvidence, stateEvidence } from './payments/manual-evidence.ts';
import {
  listDifferences,
  listStatementLines,
  listStatements,
  resolveDifference,
} from './payments/reconciliation.ts';
import { listReceipts, listRecoveries, receiveRecovery } from './payments/recoveries.ts';
import { confirmWriteOff, proposeWriteOff } from './payments/write-offs.ts';

const ledgers = '资金账';
const batches = '拨付批次';
const payments = '支付与对账';

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Everything about money. None of it is public: each use case names an officer's role, but what came back to oneself. */
export const routes = [
  route({
    method: 'GET',
    path: '/api/funds/ledgers',
    useCase: listLedgers,
    tag: ledgers,
    summary: '资金账余额与平衡关系',
  }),
  route({
    method: 'GET',
    path: '/api/funds/ledgers/:ledgerId',
    useCase: showLedger,
    tag: ledgers,
    summary: '资金账的限额、银行余额与链校验',
  }),
  route({
    method: 'GET',
    path: '/api/funds/ledgers/:ledgerId/postings',
    useCase: listPostings,
    tag: ledgers,
    summary: '账页',
  }),
  route({
    method: 'GET',
    path: '/api/funds/ledgers/:ledgerId/postings.csv',
    useCase: exportPostings,
    tag: ledgers,
    summary: '导出账页（CSV）',
    async send({ name, content }, reply) {
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(name))
        .send(content);
    },
  }),
  route({
    method: 'POST',
    path: '/api/funds/appropriations',
    useCase: enterAppropriation,
    tag: ledgers,
    summary: '登记指标下达',
  }),
  route({
    method: 'POST',
    path: '/api/funds/transfers',
    useCase: transferAppropriation,
    tag: ledgers,
    summary: '上下级或同级调剂指标',
  }),
  route({
    method: 'POST',
    path: '/api/funds/ledgers/:ledgerId/reversals',
    useCase: reversePosting,
    tag: ledgers,
    summary: '冲销记错的指标',
  }),
  route({
    method: 'POST',
    path: '/api/funds/ledgers/:ledgerId/limits',
    useCase: setLimit,
    tag: ledgers,
    summary: '设定或取消某项待遇的限额',
  }),
  route({
    method: 'POST',
    path: '/api/funds/ledgers/:ledgerId/year-end',
    useCase: closeYear,
    tag: ledgers,
    summary: '年末收回与结转',
  }),

  route({
    method: 'GET',
    path: '/api/batches/payable',
    useCase: listPayable,
    tag: batches,
    summary: '待支付款项',
  }),
  route({
    method: 'POST',
    path: '/api/batches/preview',
    useCase: previewBatch,
    tag: batches,
    summary: '预览批次',
  }),
  route({ method: 'POST', path: '/api/batches', useCase: composeBatch, tag: batches, summary: '编制批次' }),
  route({ method: 'GET', path: '/api/batches', useCase: listBatches, tag: batches, summary: '批次列表' }),
  route({
    method: 'GET',
    path: '/api/batches/:batchId',
    useCase: showBatch,
    tag: batches,
    summary: '批次详情、经过与可办操作',
  }),
  route({
    method: 'GET',
    path: '/api/batches/:batchId/names',
    useCase: listBatchNames,
    tag: batches,
    summary: '批次中与登记不一致的姓名和户名',
  }),
  route({
    method: 'GET',
    path: '/api/batches/:batchId/file',
    useCase: downloadBatchFile,
    tag: batches,
    summary: '下载发给银行的文件原文',
    async send({ name, content }, reply) {
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', attachment(name))
        .send(content);
    },
  }),
  route({
    method: 'POST',
    path: '/api/batches/:batchId/freeze',
    useCase: freezeBatch,
    tag: batches,
    summary: '冻结笔数、总额与摘要',
  }),
  route({
    method: 'POST',
    path: '/api/batches/:batchId/dissolve',
    useCase: dissolveBatch,
    tag: batches,
    summary: '授权前撤销批次',
  }),
  route({
    method: 'POST',
    path: '/api/batches/:batchId/authorise',
    useCase: authoriseBatch,
    tag: batches,
    summary: '第二人授权',
  }),
  route({
    method: 'POST',
    path: '/api/batches/:batchId/reconcile',
    useCase: reconcileBatch,
    tag: batches,
    summary: '确认对账相符',
  }),
  route({
    method: 'POST',
    path: '/api/batches/:batchId/close',
    useCase: closeBatch,
    tag: batches,
    summary: '办结批次',
  }),

  route({
    method: 'GET',
    path: '/api/payments/items',
    useCase: listItems,
    tag: payments,
    summary: '支付项（含退汇、未知）',
  }),
  route({
    method: 'GET',
    path: '/api/payments/items/:itemId',
    useCase: showItem,
    tag: payments,
    summary: '支付项详情与经过',
  }),
  route({
    method: 'GET',
    path: '/api/payments/came-back',
    useCase: listCameBack,
    tag: payments,
    summary: '银行退回本人或本单位、等待改付的款项',
  }),
  route({
    method: 'POST',
    path: '/api/payments/items/:itemId/account',
    useCase: correctItemAccount,
    tag: payments,
    summary: '退回的款项全部改付至更正后的账户',
  }),
  route({
    method: 'POST',
    path: '/api/payments/items/:itemId/evidence',
    useCase: stateEvidence,
    tag: payments,
    summary: '登记银行书面答复',
  }),
  route({
    method: 'GET',
    path: '/api/payments/evidence',
    useCase: listEvidence,
    tag: payments,
    summary: '待复核的书面答复',
  }),
  route({
    method: 'POST',
    path: '/api/payments/evidence/:evidenceId/confirm',
    useCase: confirmEvidence,
    tag: payments,
    summary: '第二人确认书面答复',
  }),
  route({
    method: 'POST',
    path: '/api/payments/evidence/:evidenceId/drop',
    useCase: dropEvidence,
    tag: payments,
    summary: '撤回书面答复，或者不予确认',
  }),
  route({
    method: 'GET',
    path: '/api/payments/obligations/:obligationId',
    useCase: showObligation,
    tag: payments,
    summary: '应付款项及收款账户',
  }),
  route({
    method: 'POST',
    path: '/api/payments/obligations/:obligationId/account',
    useCase: correctAccount,
    tag: payments,
    summary: '改付至更正后的账户',
  }),
  route({
    method: 'GET',
    path: '/api/payments/recoveries',
    useCase: listRecoveries,
    tag: payments,
    summary: '追回单',
  }),
  route({
    method: 'GET',
    path: '/api/payments/recoveries/:recoveryId/receipts',
    useCase: listReceipts,
    tag: payments,
    summary: '对账单上可以登记为追回款的收款',
  }),
  route({
    method: 'POST',
    path: '/api/payments/recoveries/:recoveryId/receipts',
    useCase: receiveRecovery,
    tag: payments,
    summary: '登记收到的追回款',
  }),
  route({
    method: 'POST',
    path: '/api/payments/recoveries/:recoveryId/write-off',
    useCase: proposeWriteOff,
    tag: payments,
    summary: '提出核销追回余额',
  }),
  route({
    method: 'POST',
    path: '/api/payments/recoveries/:recoveryId/write-off/confirm',
    useCase: confirmWriteOff,
    tag: payments,
    summary: '确认核销',
  }),
  route({
    method: 'GET',
    path: '/api/payments/statements',
    useCase: listStatements,
    tag: payments,
    summary: '银行对账单',
  }),
  route({
    method: 'GET',
    path: '/api/payments/statement-lines',
    useCase: listStatementLines,
    tag: payments,
    summary: '对账单明细',
  }),
  route({
    method: 'GET',
    path: '/api/payments/differences',
    useCase: listDifferences,
    tag: payments,
    summary: '对账差异',
  }),
  route({
    method: 'POST',
    path: '/api/payments/differences/:differenceId/resolve',
    useCase: resolveDifference,
    tag: payments,
    summary: '说明并处理差异',
  }),
] as const;
