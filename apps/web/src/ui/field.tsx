import './field.css';
import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

/** What a field's control needs to be announced together with its hint and error. */
export interface ControlIds {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Shown at the field and announced; the field counts as invalid. */
  error?: string | undefined;
  optional?: boolean | undefined;
  /** Overrides the generated id, so that an error summary can point here. */
  id?: string | undefined;
}

/** Label, hint, control and error of one field, tied together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  optional,
  id: given,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const generated = useId();
  const id = given ?? generated;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <span className="field-optional">选填</span> : null}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
        ...(optional ? {} : { 'aria-required': true }),
      })}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <div className="field-error" id={`${id}-error`} role="alert">
      <span>{error}</span>
    </div>
  );
}

type TextProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  short?: boolean;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>;

/** A line of text. What is longer than `maxLength` is not cut but said to be: the form may not send it (`lengthProblem`). */
export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  short,
  maxLength,
  ...rest
}: TextProps) {
  const tooLong = maxLength === undefined ? undefined : lengthProblem(value, maxLength);
  return (
    <Field label={label} hint={hint} error={tooLong ?? error} optional={optional} id={id}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          {...ids}
          className={short ? 'input input-short' : 'input'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type AreaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'>;

/** Lines of text, with the same `maxLength`. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  maxLength,
  ...rest
}: AreaProps) {
  const tooLong = maxLength === undefined ? undefined : lengthProblem(value, maxLength);
  return (
    <Field label={label} hint={hint} error={tooLong ?? error} optional={optional} id={id}>
      {(ids) => (
        <textarea
          rows={3}
          {...rest}
          {...ids}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Characters that the server takes of a text that people write into a case. */
export const LONGEST_TEXT = 2000;

/** Says that a text is longer than it may be; undefined where it is not. */
export function lengthProblem(text: string, most: number): string | undefined {
  const { length } = text.trim();
  return length > most ? `最多 ${most} 字，现在有 ${length} 字，请删减` : undefined;
}

export interface Option<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
}

type SelectProps = FieldProps & {
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** The empty first line; left out when there is always a choice. */
  placeholder?: string;
};

export function SelectField({ value, options, onChange, placeholder, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
