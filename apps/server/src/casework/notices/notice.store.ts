import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import type { CaseworkNotice } from '../../kernel/schema.generated.ts';
import { benefitLabel } from '../labels.ts';
import type { NameDifference } from '../lists/case-row.ts';
import { refuse } from '../refusals.ts';
import { schemeOf } from '../scheme.ts';
import { lineOf, type NoticeLine } from './notice.ts';

export interface Candidate {
  caseId: string;
  caseNumber: string;
  version: number;
  status: string;
  benefitId: string;
  shown: NoticeLine;
  /** Names that the register does not say, or no more. */
  names: NameDifference[];
}

/** Cases as their lines would be shown, in the order of case numbers; those that the caller may not see are left out. */
export async function candidates(
  tx: Tx,
  filter: { caseIds?: readonly string[]; benefitId?: string },
): Promise<Candidate[]> {
  const { rows } = await sql<CandidateRow>`
    select * from casework.notice_candidates(${filter.caseIds ?? null}::uuid[], ${filter.benefitId ?? null})`.execute(
    tx,
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    version: row.version,
    status: row.status,
    benefitId: row.benefit_id,
    names: row.names,
    shown: lineOf({
      claimantKind: row.claimant_kind,
      claimantName: row.claimant_name,
      claimantNumber: row.claimant_number,
      objectName: row.object_name,
      objectNumber: row.object_number,
      benefitLabel: benefitLabel(row.benefit_id),
      divisionName: row.division_name,
      months: schemeOf(row.benefit_id).claimPeriod.value === 'once' ? null : (row.months ?? []),
      amountFen: row.amount_fen ?? 0,
    }),
  }));
}

/**
 * The benefit that all of them are of.
 * @throws Refusal `casework.mixed-benefits` at the input's `path`
 */
export function onlyBenefit(found: readonly Candidate[], path: string): string {
  const [first, ...others] = new Set(found.map((each) => each.benefitId));
  return first === undefined || others.length > 0
    ? refuse('casework.mixed-benefits', {}, { path: [path] })
    : first;
}

interface CandidateRow {
  case_id: string;
  case_number: string;
  version: number;
  status: string;
  benefit_id: string;
  claimant_kind: 'person' | 'firm';
  months: string[] | null;
  amount_fen: number | null;
  claimant_name: string;
  claimant_number: string;
  object_name: string | null;
  object_number: string | null;
  division_name: string;
  names: NameDifference[];
}

/** A notice that the caller may see: it is up, or of the caller's offices. */
export async function findNotice(tx: Tx, noticeId: string): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`
    select n.*, o.name as office_name, o.phone as office_phone, o.phone_generated
    from casework.notices_of(${[noticeId]}::uuid[]) n
    join access.office o on o.id = n.office_id`.execute(tx);
  return rows[0];
}

export type NoticeRow = Selectable<CaseworkNotice> & {
  office_name: string;
  office_phone: string | null;
  phone_generated: boolean;
};

type ListedLine = { line: number; masked: unknown; leaf_hash: string; until: string; stands: boolean };

/** Lines of a notice that the caller may see, in their order. */
export async function linesOf(tx: Tx, noticeId: string): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`
    select * from casework.lines_of(${noticeId}) order by line`.execute(tx);
  return rows;
}
