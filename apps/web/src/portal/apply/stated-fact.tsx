import './apply.css';
import type { AnyFactDefinition, Json } from '@wenye/rules';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { tellValue } from '../facts/tell.ts';

type Props = {
  id: string;
  definition: AnyFactDefinition;
  value: Json | undefined;
  /** Who stated it. */
  source: string;
  error: string | undefined;
  today: string;
  box: MonthBox;
  onDeclare: (value: Json) => void;
};

/** What was stated before (in the questionnaire, or on an earlier visit): shown to be confirmed, not asked again. */
export function StatedFact({ id, definition, value, source, error, today, box, onDeclare }: Props) {
  const [changing, setChanging] = useState(false);
  const open = changing || error !== undefined;
  return (
    <li className="known-fact">
      <div className="known-head">
        <div className="known-text">
          <span className="soft">{definition.label}</span>
          <strong>{tellValue(definition, value ?? null)}</strong>
          <span className="soft small">来源：{source}</span>
        </div>
        <Button
          kind="quiet"
          aria-label={`${definition.label}：${open ? '收起' : '修改'}`}
          aria-expanded={open}
          onClick={() => setChanging(!open)}
        >
          {open ? '收起' : '修改'}
        </Button>
      </div>
      {open ? (
        <FactInput
          id={id}
          definition={definition}
          value={value}
          onChange={(next) => {
            // Opened by its error, it stays open once that is mended.
            setChanging(true);
            onDeclare(next);
          }}
          error={error}
          on={today}
          box={box}
        />
      ) : null}
    </li>
  );
}
