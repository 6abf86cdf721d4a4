import { checkResidentId } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../kernel/access.ts';
import { useCase } from '../kernel/use-case.ts';
import { date } from '../people/views.ts';
import { hasFullPower } from './full-power.ts';
import { refuse } from './refusals.ts';
import { endedMandate, mandateView } from './views.ts';

type Found = {
  mandate_id: string;
  person_id: string;
  name: string;
  scope: 'all' | 'apply';
  valid_from: string;
  valid_to: string | null;
  granted_as: 'legal-representative' | 'delegate' | 'counter';
  evidence: string;
  recorded_on: string;
  revoked_on: string | null;
  ends: z.input<typeof mandateView>['ends'];
};

/** Who may act for a firm, past mandates included; for those who act for it and the officers of its territory. */
export const listMandates = useCase('firms.list-mandates', {
  input: z.object({ firmId: z.uuid() }),
  output: z.object({ rows: z.array(mandateView), mayAppoint: z.boolean() }),
  access: bound(),
  async run({ tx, input, audit }) {
    const { rows } = await sql<Found>`select * from firms.mandates(${input.firmId}::uuid)`.execute(tx);
    await audit({
      action: 'firms.list-mandates',
      object: { kind: 'firm', id: input.firmId },
      fields: ['mandate'],
    });
    return {
      rows: rows.map((row) => ({
        mandateId: row.mandate_id,
        personId: row.person_id,
        name: row.name,
        scope: row.scope,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        grantedAs: row.granted_as,
        evidence: row.evidence,
        recordedOn: row.recorded_on,
        revokedOn: row.revoked_on,
        ends: row.ends,
      })),
      mayAppoint: await hasFullPower(tx, input.firmId),
    };
  },
});

/** Firms for which the person asking may no longer act, and since when, so that they learn why the firm is gone. */
export const listOwnEndedMandates = useCase('firms.list-own-ended-mandates', {
  input: z.object({}),
  output: z.object({ rows: z.array(endedMandate) }),
  access: bound(),
  async run({ tx }) {
    const { rows } = await sql<{
      firm_id: string;
      name: string;
      ended_on: string;
      revoked: boolean;
    }>`select * from firms.own_ended_mandates()`.execute(tx);
    return {
      rows: rows.map((row) => ({
        firmId: row.firm_id,
        firmName: row.name,
        endedOn: row.ended_on,
        revoked: row.revoked,
      })),
    };
  },
});

/**
 * Lets a natural person act for a firm from a day on. By the legal representative (also for oneself), by a holder
 * of a mandate of scope `all`, or by a clerk of the territory who has seen the evidence.
 */
export const grantMandate = useCase('firms.grant-mandate', {
  input: z.object({
    firmId: z.uuid(),
    name: z.string().trim().min(1).max(80).meta({ example: '李四' }),
    idNumber: z.string().trim().max(40).meta({ example: '11010519491231002X' }),
    /** `all`: apply, appoint others and name the account; `apply`: apply only. */
    scope: z.enum(['all', 'apply']).default('apply'),
    validFrom: date.optional(),
    validTo: date.nullable().default(null),
    /** What was shown or signed: a letter of authority with its date, a board's resolution with its number. */
    evidence: z.string().trim().min(2).max(200).meta({ example: '授权委托书，2020-10-12' }),
  }),
  output: z.object({ mandateId: z.uuid() }),
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    if (!(await hasFullPower(tx, input.firmId))) return refuse('firms.may-not-appoint');
    const number = checkResidentId(input.idNumber, businessDate);
    if (!number.valid)
      return refuse('firms.malformed-number', { reason: number.reason }, { path: ['idNumber'] });
    const from = input.validFrom ?? businessDate;
    if (input.validTo !== null && input.validTo < from)
      return refuse('firms.dates-reversed', {}, { path: ['validTo'] });
    const { rows } = await sql<{ made: string | null; held: boolean }>`
      select made, held from firms.appoint(${input.firmId}::uuid, ${number.number}, ${input.name}, ${input.scope},
        ${from}::date, ${input.validTo}::date, ${input.evidence})`.execute(tx);
    if (rows[0]?.held) return refuse('firms.mandate-held', {}, { path: ['idNumber'] });
    const mandateId = rows[0]?.made ?? null;
    if (mandateId === null) return refuse('firms.no-such-person', {}, { path: ['idNumber'] });
    await audit({
      action: 'firms.grant-mandate',
      object: { kind: 'firm', id: input.firmId },
      fields: ['mandate'],
    });
    return { mandateId };
  },
});

/** Ends a mandate from the business date on. */
export const revokeMandate = useCase('firms.revoke-mandate', {
  input: z.object({ firmId: z.uuid(), mandateId: z.uuid() }),
  output: z.object({ mandateId: z.uuid(), revokedOn: date }),
  access: bound(),
  async run({ tx, actor, input, businessDate, audit }) {
    if (!(await hasFullPower(tx, input.firmId))) return refuse('firms.may-not-appoint');
    const { numUpdatedRows } = await tx
      .updateTable('firms.mandate')
      .set({ revoked_on: businessDate, revoked_by: actor.personId })
      .where('mandate_id', '=', input.mandateId)
      .where('firm_id', '=', input.firmId)
      .where('revoked_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return refuse('firms.mandate-gone');
    await audit({
      action: 'firms.revoke-mandate',
      object: { kind: 'firm', id: input.firmId },
      fields: ['mandate'],
    });
    return { mandateId: input.mandateId, revokedOn: businessDate };
  },
});

/**
 * Changes the last day of a mandate that goes on, or takes it away; what stood before and why it was changed stay on record.
 * Earlier than today none ends: that is revoked.
 *
 * @throws Refusal `firms.mandate-over` where it has ended or is revoked, or ends on that day anyway
 * @throws Refusal `firms.mandate-held` where the holder has another of the same scope for some of the days
 */
export const changeMandateEnd = useCase('firms.change-mandate-end', {
  input: z.object({
    firmId: z.uuid(),
    mandateId: z.uuid(),
    validTo: date.nullable().describe('授权的最后一天；null 为长期有效'),
    reason: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .describe('变更的原因和依据')
      .meta({ example: '法定代表人来函，授权延至年底' }),
  }),
  output: z.object({ mandateId: z.uuid(), validTo: date.nullable() }),
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    const { firmId, mandateId, validTo, reason } = input;
    if (!(await hasFullPower(tx, firmId))) return refuse('firms.may-not-appoint');
    if (validTo !== null && validTo < businessDate)
      return refuse('firms.last-day-past', {}, { path: ['validTo'] });
    const { rows } = await sql<{ outcome: 'changed' | 'over' | 'held' }>`
      select firms.change_mandate_end(${firmId}::uuid, ${mandateId}::uuid, ${validTo}::date, ${reason}) as outcome`.execute(
      tx,
    );
    const outcome = rows[0]?.outcome;
    if (outcome === 'held') return refuse('firms.mandate-held', {}, { path: ['validTo'] });
    if (outcome !== 'changed') return refuse('firms.mandate-over', {}, { path: ['validTo'] });
    await audit({
      action: 'firms.change-mandate-end',
      object: { kind: 'firm', id: firmId },
      fields: ['mandate'],
    });
    return { mandateId, validTo };
  },
});
