import { type Shortcut, shortcutAt } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import type { MonthBox } from '../facts/fact-input-props.ts';
import { noSpan, type Spans } from '../facts/span.ts';
import { type Answers, answerOf, COUNTY, type Ticks } from './answers.ts';
import { ChecklistInput } from './checklist-input.tsx';
import { type Ask, asksForNames } from './engine.ts';
import { givenWith } from './given.ts';
import { mostLeft } from './progress.ts';
import { RosterFacts } from './roster-facts.tsx';
import { RosterNames } from './roster-names.tsx';
import { nextName } from './roster-words.ts';

/** One question at a time: its control, "I do not know" where that is an answer, and the way back. */
export function QuestionCard({
  question,
  answers,
  number,
  remaining,
  today,
  onAnswer,
  onShortcut,
  onResult,
  onBack,
}: {
  question: Ask;
  answers: Answers;
  number: number;
  /** Ids of the questions that are left at most, this one among them. */
  remaining: readonly string[];
  today: string;
  onAnswer: (value: Json) => void;
  onShortcut: (shortcut: Shortcut) => void;
  /** To the result so far, with what stands in the question where somebody has begun to answer it. */
  onResult: (value: Json | undefined) => void;
  onBack?: (() => void) | undefined;
}) {
  const [first] = useState<Json | undefined>(answerOf(answers, question.id) ?? beginning(question));
  const [value, setValue] = useState(first);
  const [asked, setAsked] = useState(0);
  /** The value that was doubted: stated once more, it is meant. */
  const [doubted, setDoubted] = useState<Json>();
  const [spans, setSpans] = useState<Spans>({});
  const box = (id: string): MonthBox => ({
    span: spans[id] ?? noSpan,
    onSpan: (span) => setSpans({ ...spans, [id]: span }),
    today,
  });
  const shortcut = shortcutAt(question.id);
  const given = givenWith(question, value, spans, today);
  const problem = given.problem ?? problemOf(question, given.value);
  const doubt = problem === undefined && value !== undefined ? question.doubt(value) : undefined;
  const error = asked > 0 ? (problem ?? (doubted === value ? doubt : undefined)) : undefined;
  const isTouched = value !== first || given.value !== value || given.problem !== undefined;
  /** Hands on what stands there, once nothing is wrong with it. */
  const settle = (take: (value: Json) => void) => {
    setAsked(asked + 1);
    if (problem || given.value === undefined) return;
    if (doubt && value !== undefined && doubted !== value) setDoubted(value);
    else take(given.value);
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A list is longer than a phone: what is wrong is said above what one has just pressed.
    if (asked > 0) form.current?.querySelector('.field-error')?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <form
      className="card stack question no-print"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        settle(onAnswer);
      }}
    >
      <p className="question-progress soft small" aria-live="polite">
        第 {number} 题，{progress(question, remaining)}
      </p>
      <div className="question-control">
        {question.id === COUNTY ? (
          <SelectField
            label="在哪个县区？"
            hint={question.hint}
            options={question.counties}
            value={typeof value === 'string' ? value : ''}
            placeholder="请选择"
            onChange={setValue}
            error={error}
          />
        ) : question.checklist ? (
          <ChecklistInput checklist={question.checklist} value={value as Ticks} onChange={setValue} />
        ) : question.definition && asksForNames(question) ? (
          <RosterNames definition={question.definition} value={value} onChange={setValue} error={error} />
        ) : question.definition && question.people ? (
          <RosterFacts
            definition={question.definition}
            people={question.people}
            value={value}
            onChange={setValue}
            error={error}
            boxOf={box}
          />
        ) : question.definition ? (
          <FactInput
            definition={question.definition}
            value={value}
            onChange={setValue}
            error={error}
            hints={question.outcomes}
            on={today}
            box={box(question.id)}
          />
        ) : null}
      </div>
      <div className="button-bar">
        <Button kind="primary" type="submit">
          {question.checklist && Object.values(value as Ticks).every((tick) => tick === 'no')
            ? '都没有，下一步'
            : '下一步'}
        </Button>
        {question.checklist ? null : <Button onClick={() => onAnswer(null)}>不清楚</Button>}
        {shortcut ? <Button onClick={() => onShortcut(shortcut)}>{shortcut.label}</Button> : null}
        {onBack ? (
          <Button kind="quiet" onClick={onBack}>
            上一步
          </Button>
        ) : null}
        {answers.order.length > 0 ? (
          <Button kind="quiet" onClick={() => (isTouched ? settle(onResult) : onResult(undefined))}>
            先看结果
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function problemOf(question: Ask, value: Json | undefined): string | undefined {
  const empty = value === undefined || value === null || value === '';
  return empty ? '请先回答，或选“不清楚”' : question.check(value);
}

/** How far it is to the end. */
function progress({ checklist }: Ask, remaining: readonly string[]): string {
  if (checklist) return '没有勾选的，后面不再问';
  const most = mostLeft(remaining);
  if (most === null) return '后面还有几题，看您怎么回答';
  return most > 1 ? `最多还有 ${most} 题` : '最后一题';
}

/**
 * What stands there before anybody answers: nothing is ticked; who has a roster has somebody, or something, on it.
 */
function beginning(question: Ask): Json | undefined {
  if (question.checklist) return Object.fromEntries(question.checklist.items.map(({ fact }) => [fact, 'no']));
  if (!asksForNames(question) || !question.definition) return undefined;
  return [{ id: nextName(question.definition, []) }];
}
