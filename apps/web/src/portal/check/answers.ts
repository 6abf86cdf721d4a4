import type { Json, SubjectKind } from '@wenye/rules';
import { textOf } from '../facts/records.ts';

/** What a person has answered in the questionnaire. Stays on the device; no answer is ever sent. */
export interface Answers {
  readonly subject: SubjectKind;
  /** Code of the county whose standards apply, or null while unanswered. */
  readonly county: string | null;
  /** By fact id; null: "I do not know", asked no more. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Question ids in the order in which they were answered, for going back. */
  readonly order: readonly string[];
}

/** The id under which the county is asked; it is not a fact of the vocabulary but part of the request. */
export const COUNTY = 'county';
/** The list whose records (people hired) are asked about one fact at a time, all of them together. */
export const HIRES = 'firm.hires';

type Row = { readonly [key: string]: Json };

export function noAnswers(subject: SubjectKind): Answers {
  return { subject, county: null, facts: {}, order: [] };
}

/** The key within a hire of a question such as `firm.hires.insured`; null for any other question. */
export function hireKey(id: string): string | null {
  return id.startsWith(`${HIRES}.`) ? id.slice(HIRES.length + 1) : null;
}

export function hiresOf(answers: Answers): readonly Row[] {
  const hires = answers.facts[HIRES];
  return Array.isArray(hires) ? (hires as Row[]) : [];
}

/** Answers a question, or answers it again. What is asked of each hire is answered by `{ <hire id>: value }`. */
export function withAnswer(answers: Answers, id: string, value: Json): Answers {
  const order = answers.order.includes(id) ? answers.order : [...answers.order, id];
  if (id === COUNTY) return { ...answers, order, county: typeof value === 'string' ? value : null };
  const key = hireKey(id);
  if (key === null) return { ...answers, order, facts: { ...answers.facts, [id]: value } };
  const given = typeof value === 'object' && value !== null ? (value as Row) : {};
  const hires = hiresOf(answers).map((hire) => ({ ...hire, [key]: given[textOf(hire.id)] ?? null }));
  return { ...answers, order, facts: { ...answers.facts, [HIRES]: hires } };
}

export function answerOf(answers: Answers, id: string): Json | undefined {
  if (id === COUNTY) return answers.county ?? undefined;
  const key = hireKey(id);
  if (key === null) return answers.facts[id];
  const given = hiresOf(answers).filter((hire) => hire[key] !== undefined);
  return given.length === 0
    ? undefined
    : Object.fromEntries(given.map((hire) => [textOf(hire.id), hire[key] ?? null]));
}

/** Whether a question needs no asking: it was answered, be it by "I do not know", for every hire it is about. */
export function isAnswered(answers: Answers, id: string): boolean {
  const key = hireKey(id);
  if (key === null || !answers.order.includes(id)) return answers.order.includes(id);
  return hiresOf(answers).every((hire) => hire[key] !== undefined);
}

/** The question answered before this one, or before the next one where this one is not answered; null for the first. */
export function questionBefore(answers: Answers, id: string): string | null {
  const at = answers.order.indexOf(id);
  return (at === -1 ? answers.order.at(-1) : answers.order[at - 1]) ?? null;
}

/** For the fragment of an address (never sent to a server): answers as text, without anything else. */
export function toFragment(answers: Answers): string {
  const json = JSON.stringify([answers.county, answers.order, answers.facts]);
  return btoa(String.fromCharCode(...new TextEncoder().encode(json)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Reads a fragment back; null where it is not one of ours. The rules check every value again. */
export function fromFragment(subject: SubjectKind, fragment: string): Answers | null {
  try {
    const bytes = Uint8Array.from(atob(fragment.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(read)) return null;
    const [county, order, facts] = read as unknown[];
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts) || !Array.isArray(order)) {
      return null;
    }
    return {
      subject,
      county: typeof county === 'string' ? county : null,
      order: order.filter((id) => typeof id === 'string'),
      facts: facts as Record<string, Json>,
    };
  } catch {
    return null;
  }
}
