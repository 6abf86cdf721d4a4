import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Services } from './services.ts';
import type { UseCase } from './use-case.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A route: mounted, validated, translated and documented by the kernel. */
export type Route<
  M extends Method = Method,
  Path extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly method: M;
  /** Fastify's form: `/api/cases/:caseId/accept`. Path parameters win over the body, the body over the query. */
  readonly path: Path;
  readonly useCase: UseCase<Input, Output>;
  readonly tag: string;
  /** One line for the API's documentation. */
  readonly summary: string;
  readonly description?: string;
  /** A complete input that works when pasted, shown in the documentation. */
  readonly example?: z.input<Input>;
  /** Takes an uploaded file: the file arrives as the input's field `file` (`UploadedFile`). */
  readonly upload?: boolean;
  /** For what is worth guessing: at most so many requests of one session (or address) in so many seconds. */
  readonly limit?: { readonly requests: number; readonly seconds: number };
  /** Answers with something other than JSON (a file, a PDF): receives the use case's output and sends it. */
  send?(output: z.output<Output>, reply: FastifyReply, services: Services): Promise<unknown>;
};

/** Names of what a path holds: `/api/cases/:caseId/accept` → `['caseId']`. */
export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
}

/**
 * Keeps the literal types of one route, from which the web's typed client is derived:
 *
 *     export const routes = [
 *       route({ method: 'POST', path: '/api/cases/:caseId/accept', useCase: acceptCase, tag: '办件', summary: '受理' }),
 *     ] as const;
 */
export function route<
  const M extends Method,
  const Path extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
>(definition: Route<M, Path, Input, Output>): Route<M, Path, Input, Output> {
  return definition;
}
