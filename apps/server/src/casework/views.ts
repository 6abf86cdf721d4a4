/** Shapes of casework that cross the API, shared by several use cases. Money in yuan strings, dates as YYYY-MM-DD. */
import { z } from 'zod';
import { overpaidView } from '../funds/payments/recoveries.ts';
import { searchWords } from '../kernel/list.ts';
import { recordedOutcomes } from './case.commands.ts';
import { caseStatuses } from './case.ts';

export const date = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
/** Decimal string in yuan with two places, e.g. "366.00". */
export const yuan = z.string().regex(/^-?\d+\.\d{2}$/);

export const caseStatus = z.enum(caseStatuses);
export const claimant = z.object({ kind: z.enum(['person', 'firm']), id: z.uuid() });
export const claimantView = claimant.extend({ name: z.string() });

/** Value of a fact as the rules package takes it: JSON. null = unknown. */
export const factValue = z.json();

/** A fact frozen in a case, with where it came from and what else was said about it. */
export const caseFactView = z.object({
  fact: z.string(),
  label: z.string(),
  /** Value used to decide; null = unknown. */
  value: factValue,
  source: z.object({ name: z.string(), recordedOn: date, reference: z.string().optional() }),
  /** What the applicant declared, where they did. */
  declared: factValue.optional(),
  /** What the registry says, where it does. */
  registry: factValue.optional(),
  /** declared and registry both present and different. */
  differs: z.boolean(),
  resolution: z.enum(['declared', 'registry']).optional(),
  /** It differs anew after an officer had settled it: when, by whom and how, and whether the applicant has said otherwise since. */
  settledBefore: z
    .object({ on: date, by: z.string(), took: z.enum(['declared', 'registry']), restated: z.boolean() })
    .optional(),
});

/** A button that the signed-in person may press on this case now. */
export const allowedCommand = z.object({
  command: z.string(),
  label: z.string(),
  basis: z.string().nullable().describe('这一步依据什么：法条、条款或实施文件；没有则为 null'),
  warning: z.string().nullable().describe('这一步以后目前没有人可以接着办的，须任命什么岗位的人'),
});

export const dueKind = z.enum([
  'acceptance',
  'decision',
  'correction',
  'rebuttal',
  'defence',
  'lapse',
  'reconsideration',
]);
export const dueView = z.object({
  kind: dueKind,
  label: z.string(),
  on: date,
  /** Working days left; negative when overdue. */
  workingDaysLeft: z.int().nullable().describe('办理时限中止时没有剩余天数'),
  overdue: z.boolean(),
});

export const documentView = z.object({
  documentId: z.uuid(),
  kind: z.string(),
  label: z.string(),
  fileId: z.uuid(),
  fileName: z.string(),
  attachedAt: instant,
  /** The step that it came with (提交, 提交补正, 说明情况) and its business date; null where none names it. */
  with: z.object({ label: z.string(), on: date }).nullable(),
});

/** A step in the history, in plain Chinese. Officers see who acted; applicants see the office. */
export const stepView = z.object({
  seq: z.int(),
  on: date,
  at: instant,
  command: z.string(),
  label: z.string(),
  from: caseStatus,
  to: caseStatus,
  /** Of a decision of a reconsideration, what it came to. */
  outcome: z.enum(recordedOutcomes).nullable(),
  statusLabel: z.string(),
  /** Officer's name (desk) or the office's name (applicant), also of a counter; 系统 for automatic steps. */
  by: z.string(),
  /** Reason, items asked for, remedy: texts for the reader. */
  note: z.string().nullable(),
  /** The last day for what the step asks of the applicant; null where it asks nothing. */
  until: date.nullable(),
  /** What a request for correction asks for: `document:diploma`, `fact:person.diploma-date`; else nothing. */
  items: z.array(z.string()),
  /** Of an answer to a correction: what is stated otherwise now, and which papers came with it. */
  changes: z.array(z.object({ fact: z.string(), label: z.string(), before: factValue, after: factValue })),
  papers: z.array(z.string()),
});

export const decisionOutcome = z.enum(['entitled', 'not-entitled', 'undetermined', 'official-must-judge']);

export const decisionView = z.object({
  decisionId: z.uuid(),
  outcome: decisionOutcome,
  amountYuan: yuan,
  rulesHash: z.string(),
  /** The answer contract of the rules (reasons, missing, range, trace), as stored. */
  answer: z.json(),
});

export const clockView = z.object({
  startedOn: date.nullable(),
  totalWorkingDays: z.int(),
  elapsedWorkingDays: z.int(),
  suspendedWorkingDays: z.int(),
  suspendedFor: z.string().nullable(),
});

/** How the money stands: status and amount, and of the latest payment what the bank answered. */
export const paymentView = z
  .object({
    status: z.string(),
    statusLabel: z.string(),
    amountYuan: yuan,
    /** Less what came back. */
    paidYuan: yuan,
    /** What the claimant has paid back of an award that stands; null: nothing. */
    repaidYuan: yuan.nullable(),
    /** What is ordered back after the award was revoked; null where nothing is. */
    recovery: z
      .object({
        recoveryNo: z.string().nullable(),
        orderedYuan: yuan,
        receivedYuan: yuan,
        outstandingYuan: yuan,
        /** Paid back beyond what was owed, what of it has gone back, and what of that came back; null where nothing was. */
        overpaid: overpaidView.nullable(),
        /** For officers: by what document and why it is given up; `confirmedOn` null: proposed only. */
        writeOff: z
          .object({
            amountYuan: yuan,
            documentNo: z.string(),
            reason: z.string(),
            proposedOn: date,
            confirmedOn: date.nullable(),
            recoveredYuan: yuan,
          })
          .nullable(),
      })
      .nullable(),
    latest: z
      .object({
        status: z.string(),
        statusLabel: z.string(),
        on: date,
        /** As the bank put it; of a written answer what an officer noted, for who keeps the money. */
        reason: z.string().nullable(),
        onPaper: z.boolean().describe('依银行书面答复'),
        /** The bank refused it, and its statement lists it as paid: it is being found out. */
        disputed: z.boolean(),
        /** The next payment goes to another account than this one did. */
        redirected: z.boolean(),
        /** The bank refused the whole file: nothing is wrong with the account. */
        fileRefused: z.boolean(),
        /** It pays again what the bank had returned or refused before. */
        again: z.boolean(),
        arrived: z.array(z.object({ amountYuan: yuan, on: date })).describe('到账的每一笔'),
      })
      .nullable(),
  })
  .nullable();

/** A name of the case that the register does not say, or no more: who was named how, and since when that differs. */
export const nameDifference = z.object({
  whose: z.enum(['claimant', 'object', 'account']).describe('申请人、招用人员，或者收款账户的户名'),
  /** As in the application, or as the account's holder. */
  written: z.string(),
  registered: z.string().describe('登记里现在的姓名或名称'),
  /** When the register was last corrected; null: it never was. */
  correctedOn: date.nullable(),
  correctedBy: z.string().nullable().describe('登记更正的来源'),
});

/** A row of the work list or of the applicant's list. */
export const caseRow = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  receiptNumber: z.string(),
  benefitId: z.string(),
  benefitLabel: z.string(),
  claimant: claimantView,
  /** For a hire: the person hired, masked for the list (王*明 4103********1234). null where the object is the claimant. */
  objectLabel: z.string().nullable(),
  status: caseStatus,
  statusLabel: z.string(),
  level: z.int(),
  levelLabel: z.string().nullable(),
  version: z.int(),
  amountYuan: yuan.nullable(),
  barsAnother: z.boolean().describe('同一待遇同一期间不能再申请'),
  submittedOn: date,
  due: dueView.nullable(),
  /** Last day of the public notice while it runs; an objection stops it. */
  noticeUntil: date.nullable(),
  assignee: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  /** Nobody has it on the desk, and somebody is to take it. */
  waitsToBeTaken: z.boolean(),
  divisionCode: z.string(),
  divisionName: z.string(),
});

/** A row of the applicant's list: what of the money waits for them. */
export const ownRow = caseRow.extend({
  repayYuan: yuan.nullable().describe('还要退回的；没有则为 null'),
  needsAccount: z.boolean().describe('钱付不到原来的账户，等申请人登记新的收款账户'),
});

/** A row of the officers' list. */
export const workRow = caseRow.extend({ names: z.array(nameDifference) });

/** Outcome of one case of a command on many: each is evaluated on its own. */
export const manyResult = z.object({
  results: z.array(
    z.discriminatedUnion('done', [
      z.object({
        done: z.literal(true),
        caseId: z.uuid(),
        status: caseStatus,
        statusLabel: z.string(),
        version: z.int(),
      }),
      z.object({ done: z.literal(false), caseId: z.uuid(), code: z.string(), message: z.string() }),
    ]),
  ),
  doneCount: z.int(),
  refusedCount: z.int(),
});

/** What every command on a case answers. */
export const commandResult = z.object({
  caseId: z.uuid(),
  status: caseStatus,
  statusLabel: z.string(),
  version: z.int(),
});

/** What every command on a case asks: the version seen by the person who decides. */
export const commandInput = z.object({ caseId: z.uuid(), expectedVersion: z.int().min(0) });

export const pageInput = z.object({
  q: searchWords.optional(),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
