/** For which regions a figure is read: what is confirmed for another stands in the register, and decides nothing. */
import { type DatedParameter, holdsIn, regionsAsked } from '@wenye/rules';
import { pack } from '../pack.ts';
import { parameterRecords } from './records.ts';

/**
 * The regions for which a figure of the key is read, from the country down: all, where rules read it in the county of each case,
 * or none does; else those that have the region in which they read it. None above one for which the pack has a record, known or
 * not: that goes before it.
 */
export function regionsRead(key: string): readonly string[] {
  let codes = known.get(key);
  if (codes === undefined) {
    const asked = regionsAsked(pack, key);
    const all = pack.divisions.map(({ code }) => code).filter(({ length }) => length <= 6);
    const isRead = (code: string, places: ReadonlySet<string>) =>
      [...places].some((place) => holdsIn(pack.divisions, code, place));
    const own = parameterRecords.filter((record) => record.key === key).flatMap(({ region }) => region);
    const isBelow = (code: string) =>
      own.some((each) => each !== code && WHOLE.includes(each) && holdsIn(pack.divisions, code, each));
    codes = all
      .filter((code) => asked === null || asked.size === 0 || isRead(code, asked))
      .filter((code) => !WHOLE.includes(code) || !isBelow(code));
    known.set(key, codes);
  }
  return codes;
}

/** What every county of the pack is part of. */
const WHOLE = ['CN', '410000', '410300'];

const known = new Map<string, readonly string[]>();

/** Figures without those that officers confirmed for a region in which no rule reads them: pages tell what decides. */
export const figuresRead = (values: readonly DatedParameter[]): DatedParameter[] =>
  values.filter(
    ({ confidence, key, region }) =>
      confidence !== 'confirmed' || [region].flat().some((code) => regionsRead(key).includes(code)),
  );
