import { createRootRoute, Outlet } from '@tanstack/react-router';
import { SiteCrashed, SiteNotFound } from './portal/shell/fallbacks.tsx';

/** Above all pages. It holds nothing: the portal and the desk each bring a shell of their own. */
export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: SiteNotFound,
  errorComponent: SiteCrashed,
});
