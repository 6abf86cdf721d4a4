/**
 * The owner functions through which cases are read (migration 0055), as tables to select from. The application's role
 * holds no right to the tables themselves; what the caller may not see is not among the rows.
 */
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '../kernel/schema.generated.ts';

const door =
  <Table extends keyof Database>(name: string) =>
  (...caseIds: readonly string[]): RawBuilder<Selectable<Database[Table]>> =>
    sql`casework.${sql.raw(name)}(${caseIds}::uuid[])`;

export const casesOf = door<'casework.case'>('cases_of');
export const eventsOf = door<'casework.case_event'>('events_of');
export const chainsOf = door<'casework.event_chain'>('chains_of');
export const headsOf = door<'casework.event_head'>('heads_of');
export const sealedOf = door<'casework.sealed_content'>('sealed_of');
export const partiesOf = door<'casework.case_party'>('parties_of');
export const factsOf = door<'casework.case_fact'>('facts_of');
export const notesOf = door<'casework.case_note'>('notes_of');
export const decisionsOf = door<'casework.case_decision'>('decisions_of');
export const documentsOf = door<'casework.case_document'>('documents_of');
export const exclusionsOf = door<'casework.exclusion'>('exclusions_of');
