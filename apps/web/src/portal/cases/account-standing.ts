import type { OutputOf } from '../../api/client.ts';

export type AccountStanding = OutputOf<'GET /api/cases/mine/:caseId'>['accountStanding'];

/** Whether the account that a case is to be paid into takes nothing any more. */
export const isLost = (standing: AccountStanding): boolean =>
  standing === 'closed' || standing === 'rejected';
