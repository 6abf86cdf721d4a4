/** What is being typed of a search that the address keeps: the field runs ahead, the address follows at its own time. */
export interface TypedWords {
  /** As the address last said. */
  readonly q: string;
  readonly words: string;
  /** Sent to the address and not read back from it yet. */
  readonly pending: readonly string[];
}

/** The field says it; the address is to follow. Pure. */
export const typing = (typed: TypedWords, words: string): TypedWords => ({
  ...typed,
  words,
  pending: [...typed.pending, words],
});

/** The address says it: where that is what was typed on the way, the field stays; else somebody went there. Pure. */
export function addressed({ words, pending }: TypedWords, q: string): TypedWords {
  const own = pending.includes(q);
  return { q, words: own ? words : q, pending: own && q !== words ? pending : [] };
}
