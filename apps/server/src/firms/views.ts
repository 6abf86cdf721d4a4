/** Shapes of firms that cross the API. Money in yuan strings, dates YYYY-MM-DD; null is unknown. */
import { z } from 'zod';
import { accountView, date, named, sourceView, yuan } from '../people/views.ts';

export const contractKind = z.enum(['fixed-term', 'open-ended', 'task']).nullable();

export const firmRow = z.object({
  firmId: z.uuid(),
  uscc: z.string(),
  name: z.string(),
  entityType: z.string(),
  industry: named.nullable(),
  staff: z.int().nullable(),
  division: named,
  generated: z.boolean(),
});

/** What the registers say of a firm, each with its source. */
export const firmView = z.object({
  firmId: z.uuid(),
  uscc: z.string(),
  name: z.string(),
  entityType: z.string(),
  industry: named.nullable(),
  labourDispatch: z.boolean(),
  division: named,
  township: named.nullable(),
  registeredOn: date.nullable(),
  deregisteredOn: date.nullable(),
  /** Name as in the market register, which is public. */
  legalRepresentative: z.string().nullable(),
  phone: z.string().nullable(),
  source: sourceView,
  /** By field, of those that were corrected since: what the correction rests on, from when. */
  corrected: z.record(z.string(), sourceView),
  /** True for firms of the generated city, which do not exist: say so wherever they are shown. */
  generated: z.boolean(),
  figures: z.array(
    z.object({
      figuresId: z.uuid(),
      year: z.int(),
      staff: z.int().nullable(),
      revenueYuan: yuan.nullable(),
      assetsYuan: yuan.nullable(),
      source: sourceView,
    }),
  ),
  accounts: z.array(accountView),
  /** Whether who asks may appoint agents of the firm and name its account. */
  fullPower: z.boolean(),
});

export const rosterRow = z.object({
  employmentId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  idNumber: z.string(),
  fromDate: date,
  toDate: date.nullable(),
  contractKind,
  contractStart: date.nullable(),
  contractEnd: date.nullable(),
  post: z.string().nullable(),
  recordedOn: date,
});

const actingAs = z.enum(['legal-representative', 'delegate', 'counter']);

export const mandateView = z.object({
  mandateId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  scope: z.enum(['all', 'apply']),
  validFrom: date,
  validTo: date.nullable(),
  grantedAs: actingAs,
  evidence: z.string(),
  recordedOn: date,
  revokedOn: date.nullable(),
  ends: z
    .array(
      z.object({
        before: date.nullable(),
        validTo: date.nullable(),
        reason: z.string(),
        changedAs: actingAs,
        recordedOn: date,
      }),
    )
    .describe('终止日期的历次变更，先后为序；null 为长期有效'),
});

/** A mandate that has ended, as its holder reads it. */
export const endedMandate = z.object({
  firmId: z.uuid(),
  firmName: z.string(),
  /** Its last day; where it was revoked, the first day on which it no longer held. */
  endedOn: date,
  revoked: z.boolean(),
});
