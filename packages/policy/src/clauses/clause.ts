/**
 * The clauses of 洛政〔2020〕25号. An id is `article.number` and never changes: pages, reports, rules and tests
 * all answer "where does this run?" by it.
 */
import { ARTICLES } from './articles.ts';
import { CLAUSE_ROWS } from './rows.ts';

/** What the software does with a clause: decide and pay, reduce, lend, register, count, serve, enforce, supervise. */
export type ClauseKind = 'benefit' | 'relief' | 'loan' | 'list' | 'target' | 'service' | 'rule' | 'task';

export const CLAUSE_KIND_LABELS: Readonly<Record<ClauseKind, string>> = {
  benefit: '补贴待遇',
  relief: '减负',
  loan: '贷款',
  list: '名录',
  target: '目标',
  service: '服务',
  rule: '规则',
  task: '任务',
};

export type Article = {
  readonly number: number;
  readonly chapter: string;
  readonly title: string;
  /** Departments that the article names, in its order. */
  readonly offices: readonly string[];
};

export type Clause = {
  readonly id: string;
  readonly article: number;
  readonly kind: ClauseKind;
  /** Short title in plain words of our own, not a quotation. */
  readonly title: string;
  readonly offices: readonly string[];
};

const officesOf = new Map(ARTICLES.map((article) => [article.number, article.offices]));

/** All clauses in the order of the document. */
export const clauses: readonly Clause[] = CLAUSE_ROWS.map(([id, kind, title]) => {
  const article = Number.parseInt(id, 10);
  return { id, article, kind, title, offices: officesOf.get(article) ?? [] };
});

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

export const articles: readonly Article[] = ARTICLES;

/** The clause of an id such as `11.2`, or undefined where the document has none. */
export function findClause(id: string): Clause | undefined {
  return byId.get(id);
}

/** A reference as people write it: `洛政〔2020〕25号第十一条（11.2）`. */
export function citeClause(id: string): string {
  const clause = byId.get(id);
  return clause ? `洛政〔2020〕25号第${chineseNumber(clause.article)}条（${id}）` : id;
}

/** 1–99 in Chinese numerals, as article numbers are read. */
export function chineseNumber(n: number): string {
  const digits = '〇一二三四五六七八九';
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : digits[ones]);
}
