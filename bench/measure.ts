/** What benches share: medians, and figures beside their goals. */
import { loadavg } from 'node:os';

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

/** What was measured, the figure, and where there is a goal the goal and whether it is met. */
export type Figure = readonly [what: string, measured: string, goal?: string, met?: boolean];

/** The figures of one bench, in the words of a table. */
export interface Report {
  /** Over what they were taken. */
  readonly over: string;
  readonly rows: readonly (readonly string[])[];
  readonly missed: number;
}

/** Programs that wanted a core in the last minute, on average. */
const load = (): string => (loadavg()[0] as number).toFixed(1);
const loadBefore = load();

export const HEAD = ['what', 'measured', 'goal', 'load before → after'];

export const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, i) => `| ${cells.join(' | ')} |${i === 0 ? `\n|${'---|'.repeat(cells.length)}` : ''}`)
    .join('\n');

/** Prints the figures of a bench, with the machine's load beside them, and tells them to the bench that started it. */
export function report(over: string, figures: readonly Figure[]): void {
  const loads = `${loadBefore} → ${load()}`;
  const rows = figures.map(([what, measured, goal = '', met]) => [
    what,
    measured,
    `${goal}${met === undefined ? '' : met ? ' ✓' : ' ✗'}`,
    loads,
  ]);
  const told: Report = { over, rows, missed: figures.filter(([, , , met]) => met === false).length };
  if (process.send) process.send(told);
  else console.log(`${over}\n\n${tableOf([HEAD, ...rows])}`);
}
