import type { OutputOf } from '../../api/client.ts';

export type CaseView = OutputOf<'GET /api/cases/:caseId'>;
export type CaseRow = OutputOf<'GET /api/cases'>['rows'][number];
