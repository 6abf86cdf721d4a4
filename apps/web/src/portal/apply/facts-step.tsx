import type { Json } from '@wenye/rules';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import { FACT_ORDER, findFact } from '../facts/vocabulary.ts';
import { FactConfirm } from './fact-confirm.tsx';
import { MonthsChoice } from './months-choice.tsx';
import type { StepProps } from './wizard.tsx';

const MONTHS = 'person.contributions';

/**
 * What the registers know is shown with its source, to be confirmed or disputed; only the rest is asked.
 * Confirming declares nothing new; disputing declares a value of one's own, which an officer compares.
 */
export function FactsStep({ draft, filling, onNext, onBack }: StepProps) {
  const { content, change } = filling;
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const registered = useMemo(
    () => draft.facts.filter((fact) => fact.registry !== undefined && findFact(fact.fact)),
    [draft.facts],
  ).toSorted((a, b) => FACT_ORDER.indexOf(a.fact) - FACT_ORDER.indexOf(b.fact));
  const known = registered.filter((fact) => fact.fact !== MONTHS);
  const months = registered.find((fact) => fact.fact === MONTHS);
  const asked = useMemo(
    () =>
      unique([
        ...draft.facts.filter((fact) => fact.registry === undefined).map((fact) => fact.fact),
        ...draft.asks.facts.map((fact) => fact.fact),
      ]).flatMap((id) => findFact(id) ?? []),
    [draft],
  );
  const declare = (id: string, value: Json | undefined) => {
    const { [id]: _, ...others } = content.facts;
    change({ facts: (value === undefined ? others : { ...others, [id]: value }) as typeof content.facts });
  };
  const proceed = () => {
    const open = asked
      .filter((definition) => (content.facts[definition.id] ?? null) === null)
      .map((definition) => ({ fieldId: idOf(definition.id), message: `请回答：${definition.label}` }));
    const chosen = content.facts[MONTHS];
    if (months && Array.isArray(chosen) && chosen.length === 0) {
      open.push({ fieldId: idOf(MONTHS), message: '请至少选择一个要申请的月份' });
    }
    setProblems(open);
    if (open.length === 0) void onNext();
  };
  const problemOf = (id: string) => problems.find((problem) => problem.fieldId === idOf(id))?.message;
  return (
    <div className="stack-wide">
      <ErrorSummary problems={problems} />
      {known.length > 0 ? (
        <section className="stack" aria-labelledby="known">
          <div>
            <h2 id="known">系统已有的信息，请核对</h2>
            <p className="soft">没有错就不用动。登记错了的点“有误”，写上正确的，工作人员会核实。</p>
          </div>
          <ul className="card known-list">
            {known.map((fact) => (
              <FactConfirm
                key={fact.fact}
                fact={fact}
                declared={content.facts[fact.fact]}
                onDeclare={(value) => declare(fact.fact, value)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {months ? (
        <MonthsChoice
          id={idOf(MONTHS)}
          fact={months}
          declared={content.facts[MONTHS]}
          onDeclare={(value) => declare(MONTHS, value)}
          error={problemOf(MONTHS)}
        />
      ) : null}
      {asked.length > 0 ? (
        <section className="stack" aria-labelledby="asked">
          <h2 id="asked">还要您补充</h2>
          {asked.map((definition) => (
            <div className="card" key={definition.id}>
              <FactInput
                id={idOf(definition.id)}
                definition={definition}
                value={content.facts[definition.id] as Json | undefined}
                onChange={(value) => declare(definition.id, value)}
                error={problemOf(definition.id)}
              />
            </div>
          ))}
        </section>
      ) : null}
      <div className="button-bar">
        <Button kind="primary" onClick={proceed}>
          下一步
        </Button>
        {onBack ? <Button onClick={() => void onBack()}>上一步</Button> : null}
      </div>
    </div>
  );
}

function idOf(fact: string): string {
  return `fact-${fact.replaceAll('.', '-')}`;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
