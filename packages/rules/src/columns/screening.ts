/**
 * The loop that finds who is due a benefit. It computes no more of a row than tells whether it is refused, due for
 * certain, or to be examined.
 */
import { Assumed } from './assume.ts';
import { costOf } from './costs.ts';
import { AFTER, BEFORE, type Growing, hit, open } from './growing.ts';
import { Block, outerRows, type Writing } from './javascript.ts';
import { chosen, inOrder } from './minimal.ts';
import { orderOf } from './ordering.ts';
import type { BenefitPlan } from './plan.ts';
import { foursOf } from './sparse.ts';
import { type ColumnData, partsOf, type Term } from './term.ts';

/**
 * Adds to `found`, which has room for them, the rows of a benefit's level from `from` to before `to` that are due or
 * open. Null: nothing of a row is looked at, and every one is open.
 */
export type Screen = ((from: number, to: number, found: Growing) => void) | null;

/** Where a row leaves a benefit's loop: refused, or left open. */
interface Exit {
  readonly where: Term;
  readonly open: boolean;
}

export function screenLoop(writing: Writing, plan: BenefitPlan): Screen {
  const { bindings, source } = writing;
  const { level } = plan.benefit;
  const row = `r${level}`;
  const swift = swiftOf(writing, plan);
  const exits = simplified(writing, exitsOf(writing, plan, swift));
  const [first] = exits;
  if (first?.open && first.where === writing.terms.true) return null;
  const [ofParent, own] = apart(exits, level);
  const fours = ofParent.length === 0 && own[0]?.open === false ? foursOf(source, own[0].where) : undefined;
  const [before, after] =
    fours === undefined ? rowByRow(row) : fourByFour(bindings.name('w', fours.cells), fours.rows, row);
  const body = [
    ...BEFORE,
    ...(ofParent.length > 0 ? ['  let known = -1;'] : []),
    ...before,
    ...outerRows(level, bindings, source).map((line) => `    ${line}`),
    ...(ofParent.length > 0 ? skipRecords(writing, ofParent, level) : []),
    ...screenRow(writing, swift, own, row),
    ...after,
    ...AFTER,
  ].join('\n');
  return bindings.compile(['from', 'to', 'found'], body) as Screen;
}

/** Lines before what is done with a row, and after it. */
type Loop = readonly [readonly string[], readonly string[]];

const rowByRow = (row: string): Loop => [[`  for (let ${row} = from; ${row} < to; ${row}++) {`], ['  }']];

/** Four rows of which none has a rare cell are passed over at once. */
const fourByFour = (cells: string, rows: number, row: string): Loop => [
  [
    `  for (let ${row} = from; ${row} < to; ) {`,
    `  if (${row} < ${rows} && ${cells}[${row} >> 2] === 0) { ${row} = (${row} | 3) + 1; continue; }`,
    `  for (const next = Math.min((${row} | 3) + 1, to); ${row} < next; ${row}++) {`,
  ],
  ['  }', '  }'],
];

/** The first exits that refuse all records of a parent alike, and the others. */
function apart(exits: readonly Exit[], level: number): [Exit[], Exit[]] {
  const first = exits.findIndex(
    ({ where: { levels }, open }) => open || levels.length === 0 || levels.includes(level),
  );
  return first < 0 ? [[...exits], []] : [exits.slice(0, first), exits.slice(first)];
}

/** What refuses all records of a parent is asked once, and they are passed over. */
function skipRecords({ bindings, source }: Writing, exits: readonly Exit[], level: number): string[] {
  const parent = `r${source.parentOf(level)}`;
  const starts = bindings.name('s', source.rowsOf(level).starts);
  const block = new Block(bindings, source, '      ');
  for (const { where } of exits) {
    block.share([where]);
    block.line(`if (${block.text(where)}) { r${level} = ${starts}[${parent} + 1] - 1; continue; }`);
  }
  return [`    if (${parent} !== known) {`, `      known = ${parent};`, ...block.lines, '    }'];
}

function screenRow(
  { terms, bindings, source }: Writing,
  swift: Swift,
  exits: readonly Exit[],
  row: string,
): string[] {
  const block = new Block(bindings, source, '    ');
  for (const { where, open: isOpen } of exits) {
    const exit = isOpen ? `{ ${open(row)} continue; }` : 'continue;';
    if (where === terms.true) {
      block.line(exit);
      return block.lines;
    }
    block.share([where]);
    block.line(`if (${block.text(where)}) ${exit}`);
  }
  const value = swift.amount?.value ?? terms.number(0);
  block.share([value]);
  block.line(hit(row, block.text(value)));
  return block.lines;
}

/** The exits that some row takes, each by as few tests as tell it from the rows that have not left before. */
function simplified({ terms }: Writing, exits: readonly Exit[]): Exit[] {
  const fewer = inOrder(
    terms,
    exits.map((each) => each.where),
  );
  return exits
    .map(({ open }, at): Exit => ({ where: fewer[at] as Term, open }))
    .filter((each) => each.where !== terms.false);
}

/**
 * First what refuses a row and needs no aggregate, in the order that refuses most for the least. Then the aggregates,
 * which are reduced for rows in which the cells that they depend on are filled; the others are left to be examined.
 */
function exitsOf(writing: Writing, plan: BenefitPlan, { conditions, amount, filled }: Swift): Exit[] {
  const { terms } = writing;
  const refuseWhere = (where: Term): Exit => ({ where, open: false });
  const examineUnless = (sure: Term): Exit => ({ where: terms.not(sure), open: true });
  const early = plan.conditions.map((each) => chosen(terms)(each.fails)).filter((each) => !reduces(each));
  const late = byCost(conditions.map((each) => each.fails).filter((each) => !early.includes(each)));
  return [
    ...orderOf(writing, plan.benefit.level, early).map(refuseWhere),
    examineUnless(terms.and(...filled)),
    ...late.map(refuseWhere),
    ...conditions.map(({ holds }) => examineUnless(holds)),
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
  const choose = chosen(terms);
  const under = (term: Term): Term => choose(assumed.under(term));
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
