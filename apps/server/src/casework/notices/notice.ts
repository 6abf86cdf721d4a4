/** What a public notice (公示) shows of a case: permitted fields only, masked (PIPL 25 and 28). Pure. */
import { fenToYuan, formatMonth, maskId, maskName } from '@wenye/codes';
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
  periodKey: string;
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

/** `2020-03/2020-09` → `2020年3月至9月`, `2020-09` → `2020年9月`. */
function monthsOf(periodKey: string): string {
  const [from = '', until = from] = periodKey.split('/').map(formatMonth);
  if (from === until) return from;
  const year = from.slice(0, 5);
  return `${from}至${until.startsWith(year) ? until.slice(year.length) : until}`;
}

export function lineOf(subject: NoticeSubject): NoticeLine {
  const isFirm = subject.claimantKind === 'firm';
  return {
    name: isFirm ? subject.claimantName : maskName(subject.claimantName),
    idNumber: isFirm ? null : maskId(subject.claimantNumber),
    hiredName: subject.objectName === null ? null : maskName(subject.objectName),
    hiredIdNumber: subject.objectNumber === null ? null : maskId(subject.objectNumber),
    benefit: subject.benefitLabel,
    division: subject.divisionName,
    period: subject.periodKey === 'once' ? '一次性' : monthsOf(subject.periodKey),
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
