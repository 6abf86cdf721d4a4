import { countiesOn } from '@wenye/codes';
import {
  type Checklist,
  completeRequest,
  decideRequest,
  findChecklist,
  gathered,
  pack as published,
} from '@wenye/policy';
import {
  type AnyFactDefinition,
  type BenefitAnswer,
  type Combination,
  type Decided,
  type InputError,
  type Json,
  type Pack,
  questions,
  type Request,
} from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import type { Option } from '../../ui/field.tsx';
import { doubtOf } from '../facts/doubt.ts';
import { problemOfStated } from '../facts/problem.ts';
import { itemsOf, textOf } from '../facts/records.ts';
import { tellValue } from '../facts/tell.ts';
import { findFact, findRoster, inRoster, ROSTERS } from '../facts/vocabulary.ts';
import { BIRTH, beforeBirth, tooYoung } from '../facts/working-age.ts';
import { type Answers, COUNTY, isAnswered, peopleOn } from './answers.ts';
import { askable, type Ways, waysFor } from './ask.ts';
import { countyHint } from './county-hint.ts';
import { outcomesOf } from './outcomes.ts';
import { nameProblem } from './roster-words.ts';
import { itemsPut, tellTicks } from './ticks.ts';

/** A question that may be put: the county, a fact, a fact of everybody on a roster, or a checklist. */
export interface Ask {
  readonly id: string;
  readonly label: string;
  /** Absent for the county and for a checklist. */
  readonly definition?: AnyFactDefinition;
  /** For a fact of the people on a roster: whom it is about. */
  readonly people: readonly string[] | null;
  /** With what it offers to tick now; null: it is none. */
  readonly checklist: Checklist | null;
  /** The county's choices. */
  readonly counties: readonly Option[];
  /** Which county is meant. */
  readonly hint?: string;
  /** Of what is to be chosen: what each choice comes to, by code. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** Why a value cannot be taken, in the rules' own words. */
  check(value: Json): string | undefined;
  /** Why a value that can be taken is hardly meant; it is taken when it is given again. */
  doubt(value: Json): string | undefined;
  /** The value in words. */
  tell(value: Json | undefined): string;
}

/** What the rules make of the answers so far. */
export interface Assessment {
  readonly benefits: readonly BenefitAnswer[];
  readonly combinations: readonly Combination[];
  readonly errors: readonly InputError[];
  /** What to ask now; null when no answer can change the outcome any more. */
  readonly next: Ask | null;
  /** Ids of the questions that are left at most, the next one first. */
  readonly open: readonly string[];
  readonly hash: string;
  readonly decisionDate: string;
  readonly decisionDateText: string;
  question(id: string): Ask | null;
  /** What the subject could do where a benefit is refused, in words; verified by deciding again. */
  waysFor(benefit: string): Ways;
}

/** Decides on the device, by the pack in force. `decisionDate` is the business date: law holds by it. */
export function assess(answers: Answers, decisionDate: string, pack: Pack = published): Assessment {
  const request = requestOf(answers, decisionDate);
  const decided = decideRequest(request, pack);
  const facts = openQuestions(pack, request).filter((id) => !isAnswered(answers, id));
  const open = gathered(facts, (checklist) => checklist in answers.ticks);
  const benefits = decided.ok ? decided.benefits : [];
  const question = (id: string) => {
    // Answered before, it bears on what it would bear on if it were not.
    if (id === COUNTY) return askCounty(request, decideRequest({ ...request, county: null }, pack));
    const asked = askFor(id, answers, facts, decisionDate);
    return asked?.definition?.elective
      ? { ...asked, outcomes: outcomesOf(asked.definition, request, pack) }
      : asked;
  };
  return {
    benefits,
    combinations: decided.ok ? decided.combinations : [],
    errors: decided.ok ? [] : decided.errors,
    next: open[0] === undefined ? null : question(open[0]),
    open,
    hash: decided.ok ? decided.hash : '',
    decisionDate,
    decisionDateText: formatDate(decisionDate),
    question,
    waysFor: (benefit) => triedFor(pack, benefit, request),
  };
}

export function requestOf(answers: Answers, decisionDate: string): Request {
  return { subject: answers.subject, decisionDate, county: answers.county, facts: answers.facts };
}

/** What can still change the outcome, most telling first, each question once. */
function openQuestions(pack: Pack, request: Request): string[] {
  // Records of one list are asked about together, so a few of them tell what to ask next; weighing every
  // record of a long list would take a phone seconds.
  const few = ask(pack, withFewPeople(request));
  return few.length > 0 ? few : ask(pack, request);
}

function ask(pack: Pack, request: Request): string[] {
  const completed = completeRequest(request, pack);
  if (!completed.ok) return [];
  const asked = questions(pack, completed.request);
  return asked.ok ? [...new Set(asked.questions.map(({ fact }) => askable(fact)))] : [];
}

const FEW = 2;

/** The request with the people of whom least is known, on each roster. */
function withFewPeople(request: Request): Request {
  const facts = { ...request.facts };
  for (const { id } of ROSTERS) {
    const people = facts[id];
    if (Array.isArray(people)) facts[id] = leastKnown(people);
  }
  return { ...request, facts };
}

function leastKnown(people: readonly Json[]): readonly Json[] {
  const known = (each: Json) => Object.values(each ?? {}).filter((value) => value !== null).length;
  return people.toSorted((a, b) => known(a) - known(b)).slice(0, FEW);
}

function triedFor(pack: Pack, benefit: string, request: Request): Ways {
  const decided = decideRequest({ ...request, clauses: [benefit], changes: true }, pack);
  const [only] = decided.ok ? decided.benefits : [];
  return decided.ok && only !== undefined ? waysFor(only, decided.changes) : { texts: [], none: false };
}

function askFor(id: string, answers: Answers, open: readonly string[], decisionDate: string): Ask | null {
  const checklist = findChecklist(id);
  if (checklist) {
    return {
      id,
      checklist: { ...checklist, items: itemsPut(checklist, answers.ticks[id], open) },
      label: checklist.question,
      people: null,
      counties: [],
      check: () => undefined,
      doubt: () => undefined,
      tell: (value) => tellTicks(checklist, value),
    };
  }
  const definition = findFact(id);
  if (!definition) return null;
  const roster = inRoster(id)?.roster;
  return {
    id,
    definition,
    label: definition.label,
    people: roster ? peopleOn(answers, roster.id).map((each) => textOf(each.id)) : null,
    checklist: null,
    counties: [],
    check: (value) =>
      roster ? problemOfEach(definition, value, decisionDate) : problemOf(id, value, answers, decisionDate),
    doubt: (value) => doubtOf(id, { ...answers.facts, [id]: value }),
    tell: (value) => (roster ? tellOfEach(definition, value) : tellValue(definition, value)),
  };
}

function askCounty({ subject, decisionDate }: Request, open: Decided): Ask {
  const counties = countiesOn(decisionDate).map(({ code, name }) => ({ value: code, label: name }));
  return {
    id: COUNTY,
    label: '所在县区',
    people: null,
    checklist: null,
    counties,
    hint: countyHint(subject, open.ok ? open.benefits : []),
    check: () => undefined,
    doubt: () => undefined,
    tell: (value) => counties.find((county) => county.value === value)?.label ?? '不清楚',
  };
}

/** The rules' boundary judges a value: same bounds, same words as at the counter and in a spreadsheet. */
function problemOf(id: string, value: Json, answers: Answers, decisionDate: string): string | undefined {
  const definition = findFact(id);
  const stated =
    definition &&
    ((findRoster(id) && nameProblem(itemsOf(value))) ??
      problemOfStated(definition, value, decisionDate) ??
      beforeBirth(definition, value, answers.facts[BIRTH]));
  if (stated !== undefined) return stated;
  const facts = { ...answers.facts, [id]: value };
  const young = tooYoung(id, facts, decisionDate);
  if (young !== undefined) return young;
  const decided = decideRequest({ ...requestOf(answers, decisionDate), facts });
  if (decided.ok) return undefined;
  return decided.errors.find((error) => error.path.startsWith(`facts.${id}`))?.message;
}

/** The first on a roster of whom something is stated that can be stated of nobody. */
function problemOfEach(definition: AnyFactDefinition, value: Json, today: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const [who, each] of Object.entries(value)) {
    const problem = problemOfStated(definition, each, today);
    if (problem !== undefined) return `${who}：${problem}`;
  }
  return undefined;
}

function tellOfEach(definition: AnyFactDefinition, value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '不清楚';
  return Object.entries(value)
    .map(([who, each]) => `${who}：${tellValue(definition, each)}`)
    .join('；');
}

/** Whether the question is a roster itself, which is asked as a list of names. */
export function asksForNames(ask: Ask): boolean {
  return findRoster(ask.id) !== undefined;
}
