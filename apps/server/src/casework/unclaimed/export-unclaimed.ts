import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { exported } from '../../kernel/export.ts';
import { useCase } from '../../kernel/use-case.ts';
import { unclaimedFilters, unclaimedPeople, unclaimedPerson } from './unclaimed.ts';

/**
 * The whole list of who is due a benefit and has not claimed it, as of one moment, to be saved as a file. Everybody on it
 * is put on record as taken out of the system.
 *
 * @throws Refusal `entitlements.benefit-not-found` where no benefit of a person has this id
 * @throws Refusal `kernel.too-many-to-export`
 */
export const exportUnclaimed = useCase('casework.export-unclaimed', {
  input: unclaimedFilters,
  output: z.object({ rows: z.array(unclaimedPerson) }),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { benefit, rows } = await exported((range) => unclaimedPeople(tx, input, range));
    const action = 'casework.export-unclaimed';
    await audit({ action, object: { kind: 'unclaimed-list', id: benefit.id } });
    const id = rows.map(({ personId }) => personId);
    await audit({ action, object: { kind: 'person', id }, fields: ['name', 'residence', benefit.id] });
    return { rows };
  },
});
