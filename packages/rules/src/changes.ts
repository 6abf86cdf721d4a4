/** What would change a refusal: the fewest changes of facts that a subject can act on, each set verified. */
import { type BenefitAnswer, CONTRACT, type Outcome, type Rejected, type Request } from './answer.ts';
import { describe, formatKnown } from './boundary/format.ts';
import { readRequest } from './boundary/read-request.ts';
import { isInterval, isKnown, type Known, type Value } from './core/state.ts';
import type { Env } from './engine/env.ts';
import { currentRows, isList, type Row, type Slot } from './engine/layout.ts';
import { type CompiledBenefit, type Program, programOf } from './engine/program.ts';
import { again, cellAt, decideWith, type Place, withCell } from './engine/scenario.ts';
import { comparisonsOn, probeOf, turningValues } from './engine/thresholds.ts';
import { nodesOf } from './engine/walk.ts';
import type { Node } from './ir.ts';
import type { Pack } from './pack.ts';

/** Sets of changes that would entitle; the smallest sets only, the least change of each fact. */
export interface Remedy {
  readonly benefit: string;
  readonly item: string | null;
  readonly changes: readonly Change[];
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

export interface Changes {
  readonly contract: typeof CONTRACT;
  readonly ok: true;
  readonly remedies: readonly Remedy[];
}

/**
 * For each benefit (or item of a roster) that is refused: the smallest sets, of one change, else of two, that
 * turn the refusal into entitlement. Only facts marked `changeable` are touched, and every set returned was
 * re-evaluated.
 */
export function changes(pack: Pack, request: Request): Changes | Rejected {
  const program = programOf(pack);
  const read = readRequest(program, request);
  if ('errors' in read) return { contract: CONTRACT, ok: false, errors: read.errors };
  const remedies = read.benefits.flatMap((compiled) => remediesOf(program, compiled, read.env));
  return { contract: CONTRACT, ok: true, remedies };
}

function remediesOf(program: Program, compiled: CompiledBenefit, env: Env): Remedy[] {
  const root = env.current[0] as Row;
  const [answer] = decideWith(program, env, [compiled], root) as [BenefitAnswer];
  const refused = (answer.items ?? [{ ...answer, item: null }]).filter(
    (each) => each.eligibility === 'not-entitled',
  );
  return refused.flatMap(({ item, reasons }) => {
    const failing = new Set(reasons.filter((each) => each.state === 'not-met').map((each) => each.id));
    const tests = compiled.conditions.filter((each) => failing.has(each.id)).map((each) => each.test);
    return new Search(program, compiled, env, item).remedies(tests);
  });
}

/** One possible change of one cell. */
interface Step {
  readonly place: Place;
  readonly slot: Slot;
  readonly from: Known;
  readonly to: Known;
}

class Search {
  private readonly program: Program;
  private readonly compiled: CompiledBenefit;
  private readonly env: Env;
  private readonly item: string | null;
  private readonly root: Row;

  constructor(program: Program, compiled: CompiledBenefit, env: Env, item: string | null) {
    this.program = program;
    this.compiled = compiled;
    this.env = env;
    this.item = item;
    this.root = env.current[0] as Row;
  }

  remedies(failing: readonly Node[]): Remedy[] {
    const steps = this.steps(failing);
    const single = this.working(steps.map((step) => [step]));
    if (single.length > 0) return single;
    const pairs = steps.flatMap((a, i) =>
      steps.slice(i + 1).flatMap((b) => (samePlace(a.place, b.place) ? [] : [[a, b]])),
    );
    return this.working(pairs);
  }

  /** The sets that entitle; of those that change the same facts only the first, which changes least. */
  private working(sets: readonly (readonly Step[])[]): Remedy[] {
    const found = new Map<string, Remedy>();
    for (const set of sets) {
      const name = set.map((step) => `${step.place.fact} ${step.place.item}`).join('\n');
      if (found.has(name)) continue;
      const outcome = this.outcome(set);
      if (outcome?.eligibility !== 'entitled') continue;
      const { benefit } = this.compiled;
      const item = this.item;
      found.set(name, {
        benefit: benefit.id,
        item,
        changes: set.map((step) => this.change(step)),
        amount: outcome.amount,
      });
    }
    return [...found.values()];
  }

  private outcome(set: readonly Step[]): Outcome | undefined {
    const { layout } = this.program;
    const root = set.reduce((row, { place, to }) => withCell(layout, row, place, to), this.root);
    const [answer] = decideWith(this.program, this.env, [this.compiled], root);
    return this.item === null ? answer : answer?.items?.find((each) => each.item === this.item);
  }

  /** Every change worth trying, the least change of each fact first. */
  private steps(failing: readonly Node[]): Step[] {
    const read = new Set(
      nodesOf(failing).flatMap((node) => (node.kind === 'fact' ? [node.definition.id] : [])),
    );
    return [...read].flatMap((fact): Step[] => {
      const found = this.program.layout.places.get(fact);
      if (found === undefined || found.slot.definition.changeable !== true || isList(found.slot.definition)) {
        return [];
      }
      if (found.level !== 0 && found.level !== this.compiled.level) return [];
      const place = { fact, item: found.level === 0 ? null : this.item };
      const from = cellAt(this.program.layout, this.root, place);
      if (from === undefined || !isKnown(from)) return [];
      return this.values(found.slot, place, from, failing).map((to) => ({
        place,
        slot: found.slot,
        from,
        to,
      }));
    });
  }

  private values(slot: Slot, place: Place, from: Known, failing: readonly Node[]): Known[] {
    const { possible } = slot;
    if (possible === null || possible === 'any') return [];
    if (!isInterval(possible)) return possible.filter((code) => code !== from);
    if (slot.definition.type === 'boolean') return [1 - (from as number)];
    if (typeof from !== 'number') return [];
    const levels = new Set(this.compiled.level === 0 ? [] : [this.compiled.level]);
    const comparisons = comparisonsOn(this.program, failing, place.fact, levels);
    const probe = probeOf(this.program, (value) => this.envAt(place, value));
    return turningValues(comparisons, slot, from, probe)
      .filter((value) => value !== from)
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  }

  /** The case with one value changed, looking at this search's item. */
  private envAt(place: Place, value: Value): Env {
    const { layout } = this.program;
    const fresh = again(this.env, withCell(layout, this.root, place, value));
    const { level } = this.compiled;
    if (level === 0) return fresh;
    const rows = currentRows(layout, fresh.current, level) ?? [];
    fresh.current[level] = rows.find((row) => row.item === this.item) as Row;
    return fresh;
  }

  private change({ place, slot, from, to }: Step): Change {
    const { type, label, unit } = slot.definition as Exclude<Slot['definition'], { type: 'list' }>;
    const { names } = this.program;
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
