/** Dated parameters: figures of the law by day and region, with their source and how far it can be trusted. */
import type { Type } from './ir.ts';
import type { CodeValue } from './vocabulary.ts';

/**
 * seen: text seen; known: document known, original not seen; uncertain: inferred or weak; confirmed: two
 * officers confirmed a sourced value; given: came with the request.
 */
export type Confidence = 'seen' | 'known' | 'uncertain' | 'confirmed' | 'given';

/** How far a figure can be trusted, in the words that people and officers read. */
export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  confirmed: '已双人核实',
  seen: '见到文本',
  known: '已知文件，未见原文',
  uncertain: '来源待核实',
  given: '随请求给出',
};

/** `demonstration` accepts everything but `uncertain`; `real` accepts `confirmed` and `given` only. */
export type Trust = 'demonstration' | 'real';

/** What a parameter is; its values are in `DatedParameter`s. */
export interface ParameterDefinition {
  readonly key: string;
  readonly type: Type;
  /** Chinese label. */
  readonly label: string;
  readonly unit?: string;
  /** Bounds that hold whatever the value; default for numbers: ≥ 0. */
  readonly min?: string;
  readonly max?: string;
  /** For codes: every value that it may have, with its Chinese label. Absent: any code (a division). */
  readonly values?: readonly CodeValue[];
  readonly note?: string;
}

export interface ParameterHandle<T extends Type = Type> {
  readonly type: T;
  readonly definition: ParameterDefinition;
}

/**
 * One value for one interval and region. `value` in the boundary's notation: money in yuan, fractions as
 * '2/3' or a decimal, dates 'YYYY-MM-DD'; null means: known to exist, value unknown.
 */
export interface DatedParameter {
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly unit?: string;
  /** First and last day, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly region: string | readonly string[];
  readonly source: string;
  /** The source governs another place or another matter, and is followed. */
  readonly by?: 'analogy';
  readonly confidence: Confidence;
  readonly note?: string;
  /** The axis of knowledge: the value stood in the records from this day to that, both included. */
  readonly recordedFrom?: string | null;
  readonly recordedTo?: string | null;
}

type Text = Omit<ParameterDefinition, 'key' | 'type'>;
const handle =
  <T extends Type>(type: T) =>
  (key: string, text: Text): ParameterHandle<T> => ({ type, definition: { ...text, key, type } });

/** Builders of parameter definitions: `parameter.money('hire.subsidy', { label: '一次性吸纳就业补贴标准' })`. */
export const parameter = {
  money: handle('money'),
  integer: handle('integer'),
  fraction: handle('fraction'),
  date: handle('date'),
  month: handle('month'),
  code: handle('code'),
  boolean: handle('boolean'),
};
