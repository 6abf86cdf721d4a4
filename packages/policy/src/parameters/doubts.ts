/** What is worth a second look at a figure before it is registered: slips that are figures none the less. Pure. */
import type { ParameterDefinition } from '@wenye/rules';
import { numberOf } from './same-value.ts';

/** A figure as it is registered. */
export type Entered = {
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** The greatest that anybody enters, by unit; more is a slip of unit or point. Yuan in whole. */
const MOST: { readonly [unit: string]: number } = {
  'CNY/hour': 10_000,
  'CNY/day': 100_000,
  'CNY/month': 1_000_000,
  'CNY/person': 10_000_000,
  'CNY/person/year': 10_000_000,
  'CNY/household/year': 10_000_000,
  'CNY/event': 10_000_000,
  CNY: 1_000_000_000,
  'CNY/firm': 1_000_000_000,
  'CNY/year': 1_000_000_000,
  day: 3_660,
  workday: 3_660,
  person: 100_000_000,
  'person/year': 100_000_000,
};
const OTHERWISE = 1_000_000_000;

const FIGURES: ReadonlySet<string> = new Set(['money', 'integer', 'fraction']);

/** From so many times on, up or down, a slip of unit or point is likelier than another figure of the same kind. */
const FAR = 10;
/** So many of the values on record are named; what they are is beside them on the page. */
const NAMED = 3;

/** Standards that are set anew from time to time. */
const PERIODIC = /^CNY\/(hour|day|month|person\/year|household\/year)$/;

/** Where the text itself bounds a figure that others set: article 23 pays, and for six months at most. */
const WITHIN: { readonly [key: string]: readonly [least: number, most: number] } = {
  'art23.tempLiving.months': [1, 6],
};

/** The problem with a figure that no document can set; null: it can be one. */
export function notPlausible(definition: ParameterDefinition, value: string): string | null {
  const { key, label, unit = '', type } = definition;
  if (type !== 'money' && type !== 'integer') return null;
  const [least, most] = WITHIN[key] ?? [0, MOST[unit] ?? OTHERWISE];
  if (Number(value) >= least && Number(value) <= most) return null;
  if (WITHIN[key] !== undefined) return `“${label}”应在 ${least} 与 ${most} 之间`;
  const told = most.toLocaleString('en-US');
  return `“${label}”最多填 ${told}${type === 'money' ? ' 元' : ''}，请核对小数点和单位`;
}

/**
 * What to check with the original at hand, in words; empty: nothing.
 *
 * @param onRecord the other values of the same figure, of whatever region and days
 */
export function doubtsOf(
  { type, unit = '' }: { readonly type: string; readonly unit?: string | null | undefined },
  { value, from, to }: Entered,
  onRecord: readonly (string | null)[] = [],
): string[] {
  const doubts: string[] = [];
  if (FIGURES.has(type) && value.trim() !== '' && Number(value) === 0)
    doubts.push('填的是 0：确认以后就按 0 计算');
  const near = type === 'fraction' ? nearFraction(value.trim()) : null;
  if (near !== null)
    doubts.push(`${value.trim()} 不等于 ${near}，只是近似：文件写的是几分之几的，请填分数 ${near}`);
  const far = FIGURES.has(type) ? farFrom(value, onRecord) : null;
  if (far !== null) doubts.push(far);
  if (PERIODIC.test(unit ?? '') && from === null && to === null)
    doubts.push('没有填适用日期：以前和以后各年都会按它计算');
  return doubts;
}

/** That every other value on record is far from this one; null: one is near, or there is none to compare it with. */
function farFrom(value: string, onRecord: readonly (string | null)[]): string | null {
  const entered = numberOf(value);
  const others = [...new Set(onRecord)].filter((text) => text !== null && numberOf(text) > 0) as string[];
  if (!(entered > 0) || others.length === 0) return null;
  const times = others.map((text) => entered / numberOf(text));
  if (times.some((each) => each < FAR && each > 1 / FAR)) return null;
  const named = others.slice(0, NAMED).join('、') + (others.length > NAMED ? ' 等' : '');
  return `与登记过的同一标准（${named}）都相差 ${FAR} 倍以上，可能小数点或者单位有误`;
}

/** A fraction that no decimal tells and that this decimal rounds or cuts short: 2/3 of 0.6667; null: there is none. */
function nearFraction(text: string): string | null {
  const places = /^\d*\.(\d{3,})$/.exec(text)?.[1]?.length;
  if (places === undefined) return null;
  for (const under of [3, 6, 7, 9]) {
    const over = Math.round(Number(text) * under);
    const off = Math.abs(Number(text) - over / under);
    // What ends within these places is that decimal itself.
    if (over > 0 && off > 1e-12 && off < 10 ** -places) return `${over}/${under}`;
  }
  return null;
}
