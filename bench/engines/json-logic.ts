/** json-logic-js: rules as JSON, one row at a time. */
import type { Term } from '@wenye/rules/columns';
import { type Given, overRows, type Ran } from './engine.ts';
import { peer } from './peers.ts';
import { type Names, NotExpressible, type Rule, toldWhole } from './rules.ts';
import { membersOf } from './text.ts';

type Logic =
  | number
  | boolean
  | { readonly [operator: string]: Logic | string | readonly (Logic | readonly number[])[] };

interface Peer {
  readonly apply: (this: void, logic: Logic, row: object) => number | boolean;
}

const OPERATORS: { readonly [op in Term['op']]?: string } = {
  add: '+',
  subtract: '-',
  multiply: '*',
  least: 'min',
  greatest: 'max',
  choose: 'if',
  less: '<',
  'at-most': '<=',
  equal: '===',
  and: 'and',
  or: 'or',
  not: '!',
};

function logicOf(names: Names): (term: Term) => Logic {
  const logic = (term: Term): Logic => {
    const args = term.args.map((each) => logic(each));
    const [a = false, b = false] = args;
    switch (term.op) {
      case 'constant':
        return term.sort === 'truth' ? term.min === 1 : term.min;
      case 'column':
        return { var: names.of(term) };
      case 'known':
        return { '===': [{ var: names.of(term) }, 1] };
      case 'among':
        return { in: [a, membersOf(term)] };
      case 'floor-divide':
        // Of what is not negative.
        return { '/': [{ '-': [a, { '%': [a, b] }] }, b] };
      default: {
        const operator = OPERATORS[term.op];
        if (operator === undefined) throw new NotExpressible(term.op);
        return { [operator]: args };
      }
    }
  };
  return logic;
}

export async function jsonLogic({ rules, names, rows }: Given): Promise<Ran> {
  const { apply } = peer<Peer>('json-logic-js');
  const logic = logicOf(names);
  const found = toldWhole(rules, ({ fails, holds, fen }: Rule) => ({
    fails: { or: fails.map(logic) },
    holds: { and: holds.map(logic) },
    fen: fen === 0 ? 0 : logic(fen),
  }));
  const all = [...found.values()];
  return await overRows([...found.keys()], rows, (row) =>
    all.map(({ fails, holds, fen }) => {
      if (apply(fails, row) === true) return 'refused';
      return apply(holds, row) === true ? Number(apply(fen, row)) : 'open';
    }),
  );
}
