import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';

/**
 * Notes months for which an award grants a monthly subsidy for a person (11.2 to the person, 9.4 to the employer),
 * so that `months-received` counts them from then on. Called in the transaction of the award, by who decides it.
 *
 * @param months YYYY-MM
 * @param reference the case, under which the database finds them again once nothing of the award stays paid
 * @returns the months that the person has received otherwise, `YYYY-MM`: where there are any, none is noted
 */
export async function grantBenefitMonths(
  tx: Tx,
  award: { personId: string; benefitId: string; months: readonly string[]; reference: string },
): Promise<string[]> {
  const firstDays = award.months.map((month) => `${month}-01`);
  const { rows } = await sql<{ month: string }>`select distinct to_char(received, 'YYYY-MM') as month
    from people.grant_benefit_months(
      ${award.personId}::uuid, ${award.benefitId}, ${firstDays}::date[], ${award.reference}) received
    order by 1`.execute(tx);
  return rows.map(({ month }) => month);
}
