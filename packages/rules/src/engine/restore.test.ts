import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, published, restore, UnreadablePack } from '../index.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

/** Whatever JSON holds: it is damaged on purpose. */
interface Data {
  [key: string | number]: Data;
}
type Rows = Data & unknown[];
const written = JSON.stringify(published(tinyPack));
const data = (): Data => JSON.parse(written) as Data;

function problemOf(damage: (pack: Data) => void): string {
  const pack = data();
  damage(pack);
  try {
    restore(pack);
  } catch (error) {
    if (error instanceof UnreadablePack) return error.message;
    throw error;
  }
  return 'none';
}

/** Every member of everything in it. */
function spots(value: unknown): [Data, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value as Data, key] as [Data, string],
    ...spots(inner),
  ]);
}

/** @throws where it is neither checked nor told */
function checkedOrTold(pack: unknown): void {
  try {
    checkPack(restore(pack));
  } catch (error) {
    if (!(error instanceof UnreadablePack)) throw error;
  }
}

describe('what is no pack', () => {
  it.each<[string, (pack: Data) => void, string]>([
    [
      'a fact that is not there',
      (pack) => (pack['facts'] as Rows).shift(),
      '步骤 rider.age：没有事实 rider.birth-date',
    ],
    ['a list', (pack) => delete pack['values'], '缺少 values'],
    ['a label', (pack) => delete (pack['facts'] as Rows)[0]?.['label'], 'facts[0]：缺少 label'],
    ['a step', (pack) => delete pack['definitions']?.['rider.age'], '没有计算步骤 rider.age'],
    [
      'a kind of node',
      (pack) => Object.assign((pack['benefits'] as Rows)[0]?.['amount']?.['value'] ?? {}, { kind: 'sum' }),
      'A1/amount：没有“sum”这种算式',
    ],
  ])('is told where and why: %s', (_, damage, message) => expect(problemOf(damage)).toContain(message));

  it.each([null, 7, 'pack', [], {}])('%j is told', (given) =>
    expect(() => restore(given)).toThrow(UnreadablePack),
  );

  it('damaged anywhere, is told, or can be checked', () => {
    const places = spots(data()).length;
    fc.assert(
      fc.property(fc.nat(places - 1), fc.constantFrom(undefined, null, 'x', 7), (place, value) => {
        const pack = data();
        const [holder, key] = spots(pack)[place] as [Data, string];
        if (value !== undefined) Object.assign(holder, { [key]: value });
        else if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        expect(() => checkedOrTold(pack)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
