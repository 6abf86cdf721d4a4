import type { Json, SubjectKind } from '@wenye/rules';
import { useState } from 'react';
import { type Answers, fromFragment, noAnswers, toFragment, withAnswer } from './answers.ts';

/**
 * The answers of this visit. They survive a reload (session storage of this tab) and are gone when the tab is
 * closed, as befits a borrowed phone. A shared link brings its own in the fragment of its address.
 */
export function useAnswers(subject: SubjectKind) {
  const [answers, setAnswers] = useState<Answers>(() => restore(subject));
  const keep = (next: Answers) => {
    setAnswers(next);
    store(next);
    return next;
  };
  return {
    answers,
    /** @returns the answers with this one */
    answer: (id: string, value: Json) => keep(withAnswer(answers, id, value)),
    restart: () => keep(noAnswers(subject)),
  };
}

const keyOf = (subject: SubjectKind) => `wenye.check.${subject}`;

function restore(subject: SubjectKind): Answers {
  const shared = fromFragment(subject, window.location.hash.replace(/^#a=/, ''));
  if (shared && window.location.hash.startsWith('#a=')) return shared;
  return keptAnswers(subject);
}

/** The answers that this tab keeps; none where there are none. */
export function keptAnswers(subject: SubjectKind): Answers {
  try {
    const kept = sessionStorage.getItem(keyOf(subject));
    return (kept && fromFragment(subject, kept)) || noAnswers(subject);
  } catch {
    return noAnswers(subject);
  }
}

function store(answers: Answers): void {
  try {
    sessionStorage.setItem(keyOf(answers.subject), toFragment(answers));
  } catch {
    // Storage may be forbidden; the answers then last until the page is left.
  }
}
