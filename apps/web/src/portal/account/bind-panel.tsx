import './account.css';
import { useMutation } from '@tanstack/react-query';
import { bindingCodeProblem } from '@wenye/codes';
import { useState } from 'react';
import { bindByIdentityProvider } from '../../api/auth.ts';
import { call, newIdempotencyKey } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useIdentityProvider } from '../../api/me.ts';
import { queryClient } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useLeave } from './leave.ts';
import { ProviderRefusal } from './provider-refusal.tsx';
import { OWN_COUNTER } from './provider-words.ts';

/**
 * Binds the account to its natural person. Until then nothing that the registry knows is shown to it, so that
 * nobody reads another's data by opening an account in their name.
 */
export function BindPanel() {
  const away = useMutation({ mutationFn: () => bindByIdentityProvider(window.location.pathname) });
  const leave = useLeave();
  const provider = useIdentityProvider();
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const problem = bindingCodeProblem(code) ?? undefined;
  const bind = useMutation({
    mutationFn: () => call('POST /api/me/counter-code', { code: code.trim() }, { idempotencyKey: key }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: () => setKey(newIdempotencyKey()),
  });
  return (
    <div className="card sign-in-card stack">
      <h2>确认您本人的身份</h2>
      <p>账号要先与您本人绑定，才能看到登记信息、提交申请。绑定只做一次。</p>
      {provider === null ? null : (
        <>
          {away.error ? <Notice tone="bad" live title={messageOf(away.error)} /> : <ProviderRefusal />}
          <Button kind="primary" wide busy={away.isPending} onClick={() => away.mutate()}>
            用统一身份认证绑定{provider}
          </Button>
          <div className="or">
            <span>或用窗口给的绑定码</span>
          </div>
        </>
      )}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (problem === undefined && !bind.isPending) bind.mutate();
          // An earlier answer is not about what is typed now.
          else if (problem !== undefined) bind.reset();
        }}
      >
        <TextField
          label="绑定码"
          hint={`带身份证到${OWN_COUNTER}，工作人员核验后当场给您`}
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          error={asked && problem !== undefined ? problem : bind.error ? messageOf(bind.error) : undefined}
        />
        <Button {...(provider === null ? { kind: 'primary' } : {})} type="submit" wide busy={bind.isPending}>
          绑定
        </Button>
      </form>
      <Button kind="quiet" wide busy={leave.isPending} onClick={() => leave.mutate()}>
        退出登录
      </Button>
    </div>
  );
}
