import type { Checklist, ChecklistItem } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { findFact } from '../facts/vocabulary.ts';
import type { Ticks } from './answers.ts';
import { statementOf, withTick } from './ticks.ts';

/** Several statements to tick, each of which one may also be unsure of. */
export function ChecklistInput({
  checklist,
  value,
  onChange,
}: {
  checklist: Checklist;
  value: Ticks;
  onChange: (value: Json) => void;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend className="field-label">{checklist.question}</legend>
      <div className="field-hint" id={`${id}-hint`}>
        符合的都勾上；拿不准的选“不清楚”。
      </div>
      <ul className="choices">
        {checklist.items.map((item) => (
          <Statement
            key={item.fact}
            item={item}
            tick={value[item.fact]}
            onTick={(tick) => onChange(withTick(checklist, value, item.fact, tick))}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function Statement({
  item,
  tick,
  onTick,
}: {
  item: ChecklistItem;
  tick: Ticks[string] | undefined;
  onTick: (tick: Ticks[string]) => void;
}) {
  const id = useId();
  const statement = statementOf(item);
  // What is asked by itself afterwards is explained there.
  const help = item.yes === undefined ? undefined : findFact(item.fact)?.help;
  return (
    <li className="checklist-item">
      <label className="choice">
        <input
          type="checkbox"
          aria-label={statement}
          aria-describedby={help ? `${id}-help` : undefined}
          checked={tick === 'yes'}
          onChange={(event) => onTick(event.target.checked ? 'yes' : 'no')}
        />
        <span className="choice-text">
          <span>{statement}</span>
          {help ? (
            <span className="field-hint" id={`${id}-help`}>
              {help}
            </span>
          ) : null}
        </span>
      </label>
      <Button
        kind="quiet"
        aria-pressed={tick === 'unsure'}
        aria-label={`不清楚：${statement}`}
        onClick={() => onTick(tick === 'unsure' ? 'no' : 'unsure')}
      >
        不清楚
      </Button>
    </li>
  );
}
