import type { Answer, Decided, Json } from '@wenye/rules';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { answerSchema } from '../deciding/answer-schema.ts';
import { refuse } from '../refusals.ts';
import { dueToFirm } from './due-to-firm.ts';
import { dueToPerson } from './due-to-person.ts';

const firmId = z.uuid().optional().describe('A firm that one may act for; absent: oneself.');

const output = z.object({
  answer: answerSchema,
  /** What registers know, each with its source: to be confirmed, not typed. */
  known: z.array(
    z.object({
      fact: z.string(),
      value: z.custom<Json>(),
      source: z.object({ name: z.string(), recordedOn: z.string(), reference: z.string().optional() }),
    }),
  ),
});

/** What is due to oneself or one's firm by what registers know alone. */
export const whatIsDue = useCase('entitlements.what-is-due', {
  input: z.object({ firmId }),
  output,
  access: bound(),
  async run({ input, ...reading }) {
    const { known, decided } =
      input.firmId === undefined
        ? await dueToPerson(reading, {})
        : await dueToFirm(reading, input.firmId, {});
    return { known, answer: accepted(decided) };
  },
});

/** The same with facts that one declares where no register knows, a roster included. Stores nothing. */
export const whatIsDueWith = useCase('entitlements.what-is-due-with', {
  input: z.object({ firmId, facts: z.record(z.string(), z.custom<Json>()) }),
  output,
  access: bound(),
  async run({ input, ...reading }) {
    const { known, decided } =
      input.firmId === undefined
        ? await dueToPerson(reading, input.facts)
        : await dueToFirm(reading, input.firmId, input.facts);
    return { known, answer: accepted(decided) };
  },
});

function accepted(decided: Decided): Answer {
  if (decided.ok) return decided;
  const problem = decided.errors[0]?.message ?? '请求不正确。';
  return refuse('entitlements.request-wrong', { problem }, { details: { errors: decided.errors } });
}
