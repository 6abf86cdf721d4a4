/** Where in a text the sound of some letters stands, by syllables or their first letters; `false`: nowhere. */
export type PinyinMatch = (text: string, letters: string) => readonly [number, number] | false;

/** Fetches how characters sound: 20 kB that nobody needs who types Chinese. */
export async function loadPinyin(): Promise<PinyinMatch> {
  const { default: pinyin } = await import('pinyin-match');
  // The package's types put it one `default` deeper than it is.
  return (pinyin as unknown as { match: PinyinMatch }).match;
}
