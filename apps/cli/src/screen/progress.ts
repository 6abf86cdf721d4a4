import type { Writable } from 'node:stream';

/** Every so many rows; a terminal sees one line that changes, a log sees lines. */
const every = 1000;
const everyInLog = 20_000;
/** Long rows take their time: a log that says nothing for longer looks like a program that hangs. */
const SILENT_AT_MOST_MS = 10_000;

type Stream = Writable & { isTTY?: boolean };

/** Writes lines to the error stream, so that results stay clean: over one another on a terminal, below one another in a log. */
function lines(stream: Stream, now: () => number) {
  let said = now();
  const isTerminal = stream.isTTY === true;
  return {
    /** @param due whether it is time for it: on a terminal, and in a log, which is not silent for long in any case */
    may: (text: () => string, due: { readonly onTerminal: boolean; readonly inLog: boolean }): void => {
      if (isTerminal ? !due.onTerminal : !due.inLog && now() - said < SILENT_AT_MOST_MS) return;
      said = now();
      stream.write(isTerminal ? `\r${text()}` : `${text()}\n`);
    },
    last: (text: string) => stream.write(`${isTerminal ? '\r' : ''}${text}\n`),
  };
}

/**
 * Says how far a long run over rows has come.
 *
 * @param now milliseconds, from whatever beginning
 */
export function progress(stream: Stream, now: () => number = () => performance.now()) {
  const started = now();
  const { may, last } = lines(stream, now);
  // A row in error is read and not screened.
  const line = (rows: number, wrong: number) =>
    `${wrong > 0 ? `已读 ${rows} 行，测算 ${rows - wrong} 行，${wrong} 行有问题没有测算` : `已测算 ${rows} 行`}，用时 ${secondsSince(started, now)} 秒`;
  return {
    rows: (rows: number, wrong: number) =>
      may(() => line(rows, wrong), { onTerminal: rows % every === 0, inLog: rows % everyInLog === 0 }),
    done: (rows: number, wrong: number) => last(`${line(rows, wrong)}，完成。`),
  };
}

/** Says how far a long run has come of which it is known how much there is. */
export function shareProgress(stream: Stream, now: () => number = () => performance.now()) {
  const started = now();
  const { may, last } = lines(stream, now);
  const line = (share: number) => `已测算 ${Math.floor(share * 100)}%，用时 ${secondsSince(started, now)} 秒`;
  return {
    share: (share: number) => may(() => line(share), { onTerminal: true, inLog: false }),
    done: () => last(`${line(1)}，完成。`),
  };
}

const secondsSince = (started: number, now: () => number) => Math.round((now() - started) / 1000);
