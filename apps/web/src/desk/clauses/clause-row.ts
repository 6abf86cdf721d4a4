import { withoutMarks } from '@wenye/codes';
import {
  benefits,
  CLAUSE_KIND_LABELS,
  type Clause,
  clausePageOf,
  clauses,
  fundOf,
  type Here,
  measureOf,
  pageInForce,
  paidOutside,
  policyValidity,
  standingOf,
} from '@wenye/policy';
import { type Benefit, readingsOf } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';

/** A clause as officers ask of it: what it is, how far it works here, who pays, until when, what its text leaves open. */
export interface ClauseRow extends Clause {
  readonly kindLabel: string;
  readonly here: Here;
  /** How far it works here, in a sentence. */
  readonly standing: string;
  readonly fund: string;
  readonly validity: string;
  /** What its text leaves open or to other documents. */
  readonly notes: readonly string[];
  /** Ids of what rules decide of it. */
  readonly benefitIds: readonly string[];
  /** How many figures its rules read. */
  readonly figures: number;
}

export const HERE_LABELS: Readonly<Record<Here, string>> = {
  online: '可在线申请',
  decided: '可测算或判断',
  'in-part': '部分可用',
  'not-yet': '还没有做进来',
};

function rowOf(clause: Clause): ClauseRow {
  const { id, kind } = clause;
  const decided = benefits.filter((benefit) => benefit.clause === id);
  const { here, words } = standingOf(id);
  return {
    ...clause,
    kindLabel: CLAUSE_KIND_LABELS[kind],
    here,
    standing: words,
    fund: fundOf(id)?.name ?? (paidOutside.includes(id) ? '由本系统以外的资金支付' : '本系统不付款'),
    validity: validityOf(id, decided[0]),
    notes: decided.length > 0 ? decided.flatMap(({ notes }) => notes ?? []) : clausePageOf(id).notes,
    benefitIds: decided.map((benefit) => benefit.id),
    figures: new Set(decided.flatMap((benefit) => [...readingsOf(benefit).parameters])).size,
  };
}

/** Its own days, as the pack has them, where it names any, else those of the policy. */
function validityOf(id: string, decided: Benefit | undefined): string {
  const { from, to } = policyValidity();
  const term = (last: string) => `${formatDate(from)}至${formatDate(last)}`;
  if (decided !== undefined) {
    const measure = measureOf(decided.id, from);
    const last = measure.own?.counts === null ? measure.to : to;
    // Each line is a sentence.
    return `${term(last)}。${pageInForce(decided, from).until.join('')}`;
  }
  const own = clausePageOf(id).to;
  return own === undefined ? term(to) : `${term(own)}（条款自定）`;
}

/** All clauses in the order of the document. */
export const clauseRows: readonly ClauseRow[] = clauses.map(rowOf);

/** The departments that the document names, in its order. */
export const offices: readonly string[] = [...new Set(clauses.flatMap((clause) => clause.offices))];

/** Those that the filters of a list find: number, words, kind, standing, office, doubts. Pure. */
export function foundClauses(search: ListSearch): readonly ClauseRow[] {
  const { q = '', kind, here, office, doubts } = search;
  const words = withoutMarks(String(q)).normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return clauseRows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (here === undefined || row.here === here) &&
      (office === undefined || row.offices.includes(String(office))) &&
      (doubts === undefined || row.notes.length > 0) &&
      words.every((word) => holds(row, word)),
  );
}

/** A number names its clause or article; anything else is looked for in what is said of it. */
function holds(row: ClauseRow, word: string): boolean {
  if (/^\d+(\.\d+)?$/.test(word)) return row.id === word || String(row.article) === word;
  return [row.title, row.kindLabel, row.fund, ...row.offices, ...row.notes]
    .join('\n')
    .toLowerCase()
    .includes(word);
}
