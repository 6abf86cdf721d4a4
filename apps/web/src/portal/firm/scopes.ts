/** What a mandate lets its holder do. */
export const SCOPES = { apply: '只办申请', all: '全权：申请，也可以授权别人' } as const;
