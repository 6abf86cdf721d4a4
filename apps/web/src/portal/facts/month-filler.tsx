import type { Json, ListDefinition } from '@wenye/rules';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import type { FactControl, MonthBox } from './fact-input-props.ts';
import { MonthField } from './month-field.tsx';
import { problemOfMonthly } from './problem.ts';
import { monthKey, shortId } from './records.ts';
import { FILLER, filledBy, monthsOf, noSpan, problemOfDates, type Span } from './span.ts';

/**
 * Fills in a span of months at once: most people pay the same every month, and typing it eighteen times
 * on a phone is how mistakes are made.
 */
export function MonthFiller({
  definition,
  value,
  onChange,
  Control,
  span,
  onSpan,
  today,
  remarks = [],
}: MonthBox & {
  definition: ListDefinition;
  value: Json | undefined;
  onChange: (value: Json) => void;
  Control: FactControl;
}) {
  const [asked, setAsked] = useState(false);
  const key = monthKey(definition);
  const others = definition.items.filter((field) => shortId(definition, field) !== key);
  const months = monthsOf(span);
  const filled = filledBy(definition, value, span, today);
  const ready = filled !== undefined && 'value' in filled;
  const change = (part: Partial<Span>) => {
    setAsked(false);
    onSpan({ ...span, ...part });
  };
  const dates = problemOfDates(definition, span, today);
  const problem = filled === undefined ? '请填写从哪个月' : 'problem' in filled ? filled.problem : undefined;
  return (
    <fieldset className="record record-filler">
      <legend className="record-title">{FILLER}</legend>
      <div className="record-fields">
        <MonthField
          label="从哪个月"
          value={span.first ?? ''}
          onChange={(first) => change({ first })}
          onUnread={(unread) => unread && change({ first: null })}
        />
        <MonthField
          label="到哪个月"
          value={span.last ?? ''}
          onChange={(last) => change({ last })}
          onUnread={(unread) => unread && change({ last: null })}
          error={months.length > 0 || (span.first && span.last) ? dates : undefined}
        />
        {others.map((field) => {
          const name = shortId(definition, field);
          return (
            <Control
              key={field.id}
              definition={field}
              value={span.rest[name]}
              onChange={(next) => change({ rest: { ...span.rest, [name]: next } })}
              error={problemOfMonthly(field, span.rest[name])}
              asLabel
            />
          );
        })}
      </div>
      <div>
        <Button
          kind={ready ? 'primary' : 'plain'}
          onClick={() => {
            setAsked(true);
            if (!ready) return;
            setAsked(false);
            onChange(filled.value);
            onSpan({ ...noSpan, rest: span.rest });
          }}
          aria-disabled={!ready || undefined}
        >
          {months.length > 0 ? `填入 ${months.length} 个月` : '填入'}
        </Button>
      </div>
      <FieldError id={`${definition.id}-box`} error={asked ? problem : undefined} />
      {remarks.length > 0 ? (
        <Notice tone="warn" live title="有的月份登记里已经有了">
          {remarks.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
    </fieldset>
  );
}
