/** The values found so far, as found: nothing is defaulted or mended. */
import type { ParameterRecord } from './record.ts';
import values from './values.json' with { type: 'json' };

export const RECORDED = values as readonly ParameterRecord[];

/** The one value recorded under a key. Throws where there is none or more than one: used at load only. */
export function onlyRecord(key: string): ParameterRecord {
  const [record, ...others] = RECORDED.filter((each) => each.key === key);
  if (record === undefined || others.length > 0) throw new Error(`Not exactly one value for ${key}`);
  return record;
}
