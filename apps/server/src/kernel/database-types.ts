import pg from 'pg';

const { builtins } = pg.types;
const dateArray = 1182;
const int8Array = 1016;

/**
 * `int8` as number: money in fen and counters fit; what does not is an error, never a rounded figure.
 *
 * @throws RangeError beyond ±(2^53 − 1)
 */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond a safe integer: ${text}`);
  return value;
}

/** `{a,b,NULL}` of values that never need quoting. */
function plainArray<T>(element: (text: string) => T): (text: string) => (T | null)[] {
  return (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : element(item)));
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [int8Array, plainArray(safeInteger)],
  [builtins.DATE, (text) => text],
  [dateArray, plainArray((text) => text)],
]);

/** How values of the wire become values of JavaScript, for our pools only. */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    const ours = format === 'binary' ? undefined : parsers.get(oid);
    return ours ?? (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown);
  },
};
