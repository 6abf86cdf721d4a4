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

const funds = createRoute({
  getParentRoute: () => shell,
  path: '/funds',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./funds/ledger-list-page.tsx'), 'LedgerListPage'),
});
const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/funds/$ledgerId',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./funds/ledger-page.tsx'), 'LedgerPage'),
});
const batches = createRoute({
  getParentRoute: () => shell,
  path: '/batches',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./batches/batch-list-page.tsx'), 'BatchListPage'),
});
const newBatch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/new',
  component: lazyRouteComponent(() => import('./batches/compose-batch-page.tsx'), 'ComposeBatchPage'),
});
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/$batchId',
  component: lazyRouteComponent(() => import('./batches/batch-page.tsx'), 'BatchPage'),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./payments/payments-page.tsx'), 'PaymentsPage'),
});
const reconciliation = createRoute({
  getParentRoute: () => shell,
  path: '/reconciliation',
  component: lazyRouteComponent(
    () => import('./reconciliation/reconciliation-page.tsx'),
    'ReconciliationPage',
  ),
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
  funds,
  ledger,
  batches,
  newBatch,
  batch,
  payments,
  reconciliation,
  administration,
]);
