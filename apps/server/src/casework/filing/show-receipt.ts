import { fenToYuan, maskId, maskName } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type CaseStatus, statusLabels } from '../case.ts';
import { benefitLabel, documentLabelOf } from '../labels.ts';
import { schemeOf } from '../scheme.ts';
import { caseStatus, claimantView, date, instant, pageInput, pageOf, yuan } from '../views.ts';

const receiptCase = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  benefitId: z.string(),
  benefitLabel: z.string(),
  objectLabel: z.string().nullable(),
  status: caseStatus,
  statusLabel: z.string(),
  amountYuan: yuan.nullable(),
  documents: z.array(z.string()),
});

/** The receipt (受理回执) as it is printed: what was filed, by whom, where, and what happens next. */
export const showReceipt = useCase('casework.show-receipt', {
  input: z.object({ submissionId: z.uuid() }),
  output: z.object({
    submissionId: z.uuid(),
    receiptNumber: z.string(),
    filedOn: date,
    filedAt: instant,
    filedAs: z.enum(['claimant', 'mandate', 'counter']),
    /** Who handed it in: differs from the claimant at a counter and for firms. */
    filedByName: z.string(),
    counterName: z.string().nullable(),
    acceptingOfficeName: z.string(),
    claimant: claimantView,
    cases: z.array(receiptCase),
    /** What the office must do by when, in plain Chinese. */
    promises: z.array(z.string()),
  }),
  access: bound(),
  async run({ tx, input, audit }) {
    const { rows } = await sql<Receipt>`
      select s.submission_id, s.receipt_number, s.filed_on, s.filed_at, s.filed_as, s.claimant_kind, s.claimant_id,
        o.name as office_name, counter.name as counter_name, casework.filer_name(s.submission_id) as filer_name
      from casework.submission s
      join access.office o on o.id = s.accepting_office
      left join access.office counter on counter.id = s.counter_office
      where s.submission_id = ${input.submissionId}`.execute(tx);
    const receipt = rows[0] ?? refuseGenerally('kernel.not-found');
    const cases = await tx
      .selectFrom('casework.case as c')
      .innerJoin('casework.case_party as y', 'y.case_id', 'c.case_id')
      .select((query) => [
        'c.case_id',
        'c.case_number',
        'c.benefit_id',
        'c.status',
        'c.amount_fen',
        'y.claimant_name',
        'y.object_name',
        'y.object_number',
        query
          .selectFrom('casework.case_document as d')
          .select(sql<string[]>`coalesce(array_agg(d.kind order by d.kind), '{}')`.as('kinds'))
          .whereRef('d.case_id', '=', 'c.case_id')
          .as('kinds'),
      ])
      .where('c.submission_id', '=', input.submissionId)
      .orderBy('c.case_number')
      .execute();
    await audit({ action: 'casework.show-receipt', object: { kind: 'submission', id: input.submissionId } });
    return {
      submissionId: receipt.submission_id,
      receiptNumber: receipt.receipt_number,
      filedOn: receipt.filed_on,
      filedAt: receipt.filed_at.toISOString(),
      filedAs: receipt.filed_as,
      filedByName: receipt.filer_name ?? '',
      counterName: receipt.counter_name,
      acceptingOfficeName: receipt.office_name,
      claimant: { kind: receipt.claimant_kind, id: receipt.claimant_id, name: cases[0]?.claimant_name ?? '' },
      cases: cases.map((row) => ({
        caseId: row.case_id,
        caseNumber: row.case_number,
        benefitId: row.benefit_id,
        benefitLabel: benefitLabel(row.benefit_id),
        objectLabel:
          row.object_name === null ? null : `${maskName(row.object_name)} ${maskId(row.object_number ?? '')}`,
        status: row.status as CaseStatus,
        statusLabel: statusLabels[row.status as CaseStatus],
        amountYuan: row.amount_fen === null ? null : fenToYuan(row.amount_fen),
        documents: (row.kinds ?? []).map((kind) => documentLabelOf(row.benefit_id, kind)),
      })),
      promises: promisesOf([...new Set(cases.map((row) => row.benefit_id))]),
    };
  },
});

interface Receipt {
  submission_id: string;
  receipt_number: string;
  filed_on: string;
  filed_at: Date;
  filed_as: 'claimant' | 'mandate' | 'counter';
  claimant_kind: 'person' | 'firm';
  claimant_id: string;
  office_name: string;
  counter_name: string | null;
  filer_name: string | null;
}

const days = ({ count, unit }: { count: number; unit: string }) =>
  `${count}个${unit === 'working' ? '工作日' : '自然日'}`;

function promisesOf(benefitIds: readonly string[]): string[] {
  return benefitIds.flatMap((benefitId) => {
    const scheme = schemeOf(benefitId);
    const notice = scheme.notice.value;
    return [
      `${benefitLabel(benefitId)}：${days(scheme.acceptWithin.value)}内决定是否受理或一次性告知补正；` +
        `受理后${days(scheme.decideWithin.value)}内办结（补正、公示等时间不计入）` +
        `${notice === null ? '' : `；拟批准的公示${days(notice)}`}。`,
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
    const { rows } = await sql<{ total: number } & Listed>`
      select s.submission_id, s.receipt_number, s.filed_on, s.claimant_kind, s.claimant_id,
        count(*) over () as total,
        (select count(*) from casework."case" c where c.submission_id = s.submission_id) as cases,
        array(select distinct c.benefit_id from casework."case" c where c.submission_id = s.submission_id order by 1) as benefits
      from casework.submission s
      where s.filed_by = (select access.person_id())
        or casework.acts_for(s.claimant_kind, s.claimant_id)
      order by s.filed_at desc limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx);
    return {
      rows: rows.map((row) => ({
        submissionId: row.submission_id,
        receiptNumber: row.receipt_number,
        filedOn: row.filed_on,
        claimant: { kind: row.claimant_kind, id: row.claimant_id },
        benefitLabels: row.benefits.map(benefitLabel),
        caseCount: row.cases,
      })),
      total: rows[0]?.total ?? 0,
      page,
      pageSize,
    };
  },
});

interface Listed {
  submission_id: string;
  receipt_number: string;
  filed_on: string;
  claimant_kind: 'person' | 'firm';
  claimant_id: string;
  cases: number;
  benefits: string[];
}
