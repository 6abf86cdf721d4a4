import type { AnyFactDefinition, Json } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';

/** Nobody works before 16 (劳动法15, 未成年人保护法61), and so nobody is out of work either. */
const WORKING_AGE = 16;

export const BIRTH = 'person.birth-date';
const INSURED = 'person.unemployment-insured-months';
/** Days on which somebody began or ended work. */
const AT_WORK: Readonly<Record<string, string>> = {
  'person.flexible-work-start': '灵活就业开始日期',
  'person.unemployed-since': '最近一份工作结束的日期',
};
/** What nobody is before that age. */
const OF_WORKING_AGE: Readonly<Record<string, string>> = {
  'person.unemployed': '没有工作',
  'person.rural-labour': '农村劳动力',
};

type Facts = Readonly<Record<string, Json | undefined>>;

/**
 * Why a day of what has happened to somebody cannot be, in words for its field: they were not born. undefined where it can, and
 * while the day of birth is not known. Pure.
 */
export function beforeBirth(
  { id, label, past }: Pick<AnyFactDefinition, 'id' | 'label' | 'past'>,
  value: Json | undefined,
  birth: Json | undefined,
): string | undefined {
  if (!past || id === BIRTH || typeof value !== 'string' || typeof birth !== 'string') return undefined;
  return value < birth ? `${label}不能早于出生日期（${formatDate(birth)}），请核对` : undefined;
}

/**
 * Why the day of birth cannot be with a day on which somebody was at work, with the months for which they are insured, or
 * with being of the labour force today, in words for the field of either; undefined where it can, for another fact, and
 * while one of the two is not known. Pure.
 */
export function tooYoung(id: string, facts: Facts, today: string): string | undefined {
  const birth = facts[BIRTH];
  if (typeof birth !== 'string') return undefined;
  const sixteen = `${Number(birth.slice(0, 4)) + WORKING_AGE}${birth.slice(4)}`;
  for (const [fact, label] of Object.entries(AT_WORK)) {
    const day = facts[fact];
    if ((id !== BIRTH && id !== fact) || typeof day !== 'string' || day >= sixteen) continue;
    return id === fact
      ? `${label}不能早于满 ${WORKING_AGE} 周岁（${formatDate(birth)}出生），请核对`
      : `出生日期与${label}（${formatDate(day)}）不符：那时还不满 ${WORKING_AGE} 周岁，请核对`;
  }
  const [insured, most] = [facts[INSURED], monthsFrom(sixteen, today)];
  if ((id === BIRTH || id === INSURED) && typeof insured === 'number' && insured > most) {
    const since = `满 ${WORKING_AGE} 周岁到现在最多 ${most} 个月`;
    return id === INSURED
      ? `${since}（${formatDate(birth)}出生），填了 ${insured} 个月，请核对`
      : `出生日期与失业保险累计缴费月数（${insured} 个月）不符：${since}，请核对`;
  }
  const said = Object.keys(OF_WORKING_AGE).find((fact) => facts[fact] === true);
  if (id !== BIRTH || said === undefined || today >= sixteen) return undefined;
  return `今天还不满 ${WORKING_AGE} 周岁，不算“${OF_WORKING_AGE[said]}”，请核对出生日期；日期没错的，回到前面去掉这一项`;
}

/** The months from that of one day to that of another, both counted; 0 where the first is to come. */
function monthsFrom(first: string, last: string): number {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, monthOf(last) - monthOf(first) + 1);
}
