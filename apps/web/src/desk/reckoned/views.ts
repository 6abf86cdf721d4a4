import type { OutputOf } from '../../api/client.ts';

export type Reckoning = OutputOf<'GET /api/reckoned-awards/run'>;
export type ReckonedCount = Reckoning['counts'][number];
export type ReckonedCase = OutputOf<'GET /api/reckoned-awards'>['rows'][number];
export type Cause = ReckonedCase['causes'][number];
