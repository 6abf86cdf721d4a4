/**
 * The rules over columns, for a whole city: `new Kernel(program, frame, benefits, reading)`, then `screen()` and for
 * single rows `examine()`. A frame holds the facts of many subjects as typed arrays; `Subjects` fills one from
 * requests as they come.
 */
export { statedMost } from '../boundary/format.ts';
export type { Cause } from '../core/causes.ts';
export type { Level } from '../engine/layout.ts';
export { type CompiledBenefit, type Program, programOf } from '../engine/program.ts';
export type { Examined } from './examining.ts';
export {
  type Cells,
  type Column,
  denominators,
  type Frame,
  type LevelRows,
  parentsOf,
  shapeOf,
} from './frame.ts';
export { FrameJoin } from './frame-join.ts';
export { codesOf } from './frame-of.ts';
export * from './kernel.ts';
export { Lowering } from './lower.ts';
export { type FrameHead, headOf, type PackedFrame, packFrame } from './packed.ts';
export { type BenefitPlan, planOf, REASONS, VERDICTS } from './plan.ts';
export { Subjects } from './subjects.ts';
export { partsOf, type Term } from './term.ts';
export { Terms } from './terms.ts';
