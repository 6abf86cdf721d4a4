/** Lowers expressions to symbols over columns. The interpreter is the meaning; this must not differ. */
import type { Cause } from '../core/causes.ts';
import { denominator } from '../core/rational.ts';
import type { Possible } from '../core/state.ts';
import type { Gap, Reading } from '../engine/book.ts';
import type { Program } from '../engine/program.ts';
import type { AggregateNode, ApplyNode, FactNode, JudgementNode, Node } from '../ir.ts';
import { type AggregateParts, aggregate } from './aggregates.ts';
import { cell } from './cell.ts';
import { choose, ifNotApplicable, lookUpTable } from './choice.ts';
import { codeRelation, codeTest } from './codes.ts';
import * as dates from './dates.ts';
import { exactOf, figure } from './figures.ts';
import { denominators, listColumn, type Shape } from './frame.ts';
import { isApplicable, junction, not } from './logic.ts';
import * as numbers from './numbers.ts';
import { strictTruth } from './strict.ts';
import {
  becauseOf,
  type CodeSymbol,
  failed,
  kindOf,
  knownNumber,
  knownTruth,
  type NumberSymbol,
  notApplicable,
  Refused,
  type Symbol,
  type TruthSymbol,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

type Num = NumberSymbol;
type Bool = TruthSymbol;

/** Lowers the expressions of one program over columns of one shape, read in one way. */
export class Lowering {
  readonly t: Terms;
  readonly causes: Cause[] = [];
  private readonly causeNumbers = new Map<string, number>();
  private readonly lowered = new Map<Node, Symbol>();
  /** While records stand for any record of an unknown list: the level of that list. */
  private anyRecord: readonly number[] = [];
  private readonly program: Program;
  private readonly shape: Shape;
  private readonly reading: Reading;

  constructor(program: Program, shape: Shape, reading: Reading, t: Terms) {
    this.program = program;
    this.shape = shape;
    this.reading = reading;
    this.t = t;
  }

  /** Throws Refused where columns cannot give what the interpreter gives. */
  lower(node: Node): Symbol {
    if (this.anyRecord.length > 0) return this.make(node);
    const known = this.lowered.get(node);
    if (known !== undefined) return known;
    const symbol = this.make(node);
    this.lowered.set(node, symbol);
    return symbol;
  }

  private number(node: Node | undefined): Num {
    return this.lower(node as Node) as Num;
  }

  private truth(node: Node | undefined): Bool {
    return this.lower(node as Node) as Bool;
  }

  private code(node: Node | undefined): CodeSymbol {
    return this.lower(node as Node) as CodeSymbol;
  }

  private make(node: Node): Symbol {
    const { t } = this;
    switch (node.kind) {
      case 'constant': {
        if (node.value === null) return notApplicable(t, kindOf(node.type));
        if (typeof node.value === 'string') return this.ownCode(t.true, this.place(node.value));
        if (node.type === 'boolean') return knownTruth(t, t.truth(node.value === 1));
        return knownNumber(t, exactOf(t, node.value), denominator(node.value));
      }
      case 'fact':
        return this.fact(node);
      case 'judgement':
        return this.judgement(node);
      case 'parameter': {
        const chapter = this.program.book.get(node.definition.key);
        if (chapter === undefined) throw new TypeError(`The pack does not list ${node.definition.key}`);
        const causeOf = (gap: Gap) =>
          this.cause(`${chapter.definition.key}\n${gap.why}\n${gap.region}\n${gap.from}\n${gap.to}`, {
            kind: 'parameter',
            definition: chapter.definition,
            gap,
          });
        const { chains } = this.program;
        const context = {
          t,
          chapter,
          chains,
          reading: this.reading,
          dictionary: this.shape.dictionary,
          causeOf,
        };
        return figure(context, this.number(node.on), this.code(node.region));
      }
      case 'apply':
        return this.apply(node);
      case 'choice':
        return node.cases.reduceRight<() => Symbol>(
          (otherwise, each) => () =>
            choose(t, this.truth(each.when), () => this.lower(each.gives), otherwise, kindOf(node.type)),
          () => this.lower(node.otherwise),
        )();
      case 'definition':
        return this.lower(node.body);
      case 'aggregate':
        return this.aggregate(node);
      case 'rounding':
        return numbers.round(t, this.number(node.of), node.mode, node.unit);
      case 'table': {
        const rows = node.rows.map(({ match, gives }) => ({
          match: match.map((codes) => (codes === null ? null : new Set(codes))),
          gives: () => this.lower(gives),
        }));
        const otherwise = (): Symbol =>
          node.otherwise === undefined
            ? failed(t, kindOf(node.type), 'no-match')
            : this.lower(node.otherwise);
        const inputs = node.inputs.map((each) => this.code(each));
        return lookUpTable(t, kindOf(node.type), inputs, { rows, otherwise }, this.shape.dictionary);
      }
    }
  }

  private place(code: string): Term {
    const place = this.shape.dictionary.indexOf(code);
    if (place < 0) throw new Refused(`The code ${code} is not in the dictionary`);
    return this.t.number(place);
  }

  private ownCode(where: Term, is: Term): CodeSymbol {
    return {
      kind: 'code',
      options: [{ where, is }],
      mayNotApply: this.t.false,
      failure: this.t.number(0),
      why: new Map(),
    };
  }

  private cause(name: string, cause: Cause): number {
    const known = this.causeNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.causes.push(cause) - 1;
    this.causeNumbers.set(name, number);
    return number;
  }

  private fact(node: FactNode): Symbol {
    const { definition, type } = node;
    const place = this.program.layout.places.get(definition.id);
    if (place === undefined) throw new TypeError(`The pack does not list the fact ${definition.id}`);
    const { level, slot } = place;
    const open = this.anyRecord.includes(level);
    const column = open ? undefined : this.shape.columns.get(definition.id);
    const cause = this.cause(definition.id, { kind: 'fact', definition, item: null });
    const why = open ? new Map() : becauseOf(cause, this.t.true);
    const under = this.shape.columns.get(denominators(definition.id));
    return cell(this.t, type, { column, under, possible: slot.possible as Possible, why });
  }

  private judgement(node: JudgementNode): Symbol {
    const { t } = this;
    const level = node.per === undefined ? 0 : (this.program.layout.levelOfList.get(node.per.id) ?? 0);
    const open = this.anyRecord.includes(level);
    const cause = this.cause(`judgement ${node.id}`, { kind: 'official', node, item: null });
    return {
      kind: 'truth',
      mayHold: t.true,
      mayNotHold: t.true,
      mayNotApply: t.false,
      failure: t.number(0),
      why: open ? new Map() : becauseOf(cause, t.true),
    };
  }

  private aggregate(node: AggregateNode): Symbol {
    const { t, shape } = this;
    const level = this.program.layout.levelOfList.get(node.list.id);
    if (level === undefined) throw new TypeError(`The pack does not list the fact ${node.list.id}`);
    const parts: AggregateParts = {
      aggregate: node.aggregate,
      of: () => this.lower(node.of),
      nth: node.nth === undefined ? null : () => this.number(node.nth),
      where: node.where === undefined ? null : () => this.truth(node.where),
      window:
        node.window === undefined
          ? null
          : {
              date: () => this.number(node.window?.date),
              from: () => this.number(node.window?.from),
              to: () => this.number(node.window?.to),
            },
    };
    const parent = (this.program.layout.levels[level] as { parent: number }).parent;
    const rows = shape.lists.get(level);
    // Of a list in any record of another that is unknown, that other one is the reason.
    const open = this.anyRecord.includes(parent);
    const listed =
      rows === undefined || open ? t.false : t.filled(listColumn(node.list.id, parent, rows.nullable));
    const cause = open ? null : this.cause(node.list.id, { kind: 'fact', definition: node.list, item: null });
    return aggregate(
      t,
      parts,
      { level, listed, cause, most: rows?.most ?? 0 },
      this.standingForAny(parts, level),
    );
  }

  /** The same parts, read in a record of which nothing is known. */
  private standingForAny(parts: AggregateParts, level: number): AggregateParts {
    const within =
      <T>(read: () => T) =>
      (): T => {
        const outer = this.anyRecord;
        this.anyRecord = [...outer, level];
        try {
          return read();
        } finally {
          this.anyRecord = outer;
        }
      };
    const { window } = parts;
    return {
      aggregate: parts.aggregate,
      of: within(parts.of),
      nth: parts.nth,
      where: parts.where === null ? null : within(parts.where),
      window: window === null ? null : { date: within(window.date), from: window.from, to: window.to },
    };
  }

  private apply(node: ApplyNode): Symbol {
    const { t } = this;
    const { args, overflow } = node;
    const num = (i: number): Num => this.number(args[i]);
    const counting = overflow === 'roll' ? 'roll' : 'clamp';
    switch (node.operator) {
      case 'and':
      case 'or':
        return junction(
          t,
          args.map((each) => this.truth(each)),
          node.operator === 'or' ? 1 : 0,
        );
      case 'not':
        return not(t, this.truth(args[0]));
      case 'equal':
        return this.equal(args[0] as Node, args[1] as Node);
      case 'less':
      case 'at-most':
        return numbers.compare(t, node.operator, num(0), num(1));
      case 'add':
      case 'min':
      case 'max': {
        const which = node.operator;
        const start = notApplicable(t, 'number') as Num;
        return args.map((each) => this.number(each)).reduce((a, b) => numbers.neutral(t, which, a, b), start);
      }
      case 'subtract':
        return numbers.subtract(t, num(0), num(1));
      case 'multiply':
        return numbers.multiply(t, num(0), num(1));
      case 'divide':
        return numbers.divide(t, num(0), num(1));
      case 'convert':
        return this.lower(args[0] as Node);
      case 'is-one-of': {
        const codes = new Set(node.codes);
        return codeTest(t, this.code(args[0]), this.shape.dictionary, (code) => codes.has(code));
      }
      case 'is-within': {
        const { chains } = this.program;
        const inside = (code: string, region: string) =>
          code === region || chains.get(code)?.includes(region) === true;
        return codeRelation(t, this.code(args[0]), this.code(args[1]), this.shape.dictionary, inside, false);
      }
      case 'is-applicable':
        return isApplicable(t, this.lower(args[0] as Node));
      case 'if-not-applicable':
        return ifNotApplicable(t, this.lower(args[0] as Node), () => this.lower(args[1] as Node));
      case 'add-days':
        return dates.addDays(t, num(0), num(1));
      case 'add-months':
        return dates.addMonths(t, num(0), num(1), overflow ?? 'clamp');
      case 'days-between':
        return dates.daysBetween(t, num(0), num(1));
      case 'months-between':
        return args[0]?.type === 'month'
          ? numbers.subtract(t, num(1), num(0))
          : dates.monthsBetween(t, num(0), num(1), counting);
      case 'years-between':
        return dates.yearsBetween(t, num(0), num(1), counting);
      case 'make-date':
        return dates.makeDate(t, num(0), num(1), num(2));
      case 'month-of':
        return dates.monthOf(t, num(0));
      case 'year-of':
        return args[0]?.type === 'month' ? dates.yearOfMonth(t, num(0)) : dates.yearOfDate(t, num(0));
      case 'first-day':
        return dates.firstDay(t, num(0));
      case 'last-day':
        return dates.lastDay(t, num(0));
    }
  }

  private equal(a: Node, b: Node): Symbol {
    const { t } = this;
    switch (kindOf(a.type)) {
      case 'number':
        return numbers.equalNumbers(t, this.number(a), this.number(b));
      case 'code':
        return codeRelation(
          t,
          this.code(a),
          this.code(b),
          this.shape.dictionary,
          (one, other) => one === other,
          true,
        );
      case 'truth': {
        const [x, y] = [this.truth(a), this.truth(b)];
        const same = t.or(t.and(x.mayHold, y.mayHold), t.and(x.mayNotHold, y.mayNotHold));
        const differ = t.or(t.and(x.mayHold, y.mayNotHold), t.and(x.mayNotHold, y.mayHold));
        return strictTruth(t, [x, y], same, differ);
      }
    }
  }
}
