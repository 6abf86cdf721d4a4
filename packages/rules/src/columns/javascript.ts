/**
 * Writes terms as JavaScript. Each block of statements computes what several of its terms share once, before the
 * first statement that needs it. What reduces the records of a row is a function of its own, called where its result
 * is needed: few rows need it, and the loop over all of them stays short. Names: `r1` the current row of level 1, `c3`
 * cells, `f3` which of them are filled, `k3` numbers to look up, `q3` reductions, `x3` the functions of the calendar.
 */
import { CALENDAR, tableOf } from './calendar.ts';
import { type Cases, casesOf } from './cases.ts';
import { cheapFirst, isCheap } from './costs.ts';
import { type Column, type LevelRows, parentsOf } from './frame.ts';
import {
  type CalendarFunction,
  type ColumnData,
  dividesExactly,
  floorDivide,
  type ReduceData,
  type Reduced,
  type Term,
} from './term.ts';
import type { Terms } from './terms.ts';

/** What generated code is given: its values by name. */
export class Bindings {
  private readonly values = new Map<string, unknown>();
  private readonly names = new Map<unknown, string>();
  private readonly functions = new Map<Term, string>();

  name(prefix: string, value: unknown): string {
    const known = this.names.get(value);
    if (known !== undefined) return known;
    const name = `${prefix}${this.values.size}`;
    this.values.set(name, value);
    this.names.set(value, name);
    return name;
  }

  /** The function of its own that a term is; `make` compiles it where it is not known yet. */
  apart(term: Term, make: () => unknown): string {
    let name = this.functions.get(term);
    if (name === undefined) {
      name = this.name('q', make());
      this.functions.set(term, name);
    }
    return name;
  }

  /** Compiles the body of a function of the bound values. */
  compile(parameters: readonly string[], body: string): (...args: never[]) => unknown {
    const names = [...this.values.keys()];
    const source = `"use strict"; return (${parameters.join(', ')}) => {\n${body}\n};`;
    // Generated from terms: operators, numbers and the names above; no text of a pack or a person gets in.
    // oxlint-disable-next-line typescript/no-implied-eval
    const make = new Function(...names, source) as (...values: unknown[]) => (...args: never[]) => unknown;
    return make(...this.values.values());
  }
}

/** The data that column and list terms stand for. */
export interface Source {
  columnOf(data: ColumnData): Column;
  rowsOf(level: number): LevelRows;
  parentOf(level: number): number;
}

/** What code is written with. */
export interface Writing {
  readonly terms: Terms;
  readonly bindings: Bindings;
  readonly source: Source;
}

/** Statements that name the rows that the row of a level lies in. */
export function outerRows(level: number, bindings: Bindings, source: Source): string[] {
  const lines: string[] = [];
  for (let at = level; source.parentOf(at) >= 0; at = source.parentOf(at)) {
    const parents = bindings.name('p', parentsOf(source.rowsOf(at)));
    lines.push(`const r${source.parentOf(at)} = ${parents}[r${at}];`);
  }
  return lines;
}

/** A block of statements and the names that stand for terms in it. */
export class Block {
  readonly lines: string[] = [];
  private readonly named = new Map<Term, string>();
  private readonly bindings: Bindings;
  private readonly source: Source;
  private readonly indent: string;

  constructor(bindings: Bindings, source: Source, indent: string) {
    this.bindings = bindings;
    this.source = source;
    this.indent = indent;
  }

  line(text: string): void {
    this.lines.push(this.indent + text);
  }

  /** Names what is used more than once by these terms, so that it is computed once. */
  share(terms: readonly Term[]): void {
    const uses = new Map<Term, number>();
    const order: Term[] = [];
    const visit = (term: Term): void => {
      if (this.named.has(term)) return;
      const count = uses.get(term) ?? 0;
      uses.set(term, count + 1);
      if (count > 0) return;
      if (!isApart(term)) for (const each of term.args) visit(each);
      order.push(term);
    };
    for (const each of terms) visit(each);
    for (const term of order) {
      if ((uses.get(term) ?? 0) < 2 || isPlain(term)) continue;
      const text = this.text(term);
      const name = `t${term.id}`;
      this.line(`const ${name} = ${text};`);
      this.named.set(term, name);
    }
  }

  text(term: Term): string {
    const named = this.named.get(term);
    if (named !== undefined) return named;
    const [a, b, c] = term.args as [Term, Term, Term];
    const of = (each: Term): string => this.text(each);
    switch (term.op) {
      case 'constant':
        return term.sort === 'truth'
          ? String(term.min === 1)
          : term.min < 0
            ? `(${term.min})`
            : String(term.min);
      case 'column':
        return this.cell('c', (each) => each.cells, term);
      case 'known':
        return `(${this.cell('f', (each) => each.filled, term)} === 1)`;
      case 'add':
        return `(${of(a)} + ${of(b)})`;
      case 'subtract':
        return `(${of(a)} - ${of(b)})`;
      case 'multiply':
        return `(${of(a)} * ${of(b)})`;
      case 'floor-divide':
        return this.divided(a, b);
      case 'least':
        return `Math.min(${of(a)}, ${of(b)})`;
      case 'greatest':
        return `Math.max(${of(a)}, ${of(b)})`;
      case 'choose':
        return `(${of(a)} ? ${of(b)} : ${of(c)})`;
      case 'calendar':
        return this.calendar(term);
      case 'look-up':
        return `${this.bindings.name('k', Float64Array.from(term.data as readonly number[]))}[${of(a)}]`;
      case 'less':
        return `(${of(a)} < ${of(b)})`;
      case 'at-most':
        return `(${of(a)} <= ${of(b)})`;
      case 'equal':
        return `(${of(a)} === ${of(b)})`;
      case 'among':
        return `(${this.bindings.name('k', members(term.data as readonly boolean[]))}[${of(a)}] === 1)`;
      case 'and':
        return this.junction(term.args, ' & ', ' && ');
      case 'or':
        return casesOf(term) ? this.byCase(term) : this.junction(term.args, ' | ', ' || ');
      case 'not':
        return `!${of(a)}`;
      case 'reduce':
        return this.reduced(term);
    }
  }

  /** Cheap tests are joined without branches: one that the processor guesses wrongly costs more than several tests. */
  private junction(args: readonly Term[], eager: string, lazy: string): string {
    const [cheap, dear] = [args.filter(isCheap), args.filter((each) => !isCheap(each))];
    const texts = cheap.map((each) => this.text(each));
    const first = texts.length < 2 ? texts : [`((${texts.join(eager)}) !== 0)`];
    return `(${[...first, ...cheapFirst(dear).map((each) => this.text(each))].join(lazy)})`;
  }

  /** Of alternatives that exclude each other the one is looked up that can hold. */
  private byCase(term: Term): string {
    const { bindings, source } = this;
    const rows = term.levels.map((level) => `r${level}`);
    const name = bindings.apart(term, () => {
      const { which, place, truths } = casesOf(term) as Cases;
      const block = new Block(bindings, source, '  ');
      block.line(`switch (${bindings.name('k', which)}[${block.text(place)}]) {`);
      for (const [at, all] of truths.entries()) {
        const inner = block.inner('    ');
        inner.share(all);
        block.line(`case ${at + 1}: {`);
        inner.line(`return ${all.length === 0 ? 'true' : inner.junction(all, ' & ', ' && ')};`);
        block.lines.push(...inner.lines);
        block.line('}');
      }
      block.line('}');
      block.line('return false;');
      return bindings.compile(rows, block.lines.join('\n'));
    });
    return `${name}(${rows.join(', ')})`;
  }

  /** What few days can come to is looked up. */
  private calendar(term: Term): string {
    const { args, data } = term;
    const table = tableOf(term);
    if (table !== undefined) {
      const { cells, of, from, nullable } = table;
      const place = `${this.text(of)} - ${from < 0 ? `(${from})` : from}`;
      const within = nullable ? `Math.max(0, Math.min(${place}, ${cells.length - 1}))` : place;
      return `${this.bindings.name('k', cells)}[${within}]`;
    }
    const name = this.bindings.name('x', CALENDAR[data as CalendarFunction]);
    return `${name}(${args.map((each) => this.text(each)).join(', ')})`;
  }

  private divided(a: Term, b: Term): string {
    const small = a.min >= 0 && a.max < 2 ** 31 && b.max < 2 ** 31;
    if (small) return `((${this.text(a)} / ${this.text(b)}) | 0)`;
    if (dividesExactly(a, b)) return `Math.floor(${this.text(a)} / ${this.text(b)})`;
    return `${this.bindings.name('x', floorDivide)}(${this.text(a)}, ${this.text(b)})`;
  }

  private cell(prefix: string, pick: (column: Column) => unknown, term: Term): string {
    const column = this.source.columnOf(term.data as ColumnData);
    return `${this.bindings.name(prefix, pick(column))}[r${column.level}]`;
  }

  private reduced(term: Term): string {
    const { bindings, source } = this;
    const { rows } = term.data as Reduced;
    const name = bindings.apart(term, () => {
      const body = [...outerRows(rows, bindings, source), ...reductionLoop(term, bindings, source)];
      return bindings.compile([`r${rows}`], body.join('\n'));
    });
    return `${name}(r${rows})`;
  }

  /** A block within, where the same names hold. */
  inner(indent: string): Block {
    const block = new Block(this.bindings, this.source, indent);
    for (const [term, name] of this.named) block.named.set(term, name);
    return block;
  }
}

/** Statements that reduce the records of the current row and return the result. */
function reductionLoop(term: Term, bindings: Bindings, source: Source): string[] {
  const { reduction, level, empty } = term.data as ReduceData;
  const outer = new Block(bindings, source, '  ');
  const starts = bindings.name('s', source.rowsOf(level).starts);
  const parent = `r${source.parentOf(level)}`;
  const hoisted = outside(term.args, level).filter((each) => !isPlain(each));
  outer.share([...hoisted, ...hoisted]);
  const body = outer.inner('    ');
  body.share(term.args);
  const [a, b] = term.args as [Term, Term];
  const initial = reduction === 'any' ? 'false' : String(empty);
  outer.line(reduction === 'nth-least' ? 'const found = [];' : `let result = ${initial}, some = false;`);
  outer.line(
    `for (let r${level} = ${starts}[${parent}], end = ${starts}[${parent} + 1]; r${level} < end; r${level}++) {`,
  );
  switch (reduction) {
    case 'any':
      body.line(`if (${body.text(a)}) return true;`);
      break;
    case 'first':
      body.line(`const found = ${body.text(a)}; if (found !== 0) return found;`);
      break;
    case 'sum':
      body.line(`if (${body.text(a)}) result += ${body.text(b)};`);
      break;
    case 'nth-least':
      body.line(`if (${body.text(a)}) found.push(${body.text(b)});`);
      break;
    default: {
      const sign = reduction === 'least' ? '<' : '>';
      body.line(
        `if (${body.text(a)}) { const next = ${body.text(b)}; if (!some || next ${sign} result) result = next; some = true; }`,
      );
    }
  }
  outer.lines.push(...body.lines);
  outer.line('}');
  if (reduction === 'nth-least') {
    outer.line('found.sort((x, y) => x - y);');
    outer.line(`return found[${outer.text(term.args[2] as Term)} - 1] ?? ${empty};`);
  } else outer.line('return result;');
  return outer.lines;
}

/** The greatest parts of terms that do not depend on the records of a level. */
function outside(terms: readonly Term[], level: number): Term[] {
  return terms.flatMap((term) => {
    if (!term.levels.includes(level)) return [term];
    return term.op === 'reduce' ? [] : outside(term.args, level);
  });
}

/** What is a function of its own. */
const isApart = (term: Term): boolean => term.op === 'reduce' || casesOf(term) !== undefined;

const isPlain = (term: Term): boolean =>
  term.op === 'constant' ||
  term.op === 'column' ||
  term.op === 'known' ||
  (term.op === 'not' && isPlain(term.args[0] as Term));

function members(data: readonly boolean[]): Uint8Array {
  const known = memberCache.get(data);
  if (known !== undefined) return known;
  const made = Uint8Array.from(data, Number);
  memberCache.set(data, made);
  return made;
}
const memberCache = new WeakMap<readonly boolean[], Uint8Array>();
