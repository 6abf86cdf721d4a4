import type { OutputOf } from '../../api/client.ts';

export type Impact = OutputOf<'GET /api/parameters/values/:valueId/impact'>;
export type ImpactCount = Impact['counts'][number];
export type ImpactPerson = OutputOf<'GET /api/parameters/values/:valueId/impact/people'>['rows'][number];
export type ImpactFirm = OutputOf<'GET /api/parameters/values/:valueId/impact/firms'>['rows'][number];
export type ImpactRow = ImpactPerson | ImpactFirm;
