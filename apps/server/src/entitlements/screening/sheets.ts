/**
 * The spreadsheets that can be screened: one of persons, one of each roster of firms, one of firms. What they hold
 * follows from the benefits that are decided of them.
 */
import { benefits, facts, firmFacts as firm, personFacts as person } from '@wenye/policy';
import {
  type Benefit,
  type FactDefinition,
  type ListDefinition,
  readingsOf,
  type SubjectKind,
} from '@wenye/rules';
import type { Column } from './column.ts';
import { factColumns, isList } from './fact-columns.ts';
import { county, employerName, firmName, name, residentId, uscc } from './who-columns.ts';

export const SHEET_IDS = [
  'person',
  'hire',
  'post-holder',
  'intern',
  'placement',
  'rural-worker',
  'startup-loan',
  'project',
  'first-set',
  'recruitment',
  'trainee',
  'apprentice',
  'service-event',
  'post',
  'firm',
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

export type Sheet = {
  readonly id: SheetId;
  readonly title: string;
  readonly subject: SubjectKind;
  /** The roster of which each row is an item; null: a row is a person or a firm. */
  readonly roster: ListDefinition | null;
  readonly columns: readonly Column[];
  /** What each row is decided for. */
  readonly benefits: readonly Benefit[];
  /** Dates of which the second does not come before the first. */
  readonly spans: readonly Span[];
};

export type Span = {
  readonly start: FactDefinition;
  readonly end: FactDefinition;
  /** The start, in a complaint about the end. */
  readonly called: string;
  /** Said of a start after the day of the decision; absent: it may be later. */
  readonly notYet?: string;
};

/** The columns with which the sheet has begun since it was for 11.2 alone: files and habits follow them. */
const personFirst: readonly string[] = [
  person.schoolKind,
  person.diplomaDate,
  person.flexibleWork,
  person.flexibleWorkStart,
  person.contributions,
  person.monthsReceived,
].map(({ definition }) => definition.id);

function ofPersons(): Sheet {
  const own = facts.map(({ definition }) => definition).filter(({ subject }) => subject === 'person');
  const place = ({ id }: { id: string }) => (personFirst.includes(id) ? personFirst.indexOf(id) : Infinity);
  const ordered = own.toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  return {
    id: 'person',
    title: '个人名册',
    subject: 'person',
    roster: null,
    columns: [name, residentId, county, ...factColumns(ordered)],
    benefits: benefits.filter(({ subject }) => subject === 'person'),
    spans: [],
  };
}

function ofRoster(
  id: SheetId,
  { definition }: { readonly definition: ListDefinition },
  {
    title = definition.label,
    spans = [],
    firm: firmColumn = firmName,
  }: { title?: string; spans?: readonly Span[]; firm?: Column } = {},
  who: readonly Column[] = [name, residentId],
): Sheet {
  const decided = benefits.filter(({ per }) => per?.definition.id === definition.id);
  const items = definition.items.filter((item) => item.id !== definition.itemId);
  return {
    id,
    title,
    subject: 'firm',
    roster: definition,
    columns: [...firmColumns(decided, firmColumn), ...who, ...factColumns(items)],
    benefits: decided,
    spans,
  };
}

/** A roster of things, named as the pack names them, and not by an ID number. */
const ofThings = (id: SheetId, list: { readonly definition: ListDefinition }): Sheet =>
  ofRoster(id, list, {}, [itemColumn(list.definition)]);

function itemColumn({ id, itemId, items }: ListDefinition): Column {
  const named = items.find((item) => item.id === itemId);
  if (named === undefined) throw new Error(`${id} does not name its items`);
  return { heading: named.label, use: { kind: 'item' }, example: '', help: named.help ?? '' };
}

/** The contract and the course of somebody trained. */
const trained = (item: typeof firm.trainees.item | typeof firm.apprentices.item): readonly Span[] => [
  {
    start: item.contractStart.definition,
    end: item.contractEnd.definition,
    called: '合同开始日期',
  },
  { start: item.startedOn.definition, end: item.endedOn.definition, called: '培训开始日期' },
];

function ofFirms(): Sheet {
  const decided = benefits.filter(({ subject, per }) => subject === 'firm' && per === undefined);
  return {
    id: 'firm',
    title: '企业名册',
    subject: 'firm',
    roster: null,
    columns: firmColumns(decided, employerName),
    benefits: decided,
    spans: [],
  };
}

/** Which firm, and of its facts those that the benefits read. */
function firmColumns(decided: readonly Benefit[], called: Column): readonly Column[] {
  const read = new Set(decided.flatMap((benefit) => [...readingsOf(benefit).facts]));
  const own = facts
    .map(({ definition }) => definition)
    .filter((each) => each.subject === 'firm' && !isList(each) && read.has(each.id));
  return [uscc, called, county, ...factColumns(own)];
}

const { hires, interns, placements } = firm;

export const personSheet: Sheet = ofPersons();

export const hireSheet: Sheet = ofRoster('hire', hires, {
  title: '新招用人员花名册',
  firm: employerName,
  spans: [
    {
      start: hires.item.contractStart.definition,
      end: hires.item.contractEnd.definition,
      called: '合同开始日期',
      notYet: '此人还没有招用；请核对日期，招用以后再申请',
    },
  ],
});

export const sheets: readonly Sheet[] = [
  personSheet,
  hireSheet,
  ofRoster('post-holder', firm.postHolders),
  ofRoster('intern', interns, {
    spans: [
      {
        start: interns.item.start.definition,
        end: interns.item.agreedEnd.definition,
        called: '见习开始日期',
      },
      { start: interns.item.start.definition, end: interns.item.endedOn.definition, called: '见习开始日期' },
    ],
  }),
  ofRoster('placement', placements, {
    spans: [
      {
        start: placements.item.workStart.definition,
        end: placements.item.workedUntil.definition,
        called: '介绍就业的开始日期',
      },
    ],
  }),
  ofRoster('rural-worker', firm.ruralWorkers),
  ofRoster('startup-loan', firm.unpaidLoans),
  ofThings('project', firm.projects),
  ofThings('first-set', firm.firstSets),
  ofThings('recruitment', firm.graduateRecruitments),
  ofRoster('trainee', firm.trainees, { spans: trained(firm.trainees.item) }),
  ofRoster('apprentice', firm.apprentices, { spans: trained(firm.apprentices.item) }),
  ofThings('service-event', firm.serviceEvents),
  ofThings('post', firm.postsToPublish),
  ofFirms(),
];

/** @throws Error for an id that no sheet has: input schemas let none through */
export function sheetById(id: SheetId): Sheet {
  const sheet = sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** Firms as JSON says of them whatever there is to say: every benefit of a firm, its rosters included. */
export const firmRecords: Sheet = {
  ...sheetById('firm'),
  columns: sheets.filter(({ subject }) => subject === 'firm').flatMap(({ columns }) => columns),
  benefits: benefits.filter(({ subject }) => subject === 'firm'),
};

/** `person（个人名册）、hire（…）`: the choice, for help and complaints. */
export const sheetChoices: string = sheets.map(({ id, title }) => `${id}（${title}）`).join('、');

/** The sheet read for these clauses only; undefined: for all that it can be read for. */
export function narrowed(sheet: Sheet, clauses: readonly string[] | undefined): Sheet {
  if (clauses === undefined) return sheet;
  return {
    ...sheet,
    benefits: sheet.benefits.filter((benefit) => clauses.some((each) => isFor(benefit, each))),
  };
}

/** Whether a clause, or a benefit's own id, asks for the benefit, as in a request to `decide`. */
export function isFor({ id, clause }: Benefit, wanted: string): boolean {
  return wanted === id || wanted === clause;
}
