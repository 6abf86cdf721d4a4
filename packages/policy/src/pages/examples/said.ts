/** What the words of a page say, as far as a test can hold them to a request and its answer. All in order. */

const figure = (words: string) => Number(words.replaceAll(',', ''));

/** Sums of money in fen: `366.00 元`, `3,000 元`, `300 万元`. */
export const sumsIn = (words: string): readonly number[] =>
  [...words.matchAll(/([\d,.]+) (万?)元/g)].map(([, sum = '', tenThousands]) =>
    Math.round(figure(sum) * (tenThousands ? 1_000_000 : 100)),
  );

/** Days and months as `2020-08-01` and `2020-08`. */
export const datesIn = (words: string): readonly string[] =>
  [...words.matchAll(/(\d{4}) 年 (\d+) 月(?: (\d+) 日)?/g)].map(([, ...parts]) =>
    parts
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  );

/** Lengths in months: `36 个月`. */
export const monthsIn = (words: string): readonly number[] =>
  [...words.matchAll(/(\d+) 个月/g)].map(([, count = '']) => figure(count));

/** How many people: `40 人`, `12 名工人`. */
export const peopleIn = (words: string): readonly number[] =>
  [...words.matchAll(/(\d+) [人名]/g)].map(([, count = '']) => figure(count));

/** Percentages: `5.5%` as 0.055. */
export const sharesIn = (words: string): readonly number[] =>
  [...words.matchAll(/([\d.]+)%/g)].map(([, share = '']) => Math.round(figure(share) * 1000) / 100_000);

/** A result that refuses says 不符合, one that leaves it open 能不能; all others grant. */
export function eligibilityIn(result: string): 'entitled' | 'not-entitled' | 'undetermined' {
  if (result.includes('不符合')) return 'not-entitled';
  return result.includes('能不能') ? 'undetermined' : 'entitled';
}

/** What the sums that are worked out come to, and what is said of them: `7800 ÷ 12 = 650.00`. From left to right. */
export const workingsIn = (words: string): readonly { readonly is: number; readonly said: number }[] =>
  [...words.matchAll(/([^=，；。]+) = ([\d,.]+%?)/g)].map(([, working = '', said = '']) => {
    const [first = Number.NaN, ...others] = [...working.matchAll(/[\d,.]+(?:%|\/\d+)?/g)].map(([term]) =>
      value(term),
    );
    const signs = [...working.matchAll(/[+×÷]/g)].map(([sign]) => sign);
    return { is: others.reduce((sum, term, i) => apply(signs[i], sum, term), first), said: value(said) };
  });

/** `1,800.00`, `70%` or `2/3`. */
function value(term: string): number {
  const [whole = '', divisor = '1'] = term.replace('%', '/100').split('/');
  return figure(whole) / figure(divisor);
}

function apply(sign: string | undefined, left: number, right: number): number {
  if (sign === '+') return left + right;
  return sign === '×' ? left * right : left / right;
}
