import type { OutputOf } from '../../api/client.ts';

export type UnclaimedCounts = OutputOf<'GET /api/city-screening/unclaimed/counts'>;
export type UnclaimedBenefit = UnclaimedCounts['benefits'][number];
export type UnclaimedPerson = OutputOf<'GET /api/city-screening/unclaimed'>['rows'][number];
export type Obstacles = OutputOf<'GET /api/city-screening/obstacles'>;
export type NearMiss = OutputOf<'GET /api/city-screening/near-misses'>['rows'][number];
