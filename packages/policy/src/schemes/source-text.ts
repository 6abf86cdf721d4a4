/** What a value follows, as people are told it: a document that does not govern the matter is said to be 参照. */
export function sourceText({
  source,
  by,
}: {
  readonly source: string;
  readonly by?: 'analogy' | undefined;
}): string {
  return by === 'analogy' ? `参照${source}` : source;
}
