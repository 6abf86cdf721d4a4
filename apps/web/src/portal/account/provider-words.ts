/** Who verifies an identity and gives a code: the counters of where somebody lives or is registered, and no other. */
export const OWN_COUNTER = '户籍地或居住地的人社服务窗口';

/**
 * What to do after the identity provider's round trip was refused, by the code in the address. Whether somebody is on
 * the register at all is told to nobody. Pure.
 */
export const refusalWords = (code: string): string =>
  WORDS[code] ?? `请再试一次；还是不行的，请带身份证到${OWN_COUNTER}办理。`;

const WORDS: Readonly<Record<string, string>> = {
  access_denied: '您取消了认证。',
  account_already_linked_to_different_user: '这个身份已经绑定了另一个账号，请用那个账号登录。',
  // Of access.binding_obstacle.
  'already-bound': '这个账号已经绑定了另一个人，请退出，用您自己的账号登录。',
  'person-does-not-match': `认证时填的姓名和身份证号，与本系统的登记不一致。请核对，填错的改正后再认证一次；没有填错的，请带身份证到${OWN_COUNTER}核对登记。`,
};
