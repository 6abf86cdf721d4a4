/**
 * The loop that finds who is due a benefit. It computes no more of a row than tells whether it is refused, due for
 * certain, or to be examined.
 */
import { Assumed } from './assume.ts';
import type { Growing } from './growing.ts';
import { Block, costOf, outerRows, type Writing } from './javascript.ts';
import type { BenefitPlan } from './plan.ts';
import { type ColumnData, partsOf, type Term } from './term.ts';

/** Adds to `found` the rows from `from` to before `to` that are due or open. */
export type Screen = (from: number, to: number, found: Growing) => void;

/** Where a row leaves a benefit's loop: refused, or left open. */
interface Exit {
  readonly test: Term;
  /** What the test comes to where the row leaves. */
  readonly when: boolean;
  readonly open: boolean;
}

export function screenLoop(writing: Writing, plan: BenefitPlan): Screen {
  const { bindings, source } = writing;
  const { level } = plan.benefit;
  const row = `r${level}`;
  const swift = swiftOf(writing, plan);
  const exits = exitsOf(writing, plan, swift).filter(({ test, when }) => test !== writing.terms.truth(!when));
  const [first] = exits;
  if (first?.open && first.test === writing.terms.truth(first.when))
    return (from, to, found) => found.openAll(from, to);
  const body = [
    `  for (let ${row} = from; ${row} < to; ${row}++) {`,
    ...outerRows(level, bindings, source).map((line) => `    ${line}`),
    ...screenRow(writing, swift, exits, row),
    '  }',
  ].join('\n');
  return bindings.compile(['from', 'to', 'found'], body) as Screen;
}

function screenRow(
  { terms, bindings, source }: Writing,
  swift: Swift,
  exits: readonly Exit[],
  row: string,
): string[] {
  const block = new Block(bindings, source, '    ');
  for (const { test, when, open } of exits) {
    const exit = open ? `{ found.open(${row}); continue; }` : 'continue;';
    if (test === terms.truth(when)) {
      block.line(exit);
      return block.lines;
    }
    block.share([test]);
    block.line(`if (${when ? '' : '!'}${block.text(test)}) ${exit}`);
  }
  const value = swift.amount?.value ?? terms.number(0);
  block.share([value]);
  block.line(`found.hit(${row}, ${block.text(value)});`);
  return block.lines;
}

/**
 * First what refuses a row and needs no aggregate. Then the aggregates, which are reduced for rows in which the cells
 * that they depend on are filled; the others are left to be examined.
 */
function exitsOf({ terms }: Writing, plan: BenefitPlan, { conditions, amount, filled }: Swift): Exit[] {
  const refuse = (test: Term): Exit => ({ test, when: true, open: false });
  const examineUnless = (test: Term): Exit => ({ test, when: false, open: true });
  const early = byCost(plan.conditions.map((each) => each.fails).filter((each) => !reduces(each)));
  const late = byCost(conditions.map((each) => each.fails).filter((each) => !early.includes(each)));
  const open = conditions.filter(({ fails, holds }) => terms.or(fails, holds) !== terms.true);
  return [
    ...early.map(refuse),
    examineUnless(terms.and(...filled)),
    ...late.map(refuse),
    ...open.map(({ holds }) => examineUnless(holds)),
    ...(amount === null ? [] : [examineUnless(amount.sure)]),
  ];
}

/** What screening computes for rows in which the cells that aggregates depend on are filled. */
interface Swift {
  readonly conditions: readonly { readonly fails: Term; readonly holds: Term }[];
  readonly amount: { readonly sure: Term; readonly value: Term } | null;
  /** The cells that must be. */
  readonly filled: readonly Term[];
}

/** The plan for rows in which the cells that its aggregates read, of the row and of those it lies in, are filled. */
function swiftOf({ terms, source }: Writing, plan: BenefitPlan): Swift {
  const own = new Set<number>();
  for (let at = plan.benefit.level; at >= 0; at = source.parentOf(at)) own.add(at);
  const reductions = partsOf(termsOf(plan)).filter((each) => each.op === 'reduce');
  const filled = partsOf(reductions).filter(
    (each) => each.op === 'known' && own.has((each.data as ColumnData).level),
  );
  const assumed = new Assumed(terms, new Set(filled));
  const under = (term: Term): Term => assumed.under(term);
  const { conditions, amount } = plan;
  return {
    conditions: conditions.map(({ fails, holds }) => ({ fails: under(fails), holds: under(holds) })),
    amount: amount === null ? null : { sure: under(amount.sure), value: under(amount.value) },
    filled,
  };
}

function termsOf({ conditions, amount }: Pick<Swift, 'conditions' | 'amount'>): Term[] {
  const outputs = amount === null ? [] : [amount.sure, amount.value];
  return [...conditions.flatMap((each) => [each.fails, each.holds]), ...outputs];
}

const reduces = (term: Term): boolean => partsOf([term]).some((each) => each.op === 'reduce');
const byCost = (terms: readonly Term[]): Term[] => [...terms].sort((a, b) => costOf(a) - costOf(b));
