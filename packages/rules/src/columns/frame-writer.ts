/**
 * Puts subjects into columns as they come, each as the interpreter reads it: for rosters, for tests, and for a city that
 * is read from its registers stretch by stretch. Nothing of a subject is kept but its cells.
 */
import { denominator, numerator } from '../core/rational.ts';
import { isRational, type Value } from '../core/state.ts';
import type { Layout, Level, Row, Slot } from '../engine/layout.ts';
import { isList } from '../engine/layout.ts';
import { type Column, denominators, type Frame, type LevelRows } from './frame.ts';

export class FrameWriter {
  private readonly layout: Layout;
  private readonly places = new Map<string, number>();
  private readonly levels: readonly LevelWriter[];

  /**
   * @param codes further codes that rules or figures name
   * @param wanted ids of the facts and lists to be kept, those of records included; all where absent
   */
  constructor(layout: Layout, codes: Iterable<string>, wanted?: ReadonlySet<string>) {
    this.layout = layout;
    for (const code of codes) this.place(code);
    const place = (code: string): number => this.place(code);
    this.levels = layout.levels.map((level) => new LevelWriter(level, place, wanted));
  }

  /** Subjects added so far. */
  get count(): number {
    return (this.levels[0] as LevelWriter).count;
  }

  /** Adds a subject as the next row. */
  add(subject: Row): void {
    this.addRow(0, subject);
  }

  /** What was added. A fact that nobody has has no column, and a list of which nobody's is known has no records. */
  frame(): Frame {
    const columns = new Map<string, Column>();
    for (const level of this.levels)
      for (const column of level.columns()) if (column !== null) columns.set(column.name, column);
    return {
      layout: this.layout,
      dictionary: [...this.places.keys()],
      levels: this.levels.map((level) => level.rows()),
      columns,
    };
  }

  private addRow(index: number, { cells }: Row): void {
    const level = this.levels[index] as LevelWriter;
    level.add(cells as readonly (Value | undefined)[]);
    for (const { slot, level: below } of level.lists) {
      const list = this.levels[this.layout.levelOfList.get(below) as number] as LevelWriter;
      const records = cells[slot.index] as readonly Row[] | undefined;
      for (const record of records ?? []) this.addRow(list.index, record);
      list.close(records !== undefined);
    }
  }

  private place(code: string): number {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    this.places.set(code, this.places.size);
    return this.places.size - 1;
  }
}

/** The rows of one level. */
class LevelWriter {
  readonly index: number;
  readonly lists: readonly { readonly slot: Slot; readonly level: string }[];
  count = 0;
  private readonly isOfList: boolean;
  private readonly cells: readonly ((cells: readonly (Value | undefined)[]) => void)[];
  private readonly growing: readonly GrowingColumn[];
  private readonly starts: number[] = [0];
  private readonly listed: number[] = [];

  constructor(level: Level, place: (code: string) => number, wanted: ReadonlySet<string> | undefined) {
    this.index = level.index;
    this.isOfList = level.list !== null;
    const slots = level.slots.filter(({ definition }) => wanted?.has(definition.id) ?? true);
    this.lists = slots.flatMap((slot) =>
      isList(slot.definition) ? [{ slot, level: slot.definition.id }] : [],
    );
    const growing: GrowingColumn[] = [];
    this.cells = slots.flatMap(({ definition, index: at }) => {
      if (isList(definition)) return [];
      const values = new GrowingColumn(definition.id, level.index);
      growing.push(values);
      if (definition.type === 'code')
        return [
          (cells) => {
            const code = cells[at];
            values.push(typeof code === 'string' ? place(code) : undefined);
          },
        ];
      if (definition.type !== 'fraction') return [(cells) => values.push(numberIn(cells[at]))];
      const under = new GrowingColumn(denominators(definition.id), level.index);
      growing.push(under);
      return [
        (cells) => {
          values.push(numberIn(cells[at]));
          under.push(denominatorIn(cells[at]));
        },
      ];
    });
    this.growing = growing;
  }

  add(cells: readonly (Value | undefined)[]): void {
    this.count += 1;
    for (const each of this.cells) each(cells);
  }

  /** Ends the records of one parent. */
  close(isKnown: boolean): void {
    this.starts.push(this.count);
    this.listed.push(isKnown ? 1 : 0);
  }

  rows(): LevelRows {
    const { count } = this;
    if (!this.isOfList || !this.listed.includes(1)) return { count };
    const starts = Int32Array.from(this.starts);
    return this.listed.includes(0)
      ? { count, starts, listed: Uint8Array.from(this.listed) }
      : { count, starts };
  }

  columns(): readonly (Column | null)[] {
    return this.growing.map((each) => each.column());
  }
}

const numberIn = (value: Value | undefined): number | undefined =>
  value !== undefined && isRational(value) ? numerator(value) : undefined;
const denominatorIn = (value: Value | undefined): number =>
  value !== undefined && isRational(value) ? denominator(value) : 1;

/** A column that grows at its end. */
class GrowingColumn {
  private readonly name: string;
  private readonly level: number;
  private cells = new Float64Array(1024);
  private filled = new Uint8Array(1024);
  private count = 0;
  private known = 0;
  private min = Infinity;
  private max = -Infinity;

  constructor(name: string, level: number) {
    this.name = name;
    this.level = level;
  }

  push(value: number | undefined): void {
    if (this.count === this.cells.length) {
      const [cells, filled] = [this.cells, this.filled];
      this.cells = new Float64Array(cells.length * 2);
      this.filled = new Uint8Array(filled.length * 2);
      this.cells.set(cells);
      this.filled.set(filled);
    }
    if (value !== undefined) {
      this.cells[this.count] = value;
      this.filled[this.count] = 1;
      this.known += 1;
      if (value < this.min) this.min = value;
      if (value > this.max) this.max = value;
    }
    this.count += 1;
  }

  /** Null where no cell is filled. */
  column(): Column | null {
    const { name, level, count, known, min, max } = this;
    if (known === 0) return null;
    const cells = this.cells.subarray(0, count);
    const nullable = known < count;
    return {
      name,
      level,
      min,
      max,
      nullable,
      cells,
      ...(nullable ? { filled: this.filled.subarray(0, count) } : {}),
    };
  }
}
