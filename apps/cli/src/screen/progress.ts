import type { Writable } from 'node:stream';

/** Every so many rows; a terminal sees one line that changes, a log sees lines. */
const every = 1000;
const everyInLog = 20_000;
/** Long rows take their time: a log that says nothing for longer looks like a program that hangs. */
const SILENT_AT_MOST_MS = 10_000;

/**
 * Says how far a long run has come, on the error stream so that results stay clean.
 *
 * @param now milliseconds, from whatever beginning
 */
export function progress(
  stream: Writable & { isTTY?: boolean },
  now: () => number = () => performance.now(),
) {
  const started = now();
  let said = started;
  // A row in error is read and not screened.
  const line = (rows: number, wrong: number) =>
    `${wrong > 0 ? `已读 ${rows} 行，测算 ${rows - wrong} 行，${wrong} 行有问题没有测算` : `已测算 ${rows} 行`}，用时 ${Math.round((now() - started) / 1000)} 秒`;
  return {
    rows(rows: number, wrong: number): void {
      if (stream.isTTY === true && rows % every === 0) stream.write(`\r${line(rows, wrong)}`);
      if (stream.isTTY === true || (rows % everyInLog !== 0 && now() - said < SILENT_AT_MOST_MS)) return;
      said = now();
      stream.write(`${line(rows, wrong)}\n`);
    },
    done(rows: number, wrong: number): void {
      stream.write(`${stream.isTTY === true ? '\r' : ''}${line(rows, wrong)}，完成。\n`);
    },
  };
}
