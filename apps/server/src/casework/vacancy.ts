/** Which post somebody would have to be given so that a case can go on, where nobody holds one: a sentence for the officer. */
import { type Role, roleLabel } from '@wenye/codes';
import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import {
  type Actor,
  type CaseRole,
  type CaseState,
  handlingRoles,
  type SchemeRules,
  type Tier,
} from './case.ts';
import { hasTurn } from './case.turn.ts';

/** An office that the case belongs to, as a stranger to the case would hold a post in it. */
export interface OfficeOver {
  name: string;
  tier: Tier;
}

/** The office that accepted the case and those above it, the lowest first. */
export async function officesOver(tx: Tx, acceptingOffice: string): Promise<OfficeOver[]> {
  const { rows } = await sql<OfficeOver>`
    select o.name, case o.kind when 'zone' then 'county' else o.kind end as tier
    from access.office o
    where o.id = any(access.offices_over(${acceptingOffice}))
      and kernel.business_date() between o.valid_from and coalesce(o.valid_to, 'infinity')
    order by array_position(array['township', 'county', 'zone', 'city'], o.kind)`.execute(tx);
  return rows;
}

/** `“审批”（嵩县人力资源和社会保障局或洛阳市人力资源和社会保障局）`: the posts of which one is enough. */
export function postsNeeded(state: CaseState, scheme: SchemeRules, offices: readonly OfficeOver[]): string {
  const needed = handlingRoles.flatMap((role) => {
    const where = offices.filter(({ tier }) => hasTurn(state, { actor: stranger(role, tier), scheme }));
    const names = oneOf(where.map(({ name }) => name));
    return where.length === 0 ? [] : [`“${roleLabel(role satisfies Role)}”（${names}）`];
  });
  return oneOf(needed);
}

/** What becomes of the case once its award is proposed to be revoked by that person, as far as it depends on who decides. */
export const onceProposed = (state: CaseState, by: string): CaseState => ({
  ...state,
  status: 'proposed-revocation',
  proposers: [...state.proposers, by],
});

/** What becomes of a reconsideration once that person proposes to add to the award. */
export const onceRaiseProposed = (state: CaseState, by: string): CaseState => ({
  ...state,
  raiseProposed: { addFen: 0, months: [], by },
});

const oneOf = (names: readonly string[]): string =>
  new Intl.ListFormat('zh', { type: 'disjunction' }).format(names);

/** Somebody who has had nothing to do with the case, in a post. */
export const stranger = (role: CaseRole, tier: Tier): Actor => ({
  kind: 'person',
  personId: '',
  accountId: '',
  actsForClaimant: null,
  tiedToClaimant: false,
  assignments: [{ role, tier, officeId: '', coversCase: true }],
});
