import './account.css';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { signUp } from '../../api/auth.ts';
import { messageOf } from '../../api/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/surface.tsx';
import { landingPath } from './landing-path.ts';
import { PasswordField } from './password-field.tsx';

export function SignUpPage() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false });
  const open = useMutation({
    mutationFn: () => signUp(name.trim(), password),
    onSuccess: () => navigate({ to: landingPath(to, { assignments: [], firms: [] }) }),
  });
  const nameError = nameProblem(name.trim());
  const passwordError = password.length >= 10 ? undefined : '密码至少 10 个字符';
  return (
    <Page title="注册账号" narrow lead="注册后还要绑定本人身份，才能看到自己的登记信息并申请。">
      <form
        className="card sign-in-card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!nameError && !passwordError && !open.isPending) open.mutate();
        }}
      >
        {open.error ? <Notice tone="bad" live title={messageOf(open.error)} /> : null}
        <TextField
          label="用户名"
          hint="3 至 30 个字母、数字或下划线，登录时用"
          value={name}
          onChange={setName}
          autoComplete="username"
          autoCapitalize="none"
          error={asked ? nameError : undefined}
        />
        <PasswordField
          label="密码"
          hint="至少 10 个字符，一句好记的话最好"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          error={asked ? passwordError : undefined}
        />
        <Button kind="primary" type="submit" wide busy={open.isPending}>
          注册
        </Button>
        <p className="soft small">
          已有账号？
          <Link to="/sign-in" search={typeof to === 'string' ? { to } : {}}>
            去登录
          </Link>
        </p>
      </form>
    </Page>
  );
}

function nameProblem(name: string): string | undefined {
  return /^[A-Za-z0-9_]{3,30}$/.test(name) ? undefined : '请用 3 至 30 个字母、数字或下划线';
}
