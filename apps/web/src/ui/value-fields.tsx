import { type FocusEvent, useState } from 'react';
import { formatDateWithWeekday, readDate } from '../format/dates.ts';
import { plainDigits, problemOfDigits } from '../format/digits.ts';
import { groupYuan, readYuan, wanText } from '../format/money.ts';
import { Field, type FieldProps } from './field.tsx';

type Valued = FieldProps & {
  /** The value in the form that crosses the API; empty text when nothing readable is typed. */
  value: string;
  onChange: (value: string) => void;
};

/**
 * Whether a field that its form judges (it has an id of the form's) is left by pressing a button. A complaint that
 * appeared then would move the button from under the finger before it is let go, and nothing would happen: the form
 * complains, and the field with it.
 */
const leftToForm = (id: string | undefined, { relatedTarget }: FocusEvent): boolean =>
  id !== undefined && relatedTarget instanceof HTMLButtonElement;

/**
 * A date typed the way people write it; the value is `YYYY-MM-DD` as soon as it can be read.
 * One text field works with a keyboard, a phone's digits (20200630), paste and speech alike.
 */
export function DateField({
  value,
  onChange,
  onUnread,
  keepsUnread = false,
  error,
  hint,
  ...field
}: Valued & {
  /** Gives what cannot be read as it was typed, so that it can be kept; else empty text. */
  keepsUnread?: boolean | undefined;
  /** Whether what is typed cannot be read: where the date may be left out, that is not the same. */
  onUnread?: (unread: boolean) => void;
}) {
  const [text, setText] = useState(value);
  const [left, setLeft] = useState(false);
  const read = readDate(text);
  const problem = (left || error) && 'problem' in read ? read.problem : undefined;
  const unread = keepsUnread ? text : '';
  // The value can be changed from outside (restart, draft loaded); what is being typed must then give way.
  const shown = ('date' in read ? read.date : unread) === value ? text : value;
  return (
    <Field {...field} hint={hint ?? '例如 2020-06-30，也可以只输数字 20200630'} error={problem ?? error}>
      {(ids) => (
        <>
          <input
            {...ids}
            className="input input-short num"
            inputMode="numeric"
            autoComplete="off"
            placeholder="年-月-日"
            value={shown}
            onChange={(event) => {
              setText(event.target.value);
              const next = readDate(event.target.value);
              onChange('date' in next ? next.date : keepsUnread ? event.target.value : '');
              onUnread?.('problem' in next);
            }}
            onBlur={(event) => {
              setLeft(!leftToForm(field.id, event));
              if ('date' in read) setText(read.date);
            }}
          />
          {'date' in read && value !== '' ? (
            <div className="field-echo">{formatDateWithWeekday(value)}</div>
          ) : null}
        </>
      )}
    </Field>
  );
}

/** An amount in yuan; the value is a decimal string with two places (`"366.00"`), the API's form. */
export function MoneyField({ value, onChange, error, unit = '元', ...field }: Valued & { unit?: string }) {
  const [text, setText] = useState(value);
  const [left, setLeft] = useState(false);
  const read = readYuan(text);
  const problem = (left || error) && 'problem' in read ? read.problem : undefined;
  const shown = ('yuan' in read ? read.yuan : '') === value ? text : value;
  // So many noughts are not read at a glance.
  const wan = unit === '元' && 'yuan' in read ? wanText(read.yuan) : undefined;
  return (
    <Field {...field} error={problem ?? error}>
      {(ids) => (
        <>
          <div className="input-with-unit">
            <input
              {...ids}
              className="input num"
              inputMode="decimal"
              autoComplete="off"
              value={shown}
              onChange={(event) => {
                setText(event.target.value);
                const next = readYuan(event.target.value);
                onChange('yuan' in next ? next.yuan : '');
              }}
              onBlur={(event) => {
                setLeft(!leftToForm(field.id, event));
                if ('yuan' in read) setText(groupYuan(read.yuan));
              }}
            />
            <span className="input-unit">{unit}</span>
          </div>
          {wan === undefined ? null : <div className="field-echo">{wan}</div>}
        </>
      )}
    </Field>
  );
}

/** A whole number with its unit (人, 个月); the value is what is typed, in half-width digits. */
export function NumberField({
  value,
  onChange,
  error,
  unit,
  ...field
}: Valued & { unit?: string | undefined }) {
  const [left, setLeft] = useState(false);
  const problem = (left || error) && value !== '' ? problemOfDigits(value) : undefined;
  return (
    <Field {...field} error={problem ?? error}>
      {(ids) => (
        <div className="input-with-unit">
          <input
            {...ids}
            className="input num"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(plainDigits(event.target.value))}
            onBlur={(event) => setLeft(!leftToForm(field.id, event))}
          />
          {unit ? <span className="input-unit">{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
