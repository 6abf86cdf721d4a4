/**
 * How many questions the questionnaire for a person asks until nothing can change the outcome any more, over the
 * people of working age of the generated city. Each answers what the registers hold of them; of the rest they say no,
 * or that they do not know.
 *
 *     npm run bench:questions
 */
import { generateCity } from '@wenye/city';
import { benefits, completeRequest, findChecklist, findFact, gathered, pack } from '@wenye/policy';
import { type Json, questions, type Request } from '@wenye/rules';

const DAY = '2020-10-15';
const PEOPLE = 50_000;
/** One in so many is asked. */
const STEP = 25;
const YOUNGEST = '2004-10-15';
const OLDEST = '1955-10-15';

type Person = ReturnType<ReturnType<typeof generateCity>['people']> extends Generator<infer P> ? P : never;
type Facts = Readonly<Record<string, Json>>;

/** What the person would answer. */
function knowledgeOf({
  person,
  education,
  unemployment,
  flexible,
  employments,
  statuses,
  ...rest
}: Person): Facts {
  const holds = <T>(rows: readonly T[], from: (row: T) => string, to: (row: T) => string | null) =>
    rows.find((row) => from(row) <= DAY && (to(row) ?? DAY) >= DAY);
  const job = holds(
    employments,
    (row) => row.fromDate,
    (row) => row.toDate,
  );
  const gig = holds(
    flexible,
    (row) => row.fromDate,
    (row) => row.toDate,
  );
  const registered = holds(
    unemployment,
    (row) => row.registeredOn,
    (row) => row.endedOn,
  );
  const last = employments.at(-1);
  const school = education.at(-1);
  const status = (kind: string) =>
    holds(
      statuses.filter((row) => row.kind === kind),
      (row) => row.validFrom,
      (row) => row.validTo,
    ) !== undefined;
  return {
    'person.birth-date': person.birthDate,
    'person.sex': person.sex,
    'person.household-registration': 'luoyang',
    'person.unemployed': registered !== undefined && !job && !gig,
    'person.registered-unemployed': registered !== undefined,
    'person.unemployed-since': last?.toDate ?? registered?.registeredOn ?? null,
    'person.unemployment-insured-months': rest.contributions.filter((row) => row.unemploymentUnitFen > 0)
      .length,
    'person.flexible-work': gig !== undefined,
    'person.flexible-work-start': gig?.fromDate ?? null,
    'person.school-kind': school?.schoolKind ?? 'other',
    'person.diploma-date': school?.graduatedOn ?? null,
    'person.hardship': status('hardship'),
    'person.disabled': status('disabled'),
    'person.minimum-living': status('minimum-living-allowance'),
    'person.poor-labour': status('registered-poor'),
    'person.zero-employment-household': status('zero-employment-household'),
  };
}

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

function answerTo(fact: string, known: Facts): Json {
  if (fact in known) return known[fact] ?? null;
  const type = findFact(fact)?.type;
  if (type === 'boolean') return false;
  return type === 'list' ? [] : null;
}

const counts: number[] = [];
const toldCounts: number[] = [];
const often = new Map<string, number>();
let index = 0;
for (const each of generateCity({ people: PEOPLE, firms: 3000, date: DAY, seed: 1 }).people()) {
  const { birthDate, division } = each.person;
  if (index++ % STEP !== 0 || birthDate === null || birthDate < OLDEST || birthDate > YOUNGEST) continue;
  const { asked, told } = ask(knowledgeOf(each), division);
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
console.log(`${counts.length} people, ${persons} benefits for a person`);
console.log(`questions: ${spread(counts)}`);
console.log(`facts told by them: ${spread(toldCounts)}`);
for (const [fact, count] of [...often].sort((a, b) => b[1] - a[1]))
  console.log(
    `${String(Math.round((100 * count) / counts.length)).padStart(4)}%  ${findChecklist(fact)?.question ?? findFact(fact)?.question ?? fact}`,
  );
