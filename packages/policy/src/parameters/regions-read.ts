/** For which regions a figure is read: what is confirmed for another stands in the register, and decides nothing. */
import { type DatedParameter, holdsIn, regionsAsked } from '@wenye/rules';
import { pack } from '../pack.ts';

/**
 * The regions for which a figure of the key is read, from the country down: all, where rules read it in the county of each case,
 * or none does; else those that have the region in which they read it.
 */
export function regionsRead(key: string): readonly string[] {
  let codes = known.get(key);
  if (codes === undefined) {
    const asked = regionsAsked(pack, key);
    const all = pack.divisions.map(({ code }) => code).filter(({ length }) => length <= 6);
    const isRead = (code: string, places: ReadonlySet<string>) =>
      [...places].some((place) => holdsIn(pack.divisions, code, place));
    codes = asked === null || asked.size === 0 ? all : all.filter((code) => isRead(code, asked));
    known.set(key, codes);
  }
  return codes;
}

const known = new Map<string, readonly string[]>();

/** Figures without those that officers confirmed for a region in which no rule reads them: pages tell what decides. */
export const figuresRead = (values: readonly DatedParameter[]): DatedParameter[] =>
  values.filter(
    ({ confidence, key, region }) =>
      confidence !== 'confirmed' || [region].flat().some((code) => regionsRead(key).includes(code)),
  );
