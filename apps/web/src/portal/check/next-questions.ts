import type { Answer, Missing, Request } from '@wenye/rules';
import { COUNTY, HIRES, hireKey } from './answers.ts';

/**
 * The questions whose answers can still change the outcome, most telling first, each once. What belongs to
 * a record of a list is asked with the list, except for hires, of whom one fact is asked at a time.
 */
export function nextQuestions(_request: Request, answer: Answer): string[] {
  const ids = new Set<string>();
  for (const missing of openOf(answer)) {
    const id = questionOf(missing);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

function openOf(answer: Answer): Missing[] {
  const all = answer.benefits.flatMap((benefit) => [
    ...benefit.missing,
    ...(benefit.items ?? []).flatMap((item) => item.missing),
  ]);
  return [
    ...all.filter((missing) => missing.affects === 'eligibility'),
    ...all.filter((missing) => missing.affects === 'amount'),
  ];
}

function questionOf(missing: Missing): string | null {
  if (missing.kind === 'parameter') return missing.region === null ? COUNTY : null;
  return missing.kind === 'fact' ? askable(missing.fact) : null;
}

/** The id under which a fact is asked: hires by fact (their own lists whole), other lists whole. */
export function askable(fact: string): string {
  const key = hireKey(fact);
  if (key !== null) return `${HIRES}.${key.split('.')[0]}`;
  const [subject = '', name = ''] = fact.split('.');
  return `${subject}.${name}`;
}
