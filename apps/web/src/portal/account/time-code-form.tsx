import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { giveTimeCode } from '../../api/auth.ts';
import { isTimeCode, timeCodeField, timeCodeOf } from '../../format/time-code.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';

/** The second factor: six digits of the authenticator. */
export function TimeCodeForm() {
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const give = useMutation({ mutationFn: () => giveTimeCode(code) });
  const complete = isTimeCode(code);
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
        onChange={(text) => setCode(timeCodeOf(text))}
        {...timeCodeField}
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
