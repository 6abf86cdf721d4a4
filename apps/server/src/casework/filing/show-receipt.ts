import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type CaseStatus, statusLabels } from '../case.ts';
import { differencesFiled } from '../dossier.store.ts';
import { factView } from '../fact-view.ts';
import { benefitLabel } from '../labels.ts';
import { namedBy, objectLabelOf } from '../object-label.ts';
import { schemeOf } from '../scheme.ts';
import {
  caseFactView,
  caseStatus,
  claimantView,
  date,
  decisionOutcome,
  instant,
  pageInput,
  pageOf,
  yuan,
} from '../views.ts';
import { type Bearer, bearerOf, bearerView, filedAs } from './bearer.ts';
import { papersOf, paperView, payeeOf, payeeView } from './enclosed.ts';
import { casesFiled, loadSubmission } from './submission.store.ts';

const receiptCase = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  benefitId: z.string(),
  benefitLabel: z.string(),
  objectLabel: z.string().nullable(),
  status: caseStatus,
  statusLabel: z.string(),
  /** What the rules decided as it was filed. */
  outcome: decisionOutcome,
  /** What the rules reckoned as it was filed, whatever has become of it since; null: nothing, or not known yet. */
  amountYuan: yuan.nullable(),
  /** The months that are claimed, `YYYY-MM` rising; none for what is claimed once. */
  months: z.array(z.string()),
  /** Those of them that the rules did not count as it was filed: nothing was reckoned for them. */
  uncounted: z.array(z.string()),
  /** What was stated otherwise than a register has it. */
  differences: z.array(caseFactView),
});

/** The receipt (申请回执: filed, not yet accepted) as it is printed: what was filed, by whom, where, and what happens next. */
export const showReceipt = useCase('casework.show-receipt', {
  input: z.object({ submissionId: z.uuid() }),
  output: z.object({
    submissionId: z.uuid(),
    receiptNumber: z.string(),
    filedOn: date,
    filedAt: instant,
    filedAs,
    /** Who handed it in: differs from the claimant at a counter and for firms. */
    filedByName: z.string(),
    counterName: z.string().nullable(),
    /** Who came to the counter for a firm. */
    bearer: bearerView.nullable(),
    acceptingOfficeName: z.string(),
    claimant: claimantView,
    cases: z.array(receiptCase),
    /** The account that the money goes to; null where the caller may not see it. */
    payee: payeeView.nullable(),
    /** What was handed in with the application; what came later is on the case. */
    papers: z.array(paperView),
    /** Of the cases for which something was reckoned. */
    totalYuan: yuan,
    /** What the office must do by when, in plain Chinese. */
    promises: z.array(z.string()),
  }),
  access: bound(),
  async run({ tx, actor, input, audit }) {
    const receipt = await loadSubmission(tx, input.submissionId);
    const claimant = { kind: receipt.claimant_kind as 'person' | 'firm', id: receipt.claimant_id };
    const bearer = receipt.bearer as unknown as Bearer | null;
    const whole = namedBy(actor, claimant);
    const { rows } = await sql<{ office: string; counter: string | null; filer: string | null }>`
      select (select name from access.office where id = ${receipt.accepting_office}) as office,
        (select name from access.office where id = ${receipt.counter_office}) as counter,
        casework.filer_name(${receipt.submission_id}) as filer`.execute(tx);
    const names = rows[0] as (typeof rows)[number];
    const cases = await casesFiled(tx, input.submissionId);
    const differences = await differencesFiled(
      tx,
      cases.map((row) => row.case_id),
    );
    await audit({
      action: 'casework.show-receipt',
      object: { kind: 'submission', id: input.submissionId },
      fields: [
        'claimant-name',
        'object-name',
        'payee_account',
        ...new Set([...differences.values()].flat().map(({ fact }) => fact)),
      ],
    });
    return {
      submissionId: receipt.submission_id,
      receiptNumber: receipt.receipt_number,
      filedOn: receipt.filed_on,
      filedAt: receipt.filed_at.toISOString(),
      filedAs: receipt.filed_as as 'claimant',
      filedByName: names.filer ?? '',
      counterName: names.counter,
      bearer: bearer && bearerOf(bearer, false),
      acceptingOfficeName: names.office,
      claimant: { ...claimant, name: cases[0]?.claimant_name ?? '' },
      cases: cases.map((row) => ({
        caseId: row.case_id,
        caseNumber: row.case_number,
        benefitId: row.benefit_id,
        benefitLabel: benefitLabel(row.benefit_id),
        objectLabel: objectLabelOf(row.object_name, row.object_number, whole),
        status: row.status as CaseStatus,
        statusLabel: statusLabels[row.status as CaseStatus],
        outcome: row.outcome,
        amountYuan: row.reckonedFen === null ? null : fenToYuan(row.reckonedFen),
        months: row.months,
        uncounted: row.uncounted,
        differences: (differences.get(row.case_id) ?? []).map(factView),
      })),
      payee: await payeeOf(tx, claimant, cases[0]?.payee_account_id ?? null),
      papers: await papersOf(
        tx,
        cases.map((row) => row.benefit_id),
        cases
          .flatMap((row) => row.papers)
          .filter(({ attachedAt }) => attachedAt.getTime() <= receipt.filed_at.getTime()),
      ),
      totalYuan: fenToYuan(cases.reduce((sum, { reckonedFen }) => sum + (reckonedFen ?? 0), 0)),
      promises: promisesOf([...new Set(cases.map((row) => row.benefit_id))]),
    };
  },
});

const days = ({ count, unit }: { count: number; unit: string }) =>
  `${count} 个${unit === 'working' ? '工作日' : '自然日'}`;

function promisesOf(benefitIds: readonly string[]): string[] {
  return benefitIds.flatMap((benefitId) => {
    const scheme = schemeOf(benefitId);
    const notice = scheme.notice.value;
    return [
      `${benefitLabel(benefitId)}：${days(scheme.acceptWithin.value)}内决定是否受理或一次性告知补正；` +
        `受理后 ${days(scheme.decideWithin.value)}内办结（补正、公示等时间不计入）` +
        `${notice === null ? '' : `；拟批准的公示 ${days(notice)}`}。`,
    ];
  });
}

/** The caller's submissions, the latest first. */
export const listSubmissions = useCase('casework.list-submissions', {
  input: pageInput.omit({ q: true }),
  output: pageOf(
    z.object({
      submissionId: z.uuid(),
      receiptNumber: z.string(),
      filedOn: date,
      claimant: z.object({ kind: z.enum(['person', 'firm']), id: z.uuid() }),
      benefitLabels: z.array(z.string()),
      caseCount: z.int(),
    }),
  ),
  access: bound(),
  async run({ tx, input }) {
    const { page, pageSize } = input;
    const { rows } = await sql<{ answer: { total: number; rows: Listed[] } }>`
      select casework.own_submissions(${(page - 1) * pageSize}, ${pageSize}) as answer`.execute(tx);
    const { total, rows: listed } = (rows[0] as (typeof rows)[number]).answer;
    return {
      rows: listed.map(({ claimantKind, claimantId, benefitIds, ...row }) => ({
        ...row,
        claimant: { kind: claimantKind, id: claimantId },
        benefitLabels: benefitIds.map(benefitLabel),
      })),
      total,
      page,
      pageSize,
    };
  },
});

interface Listed {
  submissionId: string;
  receiptNumber: string;
  filedOn: string;
  claimantKind: 'person' | 'firm';
  claimantId: string;
  caseCount: number;
  benefitIds: string[];
}
