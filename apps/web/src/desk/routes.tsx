import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../list-search.ts';
import { draftSearch } from '../portal/apply/draft-search.ts';
import { rootRoute } from '../root-route.tsx';
import { lazyPage } from '../ui/lazy-page.ts';

/** The desk's pages, for officers. All are loaded when somebody goes there: people's phones never load antd. */
const shell = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyPage(() => import('./shell/desk-shell.tsx'), 'DeskShell'),
  notFoundComponent: lazyPage(() => import('./shell/no-page.tsx'), 'NoPage'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyPage(() => import('./home/home-page.tsx'), 'HomePage'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyPage(() => import('./cases/case-list-page.tsx'), 'CaseListPage'),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyPage(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: listSearch,
  component: lazyPage(() => import('./notices/notice-list-page.tsx'), 'NoticeListPage'),
});
const newNotice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/new',
  component: lazyPage(() => import('./notices/compose-notice-page.tsx'), 'ComposeNoticePage'),
});
const objections = createRoute({
  getParentRoute: () => shell,
  path: '/objections',
  validateSearch: listSearch,
  component: lazyPage(() => import('./objections/objection-list-page.tsx'), 'ObjectionListPage'),
});

const funds = createRoute({
  getParentRoute: () => shell,
  path: '/funds',
  validateSearch: listSearch,
  component: lazyPage(() => import('./funds/ledger-list-page.tsx'), 'LedgerListPage'),
});
const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/funds/$ledgerId',
  validateSearch: listSearch,
  component: lazyPage(() => import('./funds/ledger-page.tsx'), 'LedgerPage'),
});
const parameters = createRoute({
  getParentRoute: () => shell,
  path: '/parameters',
  validateSearch: listSearch,
  component: lazyPage(() => import('./parameters/parameter-list-page.tsx'), 'ParameterListPage'),
});
const parameter = createRoute({
  getParentRoute: () => shell,
  path: '/parameters/$key',
  component: lazyPage(() => import('./parameters/parameter-page.tsx'), 'ParameterPage'),
});
const impact = createRoute({
  getParentRoute: () => shell,
  path: '/parameters/$key/impact/$valueId',
  validateSearch: listSearch,
  component: lazyPage(() => import('./impact/impact-page.tsx'), 'ImpactPage'),
});
const clauses = createRoute({
  getParentRoute: () => shell,
  path: '/clauses',
  validateSearch: listSearch,
  component: lazyPage(() => import('./clauses/clause-list-page.tsx'), 'ClauseListPage'),
});
const clause = createRoute({
  getParentRoute: () => shell,
  path: '/clauses/$clause',
  component: lazyPage(() => import('./clauses/clause-page.tsx'), 'ClausePage'),
});
const batches = createRoute({
  getParentRoute: () => shell,
  path: '/batches',
  validateSearch: listSearch,
  component: lazyPage(() => import('./batches/batch-list-page.tsx'), 'BatchListPage'),
});
const newBatch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/new',
  component: lazyPage(() => import('./batches/compose-batch-page.tsx'), 'ComposeBatchPage'),
});
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/$batchId',
  component: lazyPage(() => import('./batches/batch-page.tsx'), 'BatchPage'),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/payments',
  validateSearch: listSearch,
  component: lazyPage(() => import('./payments/payments-page.tsx'), 'PaymentsPage'),
});
const reconciliation = createRoute({
  getParentRoute: () => shell,
  path: '/reconciliation',
  validateSearch: listSearch,
  component: lazyPage(() => import('./reconciliation/reconciliation-page.tsx'), 'ReconciliationPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: listSearch,
  component: lazyPage(() => import('./people/people-list-page.tsx'), 'PeopleListPage'),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  validateSearch: listSearch,
  component: lazyPage(() => import('./people/person-page.tsx'), 'PersonPage'),
});
const firms = createRoute({
  getParentRoute: () => shell,
  path: '/firms',
  validateSearch: listSearch,
  component: lazyPage(() => import('./firms/firm-list-page.tsx'), 'FirmListPage'),
});
const firm = createRoute({
  getParentRoute: () => shell,
  path: '/firms/$firmId',
  validateSearch: listSearch,
  component: lazyPage(() => import('./firms/firm-page.tsx'), 'FirmPage'),
});

const reckoned = createRoute({
  getParentRoute: () => shell,
  path: '/reckoned',
  validateSearch: listSearch,
  component: lazyPage(() => import('./reckoned/reckoned-page.tsx'), 'ReckonedPage'),
});
const unclaimed = createRoute({
  getParentRoute: () => shell,
  path: '/unclaimed',
  validateSearch: listSearch,
  component: lazyPage(() => import('./unclaimed/unclaimed-page.tsx'), 'UnclaimedPage'),
});
const unclaimedBenefit = createRoute({
  getParentRoute: () => shell,
  path: '/unclaimed/$benefitId',
  validateSearch: listSearch,
  component: lazyPage(() => import('./unclaimed/benefit-page.tsx'), 'UnclaimedBenefitPage'),
});

const counter = createRoute({
  getParentRoute: () => shell,
  path: '/counter',
  validateSearch: listSearch,
  component: lazyPage(() => import('./counter/counter-page.tsx'), 'CounterPage'),
});
const counterPerson = createRoute({
  getParentRoute: () => shell,
  path: '/counter/people/$personId',
  component: lazyPage(() => import('./counter/serve-person-page.tsx'), 'ServePersonPage'),
});
const counterFirm = createRoute({
  getParentRoute: () => shell,
  path: '/counter/firms/$firmId',
  component: lazyPage(() => import('./counter/serve-firm-page.tsx'), 'ServeFirmPage'),
});
const counterDraft = createRoute({
  getParentRoute: () => shell,
  path: '/counter/drafts/$draftId',
  validateSearch: draftSearch,
  component: lazyPage(() => import('./counter/fill-in-page.tsx'), 'FillInPage'),
});
const counterReceipt = createRoute({
  getParentRoute: () => shell,
  path: '/counter/receipts/$submissionId',
  component: lazyPage(() => import('./counter/receipt-page.tsx'), 'ReceiptPage'),
});
const counterCase = createRoute({
  getParentRoute: () => shell,
  path: '/counter/cases/$caseId',
  component: lazyPage(() => import('./counter/counter-case-page.tsx'), 'CounterCasePage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: listSearch,
  component: lazyPage(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const posts = createRoute({
  getParentRoute: () => shell,
  path: '/posts',
  validateSearch: listSearch,
  component: lazyPage(() => import('./posts/post-list-page.tsx'), 'PostListPage'),
});
const administration = createRoute({
  getParentRoute: () => shell,
  path: '/administration',
  component: lazyPage(() => import('./administration/administration-page.tsx'), 'AdministrationPage'),
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
  parameters,
  parameter,
  impact,
  clauses,
  clause,
  batches,
  newBatch,
  batch,
  payments,
  reconciliation,
  people,
  person,
  firms,
  firm,
  reckoned,
  unclaimed,
  unclaimedBenefit,
  counter,
  counterPerson,
  counterFirm,
  counterDraft,
  counterReceipt,
  counterCase,
  audit,
  posts,
  administration,
]);
