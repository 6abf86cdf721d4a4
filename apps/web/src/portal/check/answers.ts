import { findChecklist, type Shortcut } from '@wenye/policy';
import type { Json, SubjectKind } from '@wenye/rules';
import { type Item, itemsOf, textOf } from '../facts/records.ts';
import { inRoster } from '../facts/vocabulary.ts';

/** What a person has answered in the questionnaire. Stays on the device; no answer is ever sent. */
export interface Answers {
  readonly subject: SubjectKind;
  /** Code of the county whose standards apply, or null while unanswered. */
  readonly county: string | null;
  /** By fact id; null: "I do not know", asked no more. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Question ids in the order in which they were answered, for going back. */
  readonly order: readonly string[];
  /** What was ticked on each checklist that was put, by its id. */
  readonly ticks: Readonly<Record<string, Ticks>>;
}

/** By fact id: it applies, it does not, or one is not sure. */
export type Ticks = Readonly<Record<string, 'yes' | 'no' | 'unsure'>>;

/** The id under which the county is asked; it is not a fact of the vocabulary but part of the request. */
export const COUNTY = 'county';

export function noAnswers(subject: SubjectKind): Answers {
  return { subject, county: null, facts: {}, order: [], ticks: {} };
}

/** The people on a roster, as far as they were told of. */
export function peopleOn(answers: Answers, roster: string): readonly Item[] {
  return itemsOf(answers.facts[roster]);
}

/** Answers a question, or answers it again. What is asked of each on a roster is answered by `{ <their id>: value }`. */
export function withAnswer(answers: Answers, id: string, value: Json): Answers {
  const order = answers.order.includes(id) ? answers.order : [...answers.order, id];
  if (id === COUNTY) return { ...answers, order, county: typeof value === 'string' ? value : null };
  if (findChecklist(id)) return withTicks({ ...answers, order }, id, value as Ticks);
  const place = inRoster(id);
  if (place === null) return { ...answers, order, facts: { ...answers.facts, [id]: value } };
  const { roster, key } = place;
  const given = typeof value === 'object' && value !== null ? (value as Item) : {};
  const people = peopleOn(answers, roster.id).map((each) => ({
    ...each,
    [key]: given[textOf(each.id)] ?? null,
  }));
  return { ...answers, order, facts: { ...answers.facts, [roster.id]: people } };
}

/**
 * Answers all that a shortcut says; what it leaves nothing to say of is as if it had not been asked.
 *
 * @param asked id of what was asked: a checklist is put then, and answered as far as the shortcut settles it
 */
export function withShortcut(answers: Answers, { facts }: Shortcut, asked: string): Answers {
  const items = (findChecklist(asked)?.items ?? []).filter(({ fact }) => fact in facts);
  const ticks = Object.fromEntries(items.map(({ fact }) => [fact, 'no']));
  const put = items.length === 0 ? answers : withAnswer(answers, asked, ticks);
  const said = Object.keys(facts).filter((fact) => facts[fact] !== null && !(fact in ticks));
  const order = put.order.filter((id) => !(id in facts));
  return { ...put, order: [...order, ...said], facts: { ...put.facts, ...facts } };
}

/** What is not ticked is answered; what is ticked is answered by it, or asked by itself. */
function withTicks(answers: Answers, id: string, ticks: Ticks): Answers {
  const facts = { ...answers.facts };
  const open: string[] = [];
  for (const { fact, no, yes } of findChecklist(id)?.items ?? []) {
    const tick = ticks[fact];
    if (tick === undefined) continue;
    if (tick === 'yes' && yes === undefined && answers.ticks[id]?.[fact] === 'yes') continue;
    open.push(fact);
    if (tick !== 'yes') facts[fact] = tick === 'no' ? no : null;
    else if (yes !== undefined) facts[fact] = yes;
    else delete facts[fact];
  }
  return {
    ...answers,
    facts,
    order: answers.order.filter((each) => !open.includes(each)),
    ticks: { ...answers.ticks, [id]: ticks },
  };
}

export function answerOf(answers: Answers, id: string): Json | undefined {
  if (id === COUNTY) return answers.county ?? undefined;
  if (answers.ticks[id]) return answers.ticks[id];
  const place = inRoster(id);
  if (place === null) return answers.facts[id];
  const { roster, key } = place;
  const given = peopleOn(answers, roster.id).filter((each) => each[key] !== undefined);
  return given.length === 0
    ? undefined
    : Object.fromEntries(given.map((each) => [textOf(each.id), each[key] ?? null]));
}

/** Whether a question needs no asking: it was answered, be it by "I do not know", for everybody it is about. */
export function isAnswered(answers: Answers, id: string): boolean {
  if (answers.facts[id] !== undefined && Object.values(answers.ticks).some((ticks) => id in ticks))
    return true;
  const place = inRoster(id);
  if (place === null || !answers.order.includes(id)) return answers.order.includes(id);
  return peopleOn(answers, place.roster.id).every((each) => each[place.key] !== undefined);
}

/** The question answered before this one, or before the next one where this one is not answered; null for the first. */
export function questionBefore(answers: Answers, id: string): string | null {
  const at = answers.order.indexOf(id);
  return (at === -1 ? answers.order.at(-1) : answers.order[at - 1]) ?? null;
}

/** For the fragment of an address (never sent to a server): answers as text, without anything else. */
export function toFragment(answers: Answers): string {
  const json = JSON.stringify([answers.county, answers.order, answers.facts, answers.ticks]);
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
    const [county, order, facts, ticks = {}] = read as unknown[];
    if (!isRecord(facts) || !isRecord(ticks) || !Array.isArray(order)) return null;
    return {
      subject,
      county: typeof county === 'string' ? county : null,
      order: order.filter((id) => typeof id === 'string'),
      facts: facts as Record<string, Json>,
      ticks: Object.fromEntries(
        Object.entries(ticks).flatMap(([id, given]) =>
          findChecklist(id) && isRecord(given) ? [[id, given as Ticks]] : [],
        ),
      ),
    };
  } catch {
    return null;
  }
}

/** The fragment, without its `#`, by which an address shares these answers. */
export function toLink(answers: Answers): string {
  return `a=${toFragment(answers)}`;
}

/** What the fragment of an address shares; null where it shares nothing, `damaged` where it is torn or cut short. Pure. */
export function sharedBy(subject: SubjectKind, hash: string): Answers | 'damaged' | null {
  if (hash !== '#a' && !hash.startsWith('#a=')) return null;
  return fromFragment(subject, hash.slice('#a='.length)) ?? 'damaged';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
