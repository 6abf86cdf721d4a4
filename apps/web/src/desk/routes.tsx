import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';
import { listSearch } from './parts/list-search.ts';

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

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./cases/case-list-page.tsx'), 'CaseListPage'),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./notices/notice-list-page.tsx'), 'NoticeListPage'),
});
const newNotice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/new',
  component: lazyRouteComponent(() => import('./notices/compose-notice-page.tsx'), 'ComposeNoticePage'),
});
const objections = createRoute({
  getParentRoute: () => shell,
  path: '/objections',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./objections/objection-list-page.tsx'), 'ObjectionListPage'),
});

const administration = createRoute({
  getParentRoute: () => shell,
  path: '/administration',
  component: lazyRouteComponent(
    () => import('./administration/administration-page.tsx'),
    'AdministrationPage',
  ),
});

export const deskRoutes = shell.addChildren([
  home,
  cases,
  oneCase,
  notices,
  newNotice,
  objections,
  administration,
]);
