/**
 * One row for each route of the server. A route without a row fails the test, so that nobody opens a door without
 * saying who may pass.
 */
import type { Api } from '../api.ts';
import type { Ids } from './world.ts';

export type Row = {
  /**
   * What somebody gets to whom nothing of 嵩县 belongs:
   * - `refusal`: whatever they send, a refusal;
   * - `nothing`: an empty list, or what is their own, but nothing of 嵩县;
   * - `public`: what everybody may see.
   */
  readonly others: 'refusal' | 'nothing' | 'public';
  /** A complete request that names things of 嵩县. */
  readonly input?: (ids: Ids) => Record<string, unknown>;
  /** Who of 嵩县 gets an answer to it (what only reads: commands would change the world under test). */
  readonly by?: 'officer' | 'claimant' | 'hr';
  /** The answer holds personal data, so the audit trail must have grown by it. */
  readonly audited?: true;
  /** Sent as a form with a file. */
  readonly upload?: true;
};

const text = '按规定办理';
const act = (more: Record<string, unknown> = {}): Row => ({
  others: 'refusal',
  input: ({ caseId }) => ({ caseId, expectedVersion: 1, ...more }),
});
const many: Row = {
  others: 'nothing',
  input: ({ caseId }) => ({ cases: [{ caseId, expectedVersion: 1 }] }),
};
const batch = (more: Record<string, unknown> = {}): Row => ({
  others: 'refusal',
  input: ({ batchId }) => ({ batchId, expectedVersion: 1, ...more }),
});
const list = (by: NonNullable<Row['by']>, input: NonNullable<Row['input']> = () => ({})): Row => ({
  others: 'nothing',
  by,
  audited: true,
  input,
});
const open: Row = { others: 'public' };
const post = ({ personId, officeId }: Ids) => ({ personId, officeId, role: 'acceptor', from: '2020-11-01' });
const parameter = 'art11.flexGraduate.siSubsidyRatio';
const nothing = '00000000-0000-4000-8000-000000000000';
const bank = { bank: '中国建设银行', accountNumber: '6217000012345678903' };
const amount = { amountYuan: '1.00', documentNo: '洛财1号', documentDate: '2020-10-01' };

export const matrix: Readonly<Record<keyof Api, Row>> = {
  'GET /api/me': open,
  'POST /api/me/counter-code': { others: 'refusal', input: () => ({ code: 'ABCDE-23456' }) },
  'POST /api/counter-codes': { others: 'refusal', input: ({ personId }) => ({ personId }) },
  'GET /api/business-date': open,
  'GET /api/business-date/done': open,
  'POST /api/business-date/advance': { others: 'refusal', input: () => ({ to: '2020-11-01' }) },
  'POST /api/files': {
    others: 'refusal',
    upload: true,
    input: ({ firmId }) => ({ purpose: 'roster', firmId }),
  },
  'GET /api/files/:fileId': { others: 'refusal', input: ({ fileId }) => ({ fileId }) },
  'GET /api/audit': list('officer', ({ personId }) => ({ objectKind: 'person', objectId: personId })),
  'GET /api/audit/export': list('officer', ({ personId }) => ({ objectKind: 'person', objectId: personId })),
  'GET /api/audit/cases/check': open,
  'GET /api/audit/chain': open,
  'GET /api/audit/chain/check': open,

  'GET /api/posts': list('officer', ({ officeId }) => ({ officeId })),
  'GET /api/posts/export': list('officer', ({ officeId }) => ({ officeId })),
  'GET /api/posts/offices': open,
  // Somebody who only applied is found by no name.
  'GET /api/posts/candidates': { others: 'nothing', by: 'officer', input: ({ name }) => ({ q: name }) },
  'GET /api/posts/preview': { others: 'refusal', by: 'officer', input: post },
  'POST /api/posts': { others: 'refusal', input: (ids) => ({ ...post(ids), reason: text }) },
  'POST /api/posts/:postId/confirm': {
    others: 'refusal',
    input: ({ proposalId }) => ({ postId: proposalId }),
  },
  'POST /api/posts/:postId/decline': {
    others: 'refusal',
    input: ({ proposalId }) => ({ postId: proposalId, reason: text }),
  },
  'POST /api/posts/:postId/withdraw': {
    others: 'refusal',
    input: ({ proposalId }) => ({ postId: proposalId }),
  },
  'POST /api/posts/:postId/end': {
    others: 'refusal',
    input: ({ postId }) => ({ postId, from: '2020-11-01', reason: text }),
  },

  'GET /api/people/me': { others: 'nothing', by: 'claimant', audited: true },
  'POST /api/people/me/account': { others: 'refusal', input: () => ({ ...bank, holderName: '某甲' }) },
  'GET /api/people': list('officer', ({ idNumber }) => ({ q: idNumber })),
  'GET /api/people/:personId': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ personId }) => ({ personId }),
  },
  'GET /api/people/:personId/reckoned': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ personId }) => ({ personId, day: '2020-10-15', knownOn: '2020-10-15' }),
  },
  'POST /api/people/:personId/corrections': {
    others: 'refusal',
    input: ({ personId }) => ({ personId, field: 'education', value: '31', reference: text }),
  },
  'POST /api/people/:personId/records': {
    others: 'refusal',
    input: ({ personId }) => ({
      personId,
      record: {
        kind: 'flexible',
        fromDate: '2020-06-01',
        toDate: null,
        occupation: '配送',
        division: '410325',
      },
      reference: text,
    }),
  },
  'POST /api/people/:personId/account': {
    others: 'refusal',
    input: ({ personId, name }) => ({ personId, ...bank, holderName: name }),
  },

  // Names and codes of firms are on the public market register: nothing of a person is read.
  'GET /api/firms': { others: 'nothing', by: 'officer', input: () => ({ q: '保密' }) },
  'GET /api/firms/:firmId': {
    others: 'refusal',
    by: 'hr',
    audited: true,
    input: ({ firmId }) => ({ firmId }),
  },
  'GET /api/firms/:firmId/roster': list('hr', ({ firmId }) => ({ firmId })),
  'GET /api/firms/:firmId/mandates': list('hr', ({ firmId }) => ({ firmId })),
  'GET /api/mandates/ended': { others: 'nothing', by: 'hr' },
  'POST /api/firms/:firmId/mandates': {
    others: 'refusal',
    input: ({ firmId, idNumber, name }) => ({ firmId, idNumber, name, evidence: text }),
  },
  'POST /api/firms/:firmId/mandates/:mandateId/revoke': {
    others: 'refusal',
    input: ({ firmId, mandateId }) => ({ firmId, mandateId }),
  },
  'POST /api/firms/:firmId/mandates/:mandateId/end': {
    others: 'refusal',
    input: ({ firmId, mandateId }) => ({ firmId, mandateId, validTo: '2030-12-31', reason: text }),
  },
  'POST /api/firms/:firmId/account': {
    others: 'refusal',
    input: ({ firmId }) => ({ firmId, ...bank, holderName: '嵩县保密食品有限公司' }),
  },
  'POST /api/firms/:firmId/corrections': {
    others: 'refusal',
    input: ({ firmId }) => ({ firmId, field: 'name', value: '新名', reference: text }),
  },
  'POST /api/firms/:firmId/figures': {
    others: 'refusal',
    input: ({ firmId }) => ({
      firmId,
      year: 2019,
      staff: 1,
      revenueYuan: null,
      assetsYuan: null,
      reference: text,
    }),
  },

  'POST /api/decide': open,
  'POST /api/decide/batch': open,
  'GET /api/parameters': { others: 'public' },
  'GET /api/parameters/confirmed': open,
  'GET /api/parameters/:key': { others: 'public', input: () => ({ key: parameter }) },
  'POST /api/parameters/:key/values': {
    others: 'refusal',
    input: () => ({ key: parameter, value: '1/2', region: '410300', source: '洛人社〔2020〕1号第一条' }),
  },
  'POST /api/parameters/values/:valueId/confirm': { others: 'refusal', input: () => ({ valueId: nothing }) },
  'POST /api/parameters/values/:valueId/impact': { others: 'refusal', input: () => ({ valueId: nothing }) },
  'GET /api/parameters/values/:valueId/impact': { others: 'refusal', input: () => ({ valueId: nothing }) },
  'GET /api/parameters/values/:valueId/impact/people': list('officer', () => ({ valueId: nothing })),
  'GET /api/parameters/values/:valueId/impact/people/export': list('officer', () => ({ valueId: nothing })),
  'GET /api/parameters/values/:valueId/impact/firms': list('officer', () => ({ valueId: nothing })),
  'GET /api/parameters/values/:valueId/impact/firms/export': list('officer', () => ({ valueId: nothing })),
  'POST /api/parameters/values/:valueId/reject': {
    others: 'refusal',
    input: () => ({ valueId: nothing, reason: text }),
  },
  'POST /api/parameters/values/:valueId/withdraw': { others: 'refusal', input: () => ({ valueId: nothing }) },
  'GET /api/entitlements/facts': open,
  'GET /api/entitlements/benefits': open,
  'GET /api/entitlements/benefits/:benefitId': { others: 'public', input: () => ({ benefitId: '11.2' }) },
  'GET /api/entitlements/mine': {
    others: 'refusal',
    by: 'hr',
    audited: true,
    input: ({ firmId }) => ({ firmId }),
  },
  'POST /api/entitlements/mine': {
    others: 'refusal',
    by: 'hr',
    audited: true,
    input: ({ firmId }) => ({ firmId, facts: {} }),
  },
  'POST /api/entitlements/people/:personId': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ personId }) => ({ personId }),
  },
  'GET /api/city-screening': { others: 'public' },
  'POST /api/city-screening': { others: 'refusal' },
  'GET /api/city-screening/obstacles': {
    others: 'nothing',
    by: 'officer',
    input: () => ({ benefitId: '11.2' }),
  },
  'GET /api/city-screening/missing': { others: 'nothing', by: 'officer' },
  'GET /api/city-screening/near-misses/export': list('officer', () => ({
    benefitId: '11.2',
    division: '410325',
  })),
  'GET /api/city-screening/near-missing-firms/export': list('officer', () => ({
    benefitId: '9.3',
    division: '410325',
  })),
  'GET /api/city-screening/near-misses': list('officer', () => ({
    benefitId: '11.2',
    division: '410325',
  })),
  'GET /api/city-screening/unclaimed': list('officer', () => ({ benefitId: '11.2', division: '410325' })),
  'GET /api/reckoned-awards': list('officer'),
  'GET /api/reckoned-awards/export': list('officer'),
  'GET /api/reckoned-awards/run': { others: 'nothing', by: 'officer' },
  'POST /api/reckoned-awards/run': { others: 'refusal' },
  'GET /api/city-screening/unclaimed/export': list('officer', () => ({
    benefitId: '11.2',
    division: '410325',
  })),
  'GET /api/city-screening/near-missing-firms': list('officer', () => ({
    benefitId: '9.3',
    division: '410325',
  })),
  'GET /api/city-screening/unclaimed-firms': list('officer', () => ({
    benefitId: '9.3',
    division: '410325',
  })),
  'GET /api/city-screening/unclaimed-firms/export': list('officer', () => ({
    benefitId: '9.3',
    division: '410325',
  })),
  'GET /api/city-screening/unclaimed/counts': { others: 'nothing', by: 'officer' },
  'POST /api/screen': open,
  'POST /api/screen/file': { others: 'public', upload: true },
  'GET /api/screen/template/:sheet': { others: 'public', input: () => ({ sheet: 'person' }) },

  'GET /api/funds/ledgers': { others: 'nothing', by: 'officer' },
  'GET /api/funds/ledgers/:ledgerId': {
    others: 'refusal',
    by: 'officer',
    input: ({ ledgerId }) => ({ ledgerId }),
  },
  'GET /api/funds/ledgers/:ledgerId/postings': {
    others: 'nothing',
    by: 'officer',
    input: ({ ledgerId }) => ({ ledgerId }),
  },
  'GET /api/funds/ledgers/:ledgerId/postings.csv': {
    others: 'nothing',
    by: 'officer',
    input: ({ ledgerId }) => ({ ledgerId }),
  },
  'POST /api/funds/appropriations': {
    others: 'refusal',
    input: () => ({ fund: 'employment-subsidy', year: 2020, division: '410325', ...amount }),
  },
  'POST /api/funds/transfers': {
    others: 'refusal',
    input: () => ({
      fund: 'employment-subsidy',
      year: 2020,
      fromDivision: '410325',
      toDivision: '410303',
      ...amount,
    }),
  },
  'POST /api/funds/ledgers/:ledgerId/reversals': {
    others: 'refusal',
    input: ({ ledgerId }) => ({ ledgerId, seq: 1, reason: text }),
  },
  'POST /api/funds/ledgers/:ledgerId/limits': {
    others: 'refusal',
    input: ({ ledgerId }) => ({ ledgerId, scheme: '11.2', limitYuan: '1.00', documentNo: '洛财1号' }),
  },
  'POST /api/funds/ledgers/:ledgerId/year-end': {
    others: 'refusal',
    input: ({ ledgerId }) => ({ ledgerId, lapseYuan: '1.00', documentNo: '洛财1号' }),
  },

  'GET /api/batches/payable': {
    others: 'nothing',
    by: 'officer',
    audited: true,
    input: ({ ledgerId }) => ({ ledgerId }),
  },
  'POST /api/batches/preview': {
    others: 'nothing',
    by: 'officer',
    audited: true,
    input: ({ ledgerId }) => ({ ledgerId }),
  },
  'POST /api/batches': { others: 'refusal', input: ({ ledgerId }) => ({ ledgerId }) },
  'GET /api/batches': { others: 'nothing', by: 'officer' },
  'GET /api/batches/:batchId': {
    others: 'refusal',
    by: 'officer',
    input: ({ batchId }) => ({ batchId }),
  },
  'GET /api/batches/:batchId/names': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ batchId }) => ({ batchId }),
  },
  'GET /api/batches/:batchId/file': { others: 'refusal', input: ({ batchId }) => ({ batchId }) },
  'POST /api/batches/:batchId/freeze': batch(),
  'POST /api/batches/:batchId/dissolve': batch({ reason: text }),
  'POST /api/batches/:batchId/authorise': batch({
    itemCount: 1,
    totalYuan: '1098.00',
    contentHash: 'a'.repeat(64),
  }),
  'POST /api/batches/:batchId/reconcile': batch(),
  'POST /api/batches/:batchId/close': batch(),
  'GET /api/payments/items': list('officer', ({ batchId }) => ({ batchId })),
  'GET /api/payments/items/:itemId': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ itemId }) => ({ itemId }),
  },
  'POST /api/payments/items/:itemId/account': {
    others: 'refusal',
    input: ({ itemId, accountId }) => ({ itemId, accountId, expectedVersion: 1 }),
  },
  'POST /api/payments/items/:itemId/evidence': {
    others: 'refusal',
    input: ({ itemId }) => ({ itemId, outcome: 'settled', documentNo: '凭证1', note: text }),
  },
  'GET /api/payments/came-back': { others: 'nothing', by: 'hr', input: ({ firmId }) => ({ firmId }) },
  'GET /api/payments/evidence': { others: 'nothing', by: 'officer' },
  'POST /api/payments/evidence/:evidenceId/confirm': {
    others: 'refusal',
    input: ({ evidenceId }) => ({ evidenceId }),
  },
  'POST /api/payments/evidence/:evidenceId/drop': {
    others: 'refusal',
    input: ({ evidenceId }) => ({ evidenceId, reason: text }),
  },
  'GET /api/payments/obligations/:obligationId': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ obligationId }) => ({ obligationId }),
  },
  'POST /api/payments/obligations/:obligationId/account': {
    others: 'refusal',
    input: ({ obligationId, accountId }) => ({ obligationId, accountId, expectedVersion: 1 }),
  },
  'GET /api/payments/recoveries': { others: 'nothing', by: 'officer' },
  'POST /api/payments/recoveries/:recoveryId/receipts': {
    others: 'refusal',
    input: ({ recoveryId }) => ({
      recoveryId,
      bankEntryNo: 'E001',
    }),
  },
  'GET /api/payments/recoveries/:recoveryId/receipts': {
    others: 'nothing',
    input: ({ recoveryId }) => ({ recoveryId }),
  },
  'POST /api/payments/recoveries/:recoveryId/write-off': {
    others: 'refusal',
    input: ({ recoveryId }) => ({ recoveryId, documentNo: '洛财2号', reason: text }),
  },
  'POST /api/payments/recoveries/:recoveryId/write-off/confirm': {
    others: 'refusal',
    input: ({ recoveryId }) => ({ recoveryId, writeOffId: '00000000-0000-4000-8000-000000000000' }),
  },
  'GET /api/payments/statements': { others: 'nothing', by: 'officer' },
  'GET /api/payments/statement-lines': {
    others: 'nothing',
    by: 'officer',
    input: ({ statementId }) => ({ statementId }),
  },
  'GET /api/payments/differences': { others: 'nothing', by: 'officer' },
  'POST /api/payments/differences/:differenceId/resolve': {
    others: 'refusal',
    input: ({ differenceId }) => ({ differenceId, reason: text }),
  },

  'GET /api/drafts': list('claimant'),
  'POST /api/drafts': {
    others: 'refusal',
    input: ({ personId }) => ({ claimant: { kind: 'person', id: personId }, benefitIds: ['11.2'] }),
  },
  'GET /api/drafts/:draftId': {
    others: 'refusal',
    by: 'claimant',
    audited: true,
    input: ({ draftId }) => ({ draftId }),
  },
  'PUT /api/drafts/:draftId': {
    others: 'refusal',
    input: ({ draftId }) => ({ draftId, expectedVersion: 1, content: {} }),
  },
  'PUT /api/drafts/:draftId/bearer': {
    others: 'refusal',
    input: ({ draftId }) => ({
      draftId,
      by: { name: '来人', idNumber: '11010519491231002X', paper: '授权委托书' },
    }),
  },
  'DELETE /api/drafts/:draftId': {
    others: 'refusal',
    input: ({ draftId }) => ({ draftId, expectedVersion: 1 }),
  },
  'GET /api/drafts/:draftId/preview': {
    others: 'refusal',
    by: 'claimant',
    audited: true,
    input: ({ draftId }) => ({ draftId }),
  },
  'POST /api/submissions': {
    others: 'refusal',
    input: ({ draftId }) => ({
      draftId,
      expectedVersion: 1,
      clientKey: 'a-key-of-the-client',
      declared: true,
    }),
  },
  'GET /api/submissions': { others: 'nothing', by: 'claimant' },
  'GET /api/submissions/:submissionId': {
    others: 'refusal',
    by: 'claimant',
    audited: true,
    input: ({ submissionId }) => ({ submissionId }),
  },

  'GET /api/cases/mine': list('claimant'),
  'GET /api/cases/mine/:caseId': {
    others: 'refusal',
    by: 'claimant',
    audited: true,
    input: ({ caseId }) => ({ caseId }),
  },
  'GET /api/cases': list('officer', ({ name }) => ({ q: name })),
  'GET /api/cases/counts': { others: 'nothing', by: 'officer' },
  'GET /api/cases/:caseId': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ caseId }) => ({ caseId }),
  },
  'POST /api/cases/many/take': many,
  'POST /api/cases/many/accept': many,
  'POST /api/cases/many/pass-review': many,
  'POST /api/cases/many/award': many,
  'GET /api/cases/:caseId/as-of': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ caseId }) => ({ caseId, decisionDate: '2020-10-15' }),
  },
  'GET /api/cases/:caseId/chain': { others: 'refusal', by: 'officer', input: ({ caseId }) => ({ caseId }) },
  'GET /api/cases/:caseId/colleagues': {
    others: 'refusal',
    by: 'officer',
    input: ({ caseId }) => ({ caseId }),
  },
  'POST /api/cases/:caseId/take': act(),
  'POST /api/cases/:caseId/release': act(),
  'POST /api/cases/:caseId/hand-over': act({ toPersonId: '00000000-0000-4000-8000-000000000000' }),
  'POST /api/cases/:caseId/accept': act(),
  'POST /api/cases/:caseId/not-accept': act({ clause: '11.2', reason: text }),
  'POST /api/cases/:caseId/request-correction': act({ items: ['document:diploma'], note: text }),
  'POST /api/cases/:caseId/answer-correction': act(),
  'GET /api/cases/mine/:caseId/answer-draft': {
    others: 'refusal',
    by: 'claimant',
    audited: true,
    input: ({ caseId }) => ({ caseId }),
  },
  'GET /api/cases/:caseId/visit': {
    others: 'refusal',
    by: 'officer',
    audited: true,
    input: ({ caseId }) => ({ caseId }),
  },
  'PUT /api/cases/:caseId/visit': {
    others: 'refusal',
    input: ({ caseId }) => ({
      caseId,
      by: { name: '来人', idNumber: '11010519491231002X', paper: '授权委托书' },
    }),
  },
  'PUT /api/cases/mine/:caseId/answer-draft': {
    others: 'refusal',
    input: ({ caseId }) => ({ caseId, expectedVersion: 0, content: {} }),
  },
  'POST /api/cases/:caseId/check-data': act(),
  'POST /api/cases/:caseId/rebut': act({ note: text }),
  'POST /api/cases/:caseId/resolve-discrepancy': act({ takes: {}, reason: text }),
  'POST /api/cases/:caseId/record-judgement': act({ judgement: 'x', value: true, basis: text }),
  'POST /api/cases/:caseId/pass-review': act(),
  'POST /api/cases/:caseId/return': act({ reason: text }),
  'POST /api/cases/:caseId/propose-refusal': act({ clause: '11.2', reason: text }),
  'POST /api/cases/:caseId/state-defence': act({ note: text }),
  'POST /api/cases/:caseId/refuse': act(),
  'POST /api/cases/:caseId/award': act(),
  'POST /api/cases/:caseId/propose-revocation': act({ clause: '11.2', reason: text }),
  'POST /api/cases/:caseId/drop-revocation': act({ reason: text }),
  'POST /api/cases/:caseId/revoke': act(),
  'POST /api/cases/:caseId/withdraw': act(),
  'POST /api/cases/:caseId/request-reconsideration': act({ reason: text }),
  'POST /api/cases/:caseId/withdraw-reconsideration': act({ reason: text }),
  'POST /api/cases/:caseId/grant-withdrawal': act(),
  'POST /api/cases/:caseId/deny-withdrawal': act({ reason: text }),
  'POST /api/cases/:caseId/propose-raise': act({ addYuan: '1.00', clause: '11.2', reason: text }),
  'POST /api/cases/:caseId/decide-reconsideration': act({ outcome: 'uphold', clause: '11.2', reason: text }),
  'POST /api/cases/:caseId/refer-reconsideration': act({ to: '洛阳市人民政府' }),
  'POST /api/cases/:caseId/record-reconsideration': act({
    outcome: 'uphold',
    decidedOn: '2020-10-14',
    documentNo: '洛政复决〔2020〕12号',
    clause: '11.2',
    reason: text,
  }),

  'GET /api/notices': open,
  'POST /api/notices': {
    others: 'refusal',
    input: ({ caseId }) => ({ title: '灵活就业社会保险补贴公示', cases: [{ caseId, expectedVersion: 1 }] }),
  },
  'GET /api/notices/candidates': { others: 'nothing' },
  'POST /api/notices/preview': { others: 'refusal', input: ({ caseId }) => ({ caseIds: [caseId] }) },
  'GET /api/notices/desk': { others: 'nothing', by: 'officer' },
  'GET /api/notices/:noticeId': { others: 'public', input: ({ noticeId }) => ({ noticeId }) },
  'GET /api/notices/:noticeId/lines/:line/proof': {
    others: 'public',
    input: ({ noticeId }) => ({ noticeId, line: 1 }),
  },
  'POST /api/objections': {
    others: 'refusal',
    input: ({ noticeId }) => ({ noticeId, line: 99, reason: text }),
  },
  'GET /api/objections': list('officer'),
  'GET /api/objections/mine': { others: 'nothing' },
  'POST /api/objections/registered': {
    others: 'refusal',
    input: ({ noticeId }) => ({ noticeId, line: 1, channel: 'phone', objector: null, reason: text }),
  },
  'POST /api/objections/:objectionId/told': {
    others: 'refusal',
    input: ({ objectionId }) => ({ objectionId, how: 'phone' }),
  },
  'POST /api/objections/:objectionId/decide': {
    others: 'refusal',
    input: ({ objectionId }) => ({
      objectionId,
      expectedVersion: 1,
      upheld: false,
      clause: '11.2',
      reason: text,
    }),
  },

  'POST /api/rosters': { others: 'refusal', upload: true, input: ({ firmId }) => ({ firmId }) },
  'GET /api/rosters/template': { others: 'public', input: () => ({ benefitIds: ['9.3'] }) },
  'GET /api/rosters/:rosterId': { others: 'refusal', by: 'hr', input: ({ rosterId }) => ({ rosterId }) },
  'POST /api/rosters/:rosterId/file': {
    others: 'refusal',
    upload: true,
    input: ({ rosterId }) => ({ rosterId }),
  },
  'GET /api/rosters/:rosterId/rows': {
    others: 'refusal',
    by: 'hr',
    audited: true,
    input: ({ rosterId }) => ({ rosterId }),
  },
  'PUT /api/rosters/:rosterId/rows/:row': {
    others: 'refusal',
    input: ({ rosterId }) => ({ rosterId, row: 2, expectedVersion: 1, cells: {} }),
  },
  'DELETE /api/rosters/:rosterId/rows/:row': {
    others: 'refusal',
    input: ({ rosterId }) => ({ rosterId, row: 2, expectedVersion: 1 }),
  },
};
