import './apply.css';
import type { Json } from '@wenye/rules';
import { useState } from 'react';
import { formatDate } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/surface.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import { tellValue } from '../facts/tell.ts';
import { findFact } from '../facts/vocabulary.ts';
import type { DraftView } from './use-draft.ts';

export type DraftFact = DraftView['facts'][number];

/**
 * One fact as a register knows it, with its source: left as it is, or disputed with a value of one's own. A dispute
 * without a readable value is declared as null, so that it is not taken for agreement.
 */
export function FactConfirm({
  id,
  fact,
  declared,
  error,
  onDeclare,
}: {
  id: string;
  fact: DraftFact;
  declared: unknown;
  error: string | undefined;
  /** undefined: the register's value stands. */
  onDeclare: (value: Json | undefined) => void;
}) {
  const registry = (fact.registry ?? null) as Json;
  const [disputing, setDisputing] = useState(declared !== undefined && !same(declared, registry));
  const definition = findFact(fact.fact);
  if (!definition) return null;
  return (
    <li className="known-fact">
      <div className="known-head">
        <div className="known-text">
          <span className="soft">
            {fact.label} {disputing ? <Tag tone="warn">有异议</Tag> : null}
          </span>
          <strong className={disputing ? 'known-struck' : undefined}>
            {tellValue(definition, registry)}
          </strong>
          <span className="soft small">
            来源：{fact.source.name}，{formatDate(fact.source.recordedOn)}登记
          </span>
        </div>
        <Button
          kind="quiet"
          aria-label={`${fact.label}：${disputing ? '按登记的' : '有误，我要更正'}`}
          onClick={() => {
            onDeclare(disputing ? undefined : null);
            setDisputing(!disputing);
          }}
        >
          {disputing ? '按登记的' : '有误'}
        </Button>
      </div>
      {disputing ? (
        <FactInput
          id={id}
          definition={{ ...definition, question: `正确的${definition.label}` }}
          value={(declared ?? null) as Json}
          onChange={onDeclare}
          error={error}
          keepsUnread
        />
      ) : null}
    </li>
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
