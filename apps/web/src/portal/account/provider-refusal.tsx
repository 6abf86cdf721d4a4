import { Notice } from '../../ui/surface.tsx';

/** The identity provider's refusal, which comes back in the address (`?error=…`) after the round trip. */
export function ProviderRefusal() {
  const code = new URLSearchParams(window.location.search).get('error');
  if (!code) return null;
  return (
    <Notice tone="bad" live title="统一身份认证没有成功">
      <p>{WORDS[code] ?? '请再试一次；还是不行的，请带身份证到就近的人社服务窗口办理。'}</p>
    </Notice>
  );
}

const WORDS: Readonly<Record<string, string>> = {
  access_denied: '您取消了认证。',
  account_already_linked_to_different_user: '这个身份已经绑定了另一个账号，请用那个账号登录。',
};
