/** Chinese sentences for better-auth's codes; anything else gets the general one. */
const messages: Readonly<Record<string, string>> = {
  ACCOUNT_TEMPORARILY_LOCKED: '连续输错次数过多，请 15 分钟后再试。',
  BACKUP_CODES_NOT_ENABLED: '此账号没有备用码。',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: '暂不开放注册。',
  FAILED_TO_CREATE_USER: '注册未成功，请换一个用户名再试。',
  INVALID_BACKUP_CODE: '备用码不正确或已使用。',
  INVALID_CODE: '动态口令不正确，请查看最新的六位数字。',
  INVALID_EMAIL: '邮箱地址格式不正确。',
  INVALID_EMAIL_OR_PASSWORD: '用户名或密码不正确。',
  INVALID_PASSWORD: '密码不正确。',
  INVALID_TWO_FACTOR_COOKIE: '登录已超时，请重新输入用户名和密码。',
  INVALID_USERNAME: '用户名只能包含字母、数字、下划线和点。',
  INVALID_USERNAME_OR_PASSWORD: '用户名或密码不正确。',
  PASSWORD_TOO_LONG: '密码不能超过 128 个字符。',
  PASSWORD_TOO_SHORT: '密码至少 10 个字符。',
  SESSION_EXPIRED: '登录已过期，请重新登录。',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: '输错次数过多，请重新登录。',
  TOTP_ALREADY_ENABLED: '动态口令已启用。',
  TOTP_NOT_ENABLED: '此账号尚未启用动态口令。',
  USERNAME_IS_ALREADY_TAKEN: '此用户名已有人使用。',
  USERNAME_TOO_LONG: '用户名不能超过 30 个字符。',
  USERNAME_TOO_SHORT: '用户名至少 3 个字符。',
  USER_ALREADY_EXISTS: '此用户名或邮箱已注册。',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: '此用户名或邮箱已注册。',
};

const general: Readonly<Record<number, string>> = {
  401: '请先登录。',
  403: '不允许此操作。',
  429: '操作过于频繁，请稍后再试。',
};

/** `{ error: { code, message } }`, the form that all routes answer in, from better-auth's answer. */
export function signInError(status: number, body: unknown): { error: { code: string; message: string } } {
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  const message = messages[code] ?? general[status] ?? '登录服务未能完成此操作，请稍后再试。';
  return { error: { code: `auth.${(code || String(status)).toLowerCase().replaceAll('_', '-')}`, message } };
}
