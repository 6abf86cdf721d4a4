import { useState } from 'react';
import { formatMonth, readMonth } from '../../format/dates.ts';
import { Field, type FieldProps } from '../../ui/field.tsx';

/** A month typed as people write it (2020-9, 202009, 2020年9月); the value is `YYYY-MM`. */
export function MonthField({
  value,
  onChange,
  onUnread,
  error,
  hint,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** Whether what is typed cannot be read: where nothing is typed, that is not the same. */
  onUnread?: (unread: boolean) => void;
}) {
  const [text, setText] = useState(value);
  const [left, setLeft] = useState(false);
  const read = readMonth(text);
  const problem = left && 'problem' in read ? read.problem : undefined;
  const shown = ('month' in read ? read.month : '') === value ? text : value;
  return (
    <Field {...field} hint={hint} error={problem ?? error}>
      {(ids) => (
        <>
          <input
            {...ids}
            className="input input-short num"
            inputMode="numeric"
            autoComplete="off"
            placeholder="年-月"
            value={shown}
            onChange={(event) => {
              setText(event.target.value);
              const next = readMonth(event.target.value);
              onChange('month' in next ? next.month : '');
              onUnread?.('problem' in next);
            }}
            onBlur={() => {
              setLeft(true);
              if ('month' in read) setText(read.month);
            }}
          />
          {value !== '' ? <div className="field-echo">{formatMonth(value)}</div> : null}
        </>
      )}
    </Field>
  );
}
