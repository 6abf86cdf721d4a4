/**
 * The column kernel: a program's benefits over a frame of subjects. `screen` finds who is due what; `examine` gives
 * everything that the interpreter would say of a row but for its texts.
 */
import type { Cause } from '../core/causes.ts';
import type { Reading } from '../engine/book.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';
import { blockedBy } from './blocking.ts';
import { type Examine, type Examined, examinerOf } from './examining.ts';
import { type Column, type Frame, type LevelRows, shapeOf } from './frame.ts';
import { Growing } from './growing.ts';
import { Bindings, type Source, type Writing } from './javascript.ts';
import { Lowering } from './lower.ts';
import { type BenefitPlan, planOf } from './plan.ts';
import { type Screen, screenLoop } from './screening.ts';
import type { ColumnData } from './term.ts';
import { Terms } from './terms.ts';

/** Rows for which something is due, with the amount in fen; those that are open, to be examined. */
export interface Hits {
  readonly benefit: string;
  readonly level: number;
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
  readonly open: Int32Array;
  /** Where nothing of a row is looked at, all are open: from the first to before the second. None of them is listed. */
  readonly unseen?: readonly [from: number, to: number];
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

/**
 * Rows that all benefits go over before the next ones: their cells stay in the processor's cache from one benefit to the
 * next, and V8 optimises what is called often sooner than what runs long. A loop of its own for each benefit stays short
 * enough for V8: it does not optimise a function of many rules.
 */
const STRETCH = 4096;

export class Kernel {
  readonly causes: readonly Cause[];
  readonly plans: readonly BenefitPlan[];
  private readonly writing: Writing;
  private readonly frame: Frame;
  private readonly loops: Screen[] = [];
  private readonly examiners = new Map<BenefitPlan, Examine>();

  /** Throws Refused where columns cannot give what the interpreter gives. */
  constructor(program: Program, frame: Frame, benefits: readonly CompiledBenefit[], reading: Reading) {
    const terms = new Terms((level) => frame.layout.levels[level]?.parent ?? -1);
    const lowering = new Lowering(program, shapeOf(frame), reading, terms);
    this.frame = frame;
    this.plans = benefits.map((each) => planOf(lowering, each));
    this.causes = lowering.causes;
    const source: Source = {
      columnOf: (data) => columnOf(frame, data),
      rowsOf: (level) => frame.levels[level] as LevelRows,
      parentOf: (level) => frame.layout.levels[level]?.parent ?? -1,
    };
    this.writing = { terms, bindings: new Bindings(), source };
  }

  /**
   * Finds hits among the rows of each benefit's level that lie in the subjects from `from` to before `to`: all where
   * absent. Shares of the subjects can be screened by kernels of their own, in threads of their own.
   */
  screen(from = 0, to = this.frame.levels[0]?.count ?? 0): Hits[] {
    const found = this.plans.map(() => new Growing());
    for (const [level, places] of Map.groupBy(this.plans.keys(), (k) => this.levelOf(k)))
      for (const [first, end] of stretches(...this.rowsIn(level, from, to)))
        for (const k of places) this.loop(k)?.(first, end, (found[k] as Growing).reserve(end - first));
    return this.plans.map(({ benefit: { benefit, level } }, k) => {
      const hits = { benefit: benefit.id, level, ...(found[k] as Growing).list() };
      return this.loops[k] === null ? { ...hits, unseen: this.rowsIn(level, from, to) } : hits;
    });
  }

  private levelOf(k: number): number {
    return (this.plans[k] as BenefitPlan).benefit.level;
  }

  /** The loop of a benefit over rows of its level, compiled once. */
  private loop(k: number): Screen {
    const known = this.loops[k];
    if (known !== undefined) return known;
    const made = screenLoop(this.writing, this.plans[k] as BenefitPlan);
    this.loops[k] = made;
    return made;
  }

  /** The rows of a level that lie in some subjects. */
  private rowsIn(level: number, from: number, to: number): [number, number] {
    if (level === 0) return [from, to];
    const { starts } = this.frame.levels[level] as LevelRows;
    if (starts === undefined) return [0, 0];
    const [first, end] = this.rowsIn(this.writing.source.parentOf(level), from, to);
    return [starts[first] as number, starts[end] as number];
  }

  /** Finds, among the rows of each benefit's level, those that a single condition stands in the way of. */
  blocked(): Blocked[] {
    return this.plans.map((plan) => {
      const { benefit, level } = plan.benefit;
      const { count } = this.frame.levels[level] as LevelRows;
      const growing = new Growing();
      // Where of nobody the records are known, there is no row to say anything of.
      const blocked = count === 0 ? undefined : blockedBy(this.writing, plan);
      for (const [from, to] of stretches(0, count)) blocked?.(from, to, growing.reserve(to - from));
      const { rows, amounts: found } = growing.list();
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

  /** Everything that is said of one row of the benefit's level. */
  examine(plan: BenefitPlan, row: number): Examined {
    let examiner = this.examiners.get(plan);
    if (examiner === undefined) {
      examiner = examinerOf(this.writing, plan);
      this.examiners.set(plan, examiner);
    }
    return examiner(row);
  }
}

function* stretches(first: number, end: number): Generator<[number, number]> {
  for (let from = first; from < end; from += STRETCH) yield [from, Math.min(from + STRETCH, end)];
}

/** The rows that are open, those included of which none is listed. */
export function* openRows({ open, unseen: [from, to] = [0, 0] }: Hits): Generator<number> {
  yield* open;
  for (let row = from; row < to; row++) yield row;
}

function columnOf(frame: Frame, data: ColumnData): Column {
  const column = frame.columns.get(data.name);
  if (column !== undefined) return column;
  // Which parents have their list known.
  const level = frame.layout.levelOfList.get(data.name.slice(0, -1)) as number;
  const { listed } = frame.levels[level] as LevelRows;
  return { ...data, cells: new Uint8Array(0), ...(listed === undefined ? {} : { filled: listed }) };
}
