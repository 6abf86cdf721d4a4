/** Roles (岗位) that an office gives an officer, with the words of the office; what each may do, the use cases say. */
export const ROLE_LABELS = {
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

export type Role = keyof typeof ROLE_LABELS;

/** A role in words; what is no role stays as it is. */
export function roleLabel(role: string): string {
  return ROLE_LABELS[role as Role] ?? role;
}
