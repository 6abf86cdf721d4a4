/** Casework over HTTP: a list. The parts follow the folders. */
import { filingRoutes } from './filing/routes.ts';
import { handlingRoutes } from './handling/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { reckonedRoutes } from './reckoned/routes.ts';
import { rosterRoutes } from './rosters/routes.ts';
import { unclaimedRoutes } from './unclaimed/routes.ts';

// Fixed paths (`/api/cases/mine`, `/api/cases/many/…`) and parameters do not clash: the router prefers the fixed.
export const routes = [
  ...filingRoutes,
  ...listRoutes,
  ...handlingRoutes,
  ...noticeRoutes,
  ...rosterRoutes,
  ...unclaimedRoutes,
  ...reckonedRoutes,
] as const;
