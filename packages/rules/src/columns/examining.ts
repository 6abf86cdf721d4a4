/** The function that says of one row all that the interpreter would say but for its texts. */
import { Assumed } from './assume.ts';
import { Block, outerRows, type Writing } from './javascript.ts';
import type { BenefitPlan, OutputTerms } from './plan.ts';
import type { Why } from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** What a row comes to. Numbers of VERDICTS and REASONS; NaN: none. */
export interface Examined {
  readonly verdict: number;
  readonly amount: number;
  readonly min: number;
  readonly max: number;
  readonly months: number;
  readonly until: number;
  readonly settled: boolean;
  readonly states: readonly number[];
  /** Numbers of causes: what can still change eligibility, what only the outputs. */
  readonly open: readonly number[];
  readonly outputs: readonly number[];
}

export type Examine = (row: number) => Examined;

/** Most rows are refused, and what is refused is settled: of those nothing is computed beyond their conditions. */
export function examinerOf({ terms, bindings, source }: Writing, plan: BenefitPlan): Examine {
  const { level } = plan.benefit;
  const block = new Block(bindings, source, '  ');
  const write = (...lines: readonly string[]): void => lines.forEach((each) => block.line(each));
  const text = (term: Term): string => block.text(term);
  const number = (term: Term | undefined): string => (term === undefined ? 'NaN' : text(term));
  const output = (each: OutputTerms | null): string =>
    each === null ? 'NaN' : `${text(each.known)} ? ${text(each.value)} : NaN`;
  const causes = (name: string, why: Why): string[] => [
    `const ${name} = [];`,
    ...[...why].map(([cause, holds]) => `if (${text(holds)}) ${name}.push(${cause});`),
  ];

  write(...outerRows(level, bindings, source));
  const states = plan.conditions.map((each) => each.state);
  const refused = terms.or(...plan.conditions.map((each) => each.fails));
  block.share([...states, refused]);
  const nothing = plan.due === null ? 'NaN' : '0';
  write(
    `const states = [${states.map(text).join(', ')}];`,
    `if (${text(refused)}) return {`,
    `  verdict: 0, settled: true, amount: NaN, months: NaN, until: NaN, min: ${nothing}, max: ${nothing},`,
    '  states, open: [], outputs: [],',
    '};',
  );
  const { verdict, settled, amount, months, until, due, open, outputs } = standing(terms, plan);
  const values = [amount, months, until].flatMap((each) => (each === null ? [] : [each.known, each.value]));
  const ends = due === null ? [] : [due.min, due.max];
  block.share([verdict, settled, ...ends, ...values, ...open.values(), ...outputs.values()]);
  write(
    ...causes('open', open),
    ...causes('outputs', outputs),
    'return {',
    `  verdict: ${text(verdict)}, settled: ${text(settled)},`,
    `  amount: ${output(amount)}, months: ${output(months)}, until: ${output(until)},`,
    `  min: ${number(due?.min)}, max: ${number(due?.max)}, states, open, outputs,`,
    '};',
  );
  return bindings.compile([`r${level}`], block.lines.join('\n')) as unknown as Examine;
}

type Standing = Pick<
  BenefitPlan,
  'verdict' | 'settled' | 'amount' | 'months' | 'until' | 'due' | 'open' | 'outputs'
>;

/** The plan where no condition fails. */
function standing(t: Terms, plan: BenefitPlan): Standing {
  const assumed = new Assumed(t, new Set(plan.conditions.map((each) => t.not(each.fails))));
  const under = (term: Term): Term => assumed.under(term);
  const output = (each: OutputTerms | null): OutputTerms | null =>
    each && { sure: under(each.sure), known: under(each.known), value: under(each.value) };
  const why = (each: Why): Why => new Map([...each].map(([cause, holds]) => [cause, under(holds)]));
  return {
    verdict: under(plan.verdict),
    settled: under(plan.settled),
    amount: output(plan.amount),
    months: output(plan.months),
    until: output(plan.until),
    due: plan.due && { min: under(plan.due.min), max: under(plan.due.max) },
    open: why(plan.open),
    outputs: why(plan.outputs),
  };
}
