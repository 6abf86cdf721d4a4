import type { AnyFactDefinition, Json } from '@wenye/rules';
import { problemOf } from '../facts/problem.ts';
import { type Spans, settled } from '../facts/span.ts';
import { findFact } from '../facts/vocabulary.ts';
import type { CaseView } from './case-page.tsx';

/** A fact that a correction may state anew, and what is known of it now. */
export interface CorrectableFact {
  id: string;
  definition: AnyFactDefinition;
  known: CaseView['facts'][number] | undefined;
  /** The decision lacks it. */
  lacking: boolean;
}

/** What a request for correction asks for, and what else the claimant may correct. Pure. */
export interface Asked {
  papers: readonly string[];
  facts: readonly CorrectableFact[];
  /** What nobody asked about: what the decision lacks, then statements of one's own. */
  others: readonly CorrectableFact[];
}

/** Reads the last request of a case: items are `document:diploma` or `fact:person.diploma-date`. */
export function askedOf(view: Pick<CaseView, 'steps' | 'facts' | 'lacking'>): Asked {
  const items = view.steps.findLast((step) => step.items.length > 0)?.items ?? [];
  const idsOf = (kind: string) =>
    items.flatMap((item) => (item.startsWith(`${kind}:`) ? [item.slice(kind.length + 1)] : []));
  const lacks = view.lacking.map(({ fact }) => fact);
  const stated = (id: string): CorrectableFact[] => {
    const definition = findFact(id);
    const known = view.facts.find(({ fact }) => fact === id);
    return definition ? [{ id, definition, known, lacking: lacks.includes(id) }] : [];
  };
  const facts = idsOf('fact');
  const own = view.facts.filter((fact) => fact.registry === undefined || fact.declared !== undefined);
  const others = new Set([...lacks, ...own.map(({ fact }) => fact)]);
  return {
    papers: idsOf('document'),
    facts: facts.flatMap(stated),
    others: [...others].flatMap((id) => (facts.includes(id) ? [] : stated(id))),
  };
}

/** What the claimant has put into the form so far. */
export interface Answered {
  /** By fact id. Absent: untouched; null: nothing readable is typed. */
  facts: Readonly<Record<string, Json>>;
  /** Ids of facts of which one's own statement is taken back, so that the register's stands. */
  withdrawn: readonly string[];
  paperKinds: readonly string[];
  note: string;
}

/**
 * What is wrong, by id of the field. Whatever was asked for is answered, or a word says why not; whatever was typed
 * can be read. Pure.
 */
export function problemsOf(
  asked: Asked,
  answered: Answered,
  today: string,
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const explained = answered.note.trim() !== '';
  for (const { id, definition } of [...asked.facts, ...asked.others]) {
    if (!(id in answered.facts) || answered.withdrawn.includes(id)) continue;
    const message = problemOf(definition, answered.facts[id], today);
    if (message) problems[fieldOf('fact', id)] = message;
  }
  if (explained) return problems;
  for (const { id, definition } of asked.facts) {
    if (id in answered.facts || answered.withdrawn.includes(id)) continue;
    problems[fieldOf('fact', id)] = `请补正：${definition.label}；不能补正的，在“说明”里写明原因`;
  }
  for (const kind of asked.papers) {
    if (answered.paperKinds.includes(kind)) continue;
    problems[fieldOf('paper', kind)] = '请上传这份材料；不能提供的，在“说明”里写明原因';
  }
  return problems;
}

/** What stands in the field of a fact: what was typed, else what the case holds of one's own, or has without a register. */
export function shownOf({ known }: CorrectableFact, typed: Json | undefined): Json | undefined {
  if (typed !== undefined) return typed;
  const declared = known?.declared as Json | undefined;
  return declared ?? (known?.registry === undefined ? (known?.value as Json | undefined) : null);
}

/** The facts as they were filled in, with what stands in the boxes for months, and by field why one cannot be. Pure. */
export function withBoxes(
  { facts, others }: Asked,
  { facts: typed, withdrawn }: Pick<Answered, 'facts' | 'withdrawn'>,
  spans: Spans,
  today: string,
): { facts: Answered['facts']; problems: Readonly<Record<string, string>> } {
  const open = [...facts, ...others].filter(({ id }) => !withdrawn.includes(id));
  const shown = Object.fromEntries(open.map((fact) => [fact.id, shownOf(fact, typed[fact.id])]));
  const boxed = settled(
    open.map(({ definition }) => definition),
    shown,
    spans,
    today,
  );
  const problems = Object.entries(boxed.problems).map(([id, words]): [string, string] => [
    fieldOf('fact', id),
    words,
  ]);
  return { facts: { ...typed, ...boxed.facts }, problems: Object.fromEntries(problems) };
}

/** The statements to send: null takes one's own back. */
export function statementsOf({ facts, withdrawn }: Answered): Record<string, Json> {
  return { ...facts, ...Object.fromEntries(withdrawn.map((id) => [id, null])) };
}

/** Id of the field of a fact or a paper. */
export const fieldOf = (kind: 'fact' | 'paper', id: string) => `${kind}-${id.replaceAll('.', '-')}`;
