/** Finds a key that an object of a JSON text gives twice, of which JavaScript keeps the last without a word. */

/** From the whole down to a place in it. */
export type JsonPath = readonly (string | number)[];

/** The characters that a JSON text is made of outside of its strings, as numbers: a text of a line is read in no time. */
const [OPEN_OBJECT, OPEN_LIST, END_OBJECT, END_LIST, COMMA, QUOTE, BACKSLASH] = Array.from('{[}],"\\', (c) =>
  c.charCodeAt(0),
);

/** An object or list that is open: the keys that it has had (null: a list), and where in it the reader is. */
type Open = { readonly keys: Set<string> | null; at: string | number };

/**
 * The path of the first key that its object has had before, or null. Keys are the same as they are read, not as they
 * are written: `"a"` and `"\u0061"`. In one pass, whatever the depth.
 *
 * @param text that `JSON.parse` accepts
 */
export function repeatedKey(text: string): JsonPath | null {
  const open: Open[] = [];
  let inside: Open | undefined;
  let isKey = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      const from = i;
      i = endOf(text, from);
      if (!isKey || !inside?.keys) continue;
      inside.at = keyOf(text.slice(from, i + 1));
      if (inside.keys.has(inside.at)) return open.map(({ at }) => at);
      inside.keys.add(inside.at);
      isKey = false;
    } else if (unit === COMMA) {
      if (typeof inside?.at === 'number') inside.at += 1;
      else isKey = true;
    } else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      isKey = unit === OPEN_OBJECT;
      inside = isKey ? { keys: new Set(), at: '' } : { keys: null, at: 0 };
      open.push(inside);
    } else if (unit === END_OBJECT || unit === END_LIST) {
      open.pop();
      inside = open.at(-1);
      isKey = false;
    }
  }
  return null;
}

/** Index of the quote that ends the string that begins at `from`. */
function endOf(text: string, from: number): number {
  for (let i = from + 1; ; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) return i;
    if (unit === BACKSLASH) i += 1;
  }
}

const keyOf = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

/** As errors of requests write a path: `facts.firm.hires[2].contract-start`. */
export function dotted(path: JsonPath): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`))
    .join('');
}
