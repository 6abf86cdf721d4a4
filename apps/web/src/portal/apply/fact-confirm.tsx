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

/** One fact as a register knows it, with its source: left as it is, or disputed with a value of one's own. */
export function FactConfirm({
  fact,
  declared,
  onDeclare,
}: {
  fact: DraftFact;
  declared: unknown;
  /** undefined: the register's value stands. */
  onDeclare: (value: Json | undefined) => void;
}) {
  const registry = (fact.registry ?? null) as Json;
  const [disputing, setDisputing] = useState(declared != null && !same(declared, registry));
  const definition = findFact(fact.fact);
  if (!definition) return null;
  return (
    <div className="card known-fact">
      <div className="row-apart">
        <span className="soft">{fact.label}</span>
        {disputing ? <Tag tone="warn">有异议</Tag> : null}
      </div>
      <strong className={disputing ? 'known-struck' : undefined}>{tellValue(definition, registry)}</strong>
      <span className="soft small">
        来源：{fact.source.name}，{formatDate(fact.source.recordedOn)}登记
      </span>
      {disputing ? (
        <FactInput
          definition={{ ...definition, question: `正确的${definition.label}` }}
          value={(declared ?? null) as Json}
          onChange={onDeclare}
        />
      ) : null}
      <div>
        <Button
          kind="quiet"
          onClick={() => {
            if (disputing) onDeclare(undefined);
            setDisputing(!disputing);
          }}
        >
          {disputing ? '按登记的，没有异议' : '有误，我要更正'}
        </Button>
      </div>
    </div>
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
