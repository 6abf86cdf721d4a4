/**
 * Benefits of people as other engines can be given them: the terms to which the pack's rules are lowered, which have
 * no unknowns left. A row is refused where one of `fails` holds, due where all of `holds` do, and open otherwise.
 */
import { pack } from '@wenye/policy';
import { type Frame, Kernel, programOf, type Term } from '@wenye/rules/columns';

export interface Rule {
  readonly id: string;
  readonly fails: readonly Term[];
  readonly holds: readonly Term[];
  /** Fen that are due; 0 where the benefit has no amount. */
  readonly fen: Term | 0;
}

/** Thrown by a language that has no words for a term. */
export class NotExpressible extends Error {}

/** The kernel of some benefits of people: of all where `ids` is absent. */
export function kernelOf(frame: Frame, ids?: ReadonlySet<string>): Kernel {
  const program = programOf(pack);
  const benefits = program.benefits.filter(
    ({ benefit: { id, subject } }) => subject === 'person' && (ids?.has(id) ?? true),
  );
  return new Kernel(program, frame, benefits, { knownOn: null, trust: 'demonstration' });
}

export const rulesOf = (kernel: Kernel): Rule[] =>
  kernel.plans.map(({ benefit, conditions, amount }) => ({
    id: benefit.benefit.id,
    fails: conditions.map((each) => each.fails),
    holds: [...conditions.map((each) => each.holds), ...(amount === null ? [] : [amount.sure])],
    fen: amount?.value ?? 0,
  }));

/** Rules told in a language, without those for which it has no words. */
export function told<T>(rules: readonly Rule[], tell: (rule: Rule) => T): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const rule of rules) {
    try {
      found.set(rule.id, tell(rule));
    } catch (error) {
      if (!(error instanceof NotExpressible)) throw error;
    }
  }
  return found;
}

/** Parts of an expression beyond which nobody would write it without naming its steps. */
const MOST_PARTS = 10_000;

/**
 * Rules told in a language that cannot name steps: what several parts share is written out for each. Without those of
 * which that makes too much.
 */
export const toldWhole = <T>(rules: readonly Rule[], tell: (rule: Rule) => T): ReadonlyMap<string, T> =>
  told(rules, (rule) => {
    const { fails, holds, fen } = rule;
    const sizes = new Map<Term, number>();
    const size = (term: Term): number => {
      const known = sizes.get(term);
      if (known !== undefined) return known;
      const found = term.args.reduce((sum, each) => sum + size(each), 1);
      sizes.set(term, found);
      return found;
    };
    const all = [...fails, ...holds, ...(fen === 0 ? [] : [fen])];
    if (all.reduce((sum, each) => sum + size(each), 0) > MOST_PARTS) throw new NotExpressible('Too much');
    return tell(rule);
  });

/** Short names for the columns of people: `c3` the cell, 0 where it is empty; `k3` 1 where it is filled. */
export class Names {
  readonly columns: readonly { readonly cell: string; readonly known: string; readonly name: string }[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(frame: Frame) {
    const own = [...frame.columns.values()].filter(({ level }) => level === 0).map(({ name }) => name);
    this.columns = own.map((name, i) => ({ cell: `c${i}`, known: `k${i}`, name }));
    this.places = new Map(own.map((name, i) => [name, i]));
  }

  /** Of a term that reads a cell, or whether it is filled. */
  of({ op, data }: Term): string {
    const place = this.places.get((data as { readonly name: string }).name);
    if (place === undefined) throw new NotExpressible('A list');
    return `${op === 'known' ? 'k' : 'c'}${place}`;
  }
}

export type Row = { readonly [name: string]: number };

/** A row as an object, with every name. */
export function rowOf(frame: Frame, names: Names, row: number): Row {
  const cells: { [name: string]: number } = {};
  for (const { cell, known, name } of names.columns) {
    const column = frame.columns.get(name);
    cells[cell] = column?.cells[row] ?? 0;
    cells[known] = column?.filled === undefined ? 1 : (column.filled[row] as number);
  }
  return cells;
}
