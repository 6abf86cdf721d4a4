/**
 * Truths with few tests. Three-valued logic spells out every way in which a condition is met, open or refused, and most
 * of it is redundant, the more so once it is known by what a row was not refused. A truth is read as a decision
 * diagram and written anew without what is redundant (Minato 1992): rows that cannot come to it may be decided either
 * way.
 */
import { remade } from './assume.ts';
import { byClass } from './classes.ts';
import { costOf } from './costs.ts';
import { branch, Diagrams, type Node, TooLarge } from './diagrams.ts';
import { Factoring } from './factoring.ts';
import { alike } from './memberships.ts';
import { partsOf, type Term } from './term.ts';
import type { Terms } from './terms.ts';

/** A truth written anew, and the diagram of what was written. */
interface Written {
  readonly term: Term;
  readonly node: Node;
}

/** Nodes beyond which a diagram is given up: of a class of codes, and of a choice, sooner, for they are many. */
const MOST = { nodes: 4000, nodesOfPart: 1000 };

class Minimal {
  private readonly t: Terms;
  private readonly diagrams: Diagrams;
  private readonly factoring: Factoring;
  private readonly tests: readonly { readonly holds: Term; readonly not: Term }[];
  private readonly places = new Map<Term, number>();
  private readonly read = new Map<Term, Node>();
  private readonly written = new Map<string, Written>();
  /** What no row can come to. */
  private impossible: Node;

  /** Throws TooLarge. `truths` are all that it will be asked of. */
  constructor(t: Terms, truths: readonly Term[], most: number) {
    this.t = t;
    this.diagrams = new Diagrams(most);
    this.factoring = new Factoring(t);
    this.tests = testsOf(t, truths).map((holds) => ({ holds, not: t.not(holds) }));
    for (const [at, { holds }] of this.tests.entries()) this.places.set(holds, at);
    this.impossible = this.contradictions();
  }

  /** From now on only of rows for which the truth does not hold. */
  exclude(truth: Term): void {
    this.impossible = this.diagrams.or(this.impossible, this.nodeOf(truth));
  }

  /** A truth that comes to the same for every row that is not excluded. */
  of(truth: Term): Term {
    const d = this.diagrams;
    const node = this.nodeOf(truth);
    const possible = d.not(this.impossible);
    const term = this.factoring.of(this.between(d.and(node, possible), d.or(node, this.impossible)).term);
    return sizeOf(term) < sizeOf(truth) ? term : truth;
  }

  private nodeOf(truth: Term): Node {
    const known = this.read.get(truth);
    if (known !== undefined) return known;
    const node = this.make(truth);
    this.read.set(truth, node);
    return node;
  }

  private make(truth: Term): Node {
    const { diagrams: d, t } = this;
    const of = (each: Term): Node => this.nodeOf(each);
    switch (truth.op) {
      case 'constant':
        return truth === t.true ? d.always : d.never;
      case 'and':
        return truth.args.reduce((all, each) => d.and(all, of(each)), d.always);
      case 'or':
        return truth.args.reduce((all, each) => d.or(all, of(each)), d.never);
      default: {
        const at = this.places.get(truth);
        return at === undefined ? d.not(of(t.not(truth))) : d.test(at);
      }
    }
  }

  /** Tests that exclude each other, or of which one follows from the other. */
  private contradictions(): Node {
    const d = this.diagrams;
    let never = d.never;
    for (const [i, one] of this.tests.entries())
      for (const [k, other] of this.tests.slice(0, i).entries())
        for (const [a, x] of [one.holds, one.not].entries())
          for (const [b, y] of [other.holds, other.not].entries()) {
            if (!excludes(this.t, x, y)) continue;
            const [first, second] = [d.test(i), d.test(k)];
            never = d.or(never, d.and(a === 0 ? first : d.not(first), b === 0 ? second : d.not(second)));
          }
    return never;
  }

  /** A truth that holds wherever `least` does and nowhere but where `most` does. */
  private between(least: Node, most: Node): Written {
    const { diagrams: d, t } = this;
    if (least === d.never) return { term: t.false, node: d.never };
    if (most === d.always) return { term: t.true, node: d.always };
    const name = `${least.id} ${most.id}`;
    const known = this.written.get(name);
    if (known !== undefined) return known;
    const at = Math.min(least.at, most.at);
    const ends = [true, false].map((holds) => ({
      least: branch(least, at, holds),
      most: branch(most, at, holds),
    }));
    const [yes, no] = ends as [(typeof ends)[0], (typeof ends)[0]];
    const where = this.between(d.and(yes.least, d.not(no.most)), yes.most);
    const whereNot = this.between(d.and(no.least, d.not(yes.most)), no.most);
    const left = d.or(d.and(yes.least, d.not(where.node)), d.and(no.least, d.not(whereNot.node)));
    const either = this.between(left, d.and(yes.most, no.most));
    const { holds, not } = this.tests[at] as (typeof this.tests)[0];
    const made = {
      term: t.or(t.and(holds, where.term), t.and(not, whereNot.term), either.term),
      node: d.or(d.node(at, where.node, whereNot.node), either.node),
    };
    this.written.set(name, made);
    return made;
  }
}

/**
 * Each truth without what is redundant, in the order in which they are asked: of the later only rows for which none of
 * the earlier holds.
 */
export function inOrder(t: Terms, truths: readonly Term[], most: number = MOST.nodes): readonly Term[] {
  try {
    const ofClass = (some: readonly Term[]): Term[] => minimal(t, some, MOST.nodesOfPart);
    return byClass(t, truths, testsOf(t, truths), ofClass) ?? minimal(t, truths, most);
  } catch (error) {
    if (error instanceof TooLarge) return truths;
    throw error;
  }
}

function minimal(t: Terms, truths: readonly Term[], most: number): Term[] {
  const anew = new Minimal(t, truths, most);
  return truths.map((each) => {
    const fewer = anew.of(each);
    anew.exclude(each);
    return fewer;
  });
}

/** Numbers and truths of which every choice is by few tests, whatever rows come to it. */
export function chosen(t: Terms): (term: Term) => Term {
  const memory = new Map<Term, Term>();
  const of = (term: Term): Term => {
    if (term.op === 'reduce' || term.args.length === 0) return term;
    const known = memory.get(term);
    if (known !== undefined) return known;
    const [condition, ...others] = term.args.map(of) as [Term, ...Term[]];
    const args =
      term.op === 'choose'
        ? [...inOrder(t, [condition], MOST.nodesOfPart), ...others]
        : [condition, ...others];
    const made = remade(t, term, args);
    memory.set(term, made);
    return made;
  };
  return of;
}

/** The tests that truths are made of, cheap ones first, each once: without those that are the opposite of another. */
function testsOf(t: Terms, truths: readonly Term[]): Term[] {
  const tests = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (truth: Term): void => {
    if (seen.has(truth)) return;
    seen.add(truth);
    if (truth.op === 'and' || truth.op === 'or') return truth.args.forEach(visit);
    if (truth.op !== 'constant' && !tests.has(t.not(truth))) tests.add(truth);
  };
  for (const each of truths) visit(each);
  return [...tests].sort((a, b) => costOf(a) - costOf(b));
}

/** Whether it shows that two tests never hold together. */
function excludes(t: Terms, a: Term, b: Term): boolean {
  if (alike(a, b)) return t.and(a, b) === t.false;
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (x !== undefined && y !== undefined) return x.of === y.of && (x.max < y.min || y.max < x.min);
  return contradicts(a, b) || contradicts(b, a);
}

/** Whether another comparison of the same numbers cannot hold where `less` does. */
function contradicts(less: Term, other: Term): boolean {
  if (less.op !== 'less') return false;
  const [[a, b], [c, d]] = [less.args, other.args];
  switch (other.op) {
    case 'less':
    case 'at-most':
      return a === d && b === c;
    case 'equal':
      return (a === c && b === d) || (a === d && b === c);
    default:
      return false;
  }
}

/** The numbers for which a comparison with a constant holds. */
function boundsOf({
  op,
  args,
}: Term): { readonly of: Term; readonly min: number; readonly max: number } | undefined {
  if (op !== 'less' && op !== 'at-most' && op !== 'equal') return undefined;
  const [a, b] = args as [Term, Term];
  if ((a.op === 'constant') === (b.op === 'constant')) return undefined;
  const [of, { min: n }] = a.op === 'constant' ? [b, a] : [a, b];
  if (op === 'equal') return { of, min: n, max: n };
  const step = op === 'less' ? 1 : 0;
  return of === b ? { of, min: n + step, max: Infinity } : { of, min: -Infinity, max: n - step };
}

/** How many operations it takes, each counted once. */
const sizeOf = (term: Term): number => partsOf([term]).length;
