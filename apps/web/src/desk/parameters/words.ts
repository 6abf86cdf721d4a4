import { formatDate } from '../../format/dates.ts';
import { parameterText } from '../../portal/answer/words.ts';
import { numberOf } from '../parts/compared.ts';
import type { ParameterDetails, Registered, Standing } from './views.ts';

type Colour = 'success' | 'processing' | 'warning' | 'error' | 'default';

/** The colour repeats what the words say. */
export const stateColours: Readonly<Record<Standing['state'], Colour>> = {
  confirmed: 'success',
  recorded: 'processing',
  conflict: 'error',
  uncertain: 'warning',
  missing: 'error',
};

export const stateChoices = [
  { value: 'missing', label: '空缺' },
  { value: 'uncertain', label: '存疑' },
  { value: 'conflict', label: '出处相互矛盾' },
  { value: 'recorded', label: '有出处' },
  { value: 'confirmed', label: '已经两人确认' },
];

/** `空缺 8 个县区`; without their number where it stands so in all of them. */
export function standingText({ stateName, counties }: Standing, all: readonly Standing[]): string {
  return all.length === 1 ? stateName : `${stateName} ${counties.length} 个县区`;
}

export const registeredWords: Readonly<Record<Registered['state'], { label: string; colour: Colour }>> = {
  waiting: { label: '待另一人确认', colour: 'warning' },
  'in-force': { label: '采用中', colour: 'success' },
  replaced: { label: '已被替换', colour: 'default' },
  'taken-out': { label: '原数值已撤下', colour: 'default' },
  rejected: { label: '不予确认', colour: 'error' },
  withdrawn: { label: '已撤回', colour: 'default' },
};

/** `2020年7月1日 至 2020年12月31日`; an open end is said so. */
export function spanText({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null && to === null) return '不限日期';
  if (to === null) return `${formatDate(from ?? '')}起`;
  return from === null ? `至 ${formatDate(to)}` : `${formatDate(from)} 至 ${formatDate(to)}`;
}

type Named = Pick<ParameterDetails, 'key' | 'label' | 'type' | 'unit'>;

/** A value with its unit as people read it. */
export function valueText(value: string | null, { key, label, type, unit }: Named): string {
  if (value === null) return '数值不明';
  if (type === 'boolean') return value === 'true' ? '是' : '否';
  const text = parameterText({ key, label, value, unit });
  // Beside others in percent, a share that no decimal tells is read in percent too.
  const share = unit?.includes('ratio') && value.includes('/') ? numberOf(value) : null;
  return share === null ? text : `${text}（约 ${Number((share * 100).toFixed(2))}%）`;
}

/** What rules read of the figure, in any region and on any days: what is entered is likely to be near one of them. */
export const valuesOnRecord = ({ register, recorded }: Pick<ParameterDetails, 'register' | 'recorded'>) =>
  [...register.filter(({ state }) => state === 'in-force'), ...recorded].map(({ value }) => value);

type Wanted = { region: string; from?: string | null | undefined; to?: string | null | undefined };
type Figure = { value: string | null; from: string | null; to: string | null; where: string };

/**
 * The figures that stand where and when one is entered: those of the region, or of any where it has none of its own;
 * of the days that they share, or of any where they share none. Pure.
 */
export function presentOf(
  parameter: Pick<ParameterDetails, 'register' | 'recorded'>,
  wanted: Wanted,
): Figure[] {
  const all = [
    ...parameter.register
      .filter(({ state, isRead }) => state === 'in-force' && isRead)
      .map((each) => ({ ...each, codes: [each.region.code], where: each.region.name })),
    ...parameter.recorded.map((each) => ({
      ...each,
      codes: each.regions.map(({ code }) => code),
      where: each.regions.map(({ name }) => name).join('、'),
    })),
  ];
  const { from, to } = wanted;
  const here = orAll(all, ({ codes }) => codes.includes(wanted.region));
  return orAll(here, (each) => (each.from ?? '') <= (to || '9') && (from ?? '') <= (each.to ?? '9')).map(
    ({ value, from: first, to: last, where }) => ({ value, from: first, to: last, where }),
  );
}

/** What a figure is called on a day by the days that it holds. */
export function whenWord({ from, to }: Pick<Figure, 'from' | 'to'>, today: string): '现行' | '以前' | '以后' {
  if (to !== null && to < today) return '以前';
  return from !== null && from > today ? '以后' : '现行';
}

/** Those that fit; all where none does. */
function orAll<T>(all: readonly T[], fits: (each: T) => boolean): readonly T[] {
  const fitting = all.filter(fits);
  return fitting.length > 0 ? fitting : all;
}

/** A figure with where and when it holds. */
export function figureText(figure: Figure, parameter: Named): string {
  return `${valueText(figure.value, parameter)}（${figure.where}，${spanText(figure)}）`;
}

/** How a value is written, said at the field. */
export const NOTATIONS: Readonly<Record<string, string>> = {
  money: '单位是元，最多两位小数，例如 1000.00',
  fraction: '分数或者小数，例如 2/3、0.5；三分之二填 2/3，不填 0.6667',
  integer: '整数',
  date: '年-月-日，例如 2020-07-01',
  month: '年-月，例如 2020-07',
  code: '代码',
  boolean: 'true 或 false',
};

/** The clauses that read a parameter; where they are many, the first of them and how many. */
export function clausesText(clauses: readonly string[]): string {
  if (clauses.length === 0) return '—';
  const few = clauses.slice(0, 6).join('、');
  return clauses.length > 6 ? `${few} 等 ${clauses.length} 款` : few;
}
