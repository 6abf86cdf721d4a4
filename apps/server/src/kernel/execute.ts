import type { z } from 'zod';
import type { AccessRule, Actor } from './access.ts';
import { recordAudit } from './audit.ts';
import { type Tx, transact } from './database.ts';
import { enterSession } from './enter.ts';
import { answerOnce } from './idempotency.ts';
import { parseInput } from './input.ts';
import { refuse } from './refusals.ts';
import type { Services } from './services.ts';
import type { ComputationDefinition, UseCase, UseCaseDefinition } from './use-case.ts';

export type Request = {
  /** Session token, or null for a guest. */
  readonly token: string | null;
  /** The account that the page shows on which this is done; absent where there is no page. */
  readonly shownAccount?: string;
  readonly requestId: string;
  /** Unchecked. */
  readonly input: unknown;
  /** Fields of the input that the address names: what cannot be there at all is not found. */
  readonly named?: readonly string[];
  readonly idempotencyKey?: string;
  /** Absent: somebody waits for the answer to its end. */
  readonly signal?: AbortSignal;
};

const NEVER = new AbortController().signal;

/**
 * Runs a use case the only way there is: input checked, transaction opened as the database's role, context set
 * from the session, access rule passed, `run`, output reduced to its schema, commit. A computation runs after
 * the transaction that told who asks and which day it is.
 *
 * @throws Refusal where the input, the access rule or the use case refuses; anything else is a defect
 */
export async function execute<Input extends z.ZodType, Output extends z.ZodType>(
  services: Services,
  useCase: UseCase<Input, Output>,
  request: Request,
): Promise<z.output<Output>> {
  return 'compute' in useCase ? computed(services, useCase, request) : transacted(services, useCase, request);
}

async function computed<Input extends z.ZodType, Output extends z.ZodType>(
  { db }: Services,
  useCase: ComputationDefinition<Input, Output>,
  request: Request,
): Promise<z.output<Output>> {
  const { entered, read } = await transact(db, async (tx) => ({
    entered: await enter(tx, useCase.access, request),
    read: await useCase.read?.(tx),
  }));
  const input = parseInput(useCase.input, request.input, request.named);
  const { requestId, signal = NEVER } = request;
  const context = { ...entered, input, requestId, signal };
  return useCase.output.parse(await useCase.compute(context, read));
}

async function transacted<Input extends z.ZodType, Output extends z.ZodType>(
  { db, files, identityProvider = false }: Services,
  useCase: { readonly name: string } & UseCaseDefinition<Input, Output>,
  request: Request,
): Promise<z.output<Output>> {
  return transact(
    db,
    async (tx) => {
      const { requestId, signal = NEVER } = request;
      const { actor, businessDate } = await enter(tx, useCase.access, request);
      const input = parseInput(useCase.input, request.input, request.named);
      const audit = (entry: Parameters<typeof recordAudit>[1]) => recordAudit(tx, entry);
      const answer = async () =>
        useCase.output.parse(
          await useCase.run({
            tx,
            actor,
            input,
            businessDate,
            audit,
            requestId,
            files,
            identityProvider,
            signal,
          }),
        );
      return answerOnce(tx, { actor, useCase: useCase.name, key: request.idempotencyKey, input }, answer);
    },
    useCase.isolation,
  );
}

async function enter(tx: Tx, access: AccessRule, { token, shownAccount, requestId }: Request) {
  const entered = await enterSession(tx, token, requestId);
  refuseAnothersPage(entered.actor, shownAccount);
  const denied = access.check(entered.actor);
  if (denied !== null) throw denied;
  return entered;
}

/** Two windows have one session: an act is nobody's but of the account that its page shows. A guest is asked to sign in. */
export function refuseAnothersPage({ accountId }: Pick<Actor, 'accountId'>, shownAccount?: string): void {
  if (shownAccount !== undefined && accountId !== null && accountId !== shownAccount)
    refuse('kernel.another-account');
}
