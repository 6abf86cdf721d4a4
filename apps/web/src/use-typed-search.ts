import { type FormEvent, useState } from 'react';
import { LONGEST_SEARCH } from './list-search.ts';
import { lengthProblem } from './ui/field.tsx';

/**
 * The words of a list's search while they are typed. They are asked for when one says so, not at each key: every list that
 * is read is on record. What is longer than can be asked for is said to be, and not asked. Emptied, they are no more asked for at once; Back and Forward bring what was asked then.
 *
 * @param q what is asked now
 * @returns for the form its `onSubmit`, for its field `value`, `maxLength` and `onChange`
 */
export function useTypedSearch(q: string, ask: (q: string | undefined) => void) {
  const [typed, setTyped] = useState({ q, words: q });
  if (typed.q !== q) setTyped({ q, words: q });
  return {
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      if (!lengthProblem(typed.words, LONGEST_SEARCH)) ask(typed.words);
    },
    field: {
      value: typed.words,
      maxLength: LONGEST_SEARCH,
      onChange: (words: string) => {
        setTyped({ q, words });
        if (words.trim() === '' && q !== '') ask(undefined);
      },
    },
  };
}
