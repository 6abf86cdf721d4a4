/** A stretch of people screened together: their registers' rows in, what each is due or may be out. Pure. */
import { completeRequest } from '@wenye/policy';
import type { InputError, Pack, Request } from '@wenye/rules';
import {
  type CompiledBenefit,
  type Frame,
  Kernel,
  type PackedFrame,
  type Program,
  packFrame,
  programOf,
  REASONS,
  Subjects,
} from '@wenye/rules/columns';
import type { FactRows } from '../../people/registry-rows.ts';
import { personRequest } from '../due/person-request.ts';
import { withoutGranted } from '../due/without-granted.ts';
import type { Blockers } from './blockers.ts';
import { dueRows } from './due-rows.ts';
import { type Gaps, gapOfCause } from './gap.ts';
import { factsRead } from './kept-stretches.ts';
import type { Reject, Screened } from './screened.ts';

/** As `decideRequest` reads figures where nothing else is asked. */
export const READING = { knownOn: null, trust: 'demonstration' } as const;

/** States of a condition that stands in nobody's way. */
const HOLDS = new Set([REASONS.indexOf('met'), REASONS.indexOf('not-applicable')]);

export class Stretch {
  readonly rejects: Reject[] = [];
  private readonly people: {
    readonly id: string;
    readonly division: string;
    readonly township: string | null;
  }[] = [];
  private readonly pack: Pack;
  private readonly day: string;
  private readonly program: Program;
  private readonly benefits: readonly CompiledBenefit[];
  private readonly subjects: Subjects;
  private built: Frame | undefined;

  constructor(pack: Pack, day: string) {
    this.pack = pack;
    this.day = day;
    this.program = programOf(pack);
    this.benefits = this.program.benefits.filter(({ benefit }) => benefit.subject === 'person');
    this.subjects = new Subjects(this.program, this.benefits, READING);
  }

  /** People added, those included whose registers no rule can read. */
  get count(): number {
    return this.people.length + new Set(this.rejects.map(({ subjectId }) => subjectId)).size;
  }

  add(rows: FactRows): void {
    const { person_id: id, division, township } = rows.person;
    const errors = this.read(personRequest(withoutGranted(rows), this.day).request);
    if (errors.length === 0) this.people.push({ id, division, township });
    for (const { path, message } of errors)
      this.rejects.push({ subjectKind: 'person', subjectId: id, division, path, message });
  }

  private read(request: Request): readonly InputError[] {
    const completed = completeRequest(request, this.pack);
    return completed.ok ? this.subjects.add(completed.request) : completed.errors;
  }

  /**
   * What they come to; who is due nothing is left out.
   *
   * @param blockers counts, where given, whom one condition alone refuses
   */
  screen(gaps: Gaps, blockers?: Blockers): Screened[] {
    const kernel = new Kernel(this.program, this.frame, this.benefits, READING);
    if (blockers) this.countBlocked(kernel, blockers);
    const numbers = kernel.causes.map((cause) => gaps.numberOf(gapOfCause(cause)));
    const named = (causes: readonly number[]): number[] =>
      [...new Set(causes.map((cause) => numbers[cause] as number))].sort((a, b) => a - b);
    return [...dueRows(kernel)].map(({ benefit, row, standing, examined }): Screened => {
      const { id: subjectId, division, township } = this.people[row] as (typeof this.people)[number];
      const missing = named(examined.open);
      const missingForAmount = named(examined.outputs).filter((gap) => !missing.includes(gap));
      const { settled, states } = examined;
      const met = states.flatMap((state, place) => (HOLDS.has(state) ? [place] : []));
      const who = { benefitId: benefit.id, subjectId, objectId: null, division, township };
      return { ...who, ...standing, settled, met, missing, missingForAmount };
    });
  }

  /** What is kept of it: the facts that the benefits read, and whose they are. */
  kept(): { readonly packed: PackedFrame; readonly asked: ReadonlySet<string>; readonly people: string[] } {
    const people = this.people.map(({ id }) => id);
    return { packed: packFrame(this.frame), asked: factsRead(this.benefits), people };
  }

  private get frame(): Frame {
    this.built ??= this.subjects.frame();
    return this.built;
  }

  private countBlocked(kernel: Kernel, blockers: Blockers): void {
    for (const [k, { benefit: benefitId, rows, conditions, alone }] of kernel.blocked().entries()) {
      const ids = kernel.plans[k]?.benefit.benefit.conditions.map(({ id }) => id) ?? [];
      for (const [i, row] of rows.entries()) {
        const { id, division } = this.people[row] as (typeof this.people)[number];
        blockers.add(
          { benefitId, division },
          { subjectId: id, objectId: null },
          ids[conditions[i] as number] as string,
          alone[i] === 1,
        );
      }
    }
  }
}
