import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { ask } from './register-step.ts';

const reason = z
  .string()
  .trim()
  .min(2, { error: '请填写理由，至少 2 个字。' })
  .max(200)
  .meta({ example: '文件写的是二分之一' });
const access = officer('parameter-officer');
const output = z.object({ key: z.string() });

/** Another natural person, who has seen the source, confirms a proposal: from here rules read the figure. */
export const confirmValue = useCase('entitlements.confirm-value', {
  input: z.object({ valueId: z.uuid() }),
  output,
  access,
  async run({ tx, input, audit }) {
    const key = await ask(tx, sql`entitlements.decide_value(${input.valueId}, 'confirmed', null)`);
    await audit({ action: 'entitlements.confirm-value', object: { kind: 'parameter', id: key } });
    return { key };
  },
});

/** Another natural person says that the source does not give this figure. */
export const rejectValue = useCase('entitlements.reject-value', {
  input: z.object({ valueId: z.uuid(), reason }),
  output,
  access,
  async run({ tx, input, audit }) {
    const key = await ask(tx, sql`entitlements.decide_value(${input.valueId}, 'rejected', ${input.reason})`);
    await audit({ action: 'entitlements.reject-value', object: { kind: 'parameter', id: key } });
    return { key };
  },
});

/** Who proposed it takes it back. */
export const withdrawValue = useCase('entitlements.withdraw-value', {
  input: z.object({ valueId: z.uuid() }),
  output,
  access,
  async run({ tx, input, audit }) {
    const key = await ask(tx, sql`entitlements.decide_value(${input.valueId}, 'withdrawn', null)`);
    await audit({ action: 'entitlements.withdraw-value', object: { kind: 'parameter', id: key } });
    return { key };
  },
});
