import type { Shortcut } from '@wenye/policy';
import type { Json, SubjectKind } from '@wenye/rules';
import { useState } from 'react';
import {
  type Answers,
  fromFragment,
  noAnswers,
  sharedBy,
  toFragment,
  toLink,
  withAnswer,
  withShortcut,
} from './answers.ts';

/**
 * The answers of this visit. They survive a reload (session storage of this tab) and are gone when the tab is
 * closed, as befits a borrowed phone. A shared link brings others in the fragment of its address: looking at them, and
 * beginning again, leaves one's own as they are. Whoever changes one of them makes them one's own, in place of those.
 */
export function useAnswers(subject: SubjectKind) {
  const [opened, setOpened] = useState(() => restore(subject));
  const [answers, setAnswers] = useState<Answers>(opened.answers);
  const keep = (next: Answers) => {
    setAnswers(next);
    store(next);
    return next;
  };
  const shared = opened.shared && answers === opened.answers;
  return {
    answers,
    /** What was answered before the page was opened again is there, and was not changed since. */
    restored: opened.restored && answers === opened.answers,
    /** Fragment of the shared link that brought the answers; null: none did, or they were changed since. */
    link: shared ? toLink(answers) : null,
    /** How many answers of one's own are kept, while those of a shared link are looked at. */
    beside: shared ? kept(subject).order.length : 0,
    /** The page was opened by a shared link of which nothing can be read. */
    damaged: opened.damaged,
    /** @returns the answers with this one */
    answer: (id: string, value: Json) => keep(withAnswer(answers, id, value)),
    /** @returns the answers with all that the shortcut says */
    answerAll: (shortcut: Shortcut, asked: string) => keep(withShortcut(answers, shortcut, asked)),
    /** Begins again: from a shared link with one's own answers, where there are any, else with none. */
    restart: () => {
      if (!shared) return void keep(noAnswers(subject));
      const own = keptIn(subject);
      setOpened(own);
      setAnswers(own.answers);
    },
  };
}

const KEY = 'wenye.check.';
const keyOf = (subject: SubjectKind) => `${KEY}${subject}`;
/** Whose answers they are, once somebody has signed in. */
const OWNER = `${KEY}owner`;

interface Opened {
  readonly answers: Answers;
  readonly restored: boolean;
  readonly shared: boolean;
  readonly damaged: boolean;
}

function restore(subject: SubjectKind): Opened {
  const link = sharedBy(subject, window.location.hash);
  if (link !== null && link !== 'damaged')
    return { answers: link, restored: false, shared: true, damaged: false };
  return { ...keptIn(subject), damaged: link === 'damaged' };
}

function keptIn(subject: SubjectKind): Opened {
  const answers = kept(subject);
  return { answers, restored: answers.order.length > 0, shared: false, damaged: false };
}

/**
 * The answers that this tab keeps for a person who is signed in; none where there are none. Those of a guest are of
 * whoever signs in next, and of nobody after them: on a borrowed phone the next person would state them as their own.
 */
export function keptAnswers(subject: SubjectKind, personId: string): Answers {
  ownAnswers(personId);
  return kept(subject);
}

/** Says whose the answers of this tab are from here on; those of another person are forgotten. */
export function ownAnswers(personId: string): void {
  try {
    const owner = sessionStorage.getItem(OWNER);
    if (owner !== null && owner !== personId) forgetAnswers();
    sessionStorage.setItem(OWNER, personId);
  } catch {
    // Storage may be forbidden; then nothing was kept.
  }
}

/** Forgets all that was answered in this tab: whoever signs out leaves nothing behind. */
export function forgetAnswers(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(KEY)) sessionStorage.removeItem(key);
  } catch {
    // Storage may be forbidden; then nothing was kept.
  }
}

function kept(subject: SubjectKind): Answers {
  try {
    const text = sessionStorage.getItem(keyOf(subject));
    return (text && fromFragment(subject, text)) || noAnswers(subject);
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
