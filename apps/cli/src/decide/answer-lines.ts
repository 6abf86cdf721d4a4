import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { decideRequest } from '@wenye/policy';
import { CONTRACT, type Decided, type Request } from '@wenye/rules';

/** Counted while the lines go by. */
export type Tally = { decided: number; wrong: number };

/**
 * One answer per request line, in order, in constant memory. A wrong line is answered with `line`, its number
 * from 1, and does not stop the others.
 */
export async function* answerLines(input: Readable, tally: Tally): AsyncGenerator<string> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() === '') continue;
    const decided = decideLine(line);
    if (decided.ok) tally.decided += 1;
    else tally.wrong += 1;
    yield `${JSON.stringify(decided.ok ? decided : { line: number, ...decided })}\n`;
  }
}

/** An error of a line that is not JSON at all comes in the shape of the contract's input errors. */
function decideLine(line: string): Decided | NotJson {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return {
      contract: CONTRACT,
      ok: false,
      errors: [{ code: 'not-json', path: '', message: '这一行不是完整的 JSON，请检查引号、逗号和括号' }],
    };
  }
  return decideRequest(request as Request);
}

type NotJson = {
  readonly contract: typeof CONTRACT;
  readonly ok: false;
  readonly errors: readonly [{ readonly code: 'not-json'; readonly path: ''; readonly message: string }];
};
