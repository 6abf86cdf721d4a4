/** The pages of the clauses that no rule decides, in the order of the document. */
import { article1 } from './article-1.ts';
import { article2 } from './article-2.ts';
import { article3 } from './article-3.ts';
import { article4 } from './article-4.ts';
import { article5 } from './article-5.ts';
import { article6 } from './article-6.ts';
import { article7 } from './article-7.ts';
import { article8 } from './article-8.ts';
import { article9 } from './article-9.ts';
import { article10 } from './article-10.ts';
import { article11 } from './article-11.ts';
import { article12 } from './article-12.ts';
import { article13 } from './article-13.ts';
import { article14 } from './article-14.ts';
import { article15 } from './article-15.ts';
import { article16 } from './article-16.ts';
import { article17 } from './article-17.ts';
import { article18 } from './article-18.ts';
import { article19 } from './article-19.ts';
import { article20 } from './article-20.ts';
import { article21 } from './article-21.ts';
import { article22 } from './article-22.ts';
import { article23 } from './article-23.ts';
import { article24 } from './article-24.ts';
import { article25 } from './article-25.ts';
import { article26 } from './article-26.ts';
import { article27 } from './article-27.ts';
import { article28 } from './article-28.ts';
import type { ClausePage } from './page.ts';

export type { ClausePage } from './page.ts';

const pages: ReadonlyMap<string, ClausePage> = new Map(
  [
    article1,
    article2,
    article3,
    article4,
    article5,
    article6,
    article7,
    article8,
    article9,
    article10,
    article11,
    article12,
    article13,
    article14,
    article15,
    article16,
    article17,
    article18,
    article19,
    article20,
    article21,
    article22,
    article23,
    article24,
    article25,
    article26,
    article27,
    article28,
  ]
    .flat()
    .map((page) => [page.clause, page]),
);

/** What a clause says that no rule decides. Throws for another: its page is `policyPageOf`. */
export function clausePageOf(clause: string): ClausePage {
  const page = pages.get(clause);
  if (page === undefined) throw new Error(`No page of clause ${clause}`);
  return page;
}

/** The clauses that have a page here. */
export const pagedClauses: readonly string[] = [...pages.keys()];
