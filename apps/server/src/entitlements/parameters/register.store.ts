import { regionsRead } from '@wenye/policy';
import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';

/** A row of the register: a figure that somebody proposed, and what became of it. */
export type RegisterRow = {
  id: string;
  key: string;
  /** Null: it takes out the figure that it replaces. */
  value: string | null;
  region: string;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  note: string | null;
  replaces: string | null;
  proposedOn: string;
  proposedByName: string;
  proposedByMe: boolean;
  decision: 'confirmed' | 'rejected' | 'withdrawn' | null;
  decidedOn: string | null;
  decidedByName: string | null;
  reason: string | null;
  endedOn: string | null;
};

/** The register as the caller may read it, the latest first; of one key, or whole. */
export async function registerOf(tx: Tx, key: string | null): Promise<RegisterRow[]> {
  const { rows } = await sql<RegisterRow>`
    select id, key, value, region, valid_from as "validFrom", valid_to as "validTo", source, note, replaces,
      proposed_on as "proposedOn", proposed_by_name as "proposedByName", proposed_by_me as "proposedByMe",
      decision, decided_on as "decidedOn", decided_by_name as "decidedByName", reason, ended_on as "endedOn"
    from entitlements.parameter_register() where ${key}::text is null or key = ${key}`.execute(tx);
  return rows;
}

/** Whether it is confirmed, and nothing has taken its place. */
export const isInForce = ({ decision, value, endedOn }: RegisterRow): boolean =>
  decision === 'confirmed' && value !== null && endedOn === null;

/** Whether rules read a figure of its region, or of one above: one of a county that is the same in the whole city they do not. */
export const isRead = ({ key, region }: RegisterRow): boolean => regionsRead(key).includes(region);
