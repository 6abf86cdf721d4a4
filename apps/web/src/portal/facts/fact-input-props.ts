import type { AnyFactDefinition, Json } from '@wenye/rules';
import type { ComponentType } from 'react';

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
}

/** The control of a fact. Lists are given it, since the facts of their records may be lists themselves. */
export type FactControl = ComponentType<FactInputProps>;
