import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn, signInByIdentityProvider } from '../../api/auth.ts';
import { messageOf } from '../../api/errors.ts';
import { useIdentityProvider } from '../../api/me.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { PasswordField } from './password-field.tsx';
import { ProviderRefusal } from './provider-refusal.tsx';
import { TimeCodeForm } from './time-code-form.tsx';

/**
 * Sign-in: the identity provider first, where one is connected, since it also binds; name and password below.
 *
 * @param staying above a page that holds what was typed: the way through the identity provider, which leaves the page, is
 *   taken in another window
 */
export function SignInForm({ staying = false }: { staying?: boolean }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [second, setSecond] = useState(false);
  const enter = useMutation({
    mutationFn: () => signIn(name.trim(), password),
    onSuccess: (outcome) => {
      if (outcome === 'second-factor') setSecond(true);
    },
  });
  const provider = useIdentityProvider();
  if (second) return <TimeCodeForm />;
  return (
    <div className="stack">
      {provider === null ? null : (
        <>
          {staying ? <ProviderElsewhere /> : <Provider ending={provider} />}
          <div className="or">
            <span>或用账号密码</span>
          </div>
        </>
      )}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          // An earlier answer is not about what is typed now.
          if (!name.trim() || !password) enter.reset();
          else if (!enter.isPending) enter.mutate();
        }}
      >
        {enter.error ? <Notice tone="bad" live title={messageOf(enter.error)} /> : null}
        <TextField
          label="用户名或邮箱"
          value={name}
          onChange={setName}
          autoComplete="username"
          autoCapitalize="none"
          error={asked && !name.trim() ? '请填写用户名' : undefined}
        />
        <PasswordField
          label="密码"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={asked && !password ? '请填写密码' : undefined}
        />
        <Button {...(provider === null ? { kind: 'primary' } : {})} type="submit" wide busy={enter.isPending}>
          登录
        </Button>
      </form>
    </div>
  );
}

/** Leaves for the identity provider, and comes back here. */
function Provider({ ending }: { ending: string }) {
  const away = useMutation({ mutationFn: () => signInByIdentityProvider(here()) });
  return (
    <>
      <Button kind="primary" wide busy={away.isPending} onClick={() => away.mutate()}>
        统一身份认证登录{ending}
      </Button>
      <p className="soft small">用实名身份登录，登录后即可办理，不用再绑定。</p>
      {away.error ? <Notice tone="bad" live title={messageOf(away.error)} /> : <ProviderRefusal />}
    </>
  );
}

/** The page below finds who has signed in as soon as it is come back to. */
function ProviderElsewhere() {
  return (
    <>
      <LinkButton to="/sign-in" target="_blank" kind="primary" wide>
        在新窗口用统一身份认证登录
      </LinkButton>
      <p className="soft small">本页留在这里，内容不动；在新窗口登录后，回到本页就能接着办。</p>
    </>
  );
}

function here(): string {
  return window.location.pathname + window.location.search;
}
