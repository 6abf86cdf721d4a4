import { isRealDate } from '@wenye/codes';
import type { FactDefinition, Json } from '@wenye/rules';
import { isRounded } from '../../kernel/spreadsheet/cell.ts';

/** A cell that cannot be understood, with what to do about it, in Chinese. */
export type CellProblem = { readonly problem: string };
export type Parsed<Value extends Json = Json> = { readonly value: Value } | CellProblem;

/** A non-empty cell as the value of a fact, in the notation that `decide` takes. */
export function parseCell(cell: string, definition: FactDefinition): Parsed {
  if (isRounded(cell)) return problem('数字太长，Excel 已丢失尾数；请先把该列设为“文本”格式再重新录入');
  switch (definition.type) {
    case 'boolean':
      return parseBoolean(cell);
    case 'date':
      return parseDate(cell);
    case 'month':
      return parseMonth(cell);
    case 'integer':
      return parseInteger(cell);
    case 'money':
      return parseMoney(cell);
    case 'code':
      return parseCode(cell, definition);
    default:
      return { value: cell };
  }
}

export function problem(text: string): CellProblem {
  return { problem: text };
}

const yesWords = new Set(['是', '有', '对', '√', '✓', 'y', 'yes', 'true', '1', '已缴', '已办理']);
const noWords = new Set(['否', '无', '没有', '×', '✗', 'x', 'n', 'no', 'false', '0', '未缴', '未办理']);

function parseBoolean(cell: string): Parsed {
  const word = cell.toLowerCase();
  if (yesWords.has(word)) return { value: true };
  if (noWords.has(word)) return { value: false };
  return problem('请填“是”或“否”');
}

/** 2020-07-01, 2020/7/1, 2020.7.1, 2020年7月1日 or 20200701. */
export function parseDate(cell: string): Parsed<string> {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(
      cell.replaceAll(/\s/g, ''),
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (!parts) {
    if (/^\d{4}[-/.年]\d{1,2}月?$/.test(cell)) return problem('只写了年月，请写到日，例如 2020-07-01');
    return /^[2-6]\d{4}$/.test(cell)
      ? problem('看起来是 Excel 的日期序号；请把该列设为“日期”格式，或改填如 2020-07-01')
      : problem('日期请填如 2020-07-01 或 2020年7月1日');
  }
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (!isRealDate(year, month, day)) return problem('没有这一天，请核对日期');
  if (!isYearHere(year)) return problem(YEARS);
  return { value: `${year}-${two(month)}-${two(day)}` };
}

/** 2020-07, 2020/7, 2020年7月, 202007, or any date of the month. */
export function parseMonth(cell: string): Parsed<string> {
  const parts = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(cell) ?? /^(\d{4})(\d{2})$/.exec(cell);
  if (parts) {
    const month = Number(parts[2]);
    if (!isYearHere(Number(parts[1]))) return problem(YEARS);
    return month >= 1 && month <= 12
      ? { value: `${parts[1]}-${two(month)}` }
      : problem('月份应在 1 到 12 之间');
  }
  const date = parseDate(cell);
  return 'value' in date ? { value: date.value.slice(0, 7) } : problem('月份请填如 2020-07 或 2020年7月');
}

/** What the rules take, so that a slip of the year is told at its cell. */
const isYearHere = (year: number): boolean => year >= 1900 && year <= 2199;
const YEARS = '年份应在 1900 到 2199 之间，请核对';

/** Without the commas of thousands; a comma elsewhere may stand for a point, and stays. */
const plainNumber = (cell: string): string => {
  const text = cell.replaceAll(/\s/g, '');
  return /^[¥￥]?\d{1,3}(,\d{3})+(?![\d,])/.test(text) ? text.replaceAll(',', '') : text;
};

function parseInteger(cell: string): Parsed {
  const digits = plainNumber(cell).replace(/(人|个月|月|名)$/, '');
  if (isNegative(digits)) return problem('不能是负数');
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : problem('请填整数，例如 12');
}

const isNegative = (text: string): boolean => /^[-−－–][\d¥￥]/.test(text.trim());

/** 100 billion yuan, as the rules take at most. */
const MOST_DIGITS = 12;

/** Yuan, with at most two decimals; 万 and 万元 are shifted exactly. */
export function parseMoney(cell: string): Parsed<string> {
  if (isNegative(cell)) return problem('金额不能是负数');
  const amount = /^[¥￥]?(\d+(?:\.\d+)?)(万?)元?$/.exec(plainNumber(cell));
  if (!amount) return problem('金额请填数字，例如 1234.50（单位：元）');
  const exact = amount[2] === '万' ? shiftFour(amount[1] ?? '') : (amount[1] ?? '');
  const [whole = '0', decimals = ''] = exact.split('.');
  if (whole.replace(/^0+/, '').length > MOST_DIGITS) return problem('金额过大，请核对单位是不是元');
  if (decimals.replace(/0+$/, '').length > 2) return problem('金额最多两位小数（精确到分）');
  return { value: `${Number(whole)}.${decimals.slice(0, 2).padEnd(2, '0')}` };
}

/** Times 10,000 by moving the decimal point. */
function shiftFour(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  const padded = decimals.padEnd(4, '0');
  return `${whole}${padded.slice(0, 4)}.${padded.slice(4)}`;
}

/** By code, by label, or by the label's part before its bracket where that is unambiguous. */
function parseCode(cell: string, definition: FactDefinition): Parsed {
  if (!definition.values) return { value: cell };
  const plain = cell.normalize('NFKC');
  const exact = definition.values.find(
    ({ code, label }) => code === plain || label.normalize('NFKC') === plain,
  );
  if (exact) return { value: exact.code };
  const near = definition.values.filter(({ label }) => shortLabel(label).normalize('NFKC') === plain);
  if (near.length === 1 && near[0]) return { value: near[0].code };
  return problem(`请填以下之一：${listed(choicesOf(definition))}`);
}

/** What a cell of a boolean or a code is offered; none where any text will do. */
export function choicesOf({ type, values }: FactDefinition): readonly string[] {
  return type === 'boolean' ? ['是', '否'] : (values ?? []).map(({ label }) => shortLabel(label));
}

/** Choices in a sentence; one may itself be an enumeration. */
export function listed(choices: readonly string[]): string {
  return choices.join(choices.some((each) => each.includes('、')) ? '；' : '、');
}

/** 企业（…） is offered and understood as 企业. Full-width commas stay: a drop-down list is parted by the others. */
function shortLabel(label: string): string {
  return label.replace(/[（(].*[）)]$/, '').trim();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
