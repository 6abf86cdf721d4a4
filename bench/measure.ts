/** What benches share: medians, and figures beside their goals. */
import { loadavg } from 'node:os';

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

/** What was measured, the figure, and where there is a goal the goal and whether it is met. */
export type Figure = readonly [what: string, measured: string, goal?: string, met?: boolean];

/** Programs that wanted a core in the last minute, on average. */
const load = (): string => (loadavg()[0] as number).toFixed(1);
const loadBefore = load();

/**
 * Prints figures as rows of a table under a heading that says over what they were taken, with the machine's load before
 * and after.
 */
export function report(over: string, figures: readonly Figure[]): void {
  const rows = figures.map(
    ([what, measured, goal = '', met]) =>
      `| ${what} | ${measured} | ${goal}${met === undefined ? '' : met ? ' ✓' : ' ✗'} | ${loadBefore} → ${load()} |`,
  );
  console.log([`${over}\n`, '| what | measured | goal | load |', '|---|---|---|---|', ...rows].join('\n'));
}
