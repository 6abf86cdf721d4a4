/**
 * The days of each measure: its own where its clause names any, else those of the policy, which often run longer (T1).
 * The days are those of the figures that its rules read, so that a day confirmed by officers counts here as there.
 */
import { formatDate } from '@wenye/codes';
import type { DatedParameter } from '@wenye/rules';
import { clausePageOf } from './pages/other/index.ts';
import { figureOfCity } from './parameters/in-force.ts';
import { parameterRecords } from './parameters/records.ts';
import { policyValidity } from './validity.ts';

/**
 * What its own last day ends: that it can be applied for; or what it counts (sales, months, terms that run out), named
 * here, which can still be settled afterwards.
 */
type Ends = { readonly counts?: string };

/** The last day is the value of a figure, or the last day of a figure's interval. */
type OwnDay = Ends & ({ readonly valueOf: string } | { readonly intervalOf: string });

/** By benefit id. */
const OWN_DAYS: Readonly<Record<string, OwnDay>> = {
  '1.1': { counts: '月份的费', intervalOf: 'si.relief2020.unitThreeInsurances.sme' },
  '1.2': { valueOf: 'art1.retention.lastDay' },
  '1.6': { valueOf: 'art1.retention.lastDay' },
  '1.7': { valueOf: 'art1.retention.lastDay' },
  '1.8': { valueOf: 'art1.retention.lastDay' },
  '1.9': { valueOf: 'art1.epidemic.liftedOn' },
  '1.10': { counts: '开工的项目', valueOf: 'art1.epidemic.liftedOn' },
  '1.11': { counts: '取得的收入', valueOf: 'tax.vat.epidemicServices.lastDay' },
  '1.13': { counts: '的销售额', intervalOf: 'art1.vat.smallScale.reduction' },
  '11.3': { counts: '到期的补贴', intervalOf: 'art11.hardToEmploy.extensionYears' },
  '12.3': { counts: '期满的岗位', intervalOf: 'art12.publicPost.extensionYears' },
  '22.3': { counts: '失业的', intervalOf: 'unempSubsidy.month.ge1y' },
  '23.4': { intervalOf: 'art23.tempLiving.maxMonths' },
};

/** The days of a measure, `YYYY-MM-DD`, both included. */
export interface Measure {
  readonly from: string;
  readonly to: string;
  /** Of one with a last day of its own: what it counts until then, or null where it can be applied for until then. */
  readonly own: { readonly counts: string | null } | null;
}

/**
 * The days of what a benefit gives, as they are known today.
 *
 * @param values the figures, with those that officers confirmed; absent: those of the pack alone
 */
export function measureOf(benefitId: string, today: string, values?: readonly DatedParameter[]): Measure {
  const { from, to } = policyValidity();
  const own = OWN_DAYS[benefitId];
  const last = own === undefined ? null : lastDay(own, figureDay({ from, to }, today), values);
  return own === undefined || last === null
    ? { from, to, own: null }
    : { from, to: last, own: { counts: own.counts ?? null } };
}

/** The end of an interval is of the pack, as rules have it; a day that is unknown or doubtful ends nothing. */
function lastDay(own: OwnDay, day: string, values?: readonly DatedParameter[]): string | null {
  if ('intervalOf' in own) return parameterRecords.findLast(({ key }) => key === own.intervalOf)?.to ?? null;
  const figure = figureOfCity(own.valueOf, day, values);
  return figure === null || figure.value === null || figure.confidence === 'uncertain'
    ? null
    : String(figure.value);
}

/**
 * The day whose figures tell what a measure gives: today, or, of one that has ended, its last; of one that has not begun,
 * its first.
 */
export function figureDay({ from, to }: Pick<Measure, 'from' | 'to'>, today: string): string {
  if (today < from) return from;
  return today > to && to >= from ? to : today;
}

/** What is to be known of a measure that is not open today. Chinese. */
export interface Closed {
  /** `late`: what it counts is over, and what fell before may still be settled. */
  readonly state: 'not-begun' | 'late' | 'ended';
  readonly title: string;
  readonly text: string;
}

/** The same of a clause that no rule decides: a target or a task of some months alone. */
export function clauseClosedOn(clause: string, today: string): Closed | null {
  const { to } = clausePageOf(clause);
  if (to === undefined || today <= to) return null;
  return { state: 'ended', title: `已于${formatDate(to)}结束`, text: '下面说的是那时的要求。' };
}

/** Whether a measure is open on a day, and what is said of it where it is not; null: it is. */
export function closedOn({ from, to, own }: Measure, today: string): Closed | null {
  if (today < from)
    return { state: 'not-begun', title: `${formatDate(from)}起施行`, text: '现在还不能申请。' };
  if (today <= to) return null;
  const ended = `已于${formatDate(to)}结束`;
  if (own === null || today > policyValidity().to)
    return { state: 'ended', title: ended, text: '政策已经到期，现在才申请的，一般不能再批准。' };
  if (own.counts === null)
    return { state: 'ended', title: `${ended}，不再受理`, text: '下面的说明和标准是结束那天的。' };
  return {
    state: 'late',
    title: `${ended}，只管以前${own.counts}`,
    text: '以前已经符合条件的，还可以办，期限见“给到什么时候”。下面的说明和标准是结束那天的。',
  };
}
