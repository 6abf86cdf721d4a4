import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Answers, isAnswered } from './answers.ts';
import type { Ask, Assessment } from './engine.ts';

/** In place of a question's id: the result so far, while questions remain. */
export const RESULT = 'result';

/**
 * Where the questionnaire stands. The question shown is in the address (`?q=`), so that the browser's own Back,
 * Forward and reload go from question to question; without one it is the next question, or the result.
 */
export function usePlace(answers: Answers, assessment: Assessment) {
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/portal/check/$subject' });
  const { question, shown } = placeAt(q, answers, assessment);
  useEffect(() => {
    // A question that is asked no more is not one to come back to, nor are the answers of a shared link.
    if (q !== shown || window.location.hash !== '') {
      void navigate({ to: '.', search: { q: shown }, replace: true });
    }
  }, [q, shown, navigate]);
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
