/** A parameter of the pack as officers see it: what it is, who reads it, and which figures are on record. Pure. */
import { benefits, ENTERED_FOR, type ParameterRecord, pack, parameterRecords } from '@wenye/policy';
import { type ParameterDefinition, readingsOf } from '@wenye/rules';

/** A figure for a span of days and a region, from the pack or from the register. */
export type Figure = Pick<ParameterRecord, 'value' | 'from' | 'to' | 'region' | 'source' | 'confidence'>;

/** What rules read, in the order of the pack. */
export const definitions: readonly ParameterDefinition[] = pack.parameters.map((each) => each.definition);

const byKey = new Map(definitions.map((each) => [each.key, each]));

export function definitionOf(key: string): ParameterDefinition | undefined {
  return byKey.get(key);
}

/** The figures of a key that the pack carries. */
export function recordedFigures(key: string): readonly ParameterRecord[] {
  return figures.get(key) ?? [];
}

const figures = Map.groupBy(parameterRecords, (record) => record.key);

/** Clauses of the benefits, reliefs, loans and rules that read a key, or for which it is entered. */
export function clausesReading(key: string): readonly string[] {
  return [...(readers.get(key) ?? [])];
}

const readers = new Map(Object.entries(ENTERED_FOR).map(([key, clauses]) => [key, new Set(clauses)]));
for (const benefit of benefits) {
  for (const key of readingsOf(benefit).parameters)
    readers.set(key, (readers.get(key) ?? new Set()).add(benefit.clause));
}
