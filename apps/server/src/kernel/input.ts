import { z } from 'zod';
import { inputWords } from './input-words.ts';
import { refuse } from './refusals.ts';

/** Issues at this number and beyond are not listed: an answer stays readable and small. */
const listed = 200;

z.config({ localeError: inputWords });

/**
 * Checks input against its schema.
 *
 * @param named fields that the request's address holds: where one cannot be, what it names is not found
 * @throws Refusal `kernel.invalid-input` with the first issue's path and, in `details.issues`, every issue
 *   as `{ path, message }` with a Chinese message
 */
export function parseInput<Input extends z.ZodType>(
  schema: Input,
  input: unknown,
  named: readonly string[] = [],
): z.output<Input> {
  refuseUnwritable(input, named);
  const parsed = schema.safeParse(input);
  if (parsed.success) return withNothingDropped(input, parsed.data);
  return refuseIssues(parsed.error.issues.flatMap(told), named);
}

/**
 * Refuses texts, and names of fields, that no database of text keeps, whatever a schema says of them: with the character
 * NUL, or half of a character.
 *
 * @throws Refusal as `parseInput` does
 */
export function refuseUnwritable(input: unknown, named: readonly string[] = []): void {
  const issues = unwritableIn(input);
  if (issues.length > 0) refuseIssues(issues, named);
}

type Path = readonly (string | number)[];
type Issue = { readonly path: Path; readonly message: string };

/** Without recursion, since a body may be nested deeper than the stack. */
function unwritableIn(input: unknown): Issue[] {
  const issues: Issue[] = [];
  const left: { readonly given: unknown; readonly path: Place | null }[] = [{ given: input, path: null }];
  for (let next = left.pop(); next !== undefined && issues.length < listed; next = left.pop()) {
    const { given, path } = next;
    if (typeof given === 'string' && !isWritable(given))
      issues.push({ path: pathOf(path), message: unwritable });
    if (!isContainer(given) || ArrayBuffer.isView(given)) continue;
    for (const [key, value] of Object.entries(given).reverse()) {
      const at: Place = { part: Array.isArray(given) ? Number(key) : key, within: path };
      left.push({ given: isWritable(key) ? value : key, path: at });
    }
  }
  return issues;
}

/** Parts of a path that are told: no field lies deeper. */
const DEEPEST = 50;

/** Where something stands, from the inside out: paths are written only of what is refused. */
interface Place {
  readonly part: string | number;
  readonly within: Place | null;
}

function pathOf(place: Place | null): Path {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.within) path.push(at.part);
  return path.reverse().slice(0, DEEPEST);
}

const isWritable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
const unwritable = '含有看不见的、不能保存的字符（如空字符），请删去，或者重新输入这一项。';

/** An issue as the answer lists it, at its own place: zod tells of unknown keys at the object that holds them. */
function told(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key) }));
}

const unknownKey = (key: string): string => `不认识的字段：${key}。`;

function refuseIssues(all: readonly Issue[], named: readonly string[] = []): never {
  if (all.some(({ path }) => named.includes(String(path[0])))) return refuse('kernel.not-found');
  const issues = all.slice(0, listed);
  return refuse('kernel.invalid-input', {}, { path: issues[0]?.path ?? [], details: { issues } });
}

/** zod leaves the key `__proto__` out of a record without a word; what was given must not vanish. */
function withNothingDropped<Parsed>(given: unknown, parsed: Parsed): Parsed {
  const path = droppedKey(given, parsed, []);
  if (path === null) return parsed;
  return refuseIssues([{ path, message: unknownKey('__proto__') }]);
}

function droppedKey(given: unknown, kept: unknown, at: Path): Path | null {
  // The same value: a schema that takes it as it is.
  if (given === kept || !isContainer(given) || !isContainer(kept)) return null;
  if (Object.hasOwn(given, '__proto__') && !Object.hasOwn(kept, '__proto__')) return [...at, '__proto__'];
  for (const [key, value] of Object.entries(given)) {
    if (!isContainer(value) || !Object.hasOwn(kept, key)) continue;
    const found = droppedKey(value, kept[key], [...at, Array.isArray(given) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
