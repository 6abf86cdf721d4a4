/** A share of the city's people and firms, screened for every benefit of theirs. */
import { pack } from '@wenye/policy';
import { type Frame, type Hits, Kernel, programOf } from '@wenye/rules/columns';

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
      const count = frame.levels[0]?.count ?? 0;
      const edge = (at: number): number => Math.floor((count * at) / parts);
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
