/** People of the generated city, with what each would answer to every question about a person. */
import { generateCity } from '@wenye/city';
import { findFact, vocabulary } from '@wenye/policy';
import type { Json, Request } from '@wenye/rules';

/** The day on which they are asked. */
export const DAY = '2020-10-15';

const PEOPLE = 50_000;
const YOUNGEST = '2004-10-15';
const OLDEST = '1955-10-15';

export type Facts = Readonly<Record<string, Json>>;
type Generated = ReturnType<ReturnType<typeof generateCity>['people']> extends Generator<infer P> ? P : never;

export interface Asked {
  readonly county: string;
  readonly facts: Facts;
}

/** Of those of working age, in the order of the city, one in so many of all its people. */
export function* peopleOfWorkingAge(step: number): Generator<Asked> {
  let index = 0;
  for (const each of generateCity({ people: PEOPLE, firms: 3000, date: DAY, seed: 1 }).people()) {
    const { birthDate, division: county } = each.person;
    if (index++ % step !== 0 || birthDate === null || birthDate < OLDEST || birthDate > YOUNGEST) continue;
    yield { county, facts: knowledgeOf(each) };
  }
}

/** What the registers hold of a person; of the rest they say no, have none, or do not know. */
export function answerTo(fact: string, known: Facts): Json {
  if (fact in known) return known[fact] ?? null;
  const type = findFact(fact)?.type;
  if (type === 'boolean') return false;
  return type === 'list' ? [] : null;
}

/** What registers hold of the person on the day. */
function knowledgeOf({
  person,
  education,
  unemployment,
  flexible,
  employments,
  statuses,
  ...rest
}: Generated): Facts {
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
  const unemployed = registered !== undefined && !job && !gig;
  return {
    'person.birth-date': person.birthDate,
    'person.sex': person.sex,
    'person.household-registration': 'luoyang',
    'person.unemployed': unemployed,
    'person.registered-unemployed': registered !== undefined,
    'person.unemployed-since': unemployed ? (last?.toDate ?? registered.registeredOn) : null,
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

/** A request of someone who has answered everything. */
export function answeredRequest({ county, facts }: Asked): Request {
  const all = vocabulary
    .filter(({ id }) => id.startsWith('person.'))
    .map(({ id }) => [id, answerTo(id, facts)] as const);
  return { subject: 'person', decisionDate: DAY, county, facts: Object.fromEntries<Json>(all) };
}
