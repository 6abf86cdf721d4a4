import { pagesReaching } from '@wenye/policy';
import type { ItemOutcome, Json, Pack } from '@wenye/rules';
import { itemsOf } from '../facts/records.ts';
import { ROSTERS } from '../facts/vocabulary.ts';
import type { Answers } from './answers.ts';
import { assess } from './engine.ts';
import { rosterWords } from './roster-words.ts';

/** How much of a day of birth is given away: nothing was asked, the year, the month, or the day. */
export type BirthShared = 'none' | 'year' | 'month' | 'day';

/** What a link gives away of answers: nobody's name, and no more of a day of birth than the outcome turns on. */
export interface Shared {
  readonly answers: Answers;
  readonly birth: BirthShared;
  /** Whether anybody or anything on a roster lost the name that it was given. */
  readonly renamed: boolean;
}

/** The answers as they may be shown to others: the outcome is that of the answers themselves. */
export function toShare(answers: Answers, decisionDate: string, pack: Pack): Shared {
  const unnamed = withoutNames(answers);
  const renamed = ROSTERS.some(({ id }) => itemsOf(answers.facts[id]).length > 0);
  const whole = { answers: unnamed, renamed };
  if (!JSON.stringify(unnamed.facts).includes(`${BIRTH}":"`)) return { ...whole, birth: 'none' };
  const outcome = outcomeOf(unnamed, decisionDate, pack);
  for (const kept of ['year', 'month'] as const) {
    const rough = { ...unnamed, facts: withBirths(unnamed.facts, kept) };
    if (outcomeOf(rough, decisionDate, pack) === outcome) return { answers: rough, renamed, birth: kept };
  }
  return { ...whole, birth: 'day' };
}

/** As the fact of a person is called, and that of each on a roster. */
const BIRTH = 'birth-date';

/** The facts with every day of birth as the first of its year or month. */
function withBirths(facts: Answers['facts'], kept: 'year' | 'month'): Answers['facts'] {
  const first = (day: string) => (kept === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`);
  const rougher = (key: string, value: Json): Json => {
    if (Array.isArray(value)) return itemsOf(value).map((item) => withBirths(item, kept));
    return key.endsWith(BIRTH) && typeof value === 'string' ? first(value) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, rougher(key, value)]));
}

/** Whoever and whatever is on a roster by its number instead of what somebody called it, which may be a name. Pure. */
export function withoutNames(answers: Answers): Answers {
  const facts: Record<string, Json> = { ...answers.facts };
  for (const roster of ROSTERS) {
    if (!Array.isArray(facts[roster.id])) continue;
    const words = rosterWords(roster);
    facts[roster.id] = itemsOf(facts[roster.id]).map((item, at) => ({ ...item, id: words.numbered(at + 1) }));
  }
  return { ...answers, facts };
}

/** All that the page says of the outcome, and what is still asked, in one text to compare. */
function outcomeOf(answers: Answers, decisionDate: string, pack: Pack): string {
  const { benefits, open, errors } = assess(answers, decisionDate, pack);
  const told = ({ eligibility, amount, range, months, until }: Told) => [
    eligibility,
    amount,
    range,
    months,
    until,
  ];
  return JSON.stringify([
    benefits.map((each) => [each.id, told(each), each.items?.map(told)]),
    open,
    errors.map(({ path }) => path),
    answers.subject === 'person'
      ? pagesReaching(answers.facts, decisionDate).map(({ clause }) => clause)
      : [],
  ]);
}
type Told = Pick<ItemOutcome, 'eligibility' | 'amount' | 'range' | 'months' | 'until'>;

/** What the link holds of what could point at somebody, in sentences. Pure. */
export function sharedTexts({ birth, renamed }: Shared): string[] {
  return [
    '没有姓名和证件号码。',
    ...(renamed ? ['人员、项目的代号不在链接里，只写“第 1 人”“第 1 项”。'] : []),
    ...{
      none: [],
      year: ['出生日期只留年份，月、日写成 1 月 1 日，测算结果不变。'],
      month: ['出生日期只留年、月，日写成 1 日，测算结果不变。'],
      day: ['出生日期写到日：测算结果要看它。'],
    }[birth],
  ];
}
