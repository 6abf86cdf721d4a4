import { useQuery } from '@tanstack/react-query';
import { benefits, pageInForce, policyValidity } from '@wenye/policy';
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
  // What is searched does not change while somebody types.
  const told = useMemo(
    () =>
      new Map(
        benefits.map((each) => [
          each.id,
          {
            headline: figures ? headlineIn(each, figures) : null,
            page: pageInForce(each, figures?.day ?? policyValidity().from, figures?.values),
          },
        ]),
      ),
    [figures],
  );
  const words = useDeferredValue(typed);
  const found = useMemo(
    () =>
      searchPolicy({
        words,
        subject,
        headline: ({ id }) => told.get(id)?.headline ?? null,
        page: (benefit) => told.get(benefit.id)?.page ?? pageInForce(benefit, policyValidity().from),
        pinyin: pinyin.data,
      }),
    [words, subject, told, pinyin.data],
  );
  return { found, words, noPinyin: pinyin.isError && hasLetters(words) };
}
