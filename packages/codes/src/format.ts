import { type IsoDate, isIsoDate } from './dates.ts';

/** Dates and money as people here write them. Money comes in as whole fen (1/100 yuan). */

/** `2020-10-15` → `2020年10月15日`. Throws `RangeError` for text that is not a date. */
export function formatDate(date: IsoDate): string {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

/** `2020-10` → `2020年10月`. */
export function formatMonth(month: string): string {
  return formatDate(`${month}-01`).replace(/1日$/, '');
}

/**
 * Months as people say them, those that follow each other as one span: `2020年8月至10月`, `2020年11月至2021年1月`; with a gap
 * `2020年8月、10月`. Empty for none.
 *
 * @param months `YYYY-MM`, rising
 */
export function formatSpans(months: readonly string[]): string {
  let year = '';
  const say = (month: string) => {
    const told = month.startsWith(year) && year !== '' ? `${Number(month.slice(5))}月` : formatMonth(month);
    year = month.slice(0, 4);
    return told;
  };
  return spansOf(months)
    .map(([first, last]) => (first === last ? say(first) : `${say(first)}至${say(last)}`))
    .join('、');
}

/** Months that follow each other, as first and last. */
function spansOf(months: readonly string[]): [first: string, last: string][] {
  const spans: [string, string][] = [];
  for (const month of months) {
    const open = spans.at(-1);
    if (open && countOf(month) === countOf(open[1]) + 1) open[1] = month;
    else spans.push([month, month]);
  }
  return spans;
}

const countOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** 123450 → `1234.50`: the decimal string in yuan that crosses the API. */
export function fenToYuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * The fen of an amount in yuan as people type it (`1234.5`, `1,234.50`, `￥1234.50元`); null when it is not an amount
 * with at most two decimals within the safe range.
 */
export function yuanToFen(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (match === null) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}

/** No fund of a city holds more: beyond it, somebody has mistyped. In fen; 1000 亿元. */
const LARGEST_AMOUNT = 10_000_000_000_000;

/** What is wrong with a text as an amount of money that is given, in words; null where it is one. */
export function amountProblem(text: string): string | null {
  const fen = yuanToFen(text);
  if (fen === null)
    return /^\d{14,}(\.\d*)?$/.test(text) ? TOO_LARGE : '请填写数字，最多两位小数，例如 1,234.50';
  if (fen <= 0) return '金额须大于零';
  return fen > LARGEST_AMOUNT ? TOO_LARGE : null;
}

const TOO_LARGE = '金额超过 1000 亿元，请核对，单位是元';

/** 123450 → `1,234.50 元`: the one shape in which an amount is read, on pages, in messages and in reports. */
export function formatYuan(fen: number): string {
  return `${fenToYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',')} 元`;
}

/** A text as its writer typed it, to stand within a sentence of ours: without the stop at its end. */
export function withoutStop(text: string): string {
  return text.replace(/[。；;，,.\s]+$/, '');
}

const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS_IN_GROUP = ['', '拾', '佰', '仟'] as const;
const GROUP_UNITS = ['', '万', '亿', '万亿'] as const;

/**
 * Amount in capital characters as receipts and vouchers require (支付结算办法, appendix 1):
 * 123450 → `壹仟贰佰叁拾肆元伍角`, 10000 → `壹佰元整`.
 */
export function formatYuanCapital(fen: number): string {
  if (fen < 0) return `负${formatYuanCapital(-fen)}`;
  const [whole = '0', decimals = '00'] = fenToYuan(fen).split('.');
  const yuan = capitalInteger(whole);
  const [jiao, cent] = [Number(decimals[0]), Number(decimals[1])];
  if (jiao === 0 && cent === 0) return `${yuan === '' ? '零' : yuan}元整`;
  const jiaoText = jiao > 0 ? `${CAPITAL_DIGITS[jiao]}角` : yuan === '' ? '' : '零';
  return `${yuan === '' ? '' : `${yuan}元`}${jiaoText}${cent > 0 ? `${CAPITAL_DIGITS[cent]}分` : ''}`;
}

function capitalInteger(digits: string): string {
  const padded = digits.padStart(16, '0');
  let text = '';
  let zeroPending = false;
  for (let group = 0; group < 4; group++) {
    const part = padded.slice(group * 4, group * 4 + 4);
    let groupText = '';
    for (let index = 0; index < 4; index++) {
      const digit = Number(part[index]);
      if (digit === 0) {
        zeroPending = true;
        continue;
      }
      if (zeroPending && text + groupText !== '') groupText += '零';
      zeroPending = false;
      groupText += `${CAPITAL_DIGITS[digit]}${UNITS_IN_GROUP[3 - index]}`;
    }
    if (groupText !== '') text += groupText + GROUP_UNITS[3 - group];
  }
  return text;
}
