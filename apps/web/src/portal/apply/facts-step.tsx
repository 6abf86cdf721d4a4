import type { AnyFactDefinition, Json } from '@wenye/rules';
import { useEffect, useMemo, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem, mended } from '../../ui/error-summary.tsx';
import { keptAnswers } from '../check/use-answers.ts';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { problemOf } from '../facts/problem.ts';
import { inBox, noSpan, type Spans, settled } from '../facts/span.ts';
import { FACT_ORDER, findFact } from '../facts/vocabulary.ts';
import { BIRTH, beforeBirth, tooYoung } from '../facts/working-age.ts';
import { usePersonRegister, useServed } from './behalf.ts';
import { FactConfirm } from './fact-confirm.tsx';
import { amountMissing, claimableMonths, withSpan } from './months.ts';
import { MonthsChoice } from './months-choice.tsx';
import { StatedFact } from './stated-fact.tsx';
import type { DraftContent } from './use-draft.ts';
import type { StepProps } from './wizard.tsx';

const MONTHS = 'person.contributions';

/**
 * What the registers know is shown with its source, to be confirmed or disputed; only the rest is asked.
 * Confirming declares nothing new; disputing declares a value of one's own, which an officer compares.
 */
export function FactsStep({ draft, filling, onNext, onBack }: StepProps) {
  const { content, change } = filling;
  const served = useServed() !== null;
  const { data: me } = useMe();
  const today = me?.businessDate ?? '';
  const firm = draft.claimant.kind === 'firm';
  const { data: person } = usePersonRegister(!firm);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [spans, setSpans] = useState<Spans>({});
  const boxOf = (id: string): MonthBox => ({
    span: spans[id] ?? noSpan,
    onSpan: (span) => {
      setProblems((before) => mended(before, idOf(id)));
      setSpans({ ...spans, [id]: span });
    },
    today,
  });
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
  // Settled when the step opens: a question must not change its place while it is being answered.
  const [answered] = useState(() => carried(draft, asked, served, me?.person?.personId ?? null));
  const [given] = useState(() => ({ ...answered, ...content.facts }));
  const isGiven = ({ id }: { id: string }) => (given[id] ?? null) !== null;
  const stated = asked.filter(isGiven);
  const open = asked.filter((definition) => !isGiven(definition));
  useEffect(() => {
    if (Object.keys(answered).length > 0) change(({ facts }) => ({ facts: { ...answered, ...facts } }));
  }, [answered, change]);
  const declare = (id: string, value: Json | undefined) => {
    // An error is of the value it was found at: what is typed next is judged when one goes on.
    setProblems((before) => mended(before, idOf(id)));
    const { [id]: _, ...others } = content.facts;
    change({ facts: (value === undefined ? others : { ...others, [id]: value }) as typeof content.facts });
  };
  const proceed = () => {
    const facts = { ...content.facts } as Record<string, Json>;
    const boxed = settled(asked, facts, spans, today);
    Object.assign(facts, boxed.facts);
    const list = findFact(MONTHS);
    const span = spans[MONTHS];
    const ofMonths =
      months && person && span && list?.type === 'list'
        ? withSpan(list, facts[MONTHS], claimableMonths(person, draft.monthsHeld), span, today)
        : undefined;
    if (ofMonths && 'value' in ofMonths) facts[MONTHS] = ofMonths.value;
    const disputed = known.flatMap(({ fact }) => (fact in content.facts ? (findFact(fact) ?? []) : []));
    const found: FieldProblem[] = [...disputed, ...asked].flatMap((definition) => {
      const value = facts[definition.id];
      const message =
        boxed.problems[definition.id] ??
        problemOf(definition, value, today) ??
        beforeBirth(definition, value, (content.facts[BIRTH] as Json | undefined) ?? person?.birthDate) ??
        tooYoung(definition.id, { [BIRTH]: person?.birthDate, [definition.id]: value }, today);
      return message ? [{ fieldId: idOf(definition.id), message, label: definition.label }] : [];
    });
    const chosen = facts[MONTHS];
    if (months && list && Array.isArray(chosen)) {
      const message =
        ofMonths && 'problem' in ofMonths
          ? inBox(ofMonths.problem)
          : chosen.length === 0
            ? '请至少选择一个要申请的月份'
            : (amountMissing(chosen) ?? problemOf(list, chosen, today));
      if (message) found.push({ fieldId: idOf(MONTHS), message });
    }
    setProblems(found);
    if (found.length > 0) return;
    if (Object.keys(spans).length > 0) change({ facts: facts as typeof content.facts });
    setSpans({});
    void onNext();
  };
  const messageFor = (id: string) => problems.find((problem) => problem.fieldId === idOf(id))?.message;
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
                id={idOf(fact.fact)}
                fact={fact}
                declared={content.facts[fact.fact]}
                error={messageFor(fact.fact)}
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
          held={draft.monthsHeld}
          declared={content.facts[MONTHS]}
          onDeclare={(value) => declare(MONTHS, value)}
          error={messageFor(MONTHS)}
          box={boxOf(MONTHS)}
        />
      ) : null}
      {stated.length > 0 ? (
        <section className="stack" aria-labelledby="stated">
          <div>
            <h2 id="stated">您已经填过的，请核对</h2>
            <p className="soft">系统没有登记，按您填的办理。不对的点“修改”。</p>
          </div>
          <ul className="card known-list">
            {stated.map((definition) => (
              <StatedFact
                key={definition.id}
                id={idOf(definition.id)}
                definition={definition}
                value={content.facts[definition.id] as Json | undefined}
                source={firm ? '本单位填报' : '本人填报'}
                error={messageFor(definition.id)}
                today={today}
                box={boxOf(definition.id)}
                onDeclare={(value) => declare(definition.id, value)}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {open.length > 0 ? (
        <section className="stack" aria-labelledby="asked">
          <h2 id="asked">还要您补充</h2>
          {open.map((definition) => (
            <div className="card" key={definition.id}>
              <FactInput
                id={idOf(definition.id)}
                definition={definition}
                value={content.facts[definition.id] as Json | undefined}
                onChange={(value) => declare(definition.id, value)}
                error={messageFor(definition.id)}
                on={today}
                box={boxOf(definition.id)}
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

/** What the questionnaire of this tab was answered about what is asked here. A clerk's tab has no answers of people. */
function carried(
  draft: StepProps['draft'],
  asked: readonly AnyFactDefinition[],
  served: boolean,
  personId: string | null,
): DraftContent['facts'] {
  if (served || personId === null) return {};
  const { facts } = keptAnswers(draft.claimant.kind, personId);
  const told = asked.flatMap(({ id }) => (id in facts && facts[id] !== null ? [[id, facts[id]]] : []));
  return Object.fromEntries(told) as DraftContent['facts'];
}

function idOf(fact: string): string {
  return `fact-${fact.replaceAll('.', '-')}`;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
