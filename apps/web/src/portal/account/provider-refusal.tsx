import { Notice } from '../../ui/surface.tsx';
import { refusalWords } from './provider-words.ts';

/** The identity provider's refusal, which comes back in the address (`?error=…`) after the round trip. */
export function ProviderRefusal() {
  const code = new URLSearchParams(window.location.search).get('error');
  if (!code) return null;
  return (
    <Notice tone="bad" live title="统一身份认证没有成功">
      <p>{refusalWords(code)}</p>
    </Notice>
  );
}
