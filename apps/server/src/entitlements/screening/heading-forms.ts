/** Words that say the same in a heading: whoever knows one of its forms knows all of them. */

/** Words of which each may stand for the others, the usual one first, and where in a heading they mean the same. */
type Alike = { readonly words: readonly string[]; readonly found: RegExp };

const DAY = '日期 时间 日';
const MONTH = '月 月份 年月';
/** What a beginning or an end is written before, up to the end of the heading. */
const BEFORE_TIME = `(?=(?:${`${DAY} ${MONTH}`.replaceAll(' ', '|')})$)`;
const AT_END = '$';

function alike(text: string, place = ''): Alike {
  const words = text.split(' ');
  // Of two words of which one begins with the other, the longer is what is written.
  const longest = words.toSorted((one, other) => other.length - one.length);
  return { words, found: new RegExp(`(?:${longest.join('|')})${place}`) };
}

const ALIKE: readonly Alike[] = [
  alike('开始 起始 起', BEFORE_TIME),
  alike('终止 截止 结束 到期 期满 届满 截至 止', BEFORE_TIME),
  alike(DAY, AT_END),
  alike(MONTH, AT_END),
  alike('号 号码', AT_END),
  alike('实际缴纳 实缴 实际缴费 实际缴纳金额 实缴金额 实际缴费金额 实际缴纳额 实缴额 实际缴费额', AT_END),
  alike('缴费金额 缴纳金额 缴费额 缴纳额', AT_END),
  alike('类型 类别', AT_END),
  alike('学校 院校', '(?=类[型别]$)'),
  alike('劳动合同 合同'),
  alike('社会保险 社保'),
  alike('毕业证书 毕业证'),
  alike('上年度 上一年度 上年'),
];

/** A heading in every way in which its words are written, itself included. Pure. */
export function formsOf(heading: string): ReadonlySet<string> {
  let forms = new Set([heading]);
  for (const { words, found } of ALIKE) {
    forms = new Set(
      [...forms].flatMap((form) =>
        found.test(form) ? [form, ...words.map((word) => form.replace(found, word))] : [form],
      ),
    );
  }
  return forms;
}

/** A heading with the usual one of words that say the same, by which headings are compared. Pure. */
export const usualForm = (heading: string): string =>
  ALIKE.reduce((form, { words, found }) => form.replace(found, words[0] ?? ''), heading);

/** Each of the words, parted by spaces, before each of the texts. */
export const headed = (before: string, ...texts: readonly string[]): string[] =>
  texts.flatMap((text) => before.split(' ').map((word) => word + text));

/** What asks for a yes or a no, to the heading of what holds or does not. 是否已… asks what 是否… asks. */
export function asked(heading: string): string[] {
  const plain = heading.replace(/^(?:已经|已|现在|正在)/, '');
  return [...new Set([heading, plain])].flatMap((each) => [
    `是否${each}`,
    `是否为${each}`,
    `是否属于${each}`,
  ]);
}
