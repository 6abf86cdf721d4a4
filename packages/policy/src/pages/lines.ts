/**
 * Lines of a page whose figures are those in force: `{key}` is filled with the figure in words, as in `headlines.ts`, and
 * a line with a figure that is not known is left out. What says that a figure is not known is tied to its key, and is
 * said only as long as that is so.
 */
import { countiesOn } from '@wenye/codes';
import type { DatedParameter } from '@wenye/rules';
import { fixedDayOf } from '../parameters/fixed-days.ts';
import { figureOfCity, figureOfCounty, figuresInForce } from '../parameters/in-force.ts';
import type { ParameterRecord } from '../parameters/records.ts';
import { turnsAround } from '../parameters/turns.ts';
import { policyValidity } from '../validity.ts';
import { decidingEventOf } from './deciding-event.ts';

/** Said while the figure of this key is not known in every county; `on`: on that day, whatever day it is. */
export interface Unknown {
  readonly unknown: string;
  readonly on?: string;
  readonly text: string;
}

/** With figures as `{key}`, or, of a day that the line names, as `{key@2020-12-31}`. */
export type Line = string | Unknown;

/** The figures that lines are filled with. */
export interface InForce {
  /** Whose rules read them. */
  readonly benefit: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Absent: those of the pack alone. */
  readonly values?: readonly DatedParameter[] | undefined;
}

/** The lines as they are read with these figures, without those that do not hold. */
export const linesIn = (lines: readonly Line[], figures: InForce): string[] =>
  lines.flatMap((line) => {
    if (typeof line === 'string') return filled(line, figures) ?? [];
    return isKnown(line.unknown, { ...figures, day: line.on ?? figures.day })
      ? []
      : (filled(line.text, figures) ?? []);
  });

/** With its figures; null where one of them is not known, or not the same in the whole city. */
export function filled(line: string, figures: InForce): string | null {
  let complete = true;
  const places = /\{([^}@]+)(?:@([^}]+))?\}( ?)/g;
  const text = line.replaceAll(places, (_, key: string, at: string | undefined, gap: string) => {
    const shown = figure(key, at, figures);
    complete &&= shown !== null;
    // A bracket needs no gap before the unit.
    return `${shown ?? ''}${shown?.endsWith('）') ? '' : gap}`;
  });
  return complete ? text : null;
}

/** The keys that a line is filled with, or tied to. */
export const keysOf = (line: Line): string[] =>
  typeof line === 'string'
    ? [...line.matchAll(/\{([^}@]+)/g)].map(([, key]) => key ?? '')
    : [line.unknown, ...keysOf(line.text)];

/** Whether a figure of the lines is known in every county, and is not the same in all of them. */
export const isByCounty = (lines: readonly Line[], { day, values }: Omit<InForce, 'benefit'>): boolean =>
  lines
    .flatMap(keysOf)
    .some((key) => figureOfCity(key, day, values) === null && isKnown(key, { day, values }));

/** One of doubtful source is not told as a figure. */
function figure(key: string, at: string | undefined, figures: InForce): string | null {
  const { benefit, day, values } = figures;
  const fixed = figureOfCity(key, day, values) === null ? null : fixedDayOf(benefit, key);
  const record = figureOfCity(key, at ?? fixed ?? day, values);
  if (!isSure(record)) return null;
  return at === undefined && fixed === null
    ? `${inWords(record)}${around(record, figures)}`
    : inWords(record);
}

/**
 * What held before officers confirmed another from a day on, or will hold from a day to come, and for whom:
 * `（2020 年 9 月 1 日以前申请的 2/3）`. A last day is only moved.
 */
function around({ key, unit }: ParameterRecord, { benefit, day, values }: InForce): string {
  if (unit === 'date') return '';
  const { earlier, later } = turnsAround(key, day, policyValidity().from, values);
  const event = decidingEventOf(benefit, key);
  const whose = event === null ? '' : `${event}的`;
  const told = [
    ...earlier.map(({ before, record }) => ({ when: `${date(before)}以前`, record })),
    ...later.map(({ from, record }) => ({ when: `${date(from)}起`, record })),
  ].filter(({ record }) => isSure(record));
  if (told.length === 0) return '';
  return `（${told.map(({ when, record }) => `${when}${whose} ${inWords(record)}`).join('，')}）`;
}

/** Whether each county in being on the day has a figure that is certain. */
function isKnown(key: string, { day, values }: Omit<InForce, 'benefit'>): boolean {
  const held = figuresInForce(key, day, values);
  return countiesOn(day).every(({ code }) => isSure(figureOfCounty(held, code)));
}

const isSure = (record: ParameterRecord | null): record is ParameterRecord =>
  record !== null && record.value !== null && record.confidence !== 'uncertain';

function inWords({ value, unit }: ParameterRecord): string {
  if (unit.startsWith('CNY')) return money(Number(value));
  if (unit === 'ratio difference') return `${Math.round(Number(value) * 1e4) / 1e2} 个百分点`;
  if (unit.includes('ratio')) return share(String(value));
  return unit === 'date' ? date(String(value)) : String(value);
}

/** 2020-01-01 as 2020 年 1 月 1 日. */
function date(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${dayOfMonth} 日`;
}

/** 3,000,000 as 300 万, 1000 as 1,000. */
function money(yuan: number): string {
  return yuan >= 10_000 && yuan % 10_000 === 0 ? `${yuan / 10_000} 万` : yuan.toLocaleString('en-US');
}

/** Decimals as percent; a fraction as it is written, since 2/3 is no percentage. */
function share(value: string): string {
  return value.includes('/') ? value : `${Math.round(Number(value) * 1e4) / 1e2}%`;
}
