import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';

/** The desk's pages, for officers. All are loaded when somebody goes there: people's phones never load antd. */
const shell = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyRouteComponent(() => import('./shell/desk-shell.tsx'), 'DeskShell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
});

export const deskRoutes = shell.addChildren([home]);
