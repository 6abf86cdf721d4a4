import type { AnyFactDefinition, Json } from '@wenye/rules';
import type { ComponentType } from 'react';
import type { Span } from './span.ts';

export interface FactInputProps {
  definition: AnyFactDefinition;
  /** In the notation of the rules' boundary; null or undefined: not answered. */
  value: Json | undefined;
  onChange: (value: Json) => void;
  error?: string | undefined;
  id?: string | undefined;
  /** Of a code: what is said under each choice, by code. */
  hints?: Readonly<Record<string, string>> | undefined;
  /** The day for which is decided: a question of the year before names the year. */
  on?: string | undefined;
  /** In a table of records the short label is enough; alone, the question is asked. */
  asLabel?: boolean;
  /** What cannot be read as a date is a value too, as it was typed: a draft keeps it, and its form refuses it. */
  keepsUnread?: boolean;
  /** Of a list by the month: the box that fills in many at once; without it there is none. */
  box?: MonthBox | undefined;
}

/** What stands in the box is the form's, which fills it in where one goes on without pressing its button. */
export interface MonthBox {
  span: Span;
  onSpan: (span: Span) => void;
  /** `YYYY-MM-DD`, the business date. */
  today: string;
  /** What became of months that were filled in, a sentence each. */
  remarks?: readonly string[];
}

/** The control of a fact. Lists are given it, since the facts of their records may be lists themselves. */
export type FactControl = ComponentType<FactInputProps>;
