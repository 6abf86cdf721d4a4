import type { OutputOf } from '../../api/client.ts';

export type UnclaimedCounts = OutputOf<'GET /api/city-screening/unclaimed/counts'>;
export type UnclaimedBenefit = UnclaimedCounts['benefits'][number];
/** Rows of the lists of people and of firms. */
export type Unclaimed =
  | OutputOf<'GET /api/city-screening/unclaimed'>['rows'][number]
  | OutputOf<'GET /api/city-screening/unclaimed-firms'>['rows'][number];
export type NearMiss =
  | OutputOf<'GET /api/city-screening/near-misses'>['rows'][number]
  | OutputOf<'GET /api/city-screening/near-missing-firms'>['rows'][number];
export type Listed = Unclaimed | NearMiss;
export type ListedPerson = Extract<Listed, { personId: string }>;
export type ListedFirm = Extract<Listed, { firmId: string }>;
export type MissingThing = OutputOf<'GET /api/city-screening/missing'>['missing'][number];
/** What a missing thing comes to for one benefit. */
export type Stake = MissingThing['stakes'][number];
export type Obstacles = OutputOf<'GET /api/city-screening/obstacles'>;
