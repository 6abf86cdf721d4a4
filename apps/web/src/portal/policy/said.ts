/** What people type, in the way in which the pages write it: amounts in figures, points of numbers, and graduates. Pure. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** An amount that is said: with a hundred at least, since of smaller numbers articles are called. */
const AMOUNT =
  /[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万]*[百千万][零〇一二两三四五六七八九十百千万]*/g;

/** `三百` is 300, `一万五` 15000, `11。2` and `11，2` 11.2, and who has left a university (`大学毕业`) a graduate. */
export function asWritten(said: string): string {
  return said
    .replaceAll(AMOUNT, (amount) => String(amountOf(amount)))
    .replaceAll(/(?<=\d)。|(?<=^\d{1,2})[,、](?=\d{1,2}$)/g, '.')
    .replaceAll(/大学毕业生?/g, '毕业生');
}

function amountOf(said: string): number {
  const [thousands, rest] = said.includes('万') ? said.split('万', 2) : ['', said];
  return belowTenThousand(thousands ?? '', 1) * 10_000 + belowTenThousand(rest ?? '', thousands ? 1000 : 1);
}

/** `least`: what a digit at the end stands for where no unit comes before it; after a hundred it is of tens. */
function belowTenThousand(said: string, least: number): number {
  let sum = 0;
  let digit = 0;
  let unit = least * 10;
  for (const sign of said.replaceAll('两', '二').replaceAll('〇', '零')) {
    const of = UNITS[sign];
    if (of !== undefined) {
      sum += (digit === 0 ? 1 : digit) * of;
      [digit, unit] = [0, of];
    } else {
      digit = DIGITS.indexOf(sign);
      if (digit === 0) unit = 10;
    }
  }
  return sum + (digit * unit) / 10;
}
