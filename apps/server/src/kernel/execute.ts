import type { z } from 'zod';
import { recordAudit } from './audit.ts';
import { transact } from './database.ts';
import { enterSession } from './enter.ts';
import { answerOnce } from './idempotency.ts';
import { parseInput } from './input.ts';
import type { Services } from './services.ts';
import type { UseCase } from './use-case.ts';

export type Request = {
  /** Session token, or null for a guest. */
  readonly token: string | null;
  readonly requestId: string;
  /** Unchecked. */
  readonly input: unknown;
  readonly idempotencyKey?: string;
};

/**
 * Runs a use case the only way there is: input checked, transaction opened as the database's role, context set
 * from the session, access rule passed, `run`, output reduced to its schema, commit.
 *
 * @throws Refusal where the input, the access rule or the use case refuses; anything else is a defect
 */
export async function execute<Input extends z.ZodType, Output extends z.ZodType>(
  { db, files }: Services,
  useCase: UseCase<Input, Output>,
  request: Request,
): Promise<z.output<Output>> {
  return transact(
    db,
    async (tx) => {
      const { requestId } = request;
      const { actor, businessDate } = await enterSession(tx, request.token, requestId);
      const denied = useCase.access.check(actor);
      if (denied !== null) throw denied;
      const input = parseInput(useCase.input, request.input);
      const audit = (entry: Parameters<typeof recordAudit>[1]) => recordAudit(tx, entry);
      const answer = async () =>
        useCase.output.parse(await useCase.run({ tx, actor, input, businessDate, audit, requestId, files }));
      return answerOnce(tx, { actor, useCase: useCase.name, key: request.idempotencyKey, input }, answer);
    },
    useCase.isolation,
  );
}
