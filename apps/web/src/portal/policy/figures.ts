import { placeName } from '@wenye/codes';
import {
  decidingEventOf,
  figuresAround,
  figuresInForce,
  fixedDayOf,
  PARAMETER_LABELS,
  type ParameterRecord,
  policyValidity,
} from '@wenye/policy';
import { type Benefit, type DatedParameter, readingsOf } from '@wenye/rules';

/** A figure: its Chinese name, value, interval, source, and where it holds. */
export interface Figure extends ParameterRecord {
  readonly label: string;
  /** `河南省`, `西工区、老城区`. */
  readonly where: string;
  /** What happens on the day that decides which of a key's figures is somebody's; null where it is not told. */
  readonly event: string | null;
  /** The day as of which it is read, whatever the day of the case; null: as of one of the case. */
  readonly readOn: string | null;
  /** Against the day asked. */
  readonly when: 'before' | 'in-force' | 'to-come';
}

/**
 * The figures that a benefit's rules read and that are in force on a day, all regions side by side: what the amount
 * is by county; with what officers confirmed for a day to come, and what held before what they confirmed. Those that are
 * known to exist and nobody has found are among them, with value null.
 *
 * @param day `YYYY-MM-DD`
 * @param values of the pack, with those that officers confirmed
 */
export function figuresOf(benefit: Benefit, day: string, values: readonly DatedParameter[]): Figure[] {
  return [...readingsOf(benefit).parameters]
    .flatMap((key) => recordsOf(benefit.id, key, day, values))
    .map((record) => ({
      ...record,
      readOn: fixedDayOf(benefit.id, record.key),
      event: decidingEventOf(benefit.id, record.key),
      label: PARAMETER_LABELS[record.key] ?? record.key,
      where: whereText(record.region),
      when: fixedDayOf(benefit.id, record.key) === null ? whenOf(record, day) : 'in-force',
    }));
}

/** Of what is read as of one day for the whole measure, that day's alone. */
function recordsOf(
  benefitId: string,
  key: string,
  day: string,
  values: readonly DatedParameter[],
): ParameterRecord[] {
  const fixed = fixedDayOf(benefitId, key);
  if (fixed === null) return figuresAround(key, day, policyValidity().from, values);
  return figuresInForce(key, day, values).length === 0 ? [] : figuresInForce(key, fixed, values);
}

function whenOf({ from, to }: ParameterRecord, day: string): Figure['when'] {
  if (from !== null && from > day) return 'to-come';
  return to !== null && to < day ? 'before' : 'in-force';
}

/** Every place by its name, `CN` as the whole country. */
export function whereText(region: string | readonly string[]): string {
  return [region]
    .flat()
    .map((code) => (code === 'CN' ? '全国' : (placeName(code) ?? code)))
    .join('、');
}
