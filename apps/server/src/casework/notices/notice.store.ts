import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { benefitLabel } from '../labels.ts';
import { lineOf, type NoticeLine } from './notice.ts';

export interface Candidate {
  caseId: string;
  caseNumber: string;
  version: number;
  status: string;
  benefitId: string;
  shown: NoticeLine;
}

/** Cases as their lines would be shown, in the order of case numbers; those that the caller may not see are left out. */
export async function candidates(
  tx: Tx,
  filter: { caseIds?: readonly string[]; benefitId?: string },
): Promise<Candidate[]> {
  const rows = await tx
    .selectFrom('casework.case as c')
    .innerJoin('casework.case_party as y', 'y.case_id', 'c.case_id')
    .innerJoin('access.division as d', 'd.code', 'c.standards_division')
    .select([
      'c.case_id',
      'c.case_number',
      'c.version',
      'c.status',
      'c.benefit_id',
      'c.claimant_kind',
      'c.period_key',
      'c.amount_fen',
      'y.claimant_name',
      'y.claimant_number',
      'y.object_name',
      'y.object_number',
      'd.name as division_name',
    ])
    .where(sql<boolean>`c.accepting_office = any((select casework.office_ids())::uuid[])`)
    .$if(filter.caseIds !== undefined, (query) => query.where('c.case_id', 'in', [...(filter.caseIds ?? [])]))
    .$if(filter.caseIds === undefined, (query) => query.where('c.status', '=', 'proposed-award'))
    .$if(filter.benefitId !== undefined, (query) => query.where('c.benefit_id', '=', filter.benefitId ?? ''))
    .orderBy('c.case_number')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    version: row.version,
    status: row.status,
    benefitId: row.benefit_id,
    shown: lineOf({
      claimantKind: row.claimant_kind as 'person' | 'firm',
      claimantName: row.claimant_name,
      claimantNumber: row.claimant_number,
      objectName: row.object_name,
      objectNumber: row.object_number,
      benefitLabel: benefitLabel(row.benefit_id),
      divisionName: row.division_name,
      periodKey: row.period_key,
      amountFen: row.amount_fen ?? 0,
    }),
  }));
}
