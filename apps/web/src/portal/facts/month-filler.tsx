import type { ListDefinition } from '@wenye/rules';
import { type Json } from '@wenye/rules';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { FactControl } from './fact-input-props.ts';
import { MonthField } from './month-field.tsx';
import { problemOfMonthly } from './problem.ts';
import { fillMonths, type Item, monthKey, monthSpan, shortId } from './records.ts';

/**
 * Fills in a span of months at once: most people pay the same every month, and typing it eighteen times
 * on a phone is how mistakes are made.
 */
export function MonthFiller({
  definition,
  items,
  onItems,
  Control,
}: {
  definition: ListDefinition;
  items: readonly Item[];
  onItems: (items: Json) => void;
  Control: FactControl;
}) {
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [rest, setRest] = useState<Item>({});
  const key = monthKey(definition);
  if (key === null) return null;
  const others = definition.items.filter((field) => shortId(definition, field) !== key);
  const months = first === '' ? [] : monthSpan(first, last === '' ? first : last);
  const complete = others.every((field) => {
    const value = rest[shortId(definition, field)] ?? null;
    return value !== null && problemOfMonthly(field, value) === undefined;
  });
  return (
    <fieldset className="record record-filler">
      <legend className="record-title">每个月都一样？一次填好</legend>
      <div className="record-fields">
        <MonthField label="从哪个月" value={first} onChange={setFirst} />
        <MonthField
          label="到哪个月"
          value={last}
          onChange={setLast}
          error={first !== '' && last !== '' && last < first ? '不能早于开始的月份' : undefined}
        />
        {others.map((field) => {
          const name = shortId(definition, field);
          return (
            <Control
              key={field.id}
              definition={field}
              value={rest[name]}
              onChange={(next) => setRest({ ...rest, [name]: next })}
              error={problemOfMonthly(field, rest[name])}
              asLabel
            />
          );
        })}
      </div>
      <div>
        <Button
          kind={months.length > 0 && complete ? 'primary' : 'plain'}
          onClick={() => {
            if (months.length === 0 || !complete) return;
            onItems(fillMonths(items, key, months, rest));
            setFirst('');
            setLast('');
          }}
          aria-disabled={months.length === 0 || !complete || undefined}
        >
          {months.length > 0 ? `填入 ${months.length} 个月` : '填入'}
        </Button>
      </div>
    </fieldset>
  );
}
