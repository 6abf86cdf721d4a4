/** What rules read: every key whose values are of one computable kind, typed by the unit that the values carry. */
import { type ParameterHandle, parameter, type Type } from '@wenye/rules';
import { PARAMETER_CODES } from './codes.ts';
import { PARAMETER_LABELS } from './labels.ts';
import { parameterRecords } from './records.ts';

type Readable = keyof typeof parameter;

/** The type that a unit stands for; null: a text (a formula, a window) that no rule can compute with. */
function typeOfUnit(unit: string): Readable | null {
  if (unit.startsWith('CNY')) return 'money';
  if (unit.includes('ratio')) return 'fraction';
  if (unit === 'date') return 'date';
  if (unit === 'class') return 'code';
  return ['rule', 'rate', 'formula'].includes(unit) ? null : 'integer';
}

/**
 * What a figure can be at most while nobody has found it, which bounds what it can still pay: a share is no more than
 * the whole, a term no longer than a life; of the minimum wage a subsidy has been 110%, and is not more than twice.
 */
const MAX: { readonly [unit: string]: string } = {
  ratio: '1',
  'reduction ratio': '1',
  'ratio difference': '1',
  'ratio of ui': '1',
  'ratio of minWage': '2',
  year: '100',
  month: '1200',
};

const unitsByKey = Map.groupBy(parameterRecords, (record) => record.key);

function handleOf(key: string): ParameterHandle | null {
  const types = new Set(unitsByKey.get(key)?.map((record) => typeOfUnit(record.unit)));
  const [type] = types;
  if (types.size !== 1 || type === null || type === undefined) return null;
  const unit = unitsByKey.get(key)?.[0]?.unit ?? '';
  const max = MAX[unit];
  const values = PARAMETER_CODES[key];
  return parameter[type](key, {
    label: PARAMETER_LABELS[key] ?? key,
    unit,
    ...(max && { max }),
    ...(values && { values }),
  });
}

const handles = new Map([...unitsByKey.keys()].map((key) => [key, handleOf(key)]));

/** Handles of all keys that rules can read. */
export const parameterHandles: readonly ParameterHandle[] = [...handles.values()].filter(
  (handle) => handle !== null,
);

/** The handle of a key, checked to be of the type that the rule expects. Throws at load, never later. */
export function handle<T extends Type>(key: string, type: T): ParameterHandle<T> {
  const found = handles.get(key);
  if (found?.type !== type) throw new Error(`Parameter ${key} is not a ${type}`);
  return found as ParameterHandle<T>;
}
