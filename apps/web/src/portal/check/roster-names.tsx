import type { AnyFactDefinition, Json } from '@wenye/rules';
import { Button } from '../../ui/button.tsx';
import { FieldError, TextField } from '../../ui/field.tsx';
import { type Item, itemsOf, textOf } from '../facts/records.ts';
import { LONGEST_NAME, nextName, rosterWords } from './roster-words.ts';

/** Who or what is on a roster: a form of address each, no identity. Everything else is asked later, of all of them together. */
export function RosterNames({
  definition,
  value,
  onChange,
  error,
}: {
  definition: AnyFactDefinition;
  value: Json | undefined;
  onChange: (value: Json) => void;
  error: string | undefined;
}) {
  const words = rosterWords(definition);
  const people: readonly Item[] = itemsOf(value);
  const rename = (index: number, id: string) =>
    onChange(people.map((each, at) => (at === index ? { ...each, id } : each)));
  return (
    <fieldset className="field">
      <legend className="field-label">{definition.question ?? definition.label}</legend>
      <p className="field-hint">{words.hint}</p>
      <FieldError id="people" error={error} />
      <div className="stack-tight">
        {people.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name itself is being typed
          <div className="row" key={index}>
            <div style={{ flex: 1 }}>
              <TextField
                label={<span className="visually-hidden">{words.nameOf(index + 1)}</span>}
                value={textOf(each.id)}
                onChange={(id) => rename(index, id)}
                maxLength={LONGEST_NAME}
              />
            </div>
            {people.length > 1 ? (
              <Button
                kind="quiet"
                aria-label={`删除${textOf(each.id)}`}
                onClick={() => onChange(people.filter((_, at) => at !== index))}
              >
                删除
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      <div>
        <Button onClick={() => onChange([...people, { id: nextName(definition, people) }])}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
