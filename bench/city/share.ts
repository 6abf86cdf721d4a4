/** A share of the city's people and firms, screened for every benefit of theirs. */
import { pack } from '@wenye/policy';
import { type CompiledBenefit, type Frame, type Hits, Kernel, programOf } from '@wenye/rules/columns';

export const SUBJECTS = ['person', 'firm'] as const;
export type Subject = (typeof SUBJECTS)[number];
/** Without layout and dictionary, which every thread has from the pack. */
export type Columns = Pick<Frame, 'levels' | 'columns'>;
export type City = { readonly [subject in Subject]: Columns };

export class Share {
  private readonly parts: readonly {
    readonly subject: Subject;
    readonly kernel: Kernel;
    readonly rows: [number, number];
  }[];

  /** The share number `part`, from 0, of `parts`. */
  constructor(city: City, dictionary: readonly string[], part: number, parts: number) {
    const program = programOf(pack);
    this.parts = SUBJECTS.map((subject) => {
      const frame = { ...city[subject], layout: program.layout, dictionary };
      const benefits = program.benefits.filter(({ benefit }) => benefit.subject === subject);
      const edge = (at: number): number => edgeOf(frame, benefits, at / parts);
      return {
        subject,
        kernel: new Kernel(program, frame, benefits, { knownOn: null, trust: 'demonstration' }),
        rows: [edge(part), edge(part + 1)],
      };
    });
  }

  screen(subjects: readonly Subject[]): Hits[] {
    return this.parts.flatMap(({ subject, kernel, rows }) =>
      subjects.includes(subject) ? kernel.screen(...rows) : [],
    );
  }
}

/** The first subject beyond a part of all work, which is that of each benefit with the rows of its level. */
function edgeOf(frame: Frame, benefits: readonly CompiledBenefit[], part: number): number {
  const rowsBefore = (level: number, subject: number): number => {
    const { parent } = frame.layout.levels[level] as Frame['layout']['levels'][number];
    return parent < 0 ? subject : (frame.levels[level]?.starts?.[rowsBefore(parent, subject)] ?? 0);
  };
  const work = (subject: number): number =>
    benefits.reduce((sum, { level }) => sum + rowsBefore(level, subject), 0);
  let [below, above] = [0, frame.levels[0]?.count ?? 0];
  const wanted = work(above) * part;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (work(middle) < wanted) below = middle + 1;
    else above = middle;
  }
  return below;
}
