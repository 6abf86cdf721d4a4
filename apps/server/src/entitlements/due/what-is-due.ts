import type { Answer, Decided, Json } from '@wenye/rules';
import { z } from 'zod';
import { bound, officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { servesPerson } from '../../people/counter.ts';
import { answerSchema } from '../deciding/answer-schema.ts';
import { refuse } from '../refusals.ts';
import { dueToFirm } from './due-to-firm.ts';
import { dueTo, dueToPerson } from './due-to-person.ts';

const firmId = z.uuid().optional().describe('有权代办的单位；不填为本人');

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

/** What is due to a person who stands at the clerk's counter, by what registers know and what the person says. */
export const whatIsDueAtCounter = useCase('entitlements.what-is-due-at-counter', {
  input: z.object({ personId: z.uuid(), facts: z.record(z.string(), z.custom<Json>()).default({}) }),
  output,
  access: officer('counter-clerk'),
  async run({ input, ...reading }) {
    if (!(await servesPerson(reading.tx, input.personId))) return refuse('entitlements.not-served-here');
    const action = 'entitlements.read-at-counter';
    const { known, decided } = await dueTo(reading, input.personId, input.facts, action);
    return { known, answer: accepted(decided) };
  },
});

function accepted(decided: Decided): Answer {
  if (decided.ok) return decided;
  const problem = decided.errors[0]?.message ?? '请求不正确。';
  return refuse('entitlements.request-wrong', { problem }, { details: { errors: decided.errors } });
}
