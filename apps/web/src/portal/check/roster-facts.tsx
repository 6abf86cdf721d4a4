import type { AnyFactDefinition, Json } from '@wenye/rules';
import { FieldError } from '../../ui/field.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { recordOf } from './given.ts';

/** One fact asked of everybody on a roster at once, a control for each. Whoever is left out counts as not known. */
export function RosterFacts({
  definition,
  people,
  value,
  onChange,
  error,
  boxOf,
}: {
  definition: AnyFactDefinition;
  people: readonly string[];
  value: Json | undefined;
  onChange: (value: Json) => void;
  error: string | undefined;
  boxOf: (who: string) => MonthBox;
}) {
  const given = recordOf(value);
  return (
    <fieldset className="field">
      <legend className="field-label">{definition.question ?? definition.label}</legend>
      {definition.help ? <p className="field-hint">{definition.help}</p> : null}
      <FieldError id="roster-facts" error={error} />
      <div className="stack">
        {people.map((each) => (
          <FactInput
            key={each}
            definition={{ ...definition, label: each, question: each }}
            value={given[each]}
            onChange={(next) => onChange({ ...given, [each]: next })}
            asLabel
            box={boxOf(each)}
          />
        ))}
      </div>
    </fieldset>
  );
}
