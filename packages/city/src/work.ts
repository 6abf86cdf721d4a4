import { addDays, fromDayNumber, type IsoDate, toDayNumber } from '@wenye/codes';
import { BASE_FLOOR_FEN, employeeMonth, flexibleMonth, monthsBetween } from './contributions.ts';
import type { Employer } from './firms.ts';
import type { Random } from './random.ts';
import type { ContributionRecord, EmploymentRecord, FlexibleRecord, UnemploymentRecord } from './records.ts';
import { contractEnd, yearsLater } from './residents.ts';

/** Contributions are kept from here on: what refunds of a year on the year before need. */
export const CONTRIBUTIONS_FROM = '2019-01-01';
const MEAN_WAGE_FEN = 430_000;
const OCCUPATIONS = [
  '外卖配送',
  '网约车驾驶',
  '网店经营',
  '家教',
  '自由撰稿',
  '短视频制作',
  '流动摊贩',
  '装修零工',
  '美容美发',
];

export type WorkingLife = {
  unemployment: UnemploymentRecord[];
  flexible: FlexibleRecord[];
  employments: EmploymentRecord[];
  contributions: ContributionRecord[];
};

/** What a working life needs to know of a person. */
export type Worker = {
  /** First day on which the person could have worked: 16th birthday or the end of school. */
  from: IsoDate;
  graduate: boolean;
  division: string;
};

const nothing = (): WorkingLife => ({ unemployment: [], flexible: [], employments: [], contributions: [] });

/** Employed by a firm on the date, with what went before in the last two years. */
export function employedLife(
  random: Random,
  worker: Worker,
  employer: () => Employer,
  date: IsoDate,
): WorkingLife {
  const life = nothing();
  const firm = employer();
  const start = startOfJob(random, later(worker.from, firm.registeredOn), date);
  if (start === null) return life;
  const wageFen = wageOf(random, firm);
  if (start >= '2019-01-01') before(random, life, worker, otherThan(firm, employer), start);
  employ(random, life, firm, { start, end: null, wageFen, endReason: null }, date);
  return life;
}

/** Without work on the date, registered as unemployed; most lost a job, some never had one. */
export function unemployedLife(
  random: Random,
  worker: Worker,
  employer: () => Employer,
  date: IsoDate,
): WorkingLife {
  const life = nothing();
  const registeredOn = later(worker.from, addDays(date, -random.int(5, 700)));
  if (registeredOn >= date) return life;
  if (!worker.graduate && random.chance(0.7)) lastJob(random, life, worker, employer(), registeredOn);
  register(life, worker, registeredOn, null);
  return life;
}

/** In flexible work on the date, with pension contributions that the person pays alone. */
export function flexibleLife(
  random: Random,
  worker: Worker,
  employer: () => Employer,
  date: IsoDate,
): WorkingLife {
  const life = nothing();
  const start = later(worker.from, addDays(date, -random.int(20, worker.graduate ? 900 : 1800)));
  if (start >= date) return life;
  if (random.chance(0.2)) lastJob(random, life, worker, employer(), start);
  life.flexible.push({
    fromDate: start,
    toDate: null,
    occupation: random.pick(OCCUPATIONS),
    division: worker.division,
    source: 'employment',
    recordedOn: earlier(addDays(start, random.int(0, 40)), date),
  });
  if (random.chance(0.15)) return life; // works, but pays nothing
  const baseFen = random.chance(0.8) ? BASE_FLOOR_FEN : BASE_FLOOR_FEN + random.int(1, 30) * 10_000;
  const medicalFen = random.chance(0.15) ? 23_000 : 0;
  for (const month of monthsPaid(start, null, date))
    if (!random.chance(0.02)) life.contributions.push(flexibleMonth(month, baseFen, medicalFen));
  return life;
}

/** What a hire of the last two years did before: registered unemployed, in another job, or neither. */
function before(
  random: Random,
  life: WorkingLife,
  worker: Worker,
  employer: () => Employer,
  start: IsoDate,
): void {
  const draw = random.next();
  if (draw < 0.3) {
    const registeredOn = later(worker.from, addDays(start, -random.int(10, 500)));
    if (registeredOn >= start) return;
    if (!worker.graduate) lastJob(random, life, worker, employer(), registeredOn);
    register(life, worker, registeredOn, start);
  } else if (draw < 0.6 && !worker.graduate) lastJob(random, life, worker, employer(), start);
}

/** A job that ended shortly before `until`. */
function lastJob(random: Random, life: WorkingLife, worker: Worker, firm: Employer, until: IsoDate): void {
  const end = addDays(until, -random.int(1, 60));
  const start = later(later(worker.from, firm.registeredOn), addDays(end, -random.int(60, 2000)));
  if (start >= end) return;
  const endReason = random.pick(['resigned', 'resigned', 'contract-expired', 'dismissed', 'redundancy']);
  employ(random, life, firm, { start, end, wageFen: wageOf(random, firm), endReason }, until);
}

/** Draws until the firm is another one: nobody changes from a firm to itself. */
function otherThan(firm: Employer, employer: () => Employer): () => Employer {
  return () => {
    for (;;) {
      const drawn = employer();
      if (drawn.firmId !== firm.firmId) return drawn;
    }
  };
}

function register(life: WorkingLife, worker: Worker, registeredOn: IsoDate, endedOn: IsoDate | null): void {
  life.unemployment.push({
    registeredOn,
    endedOn,
    division: worker.division,
    source: 'unemployment',
    recordedOn: registeredOn,
  });
}

type Job = { start: IsoDate; end: IsoDate | null; wageFen: number; endReason: string | null };

function employ(random: Random, life: WorkingLife, firm: Employer, job: Job, date: IsoDate): void {
  life.employments.push({
    firmId: firm.firmId,
    fromDate: job.start,
    toDate: job.end,
    ...contractOf(random, job.start, job.end ?? date),
    post: random.pick(firm.line.posts),
    wageFen: job.wageFen,
    endReason: job.endReason,
    source: 'labour-contract',
    recordedOn: earlier(addDays(job.start, random.int(0, 25)), date),
  });
  const arrears = random.chance(0.02);
  for (const month of monthsPaid(job.start, job.end, date))
    if (!(arrears && random.chance(0.3)))
      life.contributions.push(employeeMonth(month, firm.firmId, job.wageFen, firm.relief));
}

/** The contract in force at the end of the time: renewed for as long again whenever it ran out before. */
function contractOf(random: Random, start: IsoDate, until: IsoDate) {
  const draw = random.next();
  if (draw < 0.02) return { contractKind: null, contractStart: start, contractEnd: null };
  if (draw < 0.17) return { contractKind: 'open-ended' as const, contractStart: start, contractEnd: null };
  const years = draw < 0.55 ? 1 : draw < 0.72 ? 2 : 3;
  if (draw > 0.93) {
    // One day short of a year, or half a year: what a condition of one year must tell apart.
    const end = draw > 0.965 ? addDays(contractEnd(start, 1), -1) : addDays(start, 181);
    return {
      contractKind: 'fixed-term' as const,
      contractStart: start,
      contractEnd: end < until ? null : end,
    };
  }
  let from = start;
  for (let renewed = years; contractEnd(from, years) < until; renewed += years)
    from = yearsLater(start, renewed);
  return { contractKind: 'fixed-term' as const, contractStart: from, contractEnd: contractEnd(from, years) };
}

/** A start in the past: one in five within ten months, the rest further back; null where there is no room. */
function startOfJob(random: Random, from: IsoDate, date: IsoDate): IsoDate | null {
  const latest = toDayNumber(date) - 3;
  const earliest = toDayNumber(from);
  if (earliest > latest) return null;
  const back = random.chance(0.2) ? random.int(0, 290) : 290 - Math.log(1 - random.next()) * 1500;
  return fromDayNumber(Math.max(earliest, latest - Math.floor(back)));
}

/** Months whose contributions are booked (on the 28th) by the date. */
function monthsPaid(start: IsoDate, end: IsoDate | null, date: IsoDate): IsoDate[] {
  const last = earlier(end ?? date, addDays(date, -27));
  return monthsBetween(later(start, CONTRIBUTIONS_FROM), last);
}

function wageOf(random: Random, firm: Employer): number {
  const wage = MEAN_WAGE_FEN * firm.wage * Math.exp(0.32 * random.normal());
  return Math.round(Math.min(4_500_000, Math.max(190_000, wage)) / 1000) * 1000;
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
