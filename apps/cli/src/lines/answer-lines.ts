import type { Readable } from 'node:stream';
import { dotted, type JsonLine, jsonLines } from '@wenye/rules';
import { inUtf8 } from '../in-utf-8.ts';

/** Counted while the lines go by. */
export type Tally = { right: number; wrong: number; noted: number };

export type LineError = { readonly code: string; readonly path: string; readonly message: string };

/** What a line is answered with; more members are its own. */
export type LineAnswer = { readonly ok: boolean };

/** Answers one line, read as JSON; where it is not JSON at all, `wrong` says so in the shape of its input errors. */
export type Answerer = {
  readonly answer: (json: unknown) => LineAnswer;
  readonly wrong: (errors: readonly LineError[]) => LineAnswer & { readonly ok: false };
  /** Whether a line that is right is one of those of which something is said at the end. */
  readonly noted?: (json: unknown) => boolean;
};

/**
 * One answer per line, in order, in constant memory. A wrong line is answered with `line`, its number from 1, and does
 * not stop the others.
 */
export async function* answerLines(
  input: Readable,
  { answer, wrong, noted }: Answerer,
  tally: Tally,
): AsyncGenerator<string> {
  for await (const { number, read } of jsonLines(inUtf8(input))) {
    const answered = read.ok ? answer(read.value) : wrong([unread(read)]);
    if (answered.ok) tally.right += 1;
    else tally.wrong += 1;
    if (answered.ok && read.ok && noted?.(read.value)) tally.noted += 1;
    yield `${JSON.stringify(answered.ok ? answered : { line: number, ...answered })}\n`;
  }
}

const unread = ({ problem, path }: Extract<JsonLine['read'], { ok: false }>): LineError =>
  path.length > 0
    ? { code: 'duplicate-key', path: dotted(path), message: problem }
    : { code: 'not-json', path: '', message: `这一行不是完整的 JSON：${problem}` };
