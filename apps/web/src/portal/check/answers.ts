import type { Json, SubjectKind } from '@wenye/rules';

/** What a person has answered in the questionnaire. Stays on the device; no answer is ever sent. */
export interface Answers {
  readonly subject: SubjectKind;
  /** Code of the county whose standards apply, or null while unanswered. */
  readonly county: string | null;
  /** By fact id; null: "I do not know", asked no more. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Fact ids in the order in which they were answered, for going back. */
  readonly order: readonly string[];
}

/** The id under which the county is asked; it is not a fact of the vocabulary but part of the request. */
export const COUNTY = 'county';

export function noAnswers(subject: SubjectKind): Answers {
  return { subject, county: null, facts: {}, order: [] };
}

/** Answers a question, or answers it again. */
export function withAnswer(answers: Answers, id: string, value: Json): Answers {
  const order = answers.order.includes(id) ? answers.order : [...answers.order, id];
  if (id === COUNTY) return { ...answers, order, county: typeof value === 'string' ? value : null };
  return { ...answers, order, facts: { ...answers.facts, [id]: value } };
}

/** Takes an answer back, so that the question may be asked again if it still matters. */
export function withoutAnswer(answers: Answers, id: string): Answers {
  const order = answers.order.filter((other) => other !== id);
  if (id === COUNTY) return { ...answers, order, county: null };
  const facts = Object.fromEntries(Object.entries(answers.facts).filter(([fact]) => fact !== id));
  return { ...answers, order, facts };
}

export function answerOf(answers: Answers, id: string): Json | undefined {
  return id === COUNTY ? (answers.county ?? undefined) : answers.facts[id];
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
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts) || !Array.isArray(order))
      return null;
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
