import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../kernel/access.ts';
import { canonicalJson } from '../kernel/chain.ts';
import type { Tx } from '../kernel/database.ts';
import { useCase } from '../kernel/use-case.ts';
import { requireCorrectable } from './correct-person.ts';
import { refuse } from './refusals.ts';
import { registryOf } from './registry.ts';
import { date } from './views.ts';

const education = z.strictObject({
  kind: z.literal('education'),
  level: z
    .string()
    .regex(/^\d{2}$/)
    .meta({ example: '31' }),
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
  school: z.string().trim().min(2).max(80).meta({ example: '河南科技大学' }),
  graduatedOn: date.nullable(),
});
const unemployment = z.strictObject({
  kind: z.literal('unemployment'),
  registeredOn: date,
  endedOn: date.nullable(),
  division: z.string().regex(/^\d{6}$/),
});
const flexible = z.strictObject({
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
  // Strict, as each record: what is to be retracted under another name would leave both entries standing.
  input: z.strictObject({
    personId: z.uuid(),
    /** The entry that is wrong; absent: none, one is missing. */
    retracts: z.uuid().optional(),
    record,
    /** What proves it: a document with its number, a letter with its date. */
    reference: z.string().trim().min(2).max(200).meta({ example: '毕业证书 105801201905000001' }),
  }),
  output: z.object({ recordId: z.uuid() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer'),
  async run({ tx, input, businessDate, audit }) {
    await requireCorrectable(tx, input.personId);
    requirePast(input.record, businessDate);
    if (input.retracts !== undefined)
      await requireChange(tx, input.personId, input.retracts, input.record, businessDate);
    if (input.retracts !== undefined) await retract(tx, input.record.kind, input.personId, input.retracts);
    const recordId = await add(tx, input.personId, input.record);
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
  const { from, to, begins, ends } =
    entry.kind === 'education'
      ? { from: entry.graduatedOn, to: null, begins: 'graduatedOn', ends: '' }
      : entry.kind === 'unemployment'
        ? { from: entry.registeredOn, to: entry.endedOn, begins: 'registeredOn', ends: 'endedOn' }
        : { from: entry.fromDate, to: entry.toDate, begins: 'fromDate', ends: 'toDate' };
  if (from !== null && from > today)
    refuse('people.not-yet', { date: from, today }, { path: ['record', begins] });
  if (from !== null && to !== null && to < from)
    refuse('people.dates-reversed', {}, { path: ['record', ends] });
}

/** The same again would only put the counter in the place of the register that said it. */
async function requireChange(
  tx: Tx,
  personId: string,
  retracts: string,
  { kind, ...right }: RegisterRecord,
  today: string,
): Promise<void> {
  const rows = await registryOf(tx, personId, today);
  const before = {
    education: rows?.education
      .filter((row) => row.record_id === retracts)
      .map((row) => ({
        level: row.level,
        schoolKind: row.school_kind,
        school: row.school,
        graduatedOn: row.graduated_on,
      })),
    unemployment: rows?.unemployment
      .filter((row) => row.registration_id === retracts)
      .map((row) => ({ registeredOn: row.registered_on, endedOn: row.ended_on, division: row.division })),
    flexible: rows?.flexible
      .filter((row) => row.registration_id === retracts)
      .map((row) => ({
        fromDate: row.from_date,
        toDate: row.to_date,
        occupation: row.occupation,
        division: row.division,
      })),
  }[kind]?.[0];
  if (before !== undefined && canonicalJson(before) === canonicalJson(right)) refuse('people.unchanged');
}

async function retract(
  tx: Tx,
  register: RegisterRecord['kind'],
  personId: string,
  id: string,
): Promise<void> {
  const { rows } = await sql<{ retracted: boolean }>`
    select people.retract_record(${personId}::uuid, ${register}, ${id}::uuid) as retracted`.execute(tx);
  if (rows[0]?.retracted !== true) refuse('people.record-missing');
}

async function add(tx: Tx, personId: string, { kind, ...entry }: RegisterRecord): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select people.add_record(${personId}::uuid, ${kind}, ${JSON.stringify(entry)}::jsonb) as id`.execute(tx);
  return (rows[0] as (typeof rows)[number]).id;
}
