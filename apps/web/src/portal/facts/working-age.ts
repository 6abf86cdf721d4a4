import type { Json } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';

/** Nobody works before 16 (劳动法15, 未成年人保护法61). */
const WORKING_AGE = 16;

export const BIRTH = 'person.birth-date';
const START = 'person.flexible-work-start';

/**
 * Why a day on which somebody began to work cannot be with the day of their birth, in words for the field of either;
 * undefined where it can, for another fact, and while one of the two is not known. Pure.
 */
export function tooYoung(id: string, facts: Readonly<Record<string, Json | undefined>>): string | undefined {
  const [birth, start] = [facts[BIRTH], facts[START]];
  if ((id !== BIRTH && id !== START) || typeof birth !== 'string' || typeof start !== 'string')
    return undefined;
  const sixteen = `${Number(birth.slice(0, 4)) + WORKING_AGE}${birth.slice(4)}`;
  if (start >= sixteen) return undefined;
  return id === START
    ? `灵活就业开始日期不能早于满 ${WORKING_AGE} 周岁（${formatDate(birth)}出生），请核对`
    : `出生日期与灵活就业开始日期（${formatDate(start)}）不符：那时还不满 ${WORKING_AGE} 周岁，请核对`;
}
