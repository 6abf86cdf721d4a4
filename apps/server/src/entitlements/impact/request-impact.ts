import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from '../parameters/register-step.ts';
import { refuse } from '../refusals.ts';
import { benefitsReading } from './benefits-reading.ts';
import { measureImpact } from './measure-impact.ts';

/**
 * Has it measured what a proposed figure would change for everybody and every firm, before it is decided. The worker does it;
 * `GET /api/parameters/values/:valueId/impact` shows how far it is. Measured before, it is measured anew.
 *
 * @throws Refusal `entitlements.impact-of-nothing` where no benefit reads it
 */
export const requestImpact = useCase('entitlements.request-impact', {
  input: z.object({ valueId: z.uuid() }),
  output: z.object({ valueId: z.uuid() }),
  access: officer('parameter-officer'),
  async run({ tx, input: { valueId }, audit }) {
    const key = await ask(tx, sql`entitlements.request_impact(${valueId}::uuid)`);
    const { ofPeople, ofFirms } = benefitsReading(key);
    if (ofPeople.length + ofFirms.length === 0) return refuse('entitlements.impact-of-nothing');
    const { name } = measureImpact;
    await enqueue(tx, name, { valueId, key }, { key: `${name} ${valueId}`, queue: name });
    await audit({ action: 'entitlements.request-impact', object: { kind: 'parameter', id: key } });
    return { valueId };
  },
});
