/**
 * What would change a refusal: the fewest changes of facts that a subject can act on, each set verified by deciding
 * again. docs/semantics.md, "What would change it", says how they are searched.
 */
import {
  type BenefitAnswer,
  CONTRACT,
  type Eligibility,
  type Outcome,
  type Rejected,
  type Request,
} from './answer.ts';
import { describe, formatKnown } from './boundary/format.ts';
import { type Case, readRequest } from './boundary/read-request.ts';
import { decisionDate } from './build/values.ts';
import { monthOf } from './core/calendar.ts';
import { isInterval, isKnown, type Known, type Value } from './core/state.ts';
import type { Env } from './engine/env.ts';
import { currentRows, isList, type Row, type Slot } from './engine/layout.ts';
import { namesOfOwn } from './engine/names.ts';
import { type CompiledBenefit, type Program, programOf } from './engine/program.ts';
import { again, cellAt, decideWith, type Place, withCell, withOnly } from './engine/scenario.ts';
import { comparisonsOn, probeOf, turningValues } from './engine/thresholds.ts';
import { nodesOf, rootsOf } from './engine/walk.ts';
import type { Node } from './ir.ts';
import type { Pack } from './pack.ts';

/** A set of changes after which a refusal falls; the smallest sets only, the least change of each fact. */
export interface Remedy {
  readonly benefit: string;
  readonly item: string | null;
  readonly changes: readonly Change[];
  /** What is decided then: the best that any set of this size comes to. Never a refusal. */
  readonly eligibility: Exclude<Eligibility, 'not-entitled'>;
  /** What would then be due. */
  readonly amount: Outcome['amount'];
}

export interface Change {
  readonly fact: string;
  readonly item: string | null;
  readonly label: string;
  /** In the boundary's notation. */
  readonly from: string;
  readonly to: string;
  /** Chinese, e.g. '8 个月' and '12 个月'. */
  readonly fromText: string;
  readonly toText: string;
}

/** Remedies for what is refused; `complete`: false where the budget ended before every search did. */
export interface WhatIf {
  readonly remedies: readonly Remedy[];
  readonly complete: boolean;
}

export interface Changes extends WhatIf {
  readonly contract: typeof CONTRACT;
  readonly ok: true;
}

/** So many outcomes are decided again at most for one request. */
export const BUDGET = 2_000;
/** Facts that a remedy changes at most: who would have to change more is told why not instead. */
const MOST = 3;

/**
 * For each benefit (or item of a roster) that is refused: the smallest sets of changes after which it no longer is.
 * Only facts marked `changeable` are touched, no date is moved into the past, and every set returned was re-evaluated.
 *
 * @param budget outcomes to decide at most; the same budget gives the same answer on every machine
 */
export function changes(pack: Pack, request: Request, budget: number = BUDGET): Changes | Rejected {
  const program = programOf(pack);
  const read = readRequest(program, request);
  if ('errors' in read) return { contract: CONTRACT, ok: false, errors: read.errors };
  return { contract: CONTRACT, ok: true, ...whatIf(program, read, budget) };
}

/** The same for a case that has been read. */
export function whatIf(program: Program, { benefits, env }: Case, budget: number = BUDGET): WhatIf {
  const purse = new Purse(budget);
  const remedies = benefits.flatMap((compiled) => remediesOf(program, compiled, env, purse));
  return { remedies, complete: !purse.empty };
}

/** What is left of the budget. */
class Purse {
  private left: number;
  empty = false;

  constructor(budget: number) {
    this.left = budget;
  }

  /** Whether there was enough. Once there is not, nothing more is spent. */
  spend(cost: number): boolean {
    if (this.empty || cost > this.left) this.empty = true;
    else this.left -= cost;
    return !this.empty;
  }
}

function remediesOf(program: Program, compiled: CompiledBenefit, env: Env, purse: Purse): Remedy[] {
  const root = env.current[0] as Row;
  const [answer] = decideWith(program, env, [compiled], root) as [BenefitAnswer];
  const refused = (answer.items ?? [{ ...answer, item: null }]).filter(
    (each) => each.eligibility === 'not-entitled',
  );
  const alone = isDecidedAlone(compiled);
  const cost = alone ? 1 : (answer.items?.length ?? 1);
  return refused.flatMap(({ item, reasons }) => {
    if (purse.empty) return [];
    const failing = new Set(reasons.filter((each) => each.state === 'not-met').map((each) => each.id));
    const tests = compiled.conditions.filter((each) => failing.has(each.id)).map((each) => each.test);
    const spend = (): boolean => purse.spend(cost);
    const list = compiled.benefit.per?.definition.id;
    const own =
      alone && list !== undefined && item !== null ? withOnly(program.layout, root, list, item) : root;
    return new Search(program, compiled, again(env, own), item, spend).remedies(tests);
  });
}

/** Whether the other rows of the roster cannot matter to one, so that it can be decided without them. */
function isDecidedAlone({ benefit }: CompiledBenefit): boolean {
  const list = benefit.per?.definition;
  const nodes = nodesOf(rootsOf(benefit).map((root) => root.node));
  return (
    list?.list === undefined && !nodes.some((node) => node.kind === 'aggregate' && node.list.id === list?.id)
  );
}

/** One possible change of one cell. */
interface Step {
  readonly place: Place;
  readonly slot: Slot;
  readonly from: Known;
  readonly to: Known;
  /** The failing conditions that read the fact, by their place. */
  readonly bearsOn: ReadonlySet<number>;
}

/** The best first. */
const BEST = ['entitled', 'official-must-judge', 'undetermined'] as const;
const rankOf = ({ eligibility }: Pick<Remedy, 'eligibility'>): number => BEST.indexOf(eligibility);

class Search {
  private readonly program: Program;
  private readonly compiled: CompiledBenefit;
  private readonly env: Env;
  private readonly item: string | null;
  private readonly spend: () => boolean;
  private readonly root: Row;

  constructor(
    program: Program,
    compiled: CompiledBenefit,
    env: Env,
    item: string | null,
    spend: () => boolean,
  ) {
    this.program = program;
    this.compiled = compiled;
    this.env = env;
    this.item = item;
    this.spend = spend;
    this.root = env.current[0] as Row;
  }

  remedies(failing: readonly Node[]): Remedy[] {
    const steps = this.steps(failing);
    // A condition of which nobody can change anything stays as it is.
    if (!failing.every((_, i) => steps.some(({ bearsOn }) => bearsOn.has(i)))) return [];
    for (let size = 1; size <= MOST; size++) {
      const found = this.working(setsOf(steps, size, failing.length));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The sets after which nothing is refused; of those that change the same facts the least change that comes to most. */
  private working(sets: Iterable<readonly Step[]>): Remedy[] {
    const found = new Map<string, Remedy>();
    for (const set of sets) {
      const name = set.map((step) => `${step.place.fact} ${step.place.item}`).join('\n');
      const known = found.get(name);
      if (known?.eligibility === 'entitled') continue;
      if (!this.spend()) break;
      const outcome = this.outcome(set);
      if (outcome === undefined || outcome.eligibility === 'not-entitled' || outcome.errors.length > 0)
        continue;
      if (known !== undefined && rankOf(known) <= rankOf({ eligibility: outcome.eligibility })) continue;
      found.set(name, {
        benefit: this.compiled.benefit.id,
        item: this.item,
        changes: set.map((step) => this.change(step)),
        eligibility: outcome.eligibility,
        amount: outcome.amount,
      });
    }
    const all = [...found.values()];
    const best = BEST.find((eligibility) => all.some((each) => each.eligibility === eligibility));
    return all.filter((each) => each.eligibility === best);
  }

  private outcome(set: readonly Step[]): Outcome | undefined {
    const { layout } = this.program;
    const root = set.reduce((row, { place, to }) => withCell(layout, row, place, to), this.root);
    const [answer] = decideWith(this.program, this.env, [this.compiled], root);
    return this.item === null ? answer : answer?.items?.find((each) => each.item === this.item);
  }

  /** Every change worth trying, the least change of each fact first. */
  private steps(failing: readonly Node[]): Step[] {
    const readBy = failing.map(
      (test) =>
        new Set(nodesOf([test]).flatMap((node) => (node.kind === 'fact' ? [node.definition.id] : []))),
    );
    return [...new Set(readBy.flatMap((each) => [...each]))].flatMap((fact): Step[] => {
      const found = this.program.layout.places.get(fact);
      if (found === undefined || found.slot.definition.changeable !== true || isList(found.slot.definition)) {
        return [];
      }
      if (found.level !== 0 && found.level !== this.compiled.level) return [];
      const place = { fact, item: found.level === 0 ? null : this.item };
      const from = cellAt(this.program.layout, this.root, place);
      if (from === undefined || !isKnown(from)) return [];
      const bearsOn = new Set(readBy.flatMap((each, i) => (each.has(fact) ? [i] : [])));
      return this.values(found.slot, place, from, failing).map((to) => ({
        place,
        slot: found.slot,
        from,
        to,
        bearsOn,
      }));
    });
  }

  private values(slot: Slot, place: Place, from: Known, failing: readonly Node[]): Known[] {
    const { possible, definition } = slot;
    if (possible === null || possible === 'any' || isList(definition)) return [];
    if (!isInterval(possible)) {
      // In the order of the vocabulary, which goes from less to more.
      const codes = definition.values?.map((each) => each.code) ?? possible;
      return codes.filter((code) => code !== from);
    }
    if (definition.type === 'boolean') return [1 - (from as number)];
    if (typeof from !== 'number' || from < this.earliest(slot)) return [];
    const levels = new Set(this.item === null ? [] : [this.compiled.level]);
    const comparisons = comparisonsOn(this.program, failing, place.fact, levels);
    const probe = probeOf(this.program, (value) => this.envAt(place, value));
    return turningValues(comparisons, slot, from, probe)
      .filter((value) => value !== from && value >= this.earliest(slot))
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  }

  /** What has passed by the day of the decision stays, and nothing is done before it. */
  private earliest({ definition }: Slot): number {
    const today = cellAt(this.program.layout, this.root, { fact: decisionDate.definition.id, item: null });
    if (definition.type === 'date') return today as number;
    return definition.type === 'month' ? monthOf(today as number) : -Infinity;
  }

  /** The case with one value changed, looking at this search's item. */
  private envAt(place: Place, value: Value): Env {
    const { layout } = this.program;
    const fresh = again(this.env, withCell(layout, this.root, place, value));
    const { level } = this.compiled;
    if (this.item === null) return fresh;
    const rows = currentRows(layout, fresh.current, level) ?? [];
    fresh.current[level] = rows.find((row) => row.item === this.item) as Row;
    return fresh;
  }

  private change({ place, slot, from, to }: Step): Change {
    const definition = slot.definition as Exclude<Slot['definition'], { type: 'list' }>;
    const { type, label, unit } = definition;
    const names = namesOfOwn(definition, this.program.names);
    return {
      ...place,
      label,
      from: formatKnown(type, from),
      to: formatKnown(type, to),
      fromText: describe(type, from, names, unit),
      toText: describe(type, to, names, unit),
    };
  }
}

const samePlace = (a: Place, b: Place): boolean => a.fact === b.fact && a.item === b.item;

/** The sets of so many steps on different facts in which each failing condition is borne on, the least changes first. */
function* setsOf(steps: readonly Step[], size: number, failing: number): Generator<readonly Step[]> {
  const visit = function* (set: readonly Step[], next: number): Generator<readonly Step[]> {
    const open = Array.from({ length: failing }, (_, i) => i).filter(
      (i) => !set.some(({ bearsOn }) => bearsOn.has(i)),
    );
    if (set.length === size) {
      if (open.length === 0) yield set;
      return;
    }
    for (let i = next; i < steps.length; i++) {
      const step = steps[i] as Step;
      if (set.some((each) => samePlace(each.place, step.place))) continue;
      // The last one must bear on all that is left.
      if (set.length === size - 1 && !open.every((each) => step.bearsOn.has(each))) continue;
      yield* visit([...set, step], i + 1);
    }
  };
  yield* visit([], 0);
}
