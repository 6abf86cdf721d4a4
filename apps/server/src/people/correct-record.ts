import { z } from 'zod';
import { officer } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { useCase } from '../kernel/use-case.ts';
import { requireCorrectable } from './correct-person.ts';
import { refuse } from './refusals.ts';
import { date } from './views.ts';

const education = z.object({
  kind: z.literal('education'),
  level: z.string().regex(/^\d{2}$/),
  schoolKind: z.enum([
    'higher-education',
    'overseas',
    'technician-senior',
    'technician-preparatory',
    'special-education-vocational',
    'adult-higher-education',
    'secondary-vocational',
    'other',
  ]),
  school: z.string().trim().min(2).max(80),
  graduatedOn: date.nullable(),
});
const unemployment = z.object({
  kind: z.literal('unemployment'),
  registeredOn: date,
  endedOn: date.nullable(),
  division: z.string().regex(/^\d{6}$/),
});
const flexible = z.object({
  kind: z.literal('flexible'),
  fromDate: date,
  toDate: date.nullable(),
  occupation: z.string().trim().min(2).max(80),
  division: z.string().regex(/^\d{6}$/),
});
const record = z.discriminatedUnion('kind', [education, unemployment, flexible]);

/**
 * Corrects a dated register entry of a person: the wrong one is retracted on the business date and stays readable
 * as known before; the right one is added. Without `retracts`, adds an entry that was missing.
 */
export const correctRecord = useCase('people.correct-record', {
  input: z.object({
    personId: z.uuid(),
    /** The entry that is wrong; absent: none, one is missing. */
    retracts: z.uuid().optional(),
    record,
    /** What proves it: a document with its number, a letter with its date. */
    reference: z.string().trim().min(2).max(200),
  }),
  output: z.object({ recordId: z.uuid() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer'),
  async run({ tx, input, businessDate, audit }) {
    await requireCorrectable(tx, input.personId);
    requirePast(input.record, businessDate);
    if (input.retracts !== undefined)
      await retract(tx, input.record.kind, input.personId, input.retracts, businessDate);
    const recordId = await add(tx, input.personId, input.record, businessDate);
    await audit({
      action: 'people.correct-record',
      object: { kind: 'person', id: input.personId },
      fields: [input.record.kind],
      purpose: 'counter',
    });
    return { recordId };
  },
});

type RegisterRecord = z.output<typeof record>;

function requirePast(entry: RegisterRecord, today: string): void {
  const { from, to } =
    entry.kind === 'education'
      ? { from: entry.graduatedOn, to: null }
      : entry.kind === 'unemployment'
        ? { from: entry.registeredOn, to: entry.endedOn }
        : { from: entry.fromDate, to: entry.toDate };
  if (from !== null && from > today) refuse('people.not-yet', { date: from, today });
  if (from !== null && to !== null && to < from) refuse('people.dates-reversed');
}

const tables = {
  education: { table: 'people.education_record', key: 'record_id' },
  unemployment: { table: 'people.unemployment_registration', key: 'registration_id' },
  flexible: { table: 'people.flexible_registration', key: 'registration_id' },
} as const;

async function retract(
  tx: Tx,
  kind: RegisterRecord['kind'],
  personId: string,
  id: string,
  today: string,
): Promise<void> {
  const { table, key } = tables[kind];
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set({ retracted_on: today })
    .where(key as never, '=', id as never)
    .where('person_id', '=', personId)
    .where('retracted_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) refuse('people.record-missing');
}

async function add(tx: Tx, personId: string, entry: RegisterRecord, today: string): Promise<string> {
  const recorded = { person_id: personId, source: 'counter', recorded_on: today };
  switch (entry.kind) {
    case 'education': {
      const values = {
        ...recorded,
        level: entry.level,
        school_kind: entry.schoolKind,
        school: entry.school,
        graduated_on: entry.graduatedOn,
      };
      const added = tx.insertInto('people.education_record').values(values).returning('record_id');
      return (await added.executeTakeFirstOrThrow()).record_id;
    }
    case 'unemployment': {
      const values = {
        ...recorded,
        registered_on: entry.registeredOn,
        ended_on: entry.endedOn,
        division: entry.division,
      };
      const added = tx
        .insertInto('people.unemployment_registration')
        .values(values)
        .returning('registration_id');
      return (await added.executeTakeFirstOrThrow()).registration_id;
    }
    case 'flexible': {
      const values = {
        ...recorded,
        from_date: entry.fromDate,
        to_date: entry.toDate,
        occupation: entry.occupation,
        division: entry.division,
      };
      const added = tx.insertInto('people.flexible_registration').values(values).returning('registration_id');
      return (await added.executeTakeFirstOrThrow()).registration_id;
    }
  }
}
