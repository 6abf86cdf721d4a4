import { ROLE_LABELS, type Role } from '@wenye/codes';
import type { Endpoint } from '../../api/client.ts';

/** A page of the desk, with what lies below its address, and whom the server answers there. */
export type DeskPage = {
  readonly path: string;
  readonly label: string;
  readonly readers: readonly Role[];
  /** What is read there. Absent where the server answers every officer, by the territory of these roles. */
  readonly reads?: Endpoint;
};

/** A page of the side menu. The server decides who may do what; here is who finds work there. */
export type MenuEntry = DeskPage & {
  readonly group: '办件' | '资金' | '登记' | '政策' | '监督';
  /** Who finds work there, where others come to it from other work. */
  readonly workers?: readonly Role[];
  /** Roles for which it is a side matter: the desk opens elsewhere for them. */
  readonly aside?: readonly Role[];
};

const everyone = Object.keys(ROLE_LABELS) as readonly Role[];
const casework: readonly Role[] = ['counter-clerk', 'acceptor', 'reviewer', 'approver'];
const deciding: readonly Role[] = ['acceptor', 'reviewer', 'approver'];
const money: readonly Role[] = ['finance', 'authoriser', 'reconciler'];

export const menu: readonly MenuEntry[] = [
  {
    path: '/desk/cases',
    label: '办件',
    group: '办件',
    readers: [...casework, 'auditor'],
    reads: 'GET /api/cases',
  },
  {
    path: '/desk/counter',
    label: '窗口代办',
    group: '办件',
    readers: ['counter-clerk'],
    reads: 'POST /api/entitlements/people/:personId',
  },
  {
    path: '/desk/notices',
    label: '公示',
    group: '办件',
    readers: [...casework, 'auditor'],
    workers: [...deciding, 'auditor'],
    reads: 'GET /api/notices/desk',
  },
  {
    path: '/desk/objections',
    label: '异议',
    group: '办件',
    readers: [...casework, 'auditor'],
    reads: 'GET /api/objections',
  },
  {
    path: '/desk/reckoned',
    label: '补发与追回',
    group: '办件',
    readers: [...deciding, 'auditor', 'leader'],
    aside: ['leader'],
    reads: 'GET /api/reckoned-awards/run',
  },
  {
    path: '/desk/funds',
    label: '资金账',
    group: '资金',
    readers: [...money, 'approver', 'leader', 'auditor'],
    // A leader asks what a clause has done, and comes to the money from there.
    aside: ['leader'],
    reads: 'GET /api/funds/ledgers',
  },
  {
    path: '/desk/batches',
    label: '拨付批次',
    group: '资金',
    readers: [...money, 'auditor'],
    reads: 'GET /api/batches',
  },
  {
    path: '/desk/payments',
    label: '付款与退汇',
    group: '资金',
    readers: [...money, 'auditor'],
    reads: 'GET /api/payments/items',
  },
  {
    path: '/desk/reconciliation',
    label: '对账',
    group: '资金',
    readers: [...money, 'auditor'],
    workers: ['finance', 'reconciler', 'auditor'],
    reads: 'GET /api/payments/differences',
  },
  {
    path: '/desk/people',
    label: '人员',
    group: '登记',
    readers: [...casework, 'auditor'],
    workers: casework,
    reads: 'GET /api/people',
  },
  {
    path: '/desk/firms',
    label: '单位',
    group: '登记',
    readers: [...casework, ...money, 'auditor'],
    workers: casework,
  },
  {
    path: '/desk/clauses',
    label: '政策条款',
    group: '政策',
    readers: everyone,
    workers: everyone.filter((role) => role !== 'administrator'),
    aside: ['parameter-officer'],
    reads: 'GET /api/parameters/confirmed',
  },
  {
    path: '/desk/parameters',
    label: '政策标准',
    group: '政策',
    readers: ['parameter-officer', ...deciding, 'leader', 'auditor'],
    reads: 'GET /api/parameters',
  },
  {
    path: '/desk/unclaimed',
    label: '应享未享',
    group: '政策',
    readers: [...casework, 'parameter-officer', 'leader', 'auditor'],
    reads: 'GET /api/city-screening/unclaimed/counts',
  },
  { path: '/desk/audit', label: '审计', group: '监督', readers: ['auditor'], reads: 'GET /api/audit' },
  {
    path: '/desk/posts',
    label: '岗位设置',
    group: '监督',
    readers: ['administrator', 'auditor'],
    reads: 'GET /api/posts',
  },
  {
    path: '/desk/administration',
    label: '系统管理',
    group: '监督',
    readers: ['administrator'],
    reads: 'GET /api/business-date/done',
  },
];

/** The menu's pages and, below them, those that are for fewer. */
export const deskPages: readonly DeskPage[] = [
  ...menu,
  {
    path: '/desk/notices/new',
    label: '拟定公示',
    readers: ['reviewer', 'approver'],
    reads: 'GET /api/notices/candidates',
  },
  {
    path: '/desk/batches/new',
    label: '待支付款项',
    readers: ['finance', 'authoriser'],
    reads: 'GET /api/batches/payable',
  },
];

type Held = ReadonlySet<string>;
const holds = (held: Held, roles: readonly Role[]) => roles.some((role) => held.has(role));
const worksAt = (held: Held, { workers, readers }: MenuEntry) => holds(held, workers ?? readers);

/** The entries that somebody with these roles finds work in, by group, in the order of the menu. */
export function menuFor(held: Held): Map<MenuEntry['group'], MenuEntry[]> {
  const mine = menu.filter((entry) => worksAt(held, entry));
  return Map.groupBy(mine, ({ group }) => group);
}

/** Where the desk opens for somebody with these roles; undefined where none of them finds work at it. */
export function firstFor(held: Held): MenuEntry | undefined {
  const mine = menu.filter((entry) => worksAt(held, entry));
  const main = mine.find(({ readers, workers = readers, aside = [] }) =>
    holds(
      held,
      workers.filter((role) => !aside.includes(role)),
    ),
  );
  return main ?? mine[0];
}

/** The page that this address belongs to and that is closed to somebody with these roles; undefined where it is open. */
export function closedTo(held: Held, pathname: string): DeskPage | undefined {
  const [page] = deskPages
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  return page && !holds(held, page.readers) ? page : undefined;
}
