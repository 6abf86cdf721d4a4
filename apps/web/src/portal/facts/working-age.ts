import type { Json } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';

/** Nobody works before 16 (劳动法15, 未成年人保护法61), and so nobody is out of work either. */
const WORKING_AGE = 16;

export const BIRTH = 'person.birth-date';
const START = 'person.flexible-work-start';
/** What nobody is before that age. */
const OF_WORKING_AGE: Readonly<Record<string, string>> = {
  'person.unemployed': '没有工作',
  'person.rural-labour': '农村劳动力',
};

type Facts = Readonly<Record<string, Json | undefined>>;

/**
 * Why the day of birth cannot be with the day on which somebody began to work, or with being of the labour force today, in
 * words for the field of either day; undefined where it can, for another fact, and while one of the two is not known.
 * Pure.
 */
export function tooYoung(id: string, facts: Facts, today: string): string | undefined {
  const [birth, start] = [facts[BIRTH], facts[START]];
  if ((id !== BIRTH && id !== START) || typeof birth !== 'string') return undefined;
  const sixteen = `${Number(birth.slice(0, 4)) + WORKING_AGE}${birth.slice(4)}`;
  if (typeof start === 'string' && start < sixteen) {
    return id === START
      ? `灵活就业开始日期不能早于满 ${WORKING_AGE} 周岁（${formatDate(birth)}出生），请核对`
      : `出生日期与灵活就业开始日期（${formatDate(start)}）不符：那时还不满 ${WORKING_AGE} 周岁，请核对`;
  }
  const said = Object.keys(OF_WORKING_AGE).find((fact) => facts[fact] === true);
  if (id !== BIRTH || said === undefined || today >= sixteen) return undefined;
  return `今天还不满 ${WORKING_AGE} 周岁，不算“${OF_WORKING_AGE[said]}”，请核对出生日期；日期没错的，回到前面去掉这一项`;
}
