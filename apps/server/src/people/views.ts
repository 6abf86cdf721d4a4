/** Shapes of people that cross the API. Money in yuan strings, dates YYYY-MM-DD, months YYYY-MM; null is unknown. */
import { z } from 'zod';

export const date = z.iso.date();
export const month = z.string().regex(/^\d{4}-\d{2}$/);
export const yuan = z.string().regex(/^-?\d+\.\d{2}$/);

/** Where a fact comes from, with the register's Chinese name. */
export const sourceView = z.object({ name: z.string(), recordedOn: date, reference: z.string().optional() });
export const named = z.object({ code: z.string(), name: z.string() });

/** A row of a list of people: numbers masked. */
export const personRow = z.object({
  personId: z.uuid(),
  name: z.string(),
  idNumberMasked: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: date.nullable(),
  division: named,
  township: named.nullable(),
  phoneMasked: z.string().nullable(),
  education: named.nullable(),
  generated: z.boolean(),
});

export const accountView = z.object({
  accountId: z.uuid(),
  bank: z.string(),
  accountNumberMasked: z.string(),
  holderName: z.string(),
  verification: z.enum(['unverified', 'verified', 'rejected']),
  verifiedOn: date.nullable(),
  rejectedFor: z.string().nullable().describe('银行核验没有通过的原因，银行原话'),
  validFrom: date,
  validTo: date.nullable(),
  source: sourceView,
});

/** Everything that the registers say of one person, each with its source. */
export const personView = z.object({
  personId: z.uuid(),
  name: z.string(),
  idNumber: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: date.nullable(),
  division: named,
  township: named.nullable(),
  hukouDivision: named.nullable(),
  hukouKind: z.enum(['urban', 'rural']).nullable(),
  education: named.nullable(),
  phone: z.string().nullable(),
  source: sourceView,
  /** By field, of those that were corrected since: what the correction rests on, from when. */
  corrected: z.record(z.string(), sourceView),
  /** True for people of the generated city, who do not exist: say so wherever they are shown. */
  generated: z.boolean(),
  educationRecords: z.array(
    z.object({
      recordId: z.uuid(),
      level: named,
      schoolKind: z.string(),
      school: z.string(),
      graduatedOn: date.nullable(),
      source: sourceView,
    }),
  ),
  unemploymentRegistrations: z.array(
    z.object({
      registrationId: z.uuid(),
      registeredOn: date,
      endedOn: date.nullable(),
      division: named,
      source: sourceView,
    }),
  ),
  flexibleRegistrations: z.array(
    z.object({
      registrationId: z.uuid(),
      fromDate: date,
      toDate: date.nullable(),
      occupation: z.string(),
      division: named,
      source: sourceView,
    }),
  ),
  employments: z.array(
    z.object({
      employmentId: z.uuid(),
      firmId: z.uuid(),
      firmName: z.string(),
      fromDate: date,
      toDate: date.nullable(),
      contractKind: z.enum(['fixed-term', 'open-ended', 'task']).nullable(),
      contractStart: date.nullable(),
      contractEnd: date.nullable(),
      post: z.string().nullable(),
      source: sourceView,
    }),
  ),
  contributions: z.array(
    z.object({
      month,
      capacity: z.enum(['employee', 'flexible']),
      firmName: z.string().nullable(),
      baseYuan: yuan,
      unitPaidYuan: yuan,
      ownPaidYuan: yuan,
      source: sourceView,
    }),
  ),
  /** Times in which unemployment insurance benefit was drawn; `lastMonth` null: still drawn. */
  drawings: z.array(
    z.object({
      drawingId: z.uuid(),
      firmName: z.string().nullable(),
      firstMonth: month,
      lastMonth: month.nullable(),
      source: sourceView,
    }),
  ),
  statuses: z.array(
    z.object({
      statusId: z.uuid(),
      kind: z.string(),
      category: z.string().nullable(),
      validFrom: date,
      validTo: date.nullable(),
      source: sourceView,
    }),
  ),
  benefitMonths: z.array(z.object({ benefitId: z.string(), month, source: sourceView })),
  accounts: z.array(accountView),
});
export type PersonView = z.input<typeof personView>;
