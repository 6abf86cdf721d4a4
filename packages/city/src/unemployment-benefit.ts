/** Unemployment insurance benefit as the agency would have paid it, to some of those who lost a job that insured them. */
import { addDays, type IsoDate, toDayNumber } from '@wenye/codes';
import type { Random } from './random.ts';
import type { DrawingRecord, EmploymentRecord } from './records.ts';
import { CONTRIBUTIONS_FROM, type WorkingLife } from './work.ts';

/** Whoever gives up a job draws nothing (失业保险条例, article 14). */
const AGAINST_THEIR_WILL = new Set(['dismissed', 'redundancy', 'contract-expired']);
const SHARE_THAT_CLAIMS = 0.7;
const DAYS_OF_A_YEAR = 365;

/** What a person drew by the date: from the month after registering on, for the term of the years worked or until hired. */
export function drawingsOf(random: Random, life: WorkingLife, date: IsoDate): DrawingRecord[] {
  return life.employments.flatMap((job) => {
    const claims = random.chance(SHARE_THAT_CLAIMS);
    const registered = life.unemployment.find(
      ({ registeredOn }) => job.toDate !== null && registeredOn > job.toDate,
    );
    const term = termOf(job);
    if (!claims || registered === undefined || term === 0) return [];
    const firstMonth = monthsAfter(registered.registeredOn, 1);
    const hiredIn = registered.endedOn === null ? null : monthsAfter(registered.endedOn, 0);
    const runsOut = monthsAfter(firstMonth, term - 1);
    const lastMonth = hiredIn !== null && hiredIn < runsOut ? hiredIn : runsOut;
    const recordedOn = addDays(firstMonth, 9);
    if (firstMonth < CONTRIBUTIONS_FROM || lastMonth < firstMonth || recordedOn > date) return [];
    const open = lastMonth >= monthsAfter(date, 0);
    return [{ firmId: job.firmId, firstMonth, lastMonth: open ? null : lastMonth, recordedOn }];
  });
}

/** Months for which a job entitles (article 17): twelve from a year of contributions on, 18 from five, 24 from ten. */
function termOf({ fromDate, toDate, endReason }: EmploymentRecord): number {
  if (toDate === null || endReason === null || !AGAINST_THEIR_WILL.has(endReason)) return 0;
  const years = (toDayNumber(toDate) - toDayNumber(fromDate)) / DAYS_OF_A_YEAR;
  return years < 1 ? 0 : years < 5 ? 12 : years < 10 ? 18 : 24;
}

/** First day of the month some months after that of a day. */
function monthsAfter(day: IsoDate, more: number): IsoDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + more;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
