import { type ReactNode, useId } from 'react';
import { FieldError, type FieldProps, type Option } from './field.tsx';

type ChoiceProps<V extends string> = FieldProps & {
  value: V | undefined;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
};

/** One of a few, as large targets. Short options (是 / 否) stand side by side. */
export function Choice<V extends string>({
  label,
  hint,
  error,
  optional,
  id: given,
  value,
  options,
  onChange,
}: ChoiceProps<V>) {
  const generated = useId();
  const id = given ?? generated;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const short = options.every((option) => option.label.length <= 4 && !option.hint);
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend className="field-label">
        {label}
        {optional ? <span className="field-optional">选填</span> : null}
      </legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className={short ? 'choices choices-short' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-text">
              <span>{option.label}</span>
              {option.hint ? <span className="field-hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/** A single statement to agree to or leave. */
export function Check({
  children,
  checked,
  onChange,
  error,
  id: given,
}: {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
  id?: string;
}) {
  const generated = useId();
  const id = given ?? generated;
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="choice-text">{children}</span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}
