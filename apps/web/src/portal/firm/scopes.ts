/** What a mandate lets its holder do. */
export const SCOPES = { apply: '只办申请', all: '全权：申请、授权别人、换收款账户' } as const;
