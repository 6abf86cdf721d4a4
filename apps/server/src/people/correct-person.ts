import {
  divisionOn,
  educationName,
  findTownship,
  normaliseMobile,
  registeredNameProblem,
} from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { refuse as refuseCommon } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { refuse } from './refusals.ts';
import { registryOf } from './registry.ts';

const fields = [
  'name',
  'division',
  'township',
  'hukou_division',
  'hukou_kind',
  'education',
  'phone',
] as const;

/**
 * Corrects one column of a person's row: what it said before stays on record, with the source and the proof of the
 * correction. ID number, birth date and sex are the household register's and are not corrected here.
 */
export const correctPerson = useCase('people.correct-person', {
  input: z.object({
    personId: z.uuid(),
    field: z.enum(fields),
    /** The value as it should be; null or blank: unknown. */
    value: z.string().trim().max(80).nullable().meta({ example: '张三' }),
    /** Code of the register that says so (`people.source_register`), `counter` for what a clerk has seen. */
    source: z.string().max(40).default('counter'),
    /** What proves it: a document with its number, a letter with its date. */
    reference: z.string().trim().min(2).max(200).meta({ example: '居民户口簿，2020-10-12 核对' }),
  }),
  output: z.object({ personId: z.uuid(), field: z.enum(fields), value: z.string().nullable() }),
  access: officer('counter-clerk', 'acceptor', 'reviewer'),
  async run({ tx, input, businessDate, audit }) {
    const { personId, field, source, reference } = input;
    const value = checked(field, input.value || null, businessDate);
    const before = await registryOf(tx, personId, businessDate);
    if (before === null) return refuseCommon('kernel.not-found');
    if (before.person[field] === value) return refuse('people.unchanged', {}, { path: ['value'] });
    await requireCorrectable(tx, personId);
    await sql`select people.correct(${personId}::uuid, ${field}, ${value}, ${source}, ${reference})`.execute(
      tx,
    );
    await audit({
      action: 'people.correct-person',
      object: { kind: 'person', id: personId },
      fields: [field],
      purpose: source,
    });
    return { personId, field, value };
  },
});

/** @throws Refusal `people.not-correctable` outside the territory in which the actor may correct */
export async function requireCorrectable(tx: Tx, personId: string): Promise<void> {
  const { rows } = await sql<{ allowed: boolean }>`
    select people.is_correctable(${personId}::uuid) as allowed`.execute(tx);
  if (rows[0]?.allowed !== true) refuse('people.not-correctable');
}

function checked(field: (typeof fields)[number], value: string | null, today: string): string | null {
  if (value === null) {
    if (field === 'name') return malformed('请填写姓名');
    return field === 'division' ? malformed('请选择居住县区') : null;
  }
  switch (field) {
    case 'division':
    case 'hukou_division':
      return divisionOn(value, today)?.level === 'county'
        ? value
        : refuse('people.unknown-division', { code: value, date: today }, { path: ['value'] });
    case 'township':
      return findTownship(value) === null ? unknownValue(value) : value;
    case 'hukou_kind':
      return value === 'urban' || value === 'rural' ? value : unknownValue(value);
    case 'education':
      return educationName(value) === null ? unknownValue(value) : value;
    case 'phone':
      return normaliseMobile(value) ?? malformed('手机号码应为 11 位数字，以 13 至 19 开头');
    case 'name': {
      const problem = registeredNameProblem(value);
      return problem === null ? value : malformed(problem);
    }
  }
}

function malformed(reason: string): never {
  return refuse('people.malformed-value', { reason }, { path: ['value'] });
}

function unknownValue(value: string): never {
  return refuse('people.unknown-value', { value }, { path: ['value'] });
}
