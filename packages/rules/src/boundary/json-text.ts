/** Reads JSON text, and says where a text stops being JSON: JavaScript's own message has no place in many cases. */
import type { Json } from '../answer.ts';
import { type JsonPath, repeatedKey } from './repeated-key.ts';

export type JsonText =
  | { readonly ok: true; readonly value: Json }
  /**
   * `problem` is Chinese: where the text goes wrong, and what to look at. `path` leads to a key that is given twice; it is
   * empty where the text is no JSON.
   */
  | { readonly ok: false; readonly problem: string; readonly path: JsonPath };

/**
 * Parses a whole text; a byte order mark in front is no part of it. Keys are kept whatever they are called, and one given
 * twice is refused: what was given must not vanish.
 *
 * @param line the number of its first line in the file that it stands in
 */
export function parseJson(text: string, line = 1): JsonText {
  const plain = text.replace(/^\uFEFF/, '');
  const value = parsed(plain);
  if (value === undefined) return { ok: false, problem: problemOf(plain, line), path: [] };
  const path = repeatedKey(plain);
  if (path === null) return { ok: true, value };
  return { ok: false, problem: repeatedWords(path.at(-1)), path };
}

/** What is said of a key, or of a field of a form, that is given twice. */
export const repeatedWords = (key: string | number | undefined): string => `“${key}”写了不止一次，请只留一个`;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function problemOf(text: string, firstLine: number): string {
  if (text.trim() === '') return '内容是空的';
  const at = breakOf(text);
  if (at >= text.length) return '到末尾还不完整，请检查引号和括号是否都已配对';
  const before = text.slice(0, at).split('\n');
  const [rest = ''] = text.slice(at, at + 40).split('\n', 1);
  const shown = Array.from(rest).slice(0, 12).join('');
  const place = `第 ${firstLine + before.length - 1} 行第 ${(before.at(-1) ?? '').length + 1} 个字符（“${shown}”）`;
  return `从${place}起不合 JSON 格式，请检查引号、逗号和括号`;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Index of the first token that cannot stand where it stands; the text's length where it merely ends too early. */
function breakOf(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expected: Expected = 'value';
  const reads = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
    return true;
  };
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  for (;;) {
    reads(SPACE);
    const next = text[at];
    if (next === undefined) return at;
    const ends = next === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    if (ends && expected.endsWith('end')) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (expected === 'comma or end' && next === ',') {
      at += 1;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected === 'colon' && next === ':') {
      at += 1;
      expected = 'value';
    } else if (expected.startsWith('key') && reads(STRING)) {
      expected = 'colon';
    } else if (expected.startsWith('value') && (next === '{' || next === '[')) {
      open.push(next);
      at += 1;
      expected = next === '{' ? 'key or end' : 'value or end';
    } else if (expected.startsWith('value') && (reads(STRING) || reads(SCALAR))) {
      expected = afterValue();
    } else {
      return at;
    }
  }
}
