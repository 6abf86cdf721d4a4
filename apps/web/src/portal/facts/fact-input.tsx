import type { FactDefinition } from '@wenye/rules';
import { toHalfWidth } from '../../format/dates.ts';
import { Choice } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { DateField, MoneyField, NumberField } from '../../ui/value-fields.tsx';
import type { FactInputProps } from './fact-input-props.ts';
import { INDUSTRY_HINT, INDUSTRY_OPTIONS } from './industries.ts';
import { ListInput } from './list-input.tsx';
import { MonthField } from './month-field.tsx';
import { withYear } from './with-year.ts';

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const;

/** The control that suits a fact's type. Knows types, not facts: what is asked is said by the vocabulary. */
export function FactInput({
  definition,
  value,
  onChange,
  error,
  id,
  asLabel,
  hints,
  on,
  keepsUnread,
  box,
}: FactInputProps) {
  if (definition.type === 'list') {
    return (
      <ListInput
        definition={definition}
        value={value}
        onChange={onChange}
        error={error}
        id={id}
        Control={FactInput}
        box={box}
      />
    );
  }
  const label = asLabel ? definition.label : withYear(definition.question ?? definition.label, on);
  const field = { label, hint: asLabel ? undefined : definition.help, error, id };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const set = (next: string) => onChange(next === '' ? null : next);
  switch (definition.type) {
    case 'boolean':
      return (
        <Choice
          {...field}
          options={YES_NO}
          value={value === true ? 'yes' : value === false ? 'no' : undefined}
          onChange={(next) => onChange(next === 'yes')}
        />
      );
    case 'date':
      return (
        <DateField
          {...field}
          hint={asLabel ? '' : withExample(field.hint)}
          value={text}
          onChange={set}
          keepsUnread={keepsUnread}
        />
      );
    case 'month':
      return <MonthField {...field} value={text} onChange={set} />;
    case 'money':
    case 'exact-money':
      return <MoneyField {...field} value={text} onChange={set} unit={definition.unit ?? '元'} />;
    case 'integer':
      return (
        <NumberField
          {...field}
          value={text}
          unit={definition.unit}
          onChange={(next) => onChange(next === '' ? null : /^\d+$/.test(next) ? Number(next) : next)}
        />
      );
    case 'code':
      return (
        <CodeInput
          definition={definition}
          field={field}
          value={text}
          onChange={set}
          compact={asLabel}
          hints={hints}
        />
      );
    default:
      return <TextField {...field} value={text} onChange={(next) => set(toHalfWidth(next))} short />;
  }
}

/** Few values are chosen at a glance; many, and those in a table, from a list; free codes are typed. */
function CodeInput({
  definition,
  field,
  value,
  onChange,
  compact,
  hints = {},
}: {
  definition: FactDefinition;
  field: { label: string; hint: string | undefined; error: string | undefined; id: string | undefined };
  value: string;
  onChange: (value: string) => void;
  compact: boolean | undefined;
  hints: FactInputProps['hints'];
}) {
  const industry = definition.id === 'firm.industry';
  const options =
    definition.values?.map(({ code, label }) => ({ value: code, label, hint: hints[code] })) ??
    (industry ? INDUSTRY_OPTIONS : undefined);
  const hint = field.hint && industry ? INDUSTRY_HINT : field.hint;
  if (!options) return <TextField {...field} value={value} onChange={onChange} />;
  if (compact || options.length > 8) {
    return (
      <SelectField
        {...field}
        hint={hint}
        options={options}
        value={value}
        onChange={onChange}
        placeholder="请选择"
      />
    );
  }
  return <Choice {...field} options={options} value={value || undefined} onChange={onChange} />;
}

function withExample(hint: string | undefined): string {
  const example = '例如 2020-06-30，也可以只输数字 20200630。';
  return hint ? `${hint} ${example}` : example;
}
