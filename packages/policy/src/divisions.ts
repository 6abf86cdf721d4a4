/** The divisions in which the pack's figures hold. */
import { DIVISIONS } from '@wenye/codes';
import { chainsOf, type Division } from '@wenye/rules';

/** 吉利 and 孟津 became one district: each has its successor, which has no one predecessor (T15). */
const only = <K extends string>(key: K, codes: readonly string[]) =>
  (codes.length === 1 ? { [key]: codes[0] } : {}) as { readonly [key in K]?: string };

/** Revoked units stay: a case of 2020 names them. The country is the root, for figures of the state. */
export const divisions: readonly Division[] = [
  { code: 'CN', parent: null, name: '全国' },
  ...DIVISIONS.map(({ code, parent, name, successors, predecessors }) => ({
    code,
    parent: parent ?? 'CN',
    name,
    ...only('successor', successors),
    ...only('predecessor', predecessors),
  })),
];

const chains = chainsOf(divisions);

/** Of figures, those that decide in a place, as rules read them: its own, of the unit that it became or came of, or of the nearest above. */
export function nearestOf<Each extends { readonly region: string | readonly string[] }>(
  figures: readonly Each[],
  place: string,
): readonly Each[] {
  const held = (chains.get(place) ?? [place]).map((code) =>
    figures.filter(({ region }) => [region].flat().includes(code)),
  );
  return held.find(({ length }) => length > 0) ?? [];
}
