/** The best lawful combination against trying every one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, combine, type Placed } from './index.ts';

interface Town {
  readonly claims: readonly Claim[];
  readonly excludes: (a: string, b: string) => boolean;
  /** How far into its range each amount turns out to be, and whether what is open is due. */
  readonly worlds: readonly { readonly at: number; readonly due: boolean }[];
}

const amount = fc.integer({ min: 0, max: 6 });
const claim = fc.record({ certain: fc.boolean(), min: amount, more: fc.constantFrom(0, 0, 1, 4) });

const towns = fc
  .record({
    drawn: fc.array(claim, { minLength: 1, maxLength: 7 }),
    edges: fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
    worlds: fc.array(fc.record({ at: fc.integer({ min: 0, max: 4 }), due: fc.boolean() }), {
      minLength: 7,
      maxLength: 7,
    }),
  })
  .map(({ drawn, edges, worlds }): Town => {
    const excludes = (a: string, b: string): boolean => {
      const [i, j] = [Number(a), Number(b)].sort((x, y) => x - y) as [number, number];
      return i !== j && edges[i * 7 + j] === true;
    };
    const claims = drawn.map(({ certain, min, more }, i) => ({
      id: String(i),
      certain,
      min,
      max: min + more,
    }));
    return { claims, excludes, worlds };
  });

/** Every lawful set of claims. */
function lawful({ claims, excludes }: Pick<Town, 'claims' | 'excludes'>): string[][] {
  return claims.reduce<string[][]>(
    (sets, { id }) => [
      ...sets,
      ...sets.flatMap((set) => (set.some((each) => excludes(each, id)) ? [] : [[...set, id]])),
    ],
    [[]],
  );
}

/** What each claim comes to in the world of the town. */
function worth({ claims, worlds }: Town): ReadonlyMap<string, number> {
  return new Map(
    claims.map(({ id, certain, min, max }, i) => {
      const { at, due } = worlds[i] as Town['worlds'][number];
      return [id, certain || due ? Math.min(max, min + at) : 0];
    }),
  );
}

const total = (set: readonly string[], value: ReadonlyMap<string, number>): number =>
  set.reduce((sum, id) => sum + (value.get(id) as number), 0);
const ids = (placed: readonly Placed[], state: Placed['state']): string[] =>
  placed.filter((each) => each.state === state).map(({ id }) => id);

describe('the best lawful combination', () => {
  it('of known amounts is what trying every combination finds', () => {
    fc.assert(
      fc.property(towns, ({ claims, ...town }) => {
        const known = { ...town, claims: claims.map((each) => ({ ...each, certain: true, max: each.min })) };
        const placed = combine(known.claims, known.excludes);
        const [chosen, value] = [ids(placed, 'chosen'), worth(known)];
        expect(chosen.some((a) => chosen.some((b) => known.excludes(a, b)))).toBe(false);
        expect(total(chosen, value)).toBe(Math.max(...lawful(known).map((set) => total(set, value))));
        expect(ids(placed, 'choice')).toEqual([]);
        for (const { id, against } of placed.filter(({ state }) => state === 'not-chosen'))
          expect(against).toEqual(chosen.filter((each) => known.excludes(id, each)));
      }),
    );
  });

  it('stays best whatever the amounts that are open turn out to be', () => {
    fc.assert(
      fc.property(towns, ({ claims, ...town }) => {
        const due = { ...town, claims: claims.map((each) => ({ ...each, certain: true })) };
        const placed = combine(due.claims, due.excludes);
        const [chosen, lost] = [ids(placed, 'chosen'), ids(placed, 'not-chosen')];
        const [value, sets] = [worth(due), lawful(due)];
        const kept = sets.filter(
          (set) => chosen.every((id) => set.includes(id)) && !lost.some((id) => set.includes(id)),
        );
        expect(Math.max(...kept.map((set) => total(set, value)))).toBe(
          Math.max(...sets.map((set) => total(set, value))),
        );
      }),
    );
  });

  it('loses a claim only to those it names, whatever turns out to be due', () => {
    fc.assert(
      fc.property(towns, (town) => {
        const placed = combine(town.claims, town.excludes);
        const [value, sets] = [worth(town), lawful(town)];
        const safe = placed.filter(({ state, mayLoseTo }) => state === 'chosen' && mayLoseTo.length === 0);
        const never = placed.filter(
          ({ id, state }) =>
            state === 'not-chosen' && town.claims.some((each) => each.id === id && !each.certain),
        );
        const kept = sets.filter(
          (set) => safe.every(({ id }) => set.includes(id)) && !never.some(({ id }) => set.includes(id)),
        );
        expect(Math.max(...kept.map((set) => total(set, value)))).toBe(
          Math.max(...sets.map((set) => total(set, value))),
        );
      }),
    );
  });

  it('takes what covers another for at least as much, in every world where it is', () => {
    fc.assert(
      fc.property(towns, ({ claims, worlds, ...town }) => {
        fc.pre(claims.length > 1);
        const excludes = (a: string, b: string) => a + b === '01' || a + b === '10' || town.excludes(a, b);
        const due = { claims: claims.map((each) => ({ ...each, certain: true })), excludes, worlds };
        const placed = combine(due.claims, excludes, (a, b) => a === '0' && b === '1');
        const [chosen, lost] = [ids(placed, 'chosen'), ids(placed, 'not-chosen')];
        const [value, sets] = [worth(due), lawful(due)];
        fc.pre(Number(value.get('0')) >= Number(value.get('1')));
        const kept = sets.filter(
          (set) => chosen.every((id) => set.includes(id)) && !lost.some((id) => set.includes(id)),
        );
        expect(Math.max(...kept.map((set) => total(set, value)))).toBe(
          Math.max(...sets.map((set) => total(set, value))),
        );
      }),
    );
  });

  it('of what is certain does not depend on what is not', () => {
    fc.assert(
      fc.property(towns, ({ claims, excludes }) => {
        const states = (placed: readonly Placed[]) => placed.map(({ id, state }) => `${id} ${state}`);
        const certain = claims.filter((each) => each.certain);
        const all = combine(claims, excludes).filter(({ id }) => certain.some((each) => each.id === id));
        expect(states(all)).toEqual(states(combine(certain, excludes)));
      }),
    );
  });
});

describe('among equals', () => {
  const of = (id: string, min: number, max = min): Claim => ({ id, certain: true, min, max });
  const states = (claims: readonly Claim[]) => combine(claims, (a, b) => a !== b).map(({ state }) => state);

  it('the earlier is taken', () => {
    expect(states([of('a', 300), of('b', 300)])).toEqual(['chosen', 'not-chosen']);
  });
  it('none is taken while amounts that are open may differ', () => {
    expect(states([of('a', 100, 300), of('b', 200)])).toEqual(['choice', 'choice']);
    expect(states([of('a', 0, Infinity), of('b', 0, Infinity)])).toEqual(['choice', 'choice']);
    expect(states([of('a', 200, Infinity), of('b', 0, 200)])).toEqual(['chosen', 'not-chosen']);
  });
  it('one that covers another is taken whatever both come to, unless it may not be due', () => {
    const first = (a: string, b: string) => a === 'a' && b === 'b';
    const placed = (a: Claim, b: Claim) =>
      combine([a, b], (x, y) => x !== y, first).map(({ state }) => state);
    const [a, b] = [of('a', 0, Infinity), of('b', 0, Infinity)];
    expect(placed(a, b)).toEqual(['chosen', 'not-chosen']);
    expect(placed(a, { ...b, certain: false })).toEqual(['chosen', 'not-chosen']);
    expect(placed({ ...a, certain: false }, b)).toEqual(['open', 'chosen']);
  });
  it('many are searched whole', () => {
    const many = Array.from({ length: 16 }, (_, i) => of(String(i), i + 1));
    const placed = combine(many, (a, b) => Math.abs(Number(a) - Number(b)) === 1);
    expect(ids(placed, 'chosen')).toEqual(['1', '3', '5', '7', '9', '11', '13', '15']);
  });
});
