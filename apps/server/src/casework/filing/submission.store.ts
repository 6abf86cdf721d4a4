import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkCase, CaseworkSubmission } from '../../kernel/schema.generated.ts';
import type { CaseEvent } from '../case.commands.ts';
import type { DecisionRef } from '../case.ts';
import { uncountedMonths } from '../counted.ts';
import { decisionsOf, documentsOf, eventsOf, partiesOf } from '../doors.ts';

/** A submission that the caller may see. @throws Refusal `kernel.not-found` */
export async function loadSubmission(tx: Tx, submissionId: string): Promise<Selectable<CaseworkSubmission>> {
  const { rows } = await sql<Selectable<CaseworkSubmission>>`
    select * from casework.submissions_of(${[submissionId]}::uuid[])`.execute(tx);
  return rows[0] ?? refuseGenerally('kernel.not-found');
}

/**
 * The cases of a submission with their parties, their papers, the months they claim and what the rules reckoned as they were
 * filed, in the order of their numbers.
 */
export async function casesFiled(tx: Tx, submissionId: string) {
  const { rows: cases } = await sql<Selectable<CaseworkCase>>`
    select * from casework.cases_filed(${submissionId}) order by case_number`.execute(tx);
  const ids = cases.map((row) => row.case_id);
  const parties = await tx
    .selectFrom(partiesOf(...ids).as('y'))
    .selectAll()
    .execute();
  const papers = await tx
    .selectFrom(documentsOf(...ids).as('d'))
    .select(['case_id', 'kind', 'file_id as fileId', 'attached_at as attachedAt'])
    .orderBy('kind')
    .execute();
  const filings = await tx
    .selectFrom(eventsOf(...ids).as('e'))
    .select(['case_id', 'content'])
    .where('kind', '=', 'submit')
    .execute();
  const decisions = await tx
    .selectFrom(decisionsOf(...ids).as('d'))
    .select(['case_id', 'claimed', 'counted'])
    .where('seq', '=', 1)
    .execute();
  const reckoned = new Map(filings.map(({ case_id: id, content }) => [id, reckonedAt(content)]));
  const monthsOf = new Map(decisions.map((each) => [each.case_id, each]));
  const partyOf = new Map(parties.map((party) => [party.case_id, party]));
  return cases.flatMap((row) => {
    const party = partyOf.get(row.case_id);
    const enclosed = papers.filter((paper) => paper.case_id === row.case_id);
    const decided = monthsOf.get(row.case_id) ?? { claimed: null, counted: null };
    const months = { months: decided.claimed ?? [], uncounted: uncountedMonths(decided) };
    const filed = { papers: enclosed, ...months, ...(reckoned.get(row.case_id) ?? notReckoned) };
    return party === undefined ? [] : [{ ...row, ...party, ...filed }];
  });
}

/** What the rules reckoned at filing, and in fen; null where nothing was due, or they could not tell. */
interface Reckoned {
  outcome: DecisionRef['outcome'];
  reckonedFen: number | null;
}

const notReckoned: Reckoned = { outcome: 'undetermined', reckonedFen: null };

function reckonedAt(content: unknown): Reckoned {
  const { command } = content as CaseEvent;
  if (command.kind !== 'submit') return notReckoned;
  const { outcome, amountFen } = command.decision;
  return { outcome, reckonedFen: outcome === 'entitled' && amountFen > 0 ? amountFen : null };
}
