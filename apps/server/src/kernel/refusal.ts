/**
 * A refusal is an answer, not a defect: the request was understood and must not be done.
 * Each room declares its refusals once, with the Chinese sentence that people read; nothing else is
 * translated for users, and everything else that is thrown is a defect (500, logged, no detail outside).
 */
import { formatDate, formatMonth, isIsoDate } from '@wenye/codes';

/**
 * HTTP statuses a refusal may carry: malformed, not signed in, forbidden, not found, conflict, too large, of another
 * media type, rule says no, too many, being restarted.
 */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** One entry of a room's catalogue; `{name}` in the message is filled from the parameters. */
export type RefusalEntry = { readonly status: RefusalStatus; readonly message: string };
export type RefusalCatalogue = Readonly<Record<string, RefusalEntry>>;

/** The parameter names that a message mentions, read from its text by the compiler. */
type ParametersOf<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;
type Parameters<Message extends string> = { readonly [Name in ParametersOf<Message>]: string | number };

/** Where in the input the refusal belongs: field names and row indexes, outermost first. */
export type InputPath = readonly (string | number)[];
export type RefusalPlace = { readonly path?: InputPath; readonly details?: unknown };

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly status: RefusalStatus;
  readonly path: InputPath | undefined;
  /** Structured, free of personal data: for instance one entry per bad row. */
  readonly details: unknown;

  constructor(code: string, status: RefusalStatus, message: string, place: RefusalPlace = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.path = place.path;
    this.details = place.details;
  }
}

type Arguments<Message extends string> = [ParametersOf<Message>] extends [never]
  ? [parameters?: Record<string, never>, place?: RefusalPlace]
  : [parameters: Parameters<Message>, place?: RefusalPlace];

export type Refusals<C extends RefusalCatalogue> = {
  readonly catalogue: C;
  /** Builds the refusal as a value, for a pure core that returns it. */
  readonly refusal: <K extends keyof C & string>(code: K, ...rest: Arguments<C[K]['message']>) => Refusal;
  /** Throws the refusal. Annotated `never`, so `throw refuse(…)` and `return refuse(…)` narrow types too. */
  readonly refuse: <K extends keyof C & string>(code: K, ...rest: Arguments<C[K]['message']>) => never;
};

/**
 * Declares a room's refusals. In the room's `refusals.ts`:
 *
 *     export const { refuse, refusal, catalogue } = defineRefusals({
 *       'casework.deadline-passed': { status: 409, message: '办理期限（{deadline}）已过。' },
 *     });
 *
 * Codes are `<room>.<what>`. The parameters that a message names are required by the compiler.
 * What is common to all rooms (`kernel.not-found`, `kernel.changed-meanwhile`, …) is in `kernel/refusals.ts`.
 */
export function defineRefusals<const C extends RefusalCatalogue>(catalogue: C): Refusals<C> {
  const refusal: Refusals<C>['refusal'] = (code, ...[parameters, place]) => {
    const entry = catalogue[code] as RefusalEntry;
    return new Refusal(code, entry.status, fill(entry.message, parameters ?? {}), place);
  };
  return {
    catalogue,
    refusal,
    refuse: (code, ...rest) => {
      throw refusal(code, ...rest);
    },
  };
}

function fill(message: string, parameters: Record<string, string | number>): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => words(String(parameters[name] ?? '')));
}

/** A day or a month as sentences name it; anything else as it is. */
function words(parameter: string): string {
  if (isIsoDate(parameter)) return formatDate(parameter);
  return isIsoDate(`${parameter}-01`) ? formatMonth(parameter) : parameter;
}
