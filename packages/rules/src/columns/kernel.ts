/**
 * The column kernel: a program's benefits over a frame of subjects. `screen` finds who is due what; `examine` gives
 * everything that the interpreter would say of a row but for its texts.
 */
import type { Cause } from '../core/causes.ts';
import type { Reading } from '../engine/book.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';
import { where } from './assume.ts';
import { type Column, type Frame, type LevelRows, parentsOf, shapeOf } from './frame.ts';
import { type Growing, newGrowing } from './growing.ts';
import { Bindings, Block, costOf, reductionLoop, type Source } from './javascript.ts';
import { Lowering } from './lower.ts';
import { type BenefitPlan, planOf } from './plan.ts';
import type { Why } from './symbol.ts';
import type { ColumnData, ReduceData, Term } from './term.ts';
import { Terms } from './terms.ts';

/** Rows for which something is due, with the amount in fen; those that are open, to be examined. */
export interface Hits {
  readonly benefit: string;
  readonly level: number;
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
  readonly open: Int32Array;
}

/** Rows that one condition alone refuses. */
export interface Blocked {
  readonly benefit: string;
  readonly level: number;
  readonly rows: Int32Array;
  /** Of each row, the place of the condition that is not met. */
  readonly conditions: Int32Array;
  /** Of each row, 1 where every other condition is met or does not bind, 0 where some are open. */
  readonly alone: Uint8Array;
}

/** What a row comes to. Numbers of VERDICTS and REASONS; NaN: none. */
export interface Examined {
  readonly verdict: number;
  readonly amount: number;
  readonly min: number;
  readonly max: number;
  readonly months: number;
  readonly until: number;
  readonly settled: boolean;
  readonly states: readonly number[];
  /** Numbers of causes: what can still change eligibility, what only the outputs. */
  readonly open: readonly number[];
  readonly outputs: readonly number[];
}

/** A loop over many more rules than this runs several times slower in V8: functions that long are not optimised. */
const MOST_IN_ONE_FUNCTION = 20;

export class Kernel {
  readonly causes: readonly Cause[];
  readonly plans: readonly BenefitPlan[];
  private readonly terms: Terms;
  private readonly frame: Frame;
  private readonly source: Source;
  private readonly swifts = new Map<BenefitPlan, Swift>();
  private readonly reduced = new Map<Term, Column>();
  private readonly bindings = new Bindings();
  private readonly examiners = new Map<BenefitPlan, (row: number) => Examined>();

  /** Throws Refused where columns cannot give what the interpreter gives. */
  constructor(program: Program, frame: Frame, benefits: readonly CompiledBenefit[], reading: Reading) {
    this.terms = new Terms((level) => frame.layout.levels[level]?.parent ?? -1);
    const lowering = new Lowering(program, shapeOf(frame), reading, this.terms);
    this.frame = frame;
    this.plans = benefits.map((each) => planOf(lowering, each));
    this.causes = lowering.causes;
    this.source = {
      columnOf: (data) => columnOf(frame, data),
      rowsOf: (level) => frame.levels[level] as LevelRows,
      parentOf: (level) => frame.layout.levels[level]?.parent ?? -1,
      reducedInto: (term) => this.reduced.get(term),
    };
  }

  /** Computes every aggregate into a column of its own, so that screening reads columns only. */
  reduce(): void {
    const terms = partsOf(this.plans.flatMap((plan) => termsOf(this.swift(plan))));
    for (const term of terms) if (term.op === 'reduce') this.reduced.set(term, this.reducedColumn(term));
  }

  private reducedColumn(term: Term): Column {
    const level = Math.max(term.level, 0);
    const { count } = this.frame.levels[level] as LevelRows;
    const small = term.sort === 'number' && term.min >= -(2 ** 31) && term.max < 2 ** 31;
    const cells =
      term.sort === 'truth' ? new Uint8Array(count) : small ? new Int32Array(count) : new Float64Array(count);
    const into = this.bindings.name('o', cells);
    const loop = reductionLoop(term, this.bindings, this.source, new Map(), '    ');
    const { level: own } = term.data as ReduceData;
    const body = [
      `  const reduce = (r${level}) => {`,
      ...this.outerRows(level).map((line) => `    ${line}`),
      ...loop,
      '  };',
      `  for (let r = from; r < to; r++) ${into}[r] = ${term.sort === 'truth' ? 'reduce(r) ? 1 : 0' : 'reduce(r)'};`,
    ].join('\n');
    (this.bindings.compile(['from', 'to'], body) as (from: number, to: number) => void)(0, count);
    return { name: `reduced ${term.id} ${own}`, level, min: term.min, max: term.max, nullable: false, cells };
  }

  /** The rows that the row of a level lies in. */
  private outerRows(level: number): string[] {
    const lines: string[] = [];
    for (let at = level; this.source.parentOf(at) >= 0; at = this.source.parentOf(at)) {
      const parents = this.bindings.name('p', parentsOf(this.frame.levels[at] as LevelRows));
      lines.push(`const r${this.source.parentOf(at)} = ${parents}[r${at}];`);
    }
    return lines;
  }

  /** Finds hits among the rows of each benefit's level. */
  screen(): Hits[] {
    const byLevel = Map.groupBy(this.plans, (plan) => plan.benefit.level);
    const found = new Map<BenefitPlan, Hits>();
    for (const [level, plans] of byLevel) {
      const { count } = this.frame.levels[level] as LevelRows;
      for (let i = 0; i < plans.length; i += MOST_IN_ONE_FUNCTION) {
        const group = plans.slice(i, i + MOST_IN_ONE_FUNCTION);
        const lists = this.screenGroup(level, group)(0, count);
        for (const [at, plan] of group.entries()) found.set(plan, hitsOf(plan, lists[at] as Growing));
      }
    }
    return this.plans.map((plan) => found.get(plan) as Hits);
  }

  private screenGroup(level: number, plans: readonly BenefitPlan[]): (from: number, to: number) => Growing[] {
    const growing = this.bindings.name('g', newGrowing);
    const body = [
      ...plans.map((_, k) => `  const h${k} = ${growing}();`),
      `  for (let r${level} = from; r${level} < to; r${level}++) {`,
      ...this.outerRows(level).map((line) => `    ${line}`),
      ...plans.flatMap((plan, k) => this.benefitBlock(plan, k, level)),
      '  }',
      `  return [${plans.map((_, k) => `h${k}`).join(', ')}];`,
    ].join('\n');
    return this.bindings.compile(['from', 'to'], body) as (from: number, to: number) => Growing[];
  }

  /**
   * First what refuses a row and needs no aggregate. Then the aggregates, which are reduced for rows in which the
   * cells that they depend on are filled; the others are left to be examined.
   */
  private benefitBlock(plan: BenefitPlan, k: number, level: number): string[] {
    const block = new Block(this.bindings, this.source, '      ');
    const row = `r${level}`;
    const refused = new Set<Term>([this.terms.false]);
    const refuse = (fails: Term) => {
      if (refused.has(fails)) return;
      refused.add(fails);
      block.share([fails]);
      block.line(`if (${block.text(fails)}) break b${k};`);
    };
    const examine = (unless: Term) => {
      if (unless === this.terms.true) return;
      block.share([unless]);
      block.line(`if (!${block.text(unless)}) { h${k}.open(${row}); break b${k}; }`);
    };
    const swift = this.swift(plan);
    for (const fails of byCost(plan.conditions.map((each) => each.fails).filter((each) => !reduces(each))))
      refuse(fails);
    examine(this.terms.and(...swift.filled));
    for (const fails of byCost(swift.conditions.map((each) => each.fails))) refuse(fails);
    for (const { fails, holds } of swift.conditions) {
      if (this.terms.or(fails, holds) !== this.terms.true) examine(holds);
    }
    if (swift.amount === null) block.line(`h${k}.hit(${row}, 0);`);
    else {
      examine(swift.amount.sure);
      block.share([swift.amount.value]);
      block.line(`h${k}.hit(${row}, ${block.text(swift.amount.value)});`);
    }
    return [`    b${k}: {`, ...block.lines, '    }'];
  }

  /** Finds, among the rows of each benefit's level, those that a single condition stands in the way of. */
  blocked(): Blocked[] {
    return this.plans.map((plan) => {
      const { benefit, level } = plan.benefit;
      const { count } = this.frame.levels[level] as LevelRows;
      const { rows, amounts: found } = this.blockedBy(plan)(0, count).list();
      const conditions = Int32Array.from(found, (each) => each >> 1);
      return {
        benefit: benefit.id,
        level,
        rows,
        conditions,
        alone: Uint8Array.from(found, (each) => each & 1),
      };
    });
  }

  /** A hit for each row, with twice the place of its condition, and one more where no other is open. */
  private blockedBy(plan: BenefitPlan): (from: number, to: number) => Growing {
    const { level } = plan.benefit;
    const block = new Block(this.bindings, this.source, '      ');
    const conditions = [...plan.conditions.entries()].sort(
      ([, a], [, b]) => costOf(a.fails) - costOf(b.fails),
    );
    for (const [at, { fails }] of conditions) {
      if (fails === this.terms.false) continue;
      block.share([fails]);
      block.line(`if (${block.text(fails)}) { if (failing >= 0) break row; failing = ${at}; }`);
    }
    block.line('if (failing < 0) break row;');
    const others = conditions.map(([at, { holds }]) => `(failing === ${at} || ${block.text(holds)})`);
    block.line(`found.hit(r${level}, failing * 2 + (${others.join(' && ')} ? 1 : 0));`);
    const body = [
      `  const found = ${this.bindings.name('g', newGrowing)}();`,
      `  for (let r${level} = from; r${level} < to; r${level}++) {`,
      ...this.outerRows(level).map((line) => `    ${line}`),
      '    let failing = -1;',
      '    row: {',
      ...block.lines,
      '    }',
      '  }',
      '  return found;',
    ].join('\n');
    return this.bindings.compile(['from', 'to'], body) as (from: number, to: number) => Growing;
  }

  /** The plan for rows in which the cells that its aggregates read, of the row and of those it lies in, are filled. */
  private swift(plan: BenefitPlan): Swift {
    const known = this.swifts.get(plan);
    if (known !== undefined) return known;
    const { terms } = this;
    const own = new Set<number>();
    for (let at = plan.benefit.level; at >= 0; at = this.source.parentOf(at)) own.add(at);
    const reductions = partsOf(termsOf(plan)).filter((each) => each.op === 'reduce');
    const filled = partsOf(reductions).filter((each) => each.op === 'known' && own.has(each.level));
    const assumed = new Set(filled);
    const memory = new Map<Term, Term>();
    const under = (term: Term): Term => where(terms, assumed, term, memory);
    const swift: Swift = {
      conditions: plan.conditions.map(({ fails, holds }) => ({ fails: under(fails), holds: under(holds) })),
      amount:
        plan.amount === null ? null : { sure: under(plan.amount.sure), value: under(plan.amount.value) },
      filled,
    };
    this.swifts.set(plan, swift);
    return swift;
  }

  /** Everything that is said of one row of the benefit's level. */
  examine(plan: BenefitPlan, row: number): Examined {
    let examiner = this.examiners.get(plan);
    if (examiner === undefined) {
      examiner = this.examinerOf(plan);
      this.examiners.set(plan, examiner);
    }
    return examiner(row);
  }

  private examinerOf(plan: BenefitPlan): (row: number) => Examined {
    const { level } = plan.benefit;
    const block = new Block(this.bindings, this.source, '  ');
    for (const line of this.outerRows(level)) block.line(line);
    const { amount, months, until, due } = plan;
    const ends = due === null ? [] : [due.min, due.max];
    const outputs = [amount, months, until].flatMap((each) =>
      each === null ? [] : [each.known, each.value],
    );
    block.share([
      ...plan.conditions.map((each) => each.state),
      plan.verdict,
      plan.settled,
      ...ends,
      ...outputs,
      ...plan.open.values(),
      ...plan.outputs.values(),
    ]);
    const text = (term: Term) => block.text(term);
    const output = (each: BenefitPlan['amount']) =>
      each === null ? 'NaN' : `${text(each.known)} ? ${text(each.value)} : NaN`;
    const list = (why: Why) =>
      `[${[...why].map(([cause, where]) => `${text(where)} ? ${cause} : -1`).join(', ')}].filter((each) => each >= 0)`;
    block.line('return {');
    block.line(`  verdict: ${text(plan.verdict)}, settled: ${text(plan.settled)},`);
    block.line(`  amount: ${output(amount)}, months: ${output(months)}, until: ${output(until)},`);
    block.line(
      `  min: ${due === null ? 'NaN' : text(due.min)}, max: ${due === null ? 'NaN' : text(due.max)},`,
    );
    block.line(`  states: [${plan.conditions.map((each) => text(each.state)).join(', ')}],`);
    block.line(`  open: ${list(plan.open)}, outputs: ${list(plan.outputs)},`);
    block.line('};');
    return this.bindings.compile([`r${level}`], block.lines.join('\n')) as unknown as (
      row: number,
    ) => Examined;
  }
}

/** What screening computes for rows in which the cells that aggregates depend on are filled. */
interface Swift {
  readonly conditions: readonly { readonly fails: Term; readonly holds: Term }[];
  readonly amount: { readonly sure: Term; readonly value: Term } | null;
  /** The cells that must be. */
  readonly filled: readonly Term[];
}

function termsOf({ conditions, amount }: Pick<Swift, 'conditions' | 'amount'>): Term[] {
  const outputs = amount === null ? [] : [amount.sure, amount.value];
  return [...conditions.flatMap((each) => [each.fails, each.holds]), ...outputs];
}

/** Terms and all that is in them, each once, what is within before what it is in. */
function partsOf(terms: readonly Term[]): Term[] {
  const seen = new Set<Term>();
  const found: Term[] = [];
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    for (const each of term.args) visit(each);
    found.push(term);
  };
  for (const each of terms) visit(each);
  return found;
}

const reduces = (term: Term): boolean => partsOf([term]).some((each) => each.op === 'reduce');
const byCost = (terms: readonly Term[]): Term[] => [...terms].sort((a, b) => costOf(a) - costOf(b));

function hitsOf(plan: BenefitPlan, growing: Growing): Hits {
  const { benefit, level } = plan.benefit;
  return { benefit: benefit.id, level, ...growing.list() };
}

function columnOf(frame: Frame, data: ColumnData): Column {
  const column = frame.columns.get(data.name);
  if (column !== undefined) return column;
  // Which parents have their list known.
  const level = frame.layout.levelOfList.get(data.name.slice(0, -1)) as number;
  const { listed } = frame.levels[level] as LevelRows;
  return { ...data, cells: new Uint8Array(0), ...(listed === undefined ? {} : { filled: listed }) };
}
