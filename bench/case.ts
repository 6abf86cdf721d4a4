/**
 * One explained case: from a request as JSON to the answer with every reason as JSON, all benefits of a person, over
 * people of the generated city who have answered everything. Beside it the floor of the same run: the same texts read
 * and the same answers written, with nothing decided. And the same without texts: what columns say of every benefit of a
 * row, with the state of each condition, amounts and what is missing.
 *
 *     npm run bench:case
 */
import { decideRequest } from '@wenye/policy';
import type { Answer, Request } from '@wenye/rules';
import { kindsOf, peopleFrame } from './city/people.ts';
import { kernelOf } from './engines/rules.ts';
import { type Figure, median, report } from './measure.ts';
import { answeredRequest, peopleOfWorkingAge } from './people.ts';

/** One in so many of the city's people is a case. */
const STEP = 25;
const ROUNDS = 5;
const TRACED = 200_000;
const SHARES = [0.5, 0.99, 0.999] as const;

const texts = [...peopleOfWorkingAge(STEP)].map((each) => JSON.stringify(answeredRequest(each)));

/** Decided anew wherever it is needed: answers that are kept, as no server keeps them, are what V8 then takes all for. */
function answerOf(text: string): Answer {
  const decided = decideRequest(JSON.parse(text) as Request);
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  return decided;
}

/** Milliseconds that each case takes, once what it is given is there. */
function timed<Given>(given: (text: string) => Given, work: (text: string, given: Given) => string) {
  const took = new Float64Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const before = given(text);
    const started = performance.now();
    const said = work(text, before);
    took[at] = performance.now() - started;
    if (said.length === 0) throw new Error('Nothing said');
  }
  return took.sort();
}

/** By share of the cases, the median over the rounds of what that share takes at most. */
const quantiles = (rounds: readonly Float64Array[]): number[] =>
  SHARES.map((share) =>
    median(
      rounds.map((took) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN),
    ),
  );

const explain = () =>
  timed(
    () => undefined,
    (text) => JSON.stringify(decideRequest(JSON.parse(text) as Request)),
  );
const floor = () =>
  timed(answerOf, (text, answer) => {
    JSON.parse(text);
    return JSON.stringify(answer);
  });

/** Cases a second of which columns say all but the texts. */
function traced(): number {
  const kernel = kernelOf(peopleFrame(kindsOf(TRACED)));
  const rates: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    let entitled = 0;
    const started = performance.now();
    for (let row = 0; row < TRACED; row++)
      for (const plan of kernel.plans) entitled += kernel.examine(plan, row).verdict === 1 ? 1 : 0;
    if (entitled === 0) throw new Error('Nobody is entitled');
    if (round >= 0) rates.push((TRACED * 1000) / (performance.now() - started));
  }
  return median(rates);
}

explain();
const [cases, floors]: [Float64Array[], Float64Array[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  cases.push(explain());
  floors.push(floor());
}
const first = answerOf(texts[0] as string);
const goals: readonly (number | undefined)[] = [0.2, 1];
const lowest = quantiles(floors);
const rate = traced();
const size = Math.round(JSON.stringify(first).length / 1024);
report(
  `${texts.length} cases, ${first.benefits.length} benefits each, answers of ${size} KB; ${TRACED.toLocaleString('en')} cases from columns`,
  [
    ...quantiles(cases).map((ms, i): Figure => {
      const goal = goals[i];
      const what = `explained case, JSON to JSON, p${(SHARES[i] as number) * 100}`;
      const measured = `${ms.toFixed(3)} ms (floor ${lowest[i]?.toFixed(3)})`;
      return goal === undefined ? [what, measured] : [what, measured, `≤ ${goal} ms`, ms <= goal];
    }),
    ['cases a second without texts', Math.round(rate).toLocaleString('en'), '≥ 250,000', rate >= 250_000],
  ],
);
