/** The dated values that the pack knows, with source and confidence, as found: nothing is defaulted or mended. */
import type { DatedParameter } from '@wenye/rules';
import values from './values.json' with { type: 'json' };

/** A value as recorded; `unit` is always given. */
export type ParameterRecord = DatedParameter & { readonly unit: string };

const RECORDED = values as readonly ParameterRecord[];

/** The one value recorded under a key. Throws where there is none or more than one: used at load only. */
export function onlyRecord(key: string): ParameterRecord {
  const [record, ...others] = RECORDED.filter((each) => each.key === key);
  if (record === undefined || others.length > 0) throw new Error(`Not exactly one value for ${key}`);
  return record;
}

const document = onlyRecord('policy.documentDate');
const ALWAYS = { from: null, to: null, region: '410300', source: document.source } as const;

/**
 * The first day and the years of validity, on which everything of the policy's own validity depends. The text
 * is in force from its issue for three years; it is dated 13 July and was printed on 14 July 2020.
 */
const VALIDITY: readonly ParameterRecord[] = [
  {
    ...ALWAYS,
    key: 'policy.firstDay',
    value: document.value,
    unit: 'date',
    confidence: document.confidence,
    note: '落款7月13日，印发栏7月14日；“印发之日”取落款日，改取印发日时只改此处。',
  },
  { ...ALWAYS, key: 'policy.years', value: 3, unit: 'year', confidence: document.confidence },
];

export const parameterRecords: readonly ParameterRecord[] = [...VALIDITY, ...RECORDED];
