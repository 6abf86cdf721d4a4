import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import { type LoadedCase, loadCase } from '../case.store.ts';
import type { Actor, CaseRole, Tier } from '../case.ts';
import { hasTurn } from '../case.turn.ts';
import { rulesOf, schemeOf } from '../scheme.ts';
import { officesOver, postsNeeded } from '../vacancy.ts';

const colleague = z.object({
  personId: z.uuid(),
  name: z.string(),
  role: z.string(),
  officeName: z.string(),
});

/** Officers who may take a case over: each has a step on it now. */
export const listColleagues = useCase('casework.list-colleagues', {
  input: z.object({ caseId: z.uuid() }),
  output: z.object({
    colleagues: z.array(colleague),
    lacks: z.string().nullable().describe('没有同事可以办理时，须任命什么岗位的人'),
  }),
  access: officer('acceptor', 'reviewer', 'approver'),
  async run({ tx, input }) {
    const loaded = await loadCase(tx, input.caseId);
    const able = (await colleaguesOn(tx, loaded)).filter((each) => mayHave(loaded, each));
    return {
      colleagues: able.map(({ personId, name, role, officeName }) => ({ personId, name, role, officeName })),
      lacks: able.length > 0 ? null : await postsLacking(tx, loaded),
    };
  },
});

/** The posts of which one would let somebody else have a turn on the case as it stands, or is about to. */
export const postsLacking = async (tx: Tx, { row, state }: LoadedCase): Promise<string> =>
  postsNeeded(state, rulesOf(schemeOf(row.benefit_id)), await officesOver(tx, row.accepting_office));

/** Another officer in one of their roles, as the core sees them on the case. */
export interface Colleague {
  personId: string;
  name: string;
  role: CaseRole;
  officeName: string;
  actor: Actor;
}

/** Whether the case can lie on the colleague's desk. */
export const mayHave = ({ row, state }: LoadedCase, { actor }: Colleague): boolean =>
  hasTurn(state, { actor, scheme: rulesOf(schemeOf(row.benefit_id)) });

/** Everybody else who works on cases of this one's territory, once for each role; nobody where the caller may not see it. */
export async function colleaguesOn(tx: Tx, { row }: LoadedCase): Promise<Colleague[]> {
  const { rows } = await sql<{
    personId: string;
    name: string;
    role: CaseRole;
    tier: Tier;
    officeId: string;
    officeName: string;
    tied: boolean;
  }>`
    select person_id as "personId", name, role, tier, office_id as "officeId", office_name as "officeName", tied
    from casework.colleagues(${row.case_id}) order by role, name, person_id`.execute(tx);
  return rows.map(({ tier, officeId, tied, ...who }) => ({
    ...who,
    actor: {
      kind: 'person',
      personId: who.personId,
      accountId: '',
      actsForClaimant: null,
      tiedToClaimant: tied,
      assignments: [{ role: who.role, tier, officeId, coversCase: true }],
    },
  }));
}
