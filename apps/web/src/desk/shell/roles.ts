/** Roles as the server names them, with the words of the office. */
export const roleLabels = {
  'counter-clerk': '窗口',
  acceptor: '受理',
  reviewer: '审核',
  approver: '审批',
  finance: '财务',
  authoriser: '支付授权',
  reconciler: '对账',
  'parameter-officer': '标准维护',
  auditor: '审计',
  leader: '领导',
  administrator: '系统管理',
} as const;

export type Role = keyof typeof roleLabels;

export function roleLabel(role: string): string {
  return roleLabels[role as Role] ?? role;
}
