import { createHash } from 'node:crypto';

/** A value that canonical JSON can hold: no undefined, no NaN, no fraction (money is fen, dates are text). */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** The previous hash of a chain's first link. */
export const genesis = '0'.repeat(64);

/**
 * JSON with keys in code-unit order and no white space: equal values give equal text, also after a trip
 * through `jsonb`, which reorders keys.
 *
 * @throws RangeError for a number that is not a safe integer, since two readers may print it differently
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`Not a safe integer: ${value}`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as CanonicalValue)}`);
  return `{${members.join(',')}}`;
}

/**
 * The hash of one link: SHA-256 over the previous hash and the content, in lower-case hex.
 *
 * A room that keeps chains (casework: one per case) exposes a view `<schema>.event_chain (stream text,
 * seq bigint, prev_hash text, hash text, content jsonb, differs text)`, where `seq` runs 1, 2, 3 … in each
 * stream, the first `prev_hash` is `genesis`, and `hash = chainHash(prev_hash, canonicalJson(content))`.
 * `differs` names the first column of the event's row that repeats something of the content and does not
 * say the same; null where all agree: conditions and lists read the columns, the hash covers the content.
 *
 * What it keeps beside the events, as they leave it, it exposes as `<schema>.event_head (stream text, version
 * bigint, differs text)`: how many events a stream has, and the first column that does not say what they say, `row` where
 * nothing is kept of a stream.
 * Content that stands apart from the events, which bear only its commitment (kernel/commitment.ts), it exposes as
 * `<schema>.sealed_content (stream text, seq bigint, kind text, salt text, content jsonb, commitment text, differs text)`:
 * what it is in words, and the first column of its row that does not say what the event `seq` says of it, `commitment` where
 * that bears another. An event whose content is gone, and may not be, has a row without a commitment.
 * Where it keeps books of another kind (funds: ledgers and batches), `<schema>.books_check (object text, seq bigint, fault
 * text)` has a row for each book, `fault` null, and one for each fault, in words: `object` is table and id, `seq` the place in
 * it, if it has one. What audit records bear as evidence and no chain has, it exposes as `<schema>.evidence (hash text)`.
 * `kernel/audit/verify.ts` checks every such view, and names a stream as `<schema>.stream_name (stream text, name text)` does.
 */
export function chainHash(prevHash: string, canonicalContent: string): string {
  return createHash('sha256').update(`${prevHash}\n${canonicalContent}`, 'utf8').digest('hex');
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
