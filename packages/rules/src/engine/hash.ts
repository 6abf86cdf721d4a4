/** The content hash of rules and parameters: what was decided by, replayable from what is stored under it. */
import { canonical } from '../core/canonical.ts';
import { joined } from '../core/joined.ts';
import { sha256 } from '../core/sha256.ts';
import type { Pack } from '../pack.ts';
import type { Entry } from './book.ts';
import { published } from './published.ts';

const hashes = new WeakMap<Pack, string>();

/** The pack as the one text whose SHA-256 is its hash: what to store under it, for `restore(JSON.parse(text))`. */
export const publishedText = (pack: Pack): string => canonical(published(pack));

/** SHA-256 over the canonical form of everything in the pack that can change an answer, labels included. */
export function hashOf(pack: Pack): string {
  const known = hashes.get(pack);
  if (known !== undefined) return known;
  const hash = joined('sha256:', sha256(publishedText(pack)));
  hashes.set(pack, hash);
  return hash;
}

/** With the values that a request brought. */
export function hashWith(pack: Pack, given: ReadonlyMap<string, readonly Entry[]>): string {
  if (given.size === 0) return hashOf(pack);
  const values = [...given].map(([key, entries]) => ({
    key,
    entries: entries.map((entry) => ({ ...entry, from: String(entry.from), to: String(entry.to) })),
  }));
  values.sort((a, b) => (a.key < b.key ? -1 : 1));
  return joined('sha256:', sha256(canonical({ pack: hashOf(pack), given: values })));
}
