import { type FormEvent, useState } from 'react';

/**
 * The words of a list's search while they are typed. They are asked for when one says so, not at each key: every list that
 * is read is on record. Emptied, they are no more asked for at once; Back and Forward bring what was asked then.
 *
 * @param q what is asked now
 * @returns for the form its `onSubmit`, for its field `value` and `onChange`
 */
export function useTypedSearch(q: string, ask: (q: string | undefined) => void) {
  const [typed, setTyped] = useState({ q, words: q });
  if (typed.q !== q) setTyped({ q, words: q });
  return {
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      ask(typed.words);
    },
    field: {
      value: typed.words,
      onChange: (words: string) => {
        setTyped({ q, words });
        if (words.trim() === '' && q !== '') ask(undefined);
      },
    },
  };
}
