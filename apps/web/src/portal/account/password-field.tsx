import { type InputHTMLAttributes, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field, type FieldProps } from '../../ui/field.tsx';

/** A password that can be shown while typing: fewer mistakes on a phone, and no need to type it twice. */
export function PasswordField({
  value,
  onChange,
  autoComplete,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete'
  >) {
  const [shown, setShown] = useState(false);
  const word = shown ? '隐藏' : '显示';
  return (
    <Field {...field}>
      {(ids) => (
        <div className="password">
          <input
            {...ids}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button kind="quiet" aria-label={`${word}密码`} onClick={() => setShown(!shown)}>
            {word}
          </Button>
        </div>
      )}
    </Field>
  );
}
