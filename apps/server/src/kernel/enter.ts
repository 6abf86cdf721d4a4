import { sql } from 'kysely';
import type { Actor } from './access.ts';
import { recordAudit } from './audit.ts';
import { type Isolation, type Tx, transact } from './database.ts';
import type { JobTransaction } from './jobs.ts';
import type { Services } from './services.ts';

export type Entered = { readonly actor: Actor; readonly businessDate: string };

/** Opens the context of a session for this transaction; a token that is null or ended gives a guest. */
export async function enterSession(tx: Tx, token: string | null, requestId: string): Promise<Entered> {
  const { rows } = await sql<{ entered: Entered }>`
    select access.enter(${token}, ${requestId}) as entered`.execute(tx);
  return (rows[0] as { entered: Entered }).entered;
}

export type OnBehalfOf = { readonly accountId: string | null; readonly personId: string | null };

/** A transaction of the worker (role wenye_worker), noted in the audit trail as done for whoever asked for it. */
export async function systemTransaction<T>(
  { db, files }: Services,
  requestId: string,
  work: (context: JobTransaction) => Promise<T>,
  onBehalfOf: OnBehalfOf = { accountId: null, personId: null },
  isolation?: Isolation,
): Promise<T> {
  return transact(
    db,
    async (tx) => {
      const { rows } = await sql<{ entered: Entered }>`
        select access.enter_system(${requestId}, ${onBehalfOf.accountId}, ${onBehalfOf.personId}::uuid) as entered`.execute(
        tx,
      );
      const { businessDate } = (rows[0] as { entered: Entered }).entered;
      return work({ tx, businessDate, files, audit: (entry) => recordAudit(tx, entry) });
    },
    isolation,
  );
}
