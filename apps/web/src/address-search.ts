/**
 * The search part of an address, plain: every value is a word as it is typed, so that `?unassigned=true&q=11.2` is read
 * as it is written, by hand too, and digits stay digits (a resident ID is no number). Only what would be read as something
 * else is written in the quotes of JSON; addresses of before that have quotes are read as well.
 */

/** Reads the search part of an address; a name that is there more than once has all its words. */
export function parseSearch(search: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of new Set(new URLSearchParams(search).keys())) {
    const values = new URLSearchParams(search).getAll(name).map(searchValue);
    found[name] = values.length === 1 ? values[0] : values;
  }
  return found;
}

/** Writes it; what is undefined is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined) continue;
    const isPlain = typeof value === 'string' && searchValue(value) === value;
    written.set(name, isPlain ? value : JSON.stringify(value));
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** A word in quotes is the word, a list or record what it says; all else is the word itself. */
function searchValue(text: string): unknown {
  if (!/^["[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
