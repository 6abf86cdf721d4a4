/**
 * How many questions the questionnaire for a person asks until nothing can change the outcome any more, over the
 * people of working age of the generated city. Each answers what the registers hold of them; of the rest they say no,
 * or that they do not know.
 *
 *     npm run bench:questions
 */
import { benefits, completeRequest, findChecklist, findFact, gathered, pack } from '@wenye/policy';
import { questions, type Request } from '@wenye/rules';
import { type Figure, report } from './measure.ts';
import { answerTo, DAY, type Facts, peopleOfWorkingAge } from './people.ts';

/** One in so many is asked. */
const STEP = 25;

/** The questions put, and how many facts were told by them: a checklist is one question about several. */
function ask(known: Facts, county: string): { asked: string[]; told: number } {
  const asked: string[] = [];
  const told = new Set<string>();
  let facts: Facts = {};
  let place: string | null = null;
  for (;;) {
    const request: Request = { subject: 'person', decisionDate: DAY, county: place, facts };
    const completed = completeRequest(request);
    if (!completed.ok) throw new Error(JSON.stringify(completed.errors));
    const found = questions(pack, completed.request);
    if (!found.ok) throw new Error(JSON.stringify(found.errors));
    const open = found.questions.map(({ fact }) => topOf(fact)).filter((fact) => !told.has(fact));
    const [next] = gathered(open, (checklist) => asked.includes(checklist));
    if (next === undefined) return { asked, told: told.size };
    asked.push(next);
    const items = findChecklist(next)?.items.filter(({ fact }) => open.includes(fact));
    for (const fact of items?.map((item) => item.fact) ?? [next]) {
      told.add(fact);
      if (fact === 'request.county') place = county;
      else facts = { ...facts, [fact]: answerTo(fact, known) };
    }
  }
}

/** What belongs to a record is asked with its list. */
const topOf = (fact: string) => fact.split('.').slice(0, 2).join('.');

const counts: number[] = [];
const toldCounts: number[] = [];
const often = new Map<string, number>();
for (const { county, facts } of peopleOfWorkingAge(STEP)) {
  const { asked, told } = ask(facts, county);
  counts.push(asked.length);
  toldCounts.push(told);
  for (const fact of asked) often.set(fact, (often.get(fact) ?? 0) + 1);
}
const spread = (numbers: number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `median ${at(0.5)}, 90% at most ${at(0.9)}, 99% at most ${at(0.99)}, most ${sorted.at(-1)}`;
};
const persons = benefits.filter(({ subject }) => subject === 'person').length;
const shares = [...often]
  .sort((a, b) => b[1] - a[1])
  .map(([fact, count]): Figure => {
    const question = findChecklist(fact)?.question ?? findFact(fact)?.question ?? fact;
    return [question, `asked of ${Math.round((100 * count) / counts.length)}%`];
  });
report(`${counts.length} people, ${persons} benefits for a person`, [
  ['questions', spread(counts)],
  ['facts told by them', spread(toldCounts)],
  ...shares.slice(0, 5),
]);
