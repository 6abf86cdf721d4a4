import type { AnyFactDefinition, Json } from '@wenye/rules';
import { FieldError } from '../../ui/field.tsx';
import { FactInput } from '../facts/fact-input.tsx';

/** One fact asked of every hire at once, a control for each. Whoever is left out counts as not known. */
export function HireFacts({
  definition,
  hires,
  value,
  onChange,
  error,
}: {
  definition: AnyFactDefinition;
  hires: readonly string[];
  value: Json | undefined;
  onChange: (value: Json) => void;
  error: string | undefined;
}) {
  const given = isRecord(value) ? value : {};
  return (
    <fieldset className="field">
      <legend className="field-label">{definition.question ?? definition.label}</legend>
      {definition.help ? <p className="field-hint">{definition.help}</p> : null}
      <FieldError id="hire-facts" error={error} />
      <div className="stack">
        {hires.map((hire) => (
          <FactInput
            key={hire}
            definition={{ ...definition, label: hire, question: hire }}
            value={given[hire]}
            onChange={(next) => onChange({ ...given, [hire]: next })}
            asLabel
          />
        ))}
      </div>
    </fieldset>
  );
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
