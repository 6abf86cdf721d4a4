import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './address-search.ts';
import { deskRoutes } from './desk/routes.tsx';
import { portalRoutes } from './portal/routes.tsx';
import { PageCrashed } from './portal/shell/fallbacks.tsx';
import { rootRoute } from './root-route.tsx';

/**
 * All pages: one entry per front end, each a route below `rootRoute` with its own shell and with lazily loaded
 * pages, so that neither front end costs the other a byte. The portal is for people and firms, the desk for officers.
 */
export const router = createRouter({
  routeTree: rootRoute.addChildren([portalRoutes, deskRoutes]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // Within the shell, so that a page that fails leaves the way to the others open.
  defaultErrorComponent: PageCrashed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
