/** Which parts of terms are computed before them, and in which order. */
import type { ReduceData, Term } from '../columns/term.ts';

/** Parts this large that are read twice are computed once; smaller ones cost less than passing them on. */
const WORTH_SHARING = 6;

/**
 * Reductions, and parts that are read more than once or by every record of a list, by how deep they lie in one another:
 * those of a stage read only those of the stages before it.
 *
 * @param known terms that are at hand already
 */
export function stagesOf(terms: readonly Term[], known: ReadonlyMap<Term, string>): Term[][] {
  const uses = new Map<Term, number>();
  const order: Term[] = [];
  const visit = (term: Term, times: number): void => {
    if (known.has(term)) return;
    const before = uses.get(term) ?? 0;
    uses.set(term, before + times);
    if (before > 0) return;
    if (term.op === 'reduce') for (const each of outside(term)) visit(each, 2);
    else for (const each of term.args) visit(each, repeatsArguments(term) ? 2 : 1);
    order.push(term);
  };
  for (const each of terms) visit(each, 1);

  const size = new Map<Term, number>();
  const depth = new Map<Term, number>();
  const stages: Term[][] = [];
  for (const term of order) {
    const reduces = term.op === 'reduce';
    const within = reduces ? outside(term) : term.args;
    const below = Math.max(0, ...within.map((each) => depth.get(each) ?? 0));
    const whole = within.reduce((sum, each) => sum + (size.get(each) ?? 0), costOfOwn(term));
    const apart = reduces || ((uses.get(term) ?? 0) > 1 && whole >= WORTH_SHARING);
    if (apart) (stages[below] ??= []).push(term);
    depth.set(term, apart ? below + 1 : below);
    size.set(term, apart ? 1 : whole);
  }
  return stages;
}

const outsides = new WeakMap<Term, readonly Term[]>();

/** The largest parts of a reduction that read nothing of its records: the same for all of them. */
function outside(reduction: Term): readonly Term[] {
  const before = outsides.get(reduction);
  if (before !== undefined) return before;
  const { level } = reduction.data as ReduceData;
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (!term.levels.includes(level)) found.add(term);
    else if (term.op === 'reduce') for (const each of outside(term)) visit(each);
    else for (const each of term.args) visit(each);
  };
  for (const each of reduction.args) visit(each);
  const parts = [...found];
  outsides.set(reduction, parts);
  return parts;
}

/** Whether the text of a term holds that of an argument more than once. */
const repeatsArguments = (term: Term): boolean =>
  term.op === 'calendar' || (term.op === 'floor-divide' && (term.args[0] as Term).min < 0);

const costOfOwn = (term: Term): number => (term.op === 'calendar' ? 5 : term.op === 'constant' ? 0 : 1);
