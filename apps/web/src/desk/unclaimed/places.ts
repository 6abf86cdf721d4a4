import { countiesOn, townshipsOn } from '@wenye/codes';

/** The county of a place of six or nine digits. */
export const countyOf = (division: string | undefined): string | undefined => division?.slice(0, 6);

/** Counties and, under each, its townships, to choose from; none before the day is known. */
export function placesOn(today: string): { value: string; label: string }[] {
  if (today === '') return [];
  const townships = Map.groupBy(townshipsOn(today), ({ county }) => county);
  return countiesOn(today).flatMap(({ code, name }) => [
    { value: code, label: name },
    ...(townships.get(code) ?? []).map((each) => ({ value: each.code, label: `${name} · ${each.name}` })),
  ]);
}
