import { useQuery } from '@tanstack/react-query';
import { benefits } from '@wenye/policy';
import type { SubjectKind } from '@wenye/rules';
import { useDeferredValue, useMemo } from 'react';
import { headlineIn } from './headline.ts';
import { loadPinyin } from './pinyin.ts';
import { type Found, hasLetters, searchPolicy } from './policy-search.ts';
import { useFigures } from './use-figures.ts';

/** What the page finds, for the words that it was found for: the field keeps up with whoever types, this may follow. */
export function usePolicySearch(
  typed: string,
  subject: SubjectKind | 'all',
): { found: Found; words: string; noPinyin: boolean } {
  const { figures } = useFigures();
  const pinyin = useQuery({
    queryKey: ['pinyin'],
    queryFn: loadPinyin,
    enabled: hasLetters(typed),
    staleTime: Infinity,
  });
  const lines = useMemo(
    () => new Map(benefits.map((each) => [each.id, figures ? headlineIn(each, figures) : null])),
    [figures],
  );
  const words = useDeferredValue(typed);
  const found = useMemo(
    () => searchPolicy({ words, subject, headline: ({ id }) => lines.get(id) ?? null, pinyin: pinyin.data }),
    [words, subject, lines, pinyin.data],
  );
  return { found, words, noPinyin: pinyin.isError && hasLetters(words) };
}
