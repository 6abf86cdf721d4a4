/** A pack with other figures: some unknown, some not to be trusted, the numbers and days of others moved. */
import type { DatedParameter, Pack, ParameterHandle } from '@wenye/rules';
import type { Random } from '../city/columns.ts';

const DAY = 86_400_000;

export function withRandomFigures(pack: Pack, random: Random): Pack {
  const types = new Map(pack.parameters.map(({ definition }) => [definition.key, definition]));
  const values = pack.values.map((each): DatedParameter => {
    const lot = random.next();
    if (lot < 0.7) return each;
    if (lot < 0.75) return { ...each, value: null };
    if (lot < 0.8) return { ...each, confidence: each.confidence === 'uncertain' ? 'seen' : 'uncertain' };
    if (lot < 0.85) return { ...each, confidence: 'confirmed', recordedFrom: '2020-06-01' };
    return { ...each, value: moved(each.value, types.get(each.key), random) };
  });
  return { ...pack, values };
}

function moved(
  value: DatedParameter['value'],
  definition: ParameterHandle['definition'] | undefined,
  random: Random,
): DatedParameter['value'] {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const factor = [0, 1, 2, 3][Math.floor(random.next() * 4)] as number;
  switch (definition?.type) {
    case 'money':
      return within((Number(value) * factor).toFixed(2), value, definition);
    case 'integer':
      return within(String(Number(value) + factor), value, definition);
    case 'date':
      return new Date(Date.parse(String(value)) + (factor - 1) * DAY).toISOString().slice(0, 10);
    default:
      return value;
  }
}

/** The figure as it was where the other lies outside its bounds. */
const within = (
  other: string,
  value: string | number,
  { min = '0', max = 'Infinity' }: ParameterHandle['definition'],
): string | number => (Number(other) < Number(min) || Number(other) > Number(max) ? value : other);
