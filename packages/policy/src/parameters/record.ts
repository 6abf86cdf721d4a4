import type { DatedParameter } from '@wenye/rules';

/** A value as recorded; `unit` is always given. */
export type ParameterRecord = DatedParameter & { readonly unit: string };

/** A record with the Chinese name of its key. */
export type Labelled = ParameterRecord & { readonly label: string };
