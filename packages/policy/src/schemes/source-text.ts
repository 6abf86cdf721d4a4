import type { Citation } from './scheme.ts';

/** What a value follows, as people are told it: a document that does not govern the matter is said to be 参照. */
export function sourceText({ source, by }: Pick<Citation, 'source' | 'by'>): string {
  return by === 'analogy' ? `参照${source}` : source;
}
