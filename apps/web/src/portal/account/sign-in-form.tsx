import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { giveTimeCode, signIn, signInByIdentityProvider } from '../../api/auth.ts';
import { messageOf } from '../../api/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { PasswordField } from './password-field.tsx';
import { ProviderRefusal } from './provider-refusal.tsx';

/** Sign-in: the identity provider first, since it also binds the account; name and password below. */
export function SignInForm() {
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
  const away = useMutation({ mutationFn: () => signInByIdentityProvider(here()) });
  if (second) return <TimeCodeForm />;
  return (
    <div className="stack">
      <Button kind="primary" wide busy={away.isPending} onClick={() => away.mutate()}>
        统一身份认证登录（模拟）
      </Button>
      <p className="soft small">用实名身份登录，登录后即可办理，不用再绑定。</p>
      {away.error ? <Notice tone="bad" live title={messageOf(away.error)} /> : <ProviderRefusal />}
      <div className="or">
        <span>或用账号密码</span>
      </div>
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
        <Button type="submit" wide busy={enter.isPending}>
          登录
        </Button>
      </form>
    </div>
  );
}

/** The second factor: six digits of the authenticator. */
function TimeCodeForm() {
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const give = useMutation({ mutationFn: () => giveTimeCode(code) });
  const complete = /^\d{6}$/.test(code);
  // The step has one field and follows at once on the password.
  useEffect(() => document.getElementById('time-code')?.focus(), []);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (complete && !give.isPending) give.mutate();
        // An earlier answer is not about what is typed now.
        else if (!complete) give.reset();
      }}
    >
      {give.error ? <Notice tone="bad" live title="动态口令不正确或已过期，请填写最新的 6 位数字。" /> : null}
      <TextField
        label="动态口令"
        hint="身份验证器上的 6 位数字"
        value={code}
        onChange={(text) => setCode(text.replace(/\s/g, ''))}
        inputMode="numeric"
        autoComplete="one-time-code"
        id="time-code"
        short
        error={asked && !complete ? '请填写 6 位数字' : undefined}
      />
      <Button kind="primary" type="submit" wide busy={give.isPending}>
        确认
      </Button>
    </form>
  );
}

function here(): string {
  return window.location.pathname + window.location.search;
}
