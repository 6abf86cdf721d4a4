/** Reads one expression written as JSON (docs/expressions.md) into a node of the language. */
import type { InputError, Json } from '../answer.ts';
import { collector, isRecord, parseScalar, type Report } from '../boundary/decode.ts';
import { applyType, typeFault } from '../check/types.ts';
import { isRational } from '../core/state.ts';
import type { ApplyNode, FactNode, Node, Operator, Type } from '../ir.ts';
import { ADDING, at, CONVERTED, COUNTING, FORMS, LITERALS, MODES, TYPES } from './notation.ts';
import { readUnknown } from './unknowns.ts';

/** Deeper than any rule; a file must not be able to exhaust the stack. */
const DEEPEST = 500;

export interface Expression {
  readonly node: Node;
  /** The unknown values that stand in it, each a fact of its own. */
  readonly unknowns: readonly FactNode[];
}

/** The node, typed throughout; or everything that is wrong, each with its path from the expression. */
export function readExpression(json: unknown): Expression | { readonly errors: readonly InputError[] } {
  const { errors, report } = collector();
  const reader = new Reader(report);
  const node = reader.read(json as Json, '');
  return node === undefined || errors.length > 0 ? { errors } : { node, unknowns: reader.unknowns };
}

type Given = { readonly [key: string]: Json };

class Reader {
  readonly unknowns: FactNode[] = [];
  private readonly report: Report;
  private depth = 0;

  constructor(report: Report) {
    this.report = report;
  }

  read(json: Json | undefined, path: string): Node | undefined {
    if (typeof json === 'boolean') return this.literal('boolean', json, path);
    if (typeof json === 'number') return this.literal('integer', json, path);
    if (!isRecord(json)) {
      return this.report('wrong-type', path, '应为 true、false、整数，或者 {"运算": 操作数} 形式的对象');
    }
    if (this.depth === DEEPEST) return this.report('out-of-range', path, `嵌套超过 ${DEEPEST} 层`);
    this.depth += 1;
    const node = this.record(json, path);
    this.depth -= 1;
    return node;
  }

  private record(json: Given, path: string): Node | undefined {
    const names = Object.keys(json).filter((key) => FORMS.has(key));
    const [name, other] = names;
    if (name === undefined) return this.report('unknown-field', path, '没有写运算，或者没有这种运算');
    if (other !== undefined) return this.report('unknown-field', path, `“${name}”与“${other}”只能写一个`);
    const { also = [], optional = [] } = FORMS.get(name) ?? {};
    const missing = also.filter((key) => json[key] === undefined);
    for (const key of missing) this.report('wrong-type', path, `“${name}”还要写明“${key}”`);
    const strange = Object.keys(json).filter((key) => ![name, ...also, ...optional].includes(key));
    for (const key of strange) this.report('unknown-field', at(path, key), `“${name}”没有“${key}”这一项`);
    if (missing.length > 0 || strange.length > 0) return undefined;
    return this.checked(this.build(name, json, path), path);
  }

  private build(name: string, json: Given, path: string): Node | undefined {
    const here = at(path, name);
    const own = json[name];
    switch (name) {
      case 'unknown': {
        const type = this.oneOf(TYPES, own, here);
        if (type === undefined) return undefined;
        const fact = readUnknown(type, json, `unknown ${this.unknowns.length + 1}`, path, this.report);
        if (fact !== undefined) this.unknowns.push(fact);
        return fact;
      }
      case 'not-applicable': {
        const type = this.oneOf(TYPES, own, here);
        return type && { kind: 'constant', type, value: null };
      }
      case 'round':
        return this.rounding(json, path);
      case 'choose':
        return this.choice(json, path);
      default: {
        const literal = LITERALS.find((type) => type === name);
        return literal === undefined
          ? this.apply(name as Operator, json, path)
          : this.literal(literal, own, here);
      }
    }
  }

  private literal(type: Type, json: Json | undefined, path: string): Node | undefined {
    const value = json === undefined ? undefined : parseScalar({ type }, json, path, this.report);
    return value === undefined ? undefined : { kind: 'constant', type, value };
  }

  private rounding(json: Given, path: string): Node | undefined {
    const operands = this.operands('round', json, path);
    const mode = this.oneOf(MODES, json['mode'], at(path, 'mode'));
    if (operands === undefined || mode === undefined) return undefined;
    const [of, ...more] = operands;
    if (of === undefined || more.length > 0) {
      return this.report('wrong-type', at(path, 'round'), '应有 1 个操作数');
    }
    const type = of.type === 'money' || of.type === 'exact-money' ? 'money' : 'integer';
    const unit = json['unit'] ?? (type === 'money' ? '0.01' : 1);
    const value = parseScalar({ type }, unit, at(path, 'unit'), this.report);
    if (value === undefined || !isRational(value)) return undefined;
    return { kind: 'rounding', type, mode, unit: Number(value), of };
  }

  private choice(json: Given, path: string): Node | undefined {
    const given = json['choose'];
    if (!Array.isArray(given) || given.length === 0) {
      return this.report('wrong-type', at(path, 'choose'), '应为 {"when": 条件, "gives": 结果} 的列表');
    }
    const cases = given.map((each: Json, i) => {
      const here = `${at(path, 'choose')}[${i}]`;
      if (!isRecord(each)) return this.report('wrong-type', here, '应为 {"when": 条件, "gives": 结果}');
      const strange = Object.keys(each).filter((key) => key !== 'when' && key !== 'gives');
      for (const key of strange) this.report('unknown-field', at(here, key), `没有“${key}”这一项`);
      const when = this.condition(each['when'], at(here, 'when'));
      const gives = this.read(each['gives'], at(here, 'gives'));
      return when && gives && { when, gives };
    });
    const otherwise = this.read(json['otherwise'], at(path, 'otherwise'));
    if (otherwise === undefined || !cases.every((each) => each !== undefined)) return undefined;
    return { kind: 'choice', type: otherwise.type, cases, otherwise };
  }

  private apply(operator: Operator, json: Given, path: string): Node | undefined {
    const args = this.operands(operator, json, path);
    const overflow = this.overflow(operator, json, path);
    const to =
      operator === 'convert' ? this.oneOf(CONVERTED, json['to'], at(path, 'to')) : ('boolean' as const);
    const codes = operator === 'is-one-of' ? this.codes(json['codes'], at(path, 'codes')) : [];
    if (args === undefined || overflow === undefined || to === undefined || codes === undefined) {
      return undefined;
    }
    const draft: ApplyNode = {
      kind: 'apply',
      type: to,
      operator,
      args,
      ...(overflow === null ? {} : { overflow }),
      ...(operator === 'is-one-of' ? { codes } : {}),
    };
    const type = applyType(draft);
    if (typeof type !== 'string') return this.report('wrong-type', at(path, operator), type.fault);
    return { ...draft, type };
  }

  /** Null for operators that have none. */
  private overflow(operator: Operator, json: Given, path: string): ApplyNode['overflow'] | null | undefined {
    if (json['overflow'] === undefined) return null;
    return this.oneOf(operator === 'add-months' ? ADDING : COUNTING, json['overflow'], at(path, 'overflow'));
  }

  private operands(name: string, json: Given, path: string): readonly Node[] | undefined {
    const given = json[name] as Json;
    const list: readonly Json[] = Array.isArray(given) ? given : [given];
    if (list.length === 0) return this.report('wrong-type', at(path, name), '至少要有一个操作数');
    const logical = name === 'and' || name === 'or' || name === 'not';
    const nodes = list.map((each, i) => {
      const here = Array.isArray(given) ? `${at(path, name)}[${i}]` : at(path, name);
      return logical ? this.condition(each, here) : this.read(each, here);
    });
    return nodes.every((each) => each !== undefined) ? nodes : undefined;
  }

  /** Where only a truth value can stand, null is the unknown one, as in a request. */
  private condition(json: Json | undefined, path: string): Node | undefined {
    return this.read(json === null ? { unknown: 'boolean' } : json, path);
  }

  private codes(json: Json | undefined, path: string): readonly string[] | undefined {
    const sound = Array.isArray(json) && json.every((each) => typeof each === 'string');
    return sound ? (json as readonly string[]) : this.report('wrong-type', path, '应为代码（字符串）的列表');
  }

  private oneOf<T extends string>(
    allowed: readonly T[],
    json: Json | undefined,
    path: string,
  ): T | undefined {
    const found = allowed.find((each) => each === json);
    return found ?? this.report('not-allowed', path, `应为：${allowed.join('、')}`);
  }

  private checked(node: Node | undefined, path: string): Node | undefined {
    const fault = node === undefined ? null : typeFault(node);
    return fault === null ? node : this.report('wrong-type', path, fault);
  }
}
