import './list-input.css';
import type { Json, ListDefinition } from '@wenye/rules';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import type { FactControl, MonthBox } from './fact-input-props.ts';
import { MonthFiller } from './month-filler.tsx';
import { problemOfMonthly } from './problem.ts';
import { type Item, itemsOf, monthKey, nextItem, shortId } from './records.ts';
import { tellItem } from './tell.ts';

/**
 * Records of a list fact: months of contributions, people hired. Each record is a small group of fields.
 * "None" is an answer of its own, because an empty list is known and an unanswered one is not.
 */
export function ListInput({
  definition,
  value,
  onChange,
  error,
  id: given,
  Control,
  box,
}: {
  definition: ListDefinition;
  value: Json | undefined;
  onChange: (value: Json) => void;
  error?: string | undefined;
  id?: string | undefined;
  Control: FactControl;
  box?: MonthBox | undefined;
}) {
  const generated = useId();
  const id = given ?? generated;
  const items = itemsOf(value);
  const key = monthKey(definition);
  const noun = key ? '月' : '人';
  const change = (index: number, name: string, next: Json) =>
    onChange(items.map((item, at) => (at === index ? { ...item, [name]: next } : item)));
  return (
    <fieldset className="field" aria-describedby={definition.help ? `${id}-hint` : undefined}>
      <legend className="field-label" id={id} tabIndex={-1}>
        {definition.question ?? definition.label}
      </legend>
      {definition.help ? (
        <div className="field-hint" id={`${id}-hint`}>
          {definition.help}
        </div>
      ) : null}
      <FieldError id={id} error={error} />
      {key && box ? (
        <MonthFiller definition={definition} value={value} onChange={onChange} Control={Control} {...box} />
      ) : null}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record has no other identity while it is being typed
        <details className="fold record-fold" key={index} open={isOpen(definition, item) || undefined}>
          <summary>{tellItem(definition, item) || `第 ${index + 1} 行`}</summary>
          <div className="stack">
            <div className="record-fields">
              {definition.items.map((field) => {
                const name = shortId(definition, field);
                return (
                  <Control
                    key={field.id}
                    definition={field}
                    value={item[name]}
                    onChange={(next) => change(index, name, next)}
                    error={key ? problemOfMonthly(field, item[name]) : undefined}
                    asLabel
                  />
                );
              })}
            </div>
            <div>
              <Button
                kind="quiet"
                aria-label={`删除这一行：${tellItem(definition, item) || `第 ${index + 1} 行`}`}
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              >
                删除这一行
              </Button>
            </div>
          </div>
        </details>
      ))}
      <div className="button-bar">
        <Button onClick={() => onChange([...items, nextItem(items, definition)])}>
          {items.length === 0 ? `添加一${key ? '个' : ''}${noun}` : `再添加一${key ? '个' : ''}${noun}`}
        </Button>
        {items.length === 0 ? (
          <Button
            kind={Array.isArray(value) ? 'primary' : 'quiet'}
            aria-pressed={Array.isArray(value)}
            onClick={() => onChange([])}
          >
            一个也没有
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** A record that is still being typed stays open, and one to be mended. */
function isOpen(list: ListDefinition, item: Item): boolean {
  const monthly = monthKey(list) !== null;
  return list.items.some((field) => {
    const value = item[shortId(list, field)];
    return (value ?? null) === null || (monthly && problemOfMonthly(field, value) !== undefined);
  });
}
