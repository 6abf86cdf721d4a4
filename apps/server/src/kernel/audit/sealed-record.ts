import type { CanonicalValue } from '../chain.ts';

/** A row of audit.record as the chain holds it: everything that it states, instants as text. */
export type AuditRow = {
  readonly id: number;
  readonly at: string;
  readonly business_date: string;
  readonly actor_kind: string;
  readonly account_id: string | null;
  readonly person_id: string | null;
  readonly roles: string[];
  readonly office_ids: string[];
  readonly request_id: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly fields: string[];
  readonly purpose: string | null;
  readonly evidence: string | null;
};

/** Columns of an AuditRow; the instant in UTC with microseconds, whatever the session's time zone. */
export const auditColumns = `r.id::float8 as id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  r.business_date, r.actor_kind, r.account_id, r.person_id, r.roles, r.office_ids, r.request_id, r.action,
  r.object_kind, r.object_id, r.fields, r.purpose, r.evidence`;

/** What is hashed for a record at its place in the chain. */
export function sealedContent(seq: number, record: AuditRow): CanonicalValue {
  return { seq, record };
}
