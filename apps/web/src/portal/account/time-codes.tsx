import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { enableTimeCodes } from '../../api/auth.ts';
import { messageOf } from '../../api/errors.ts';
import type { Me } from '../../api/me.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Notice } from '../../ui/surface.tsx';
import { PasswordField } from './password-field.tsx';
import { TimeCodeForm } from './time-code-form.tsx';

/**
 * Who has been given a post sets up the second factor, without which no post is used: with the account's password, a secret
 * for the authenticator, and a first code of it. Nobody else ever knows the secret.
 */
export function TimeCodes({ account }: { account: NonNullable<Me['account']> }) {
  const [open, setOpen] = useState(false);
  // An account of the identity provider alone has no password to ask for.
  if (account.username === null && account.email === null) return null;
  if (account.secondFactorEnabled) return <p className="soft">动态口令：已开通，每次登录都要填。</p>;
  // Whoever only applies signs in without it.
  if (!account.officer) return null;
  if (!open)
    return (
      <div className="row-apart">
        <span className="soft">经办人员须开通动态口令，才能用工作台。</span>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          开通动态口令
        </Button>
      </div>
    );
  return <Enabling />;
}

function Enabling() {
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const enable = useMutation({ mutationFn: () => enableTimeCodes(password) });
  if (enable.data)
    return (
      <div className="stack">
        <p>
          在手机的身份验证器里新增一个账号，扫描下面的二维码；不便扫描的，选“输入密钥”，填二维码下面的密钥；就在这部手机上的，也可以直接
          <a href={enable.data.uri}>在身份验证器中打开</a>。然后填验证器上显示的 6 位数字。
        </p>
        <QrCode label="二维码，内容与下面的密钥相同" text={enable.data.uri} />
        <p>
          密钥：<strong className="num">{enable.data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</strong>
        </p>
        <p className="soft">二维码和密钥只在这里显示一次，不要告诉别人，管理员也不会问。</p>
        <TimeCodeForm />
      </div>
    );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!password) enable.reset();
        else if (!enable.isPending) enable.mutate();
      }}
    >
      {enable.error ? <Notice tone="bad" live title={messageOf(enable.error)} /> : null}
      <PasswordField
        label="账号的密码"
        hint="确认是您本人在开通"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={asked && !password ? '请填写密码' : undefined}
      />
      <Button type="submit" wide busy={enable.isPending}>
        下一步
      </Button>
    </form>
  );
}
