/** What a public notice (公示) shows of a case: permitted fields only, masked (PIPL 25 and 28). Pure. */
import { fenToYuan, formatSpans, maskId, maskName } from '@wenye/codes';
import type { Calendar, Days } from '../case.ts';

/** What is known of a case when its line is made. */
export interface NoticeSubject {
  claimantKind: 'person' | 'firm';
  claimantName: string;
  claimantNumber: string;
  objectName: string | null;
  objectNumber: string | null;
  benefitLabel: string;
  divisionName: string;
  /** The months that are paid for, `YYYY-MM` rising; null: it is not paid by the month. */
  months: readonly string[] | null;
  amountFen: number;
}

/**
 * A line as published. Nothing else of a person is ever shown: no address, phone, account, school or reason.
 * A firm's name is public (its registration is); natural persons are masked.
 */
export interface NoticeLine {
  name: string;
  idNumber: string | null;
  hiredName: string | null;
  hiredIdNumber: string | null;
  benefit: string;
  division: string;
  period: string;
  amountYuan: string;
}

/** The only fields that a line may have; a test compares every published line with them (invariant 15). */
export const permittedFields: readonly (keyof NoticeLine)[] = [
  'name',
  'idNumber',
  'hiredName',
  'hiredIdNumber',
  'benefit',
  'division',
  'period',
  'amountYuan',
];

export function lineOf(subject: NoticeSubject): NoticeLine {
  const isFirm = subject.claimantKind === 'firm';
  return {
    name: isFirm ? subject.claimantName : maskName(subject.claimantName),
    idNumber: isFirm ? null : maskId(subject.claimantNumber),
    hiredName: subject.objectName === null ? null : maskName(subject.objectName),
    hiredIdNumber: subject.objectNumber === null ? null : maskId(subject.objectNumber),
    benefit: subject.benefitLabel,
    division: subject.divisionName,
    period: subject.months === null ? '一次性' : formatSpans(subject.months),
    amountYuan: fenToYuan(subject.amountFen),
  };
}

/** First and last day of a notice: day 1 is the (working) day after publication. */
export function noticePeriod(
  publishedOn: string,
  days: Days,
  calendar: Calendar,
): { from: string; until: string } {
  return {
    from: calendar.add(publishedOn, { count: 1, unit: days.unit }),
    until: calendar.add(publishedOn, days),
  };
}
