import type { Role } from '@wenye/codes';

/** A page of the desk in the side menu, and who finds work there. The server decides who may do what. */
export type MenuEntry = {
  readonly path: string;
  readonly label: string;
  readonly group: '办件' | '资金' | '登记' | '政策' | '监督';
  readonly roles: readonly Role[];
  /** Its pages are for these roles alone; others are also reached from pages of other work. */
  readonly closed?: true;
  /** Roles for which it is a side matter: the desk opens elsewhere for them. */
  readonly aside?: readonly Role[];
};

const casework: readonly Role[] = ['counter-clerk', 'acceptor', 'reviewer', 'approver'];
const money: readonly Role[] = ['finance', 'authoriser', 'reconciler'];

export const menu: readonly MenuEntry[] = [
  { path: '/desk/cases', label: '办件', group: '办件', roles: [...casework, 'auditor'], closed: true },
  { path: '/desk/counter', label: '窗口代办', group: '办件', roles: ['counter-clerk'], closed: true },
  {
    path: '/desk/notices',
    label: '公示',
    group: '办件',
    roles: ['acceptor', 'reviewer', 'approver', 'auditor'],
  },
  {
    path: '/desk/objections',
    label: '异议',
    group: '办件',
    roles: [...casework, 'auditor'],
    closed: true,
  },
  {
    path: '/desk/reckoned',
    label: '补发与追回',
    group: '办件',
    roles: ['acceptor', 'reviewer', 'approver', 'auditor', 'leader'],
    aside: ['leader'],
  },
  {
    path: '/desk/funds',
    label: '资金账',
    group: '资金',
    roles: [...money, 'approver', 'leader', 'auditor'],
    // A leader asks what a clause has done, and comes to the money from there.
    aside: ['leader'],
  },
  { path: '/desk/batches', label: '拨付批次', group: '资金', roles: [...money, 'auditor'], closed: true },
  { path: '/desk/payments', label: '付款与退汇', group: '资金', roles: [...money, 'auditor'], closed: true },
  { path: '/desk/reconciliation', label: '对账', group: '资金', roles: ['finance', 'reconciler', 'auditor'] },
  { path: '/desk/people', label: '人员', group: '登记', roles: casework },
  { path: '/desk/firms', label: '单位', group: '登记', roles: casework },
  {
    path: '/desk/clauses',
    label: '政策条款',
    group: '政策',
    roles: [...casework, ...money, 'parameter-officer', 'leader', 'auditor'],
    aside: ['parameter-officer'],
  },
  {
    path: '/desk/parameters',
    label: '政策标准',
    group: '政策',
    roles: ['parameter-officer', 'acceptor', 'reviewer', 'approver', 'leader', 'auditor'],
    closed: true,
  },
  {
    path: '/desk/unclaimed',
    label: '应享未享',
    group: '政策',
    roles: [...casework, 'parameter-officer', 'leader', 'auditor'],
  },
  { path: '/desk/audit', label: '审计', group: '监督', roles: ['auditor'], closed: true },
  {
    path: '/desk/posts',
    label: '岗位设置',
    group: '监督',
    roles: ['administrator', 'auditor'],
    closed: true,
  },
  {
    path: '/desk/administration',
    label: '系统管理',
    group: '监督',
    roles: ['administrator'],
    closed: true,
  },
];

/** The entries that somebody with these roles finds work in, by group, in the order of the menu. */
export function menuFor(held: ReadonlySet<string>): Map<MenuEntry['group'], MenuEntry[]> {
  const mine = menu.filter(({ roles }) => roles.some((role) => held.has(role)));
  return Map.groupBy(mine, ({ group }) => group);
}

/** Where the desk opens for somebody with these roles; undefined where none of them finds work at it. */
export function firstFor(held: ReadonlySet<string>): MenuEntry | undefined {
  const mine = menu.filter(({ roles }) => roles.some((role) => held.has(role)));
  const main = mine.find(({ roles, aside = [] }) =>
    roles.some((role) => held.has(role) && !aside.includes(role)),
  );
  return main ?? mine[0];
}

/** The entry that this page belongs to and that is closed to somebody with these roles; undefined where it is open. */
export function closedTo(held: ReadonlySet<string>, pathname: string): MenuEntry | undefined {
  return menu.find(
    ({ path, roles, closed }) =>
      closed &&
      (pathname === path || pathname.startsWith(`${path}/`)) &&
      !roles.some((role) => held.has(role)),
  );
}
