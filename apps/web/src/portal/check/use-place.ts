import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Answers, isAnswered } from './answers.ts';
import type { Ask, Assessment } from './engine.ts';

/** In place of a question's id: the result so far, while questions remain. */
export const RESULT = 'result';

/**
 * Where the questionnaire stands. The question shown is in the address (`?q=`), so that the browser's own Back,
 * Forward and reload go from question to question; without one it is the next question, or the result. A question that
 * is asked no more is not one to come back to; the answers of a shared link are, for as long as they are looked at.
 *
 * @param link fragment of the shared link whose answers are shown; null: they are one's own
 */
export function usePlace(answers: Answers, assessment: Assessment, link: string | null) {
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/portal/check/$subject' });
  const { question, shown } = placeAt(q, answers, assessment);
  const wanted = link ?? '';
  // Already on the way to another page, there is nothing of this one to amend.
  const isHere = useLocation({ select: ({ pathname }) => pathname === `/check/${answers.subject}` });
  const hash = useLocation({ select: (location) => location.hash });
  const fragment = isHere ? hash : wanted;
  useEffect(() => {
    if (q === shown && fragment === wanted) return;
    // What was just answered may already be on its way to the next question: then only the fragment is amended.
    const asked = q === shown;
    const search = asked || { q: shown };
    void navigate({ to: '.', search, hash: wanted, replace: true, resetScroll: !asked });
  }, [q, shown, fragment, wanted, navigate]);
  return {
    question,
    /** Goes to a question; undefined: to the next that is open, or the result. */
    // What is shown then is brought into view by itself (useArrival); the top of the page may hold none of it.
    go: (id: string | undefined) => navigate({ to: '.', search: { q: id }, resetScroll: false }),
  };
}

/** The question of the address where it was answered or can still matter, else the next one; none for the result. */
export function placeAt(
  q: string | undefined,
  answers: Answers,
  assessment: Pick<Assessment, 'open' | 'next' | 'question'>,
): { readonly question: Ask | null; readonly shown: string | undefined } {
  const { open, next } = assessment;
  if (q === RESULT && next !== null && answers.order.length > 0) return { question: null, shown: RESULT };
  const stands = q !== undefined && (isAnswered(answers, q) || open.includes(q));
  const question = stands ? assessment.question(q) : next;
  return { question, shown: question?.id };
}
