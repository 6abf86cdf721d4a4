/** What people say, and what the document calls it. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['社保', '社会保险'],
  ['医保', '医疗保险'],
  ['大学生', '毕业生'],
  ['应届生', '毕业生'],
  ['失业金', '失业保险金'],
  ['房租', '租金'],
  ['公积金', '住房公积金'],
  ['下岗', '失业'],
  ['农民工', '农村劳动力'],
]);

const SPOKEN = new RegExp(`(${[...CALLED.keys()].join('|')})`);

/** A word as the document would have it, in parts that need not stand side by side; as it is where nobody says it otherwise. */
export const partsOfWord = (word: string): string[] =>
  word
    .split(SPOKEN)
    .filter((part) => part !== '')
    .map((part) => CALLED.get(part) ?? part);

const DIGITS = '〇一二三四五六七八九';

/** The number of an article: `第九条`, `二十六`, `第 9 条`; undefined where the word is none. */
export function articleOf(word: string): number | undefined {
  const spoken = /^第?([一二三四五六七八九十]+)条?$/.exec(word)?.[1];
  if (spoken === undefined) {
    const digits = /^第(\d{1,2})条$/.exec(word)?.[1];
    return digits === undefined ? undefined : Number(digits);
  }
  const [tens, ones] = spoken.includes('十') ? spoken.split('十', 2) : ['', spoken];
  const of = (digit: string | undefined, none: number): number => (digit ? DIGITS.indexOf(digit) : none);
  return (spoken.includes('十') ? of(tens, 1) * 10 : 0) + of(ones, 0);
}
