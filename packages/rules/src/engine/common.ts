/**
 * What rules come to where nothing that they read is known of the subject: the same in every case of one day and county.
 * Most facts of a case are not known, or not asked for, so that this is most of what a case reads.
 */
import { county, decisionDate } from '../build/values.ts';
import type { Value } from '../core/state.ts';
import type { Node } from '../ir.ts';
import type { Used } from './book.ts';
import { type Env, type Evaluate, Memo } from './env.ts';
import type { Layout, Row } from './layout.ts';
import { children } from './walk.ts';

/** By place of the node. */
export type Common = (Kept | undefined)[];

interface Kept {
  readonly value: Value;
  readonly used: readonly Used[];
  /** The definitions that were worked out on the way, by their slots: a computation tells those. */
  readonly steps: readonly (readonly [slot: number, memo: Memo])[];
}

/** Days and counties, of some 100 KB each, before all are forgotten. */
const MOST_KEPT = 100;

const OF_REQUEST: ReadonlySet<string> = new Set([decisionDate.definition.id, county.definition.id]);

/** Finds what is common to cases; one for each program. */
export class Commons {
  private readonly layout: Layout;
  private readonly kept = new Map<string, Common>();
  private readonly facts = new Map<Node, ReadonlySet<number> | null>();
  private places = 0;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** What is kept of cases that are decided by the same figures. */
  of(key: string): Common {
    let common = this.kept.get(key);
    if (common === undefined) {
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      common = [];
      this.kept.set(key, common);
    }
    return common;
  }

  /** The node's function, that looks first whether anything is known of what the node reads. */
  wrap(node: Node, evaluate: Evaluate): Evaluate {
    const read = this.factsOf(node);
    if (read === null || !isWorth(node)) return evaluate;
    const cells = [...read];
    const place = this.places++;
    return (env) => {
      const { common, current } = env;
      if (common === null) return evaluate(env);
      const subject = current[0] as Row;
      for (let i = 0; i < cells.length; i++)
        if (subject.cells[cells[i] as number] !== undefined) return evaluate(env);
      let kept = common[place];
      if (kept === undefined) {
        const alone: Env = { ...env, memo: [], used: [] };
        const value = evaluate(alone);
        const steps = alone.memo.flatMap((memo, slot) => (memo === undefined ? [] : [[slot, memo] as const]));
        kept = { value, used: alone.used, steps };
        common[place] = kept;
      }
      for (const used of kept.used) env.used.push(used);
      for (const [slot, { value, used }] of kept.steps) env.memo[slot] ??= new Memo(subject, value, used);
      return kept.value;
    };
  }

  /** The cells of the subject that a node reads, the request's own left out; null: it reads records or judgements. */
  private factsOf(node: Node): ReadonlySet<number> | null {
    const known = this.facts.get(node);
    if (known !== undefined) return known;
    const found = this.findFacts(node);
    this.facts.set(node, found);
    return found;
  }

  private findFacts(node: Node): ReadonlySet<number> | null {
    if (node.kind === 'judgement' || node.kind === 'aggregate') return null;
    if (node.kind === 'fact') {
      const { id } = node.definition;
      const place = this.layout.places.get(id);
      if (place === undefined || place.level !== 0) return null;
      return new Set(OF_REQUEST.has(id) ? [] : [place.slot.index]);
    }
    const found = new Set<number>();
    for (const child of children(node)) {
      const facts = this.factsOf(child);
      if (facts === null) return null;
      for (const each of facts) found.add(each);
    }
    return found;
  }
}

/** Whether it takes longer to work out than to look up; a definition is looked up anyway (compile.ts), and its body here. */
const isWorth = ({ kind }: Node): boolean => kind !== 'constant' && kind !== 'fact' && kind !== 'definition';
