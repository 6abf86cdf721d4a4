import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../list-search.ts';
import { rootRoute } from '../root-route.tsx';
import { lazyPage } from '../ui/lazy-page.ts';
import { draftSearch } from './apply/draft-search.ts';
import { HomePage } from './home/home-page.tsx';
import { noticeSearch } from './notices/notice-search.ts';
import { policySearch } from './policy/policy-address.ts';
import { PortalShell } from './shell/portal-shell.tsx';

/** The portal's pages. Everything but the first page is loaded when somebody goes there. */
const shell = createRoute({ getParentRoute: () => rootRoute, id: 'portal', component: PortalShell });

const home = createRoute({ getParentRoute: () => shell, path: '/', component: HomePage });

const policyList = createRoute({
  getParentRoute: () => shell,
  path: '/policy',
  validateSearch: policySearch,
  component: lazyPage(() => import('./policy/policy-list-page.tsx'), 'PolicyListPage'),
});
const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policy/$clause',
  component: lazyPage(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
});

const checkStart = createRoute({
  getParentRoute: () => shell,
  path: '/check',
  component: lazyPage(() => import('./check/check-start-page.tsx'), 'CheckStartPage'),
});
const check = createRoute({
  getParentRoute: () => shell,
  path: '/check/$subject',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string | undefined } =>
    typeof q === 'string' ? { q } : {},
  component: lazyPage(() => import('./check/check-page.tsx'), 'CheckPage'),
});

/** The page that somebody wanted before they were asked who they are. */
const whereTo = (search: Record<string, unknown>): { to?: string } =>
  typeof search.to === 'string' ? { to: search.to } : {};

const signIn = createRoute({
  getParentRoute: () => shell,
  path: '/sign-in',
  validateSearch: whereTo,
  component: lazyPage(() => import('./account/sign-in-page.tsx'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => shell,
  path: '/sign-up',
  validateSearch: whereTo,
  component: lazyPage(() => import('./account/sign-up-page.tsx'), 'SignUpPage'),
});
const me = createRoute({
  getParentRoute: () => shell,
  path: '/me',
  component: lazyPage(() => import('./account/me-page.tsx'), 'MePage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: listSearch,
  component: lazyPage(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
});
const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId',
  validateSearch: noticeSearch,
  component: lazyPage(() => import('./notices/notice-page.tsx'), 'NoticePage'),
});

const apply = createRoute({
  getParentRoute: () => shell,
  path: '/apply/$clause',
  validateSearch: draftSearch,
  component: lazyPage(() => import('./apply/apply-page.tsx'), 'ApplyPage'),
});
const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyPage(() => import('./cases/cases-page.tsx'), 'CasesPage'),
});
const caseDetail = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyPage(() => import('./cases/case-page.tsx'), 'CasePage'),
});
const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/receipts/$submissionId',
  component: lazyPage(() => import('./cases/receipt-page.tsx'), 'ReceiptPage'),
});

const firm = createRoute({
  getParentRoute: () => shell,
  path: '/firm',
  validateSearch: listSearch,
  component: lazyPage(() => import('./firm/firm-page.tsx'), 'FirmPage'),
});
const firmApply = createRoute({
  getParentRoute: () => shell,
  path: '/firm/$firmId/apply',
  validateSearch: draftSearch,
  component: lazyPage(() => import('./firm/firm-apply-page.tsx'), 'FirmApplyPage'),
});

export const portalRoutes = shell.addChildren([
  home,
  policyList,
  policy,
  checkStart,
  check,
  signIn,
  signUp,
  me,
  notices,
  notice,
  apply,
  cases,
  caseDetail,
  receipt,
  firm,
  firmApply,
]);
