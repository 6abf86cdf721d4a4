import { AWAITS_WORD, fenToYuan, maskName, NOTICE_OVER } from '@wenye/codes';
import type { z } from 'zod';
import { calendar } from '../calendar.ts';
import { hearings } from '../case.clock.ts';
import { waitsToBeTaken } from '../case.decide.ts';
import { type CaseStatus, type Due, statusLabels } from '../case.ts';
import { benefitLabel, dueLabels } from '../labels.ts';
import { objectLabelOf } from '../object-label.ts';
import { schemeOf } from '../scheme.ts';
import type { caseRow, dueView, nameDifference, ownRow } from '../views.ts';
import type { Reader } from './history.ts';

/** A row as casework.list_rows gives it. */
export interface ListedCase {
  caseId: string;
  caseNumber: string;
  receiptNumber: string;
  benefitId: string;
  claimantKind: 'person' | 'firm';
  claimantId: string;
  claimantName: string;
  objectName: string | null;
  objectNumber: string | null;
  status: CaseStatus;
  level: number;
  version: number;
  /** Null where nothing is due, or no more. */
  amountFen: number | null;
  live: boolean;
  submittedOn: string;
  dueKind: Due['kind'] | null;
  dueOn: string | null;
  /** The handling clock, today, for what others do. */
  standsStill: boolean;
  assignee: string | null;
  assigneeName: string | null;
  officeName: string;
  divisionCode: string;
  divisionName: string;
  /** Last day of the public notice. */
  noticeUntil: string | null;
  names: NameDifference[];
}

export type NameDifference = z.output<typeof nameDifference>;

/** As lists show them: of the person hired as much as lists show of them. */
export const maskedNames = (names: readonly NameDifference[]): NameDifference[] =>
  names.map((each) =>
    each.whose === 'object'
      ? { ...each, written: maskName(each.written), registered: maskName(each.registered) }
      : each,
  );

/** Lists show the hired person masked, and by name to who named them (`whole`); the whole number is for the case page. */
export function rowView(row: ListedCase, today: string, whole = false): z.input<typeof caseRow> {
  const { dueKind, dueOn } = row;
  const stored = dueKind === null || dueOn === null ? null : { kind: dueKind, on: dueOn };
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    receiptNumber: row.receiptNumber,
    benefitId: row.benefitId,
    benefitLabel: benefitLabel(row.benefitId),
    claimant: { kind: row.claimantKind, id: row.claimantId, name: row.claimantName },
    objectLabel: objectLabelOf(row.objectName, row.objectNumber, whole),
    status: row.status,
    statusLabel: standingLabel(row, today),
    level: row.level,
    levelLabel: levelLabel(row.benefitId, row.status, row.level),
    version: row.version,
    amountYuan: row.amountFen === null ? null : fenToYuan(row.amountFen),
    barsAnother: row.live,
    submittedOn: row.submittedOn,
    due: stored && dueOf(stored, today, row.standsStill),
    noticeUntil: row.status === 'public-notice' && !noticeIsOver(row, today) ? row.noticeUntil : null,
    assignee: row.assignee === null ? null : { personId: row.assignee, name: row.assigneeName ?? '' },
    waitsToBeTaken: waitsToBeTaken({ ...row, due: stored }),
    divisionCode: row.divisionCode,
    divisionName: row.divisionName,
  };
}

/** A row of the applicant's own list: who has the case on the desk is the office's matter. */
export function ownRowView(
  row: ListedCase & { repayFen: number; needsAccount: boolean },
  today: string,
  whole: boolean,
): z.input<typeof ownRow> {
  const { repayFen, needsAccount } = row;
  return {
    ...rowView(row, today, whole),
    statusLabel: ownStandingLabel(row, today),
    assignee: null,
    repayYuan: repayFen > 0 ? fenToYuan(repayFen) : null,
    needsAccount,
  };
}

type Standing = Pick<ListedCase, 'status' | 'dueKind' | 'noticeUntil'>;

/**
 * Where the case stands: of differences and of what is proposed whose turn it is, the applicant's to speak, or the
 * office's to settle; of a notice whether its last day, which still belongs to it, is over.
 */
function standingLabel(row: Standing, today: string, reader: Reader = 'officer'): string {
  const hearing = hearings[row.status];
  if (hearing !== undefined && row.dueKind === hearing)
    return AWAITS_WORD[row.status as keyof typeof AWAITS_WORD][reader];
  return noticeIsOver(row, today) ? NOTICE_OVER : statusLabels[row.status];
}

/** The same in words to the applicant. */
export const ownStandingLabel = (row: Standing, today: string): string =>
  standingLabel(row, today, 'applicant');

const noticeIsOver = ({ status, noticeUntil }: Standing, today: string): boolean =>
  status === 'public-notice' && noticeUntil !== null && noticeUntil < today;

/** Name of the level of review at which a case is; null where it is not in review. */
export function levelLabel(benefitId: string, status: CaseStatus, level: number): string | null {
  if (status !== 'review' && status !== 'returned') return null;
  return schemeOf(benefitId).levels.value.find((each) => each.level === level)?.name ?? null;
}

/**
 * A deadline with the working days that are left, by the State Council's calendar; negative when overdue. Of the handling
 * time none are counted while its clock stands still.
 */
function dueOf(due: Due, today: string, stands: boolean): z.input<typeof dueView> {
  const suspended = stands && due.kind === 'decision';
  const overdue = !suspended && due.on < today;
  return {
    kind: due.kind,
    label: dueLabels[due.kind],
    on: due.on,
    workingDaysLeft: suspended
      ? null
      : overdue
        ? -calendar.between(due.on, today, 'working')
        : calendar.between(today, due.on, 'working'),
    overdue,
  };
}
