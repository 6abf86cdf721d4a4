import { fenToYuan, formatYuan as formatFen, yuanToFen } from '@wenye/codes';
import { toHalfWidth } from './dates.ts';

/** What a person typed as an amount: yuan with two decimals, nothing yet, or why it cannot be read. */
export type ReadYuan = { yuan: string } | { empty: true } | { problem: string };

/**
 * Reads 1234.5, 1,234.50, ￥1234, 1234元 and full-width digits into a decimal string in yuan (`"1234.50"`).
 * Refuses more than two decimals: an amount of money is never rounded silently.
 */
export function readYuan(text: string): ReadYuan {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[¥￥]?(.*?)元?$/, '$1');
  if (plain === '') return { empty: true };
  if (plain.startsWith('-')) return { problem: '金额不能是负数' };
  if (plain.endsWith('万')) return { problem: '请换算成元填写，例如 1.2 万元填 12000' };
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return { problem: '请只填数字，单位是元，例如 1234.50' };
  const decimals = match[2] ?? '';
  if (decimals.length > 2) return { problem: '最多填到分（两位小数）' };
  const whole = (match[1] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (whole.length > 12) return { problem: '金额太大，请核对' };
  return { yuan: `${whole}.${decimals.padEnd(2, '0')}` };
}

/** `"12345.60"` → `12,345.60 元`; what is not an amount comes back as it is. */
export function formatYuan(yuan: string): string {
  const fen = yuanToFen(yuan);
  return fen === null ? yuan : formatFen(fen);
}

/** `"12345.60"` → `12,345.60`, for a field or column that names the unit itself. */
export function groupYuan(yuan: string): string {
  return formatYuan(yuan).replace(/ 元$/, '');
}

/** `"90000.00"` → `9 万元`, to two decimals (`约` where that rounds); undefined below ten thousand and of no amount. */
export function wanText(yuan: string): string | undefined {
  const fen = yuanToFen(yuan);
  if (fen === null || fen < 1_000_000) return undefined;
  const hundredths = Math.round(fen / 10_000);
  const [wan, rest] = groupYuan(fenToYuan(hundredths)).split('.');
  return `${hundredths * 10_000 === fen ? '' : '约 '}${wan}${`.${rest}`.replace(/\.?0+$/, '')} 万元`;
}

/** Amounts in yuan together, to the fen. */
export function sumYuan(amounts: readonly string[]): string {
  return fenToYuan(amounts.reduce((sum, each) => sum + fenOf(each), 0));
}

/** By how much the second amount is more than the first, signed. */
export function differenceYuan(before: string, after: string): string {
  return fenToYuan(fenOf(after) - fenOf(before));
}

/** What is no amount makes the sum none, visibly, rather than a smaller one. */
const fenOf = (yuan: string): number => yuanToFen(yuan) ?? Number.NaN;
