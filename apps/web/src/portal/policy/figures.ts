import { placeName } from '@wenye/codes';
import { decidingEventOf, figuresInForce, PARAMETER_LABELS, type ParameterRecord } from '@wenye/policy';
import { type Benefit, type DatedParameter, readingsOf } from '@wenye/rules';

/** A figure in force: its Chinese name, value, interval, source, and where it holds. */
export interface Figure extends ParameterRecord {
  readonly label: string;
  /** `河南省`, `西工区、老城区`. */
  readonly where: string;
  /** What happens on the day that decides which of a key's figures is somebody's; null where it is not told. */
  readonly event: string | null;
}

/**
 * The figures that a benefit's rules read and that are in force on a day, all regions side by side: what the amount
 * is by county. Those that are known to exist and nobody has found are among them, with value null.
 *
 * @param day `YYYY-MM-DD`
 * @param values of the pack, with those that officers confirmed
 */
export function figuresOf(benefit: Benefit, day: string, values: readonly DatedParameter[]): Figure[] {
  return [...readingsOf(benefit).parameters]
    .flatMap((key) => figuresInForce(key, day, values))
    .map((record) => ({
      ...record,
      event: decidingEventOf(benefit.id, record.key),
      label: PARAMETER_LABELS[record.key] ?? record.key,
      where: whereText(record.region),
    }));
}

/** Every place by its name, `CN` as the whole country. */
export function whereText(region: string | readonly string[]): string {
  return [region]
    .flat()
    .map((code) => (code === 'CN' ? '全国' : (placeName(code) ?? code)))
    .join('、');
}
