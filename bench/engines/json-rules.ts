/** json-rules-engine: conditions on facts and nothing computed from them, one row at a time. */
import type { Term } from '@wenye/rules/columns';
import { type Given, overRows, type Ran, type Said } from './engine.ts';
import { peer } from './peers.ts';
import { type Names, NotExpressible, type Rule, toldWhole } from './rules.ts';
import { membersOf } from './text.ts';

type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly fact: string;
      readonly operator: string;
      readonly value: number | readonly number[] | { readonly fact: string };
    };

interface Peer {
  readonly Engine: new () => {
    addRule(rule: { conditions: Condition; event: { type: string; params: object } }): void;
    run(row: object): Promise<{
      readonly events: readonly { readonly type: string; readonly params?: { readonly rule: number } }[];
    }>;
  };
}

const COMPARISONS = {
  less: ['lessThan', 'greaterThan'],
  'at-most': ['lessThanInclusive', 'greaterThanInclusive'],
  equal: ['equal', 'equal'],
} as const;
const ALWAYS: Condition = { all: [] };

function conditionOf(names: Names): (term: Term) => Condition {
  const condition = (term: Term): Condition => {
    switch (term.op) {
      case 'constant':
        return term.min === 1 ? ALWAYS : { not: ALWAYS };
      case 'known':
        return { fact: names.of(term), operator: 'equal', value: 1 };
      case 'and':
        return { all: term.args.map(condition) };
      case 'or':
        return { any: term.args.map(condition) };
      case 'not':
        return { not: condition(term.args[0] as Term) };
      case 'among':
        return { fact: cell(term.args[0] as Term), operator: 'in', value: membersOf(term) };
      case 'less':
      case 'at-most':
      case 'equal':
        return compared(COMPARISONS[term.op], term.args as readonly [Term, Term]);
      default:
        throw new NotExpressible(term.op);
    }
  };
  const cell = (term: Term): string => {
    if (term.op !== 'column') throw new NotExpressible(term.op);
    return names.of(term);
  };
  /** A fact is compared with a number or with another fact. */
  const compared = (
    [operator, turned]: readonly [string, string],
    [a, b]: readonly [Term, Term],
  ): Condition => {
    if (a.op === 'constant') return { fact: cell(b), operator: turned, value: a.min };
    if (b.op === 'constant') return { fact: cell(a), operator, value: b.min };
    return { fact: cell(a), operator, value: { fact: cell(b) } };
  };
  return condition;
}

export async function jsonRules({ rules, names, rows }: Given): Promise<Ran> {
  const condition = conditionOf(names);
  const found = toldWhole(rules, ({ fails, holds, fen }: Rule) => {
    if (fen !== 0 && fen.op !== 'constant') throw new NotExpressible('An amount that is computed');
    return {
      fails: { any: fails.map(condition) },
      holds: { all: holds.map(condition) },
      fen: fen === 0 ? 0 : fen.min,
    };
  });
  const { Engine } = peer<Peer>('json-rules-engine');
  const engine = new Engine();
  const all = [...found.values()];
  for (const [rule, { fails, holds }] of all.entries()) {
    engine.addRule({ conditions: fails, event: { type: 'refused', params: { rule } } });
    engine.addRule({ conditions: holds, event: { type: 'due', params: { rule } } });
  }
  return await overRows([...found.keys()], rows, async (row) => {
    const said: Said[] = all.map(() => 'open');
    const { events } = await engine.run(row);
    for (const { type, params } of events) {
      const rule = params?.rule as number;
      said[rule] = type === 'refused' ? 'refused' : (all[rule]?.fen as number);
    }
    return said;
  });
}
