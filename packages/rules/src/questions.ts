/** What to ask next: the facts that can still change an answer, the most telling first, and what is to be chosen last. */
import type { BenefitAnswer, Rejected, Request } from './answer.ts';
import { CONTRACT } from './answer.ts';
import { readRequest } from './boundary/read-request.ts';
import type { Row } from './engine/layout.ts';
import { type Program, programOf } from './engine/program.ts';
import { samples } from './engine/samples.ts';
import { decideWith, type Place, withCell } from './engine/scenario.ts';
import type { Pack } from './pack.ts';
import type { AnyFactDefinition } from './vocabulary.ts';

export interface Question {
  /** Fact id, or `request.county`. */
  readonly fact: string;
  /** The record it is asked of; null: the subject. */
  readonly item: string | null;
  readonly definition: AnyFactDefinition;
  /** Ids of the benefits that it bears on. */
  readonly benefits: readonly string[];
  /** How much of what is open an answer settles on average; for ordering only. */
  readonly weight: number;
}

export interface Questions {
  readonly contract: typeof CONTRACT;
  readonly ok: true;
  /** Empty: no answer to any question can change the outcome. */
  readonly questions: readonly Question[];
}

/** The questions that can still matter for the wanted benefits, the most telling first and choices last. */
export function questions(pack: Pack, request: Request): Questions | Rejected {
  const program = programOf(pack);
  const read = readRequest(program, request);
  if ('errors' in read) return { contract: CONTRACT, ok: false, errors: read.errors };
  const { env } = read;
  const root = env.current[0] as Row;
  const answers = decideWith(program, env, read.benefits, root);
  const asked = candidates(answers);
  const openNow = new Map(answers.map((answer) => [answer.id, openness(answer, null)]));
  const weights = new Map<string, number>();
  const weigh = (place: Place, benefits: readonly string[]): number => {
    // Records of one list are alike: one of them is tried out for all.
    const known = weights.get(place.fact);
    if (known !== undefined) return known;
    // What misses a fact names it, so an answer leaves all other benefits as they are.
    const concerned = read.benefits.filter(({ benefit }) => benefits.includes(benefit.id));
    const now = sumOf(benefits.map((id) => openNow.get(id) ?? 0));
    const outcomes = samples(program, env, concerned, place).map((value) =>
      sumOf(
        decideWith(program, env, concerned, withCell(program.layout, root, place, value)).map((answer) =>
          openness(answer, place),
        ),
      ),
    );
    const mean = sumOf(outcomes) / Math.max(outcomes.length, 1);
    const weight = outcomes.length === 0 ? 0 : (now - mean) * EASE[definitionAt(program, place).type];
    weights.set(place.fact, weight);
    return weight;
  };
  const found = asked.map(({ benefits, ...place }) => ({
    ...place,
    definition: definitionAt(program, place),
    benefits,
    weight: weigh(place, benefits),
  }));
  // Array.sort is stable: equal weights keep the order in which the rules ask.
  found.sort(
    (a, b) =>
      Number(a.definition.elective ?? false) - Number(b.definition.elective ?? false) ||
      b.weight - a.weight ||
      b.benefits.length - a.benefits.length,
  );
  return { contract: CONTRACT, ok: true, questions: found };
}

/**
 * Of two facts that settle as much, the one that is answered from memory comes first. A list can only be tried
 * out empty, which is the least likely answer.
 */
const EASE: { readonly [type in AnyFactDefinition['type']]: number } = {
  boolean: 1,
  code: 0.95,
  date: 0.9,
  month: 0.9,
  integer: 0.9,
  fraction: 0.8,
  money: 0.8,
  'exact-money': 0.8,
  list: 0.25,
};

const definitionAt = (program: Program, { fact }: Place): AnyFactDefinition =>
  program.layout.places.get(fact)?.slot.definition as AnyFactDefinition;

interface Candidate extends Place {
  readonly benefits: readonly string[];
}

/** The missing facts with the benefits that miss them, in the order in which the rules met them. */
function candidates(answers: readonly BenefitAnswer[]): Candidate[] {
  const found = new Map<string, Place & { benefits: string[] }>();
  for (const answer of answers) {
    for (const missing of answer.missing) {
      if (missing.kind !== 'fact') continue;
      const key = `${missing.fact}\n${missing.item ?? ''}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { fact: missing.fact, item: missing.item, benefits: [answer.id] });
      else known.benefits.push(answer.id);
    }
  }
  return [...found.values()];
}

/**
 * How much is open: eligibility weighs most, then the span of the amount, then what else is missing. Only the
 * order of these weights matters.
 */
function openness(answer: BenefitAnswer, answered: Place | null): number {
  if (answer.settled) return 0;
  let sum = (answer.eligibility === 'entitled' ? 1 : 2) + span(answer);
  for (const reason of answer.reasons) if (reason.state === 'unknown') sum += 0.2;
  for (const missing of answer.missing) {
    if (missing.kind !== 'fact') continue;
    if (answered === null || missing.fact !== answered.fact || missing.item !== answered.item) sum += 0.02;
  }
  return sum;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Between 0 and 1, growing with the width of the range. */
function span({ range }: BenefitAnswer): number {
  if (range === null) return 0;
  if (range.maxYuan === null) return 1;
  const width = Number(range.maxYuan) - Number(range.minYuan);
  return width / (width + 1000);
}
