import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { draftSearch } from '../portal/apply/draft-search.ts';
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
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => import('./reconciliation/reconciliation-page.tsx'),
    'ReconciliationPage',
  ),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./people/people-list-page.tsx'), 'PeopleListPage'),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
});
const firms = createRoute({
  getParentRoute: () => shell,
  path: '/firms',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./firms/firm-list-page.tsx'), 'FirmListPage'),
});
const firm = createRoute({
  getParentRoute: () => shell,
  path: '/firms/$firmId',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./firms/firm-page.tsx'), 'FirmPage'),
});

const counter = createRoute({
  getParentRoute: () => shell,
  path: '/counter',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./counter/counter-page.tsx'), 'CounterPage'),
});
const counterPerson = createRoute({
  getParentRoute: () => shell,
  path: '/counter/people/$personId',
  component: lazyRouteComponent(() => import('./counter/serve-person-page.tsx'), 'ServePersonPage'),
});
const counterFirm = createRoute({
  getParentRoute: () => shell,
  path: '/counter/firms/$firmId',
  component: lazyRouteComponent(() => import('./counter/serve-firm-page.tsx'), 'ServeFirmPage'),
});
const counterDraft = createRoute({
  getParentRoute: () => shell,
  path: '/counter/drafts/$draftId',
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('./counter/fill-in-page.tsx'), 'FillInPage'),
});
const counterReceipt = createRoute({
  getParentRoute: () => shell,
  path: '/counter/receipts/$submissionId',
  component: lazyRouteComponent(() => import('./counter/receipt-page.tsx'), 'ReceiptPage'),
});
const counterCase = createRoute({
  getParentRoute: () => shell,
  path: '/counter/cases/$caseId',
  component: lazyRouteComponent(() => import('./counter/counter-case-page.tsx'), 'CounterCasePage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
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
  people,
  person,
  firms,
  firm,
  counter,
  counterPerson,
  counterFirm,
  counterDraft,
  counterReceipt,
  counterCase,
  audit,
  administration,
]);
