/**
 * One explained case: from a request as JSON to the answer with every reason as JSON, all benefits of a person, over
 * people of the generated city who have answered everything. Beside it the floor of the same run: the same texts read
 * and the same answers written, with nothing decided.
 *
 *     npm run bench:case
 */
import { decideRequest } from '@wenye/policy';
import type { Decided, Request } from '@wenye/rules';
import { answeredRequest, peopleOfWorkingAge } from './people.ts';

/** One in so many of the city's people is a case. */
const STEP = 25;
const ROUNDS = 5;

const texts = [...peopleOfWorkingAge(STEP)].map((each) => JSON.stringify(answeredRequest(each)));
const decided = texts.map((text) => decideRequest(JSON.parse(text) as Request));
for (const each of decided) if (!each.ok) throw new Error(JSON.stringify(each.errors));

/** Milliseconds that each case takes. */
function timed(work: (text: string, at: number) => string): Float64Array {
  const took = new Float64Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const started = performance.now();
    const said = work(text, at);
    took[at] = performance.now() - started;
    if (said.length === 0) throw new Error('Nothing said');
  }
  return took.sort();
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;
const words = (rounds: readonly Float64Array[]): string =>
  [0.5, 0.99, 0.999]
    .map((share) => `p${share * 100} ${median(rounds.map((each) => at(each, share))).toFixed(3)}`)
    .join('  ');

const explain = (text: string): string => JSON.stringify(decideRequest(JSON.parse(text) as Request));
const floor = (text: string, index: number): string => {
  JSON.parse(text);
  return JSON.stringify(decided[index] as Decided);
};
timed(explain);
const [cases, floors]: [Float64Array[], Float64Array[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  cases.push(timed(explain));
  floors.push(timed(floor));
}
const [first] = decided;
if (!first?.ok) throw new Error('Nobody was asked');
console.log(
  `${texts.length} cases, ${first.benefits.length} benefits each, answer ${Math.round(JSON.stringify(first).length / 1024)} KB`,
);
console.log(`explained, ms: ${words(cases)}`);
console.log(`floor, ms:     ${words(floors)}`);
