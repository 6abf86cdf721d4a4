/** A parameter of the pack as officers see it: what it is, who reads it, and how far its figures can be trusted. Pure. */
import { benefits, ENTERED_FOR, type ParameterRecord, pack, parameterRecords } from '@wenye/policy';
import { type ParameterDefinition, readingsOf } from '@wenye/rules';

/** How a parameter stands on a day: the best that is known of its figures, in any region. */
export type ParameterState = 'confirmed' | 'recorded' | 'conflict' | 'uncertain' | 'missing';

export const PARAMETER_STATES: Readonly<Record<ParameterState, string>> = {
  confirmed: '已经两人确认',
  recorded: '有出处',
  conflict: '出处相互矛盾',
  uncertain: '存疑',
  missing: '空缺',
};

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

/** How a key stands on a day, `YYYY-MM-DD`, by all its figures that are on record. */
export function stateOn(day: string, all: readonly Figure[]): ParameterState {
  const today = all.filter(
    ({ value, from, to }) => value !== null && (from ?? day) <= day && (to ?? day) >= day,
  );
  const by = (...wanted: readonly Figure['confidence'][]) =>
    today.filter(({ confidence }) => wanted.includes(confidence));
  if (by('confirmed').length > 0) return 'confirmed';
  const trusted = by('seen', 'known');
  if (trusted.length > 0) return contradict(trusted) ? 'conflict' : 'recorded';
  return by('uncertain').length > 0 ? 'uncertain' : 'missing';
}

/** Whether two figures of one region differ. */
function contradict(all: readonly Figure[]): boolean {
  const seen = new Map<string, Figure['value']>();
  for (const { region, value } of all) {
    for (const code of [region].flat()) {
      if (seen.has(code) && seen.get(code) !== value) return true;
      seen.set(code, value);
    }
  }
  return false;
}
