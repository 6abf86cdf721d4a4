/** Alternatives with what several of them ask written once: such is asked once, and only where the others are not met. */
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** Truths that come to the same, with no more tests. */
export class Factoring {
  private readonly t: Terms;
  private readonly memory = new Map<Term, Term>();

  constructor(t: Terms) {
    this.t = t;
  }

  of(truth: Term): Term {
    if (truth.op !== 'and' && truth.op !== 'or') return truth;
    const known = this.memory.get(truth);
    if (known !== undefined) return known;
    const made = this.grouped(this.t[truth.op](...truth.args.map((each) => this.of(each))));
    this.memory.set(truth, made);
    return made;
  }

  private grouped(truth: Term): Term {
    const part = truth.op === 'or' ? mostShared(truth.args) : undefined;
    if (part === undefined) return truth;
    const { t } = this;
    const [having, others] = [true, false].map((has) =>
      truth.args.filter((each) => partsOf(each).includes(part) === has),
    ) as [Term[], Term[]];
    const rest = having.map((each) => t.and(...partsOf(each).filter((other) => other !== part)));
    return this.of(t.or(t.and(part, t.or(...rest)), ...others));
  }
}

/** What most of the alternatives ask; undefined where no two ask the same. */
function mostShared(alternatives: readonly Term[]): Term | undefined {
  const counts = new Map<Term, number>();
  for (const each of alternatives.flatMap(partsOf)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [part, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return count > 1 ? part : undefined;
}

const partsOf = (term: Term): readonly Term[] => (term.op === 'and' ? term.args : [term]);
