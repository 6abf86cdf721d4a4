import type { z } from 'zod';
import type { AccessRule, Actor } from './access.ts';
import type { AuditEntry } from './audit.ts';
import type { Tx } from './database.ts';
import type { FileStore } from './files.ts';

/** What `run` is given. Everything happens in `tx`: one database transaction, committed if `run` returns. */
export type UseCaseContext<Input> = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: Input;
  /** YYYY-MM-DD: the day that law, deadlines and due jobs follow. */
  readonly businessDate: string;
  /** Appends to the audit trail in the same transaction. Every read of a person's data calls it too. */
  readonly audit: (entry: AuditEntry) => Promise<void>;
  readonly requestId: string;
  readonly files: FileStore;
  /** Whether one can sign in by an identity provider. */
  readonly identityProvider: boolean;
  /** Aborted, with a refusal, once nobody waits for the answer: what takes seconds stops there. */
  readonly signal: AbortSignal;
};

export type UseCaseDefinition<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly input: Input;
  /** What leaves the server; anything that the schema does not name is dropped. */
  readonly output: Output;
  readonly access: AccessRule;
  /** `serializable` where a decision rests on rows that it does not lock; conflicts are retried. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Returns the output or throws a `Refusal`; may be run again after a serialisation failure or deadlock. */
  run(context: UseCaseContext<z.output<Input>>): Promise<z.input<Output>>;
};

/** What `compute` is given: who asks what on which day. No transaction: its connection has been given back. */
export type ComputationContext<Input> = Pick<
  UseCaseContext<Input>,
  'actor' | 'input' | 'businessDate' | 'requestId' | 'signal'
>;

export type ComputationDefinition<Input extends z.ZodType, Output extends z.ZodType, Read = unknown> = Pick<
  UseCaseDefinition<Input, Output>,
  'input' | 'output' | 'access'
> & {
  /** What the computation needs and everybody may read; read in the transaction that told who asks. */
  read?(tx: Tx): Promise<Read>;
  /** Returns the output or throws a `Refusal`; stores nothing. */
  compute(context: ComputationContext<z.output<Input>>, read: Read): Promise<z.input<Output>>;
};

export type UseCase<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly name: string;
} & (UseCaseDefinition<Input, Output> | ComputationDefinition<Input, Output>);

/**
 * Declares a use case. Input, output and access are required by type, so an unguarded command does not
 * compile. Runs through `execute` (kernel/execute.ts): from HTTP, from tests, never directly.
 *
 * @param name `<room>.<verb-noun>`, which also names it in the audit trail
 */
export function useCase<Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  definition: UseCaseDefinition<Input, Output>,
): UseCase<Input, Output> {
  return { name, ...definition };
}

/**
 * Declares a use case that works out an answer from its input alone, and may take seconds to do so: it holds no
 * connection meanwhile. Being repeatable anyway, it keeps no answer under an idempotency key.
 */
export function computation<Input extends z.ZodType, Output extends z.ZodType, Read>(
  name: string,
  definition: ComputationDefinition<Input, Output, Read>,
): UseCase<Input, Output> {
  return { name, ...(definition as ComputationDefinition<Input, Output>) };
}
