/** Who is a 高校毕业生, and the windows counted from leaving school. They differ by article (T5). */
import {
  addYears,
  and,
  atMost,
  choose,
  code,
  type Expr,
  equal,
  isOneOf,
  judgement,
  type ListFact,
  less,
  no,
  yearOf,
  yes,
} from '@wenye/rules';
import { GRADUATE_SCHOOLS } from '../facts/schooling.ts';

/** Adult education leads to a higher diploma too; whether the article means it, an official says. */
export const isGraduate = (
  schoolKind: Expr<'code'>,
  of: { readonly id: string; readonly clause: string; readonly per?: ListFact },
): Expr<'boolean'> =>
  choose(
    [
      [isOneOf(schoolKind, GRADUATE_SCHOOLS), yes],
      [
        equal(schoolKind, code('adult-higher-education')),
        judgement(of.id, '成人高等教育、自学考试或网络教育毕业生，是否按高校毕业生对待？', {
          clause: of.clause,
          ...(of.per === undefined ? {} : { per: of.per }),
        }),
      ],
    ],
    no,
  );

/**
 * From the day of the diploma to the day before its N-th anniversary. A diploma of 29 February: the window's
 * last day is 28 February, hence `roll`.
 */
export const withinYearsOfLeaving = (
  diplomaDate: Expr<'date'>,
  years: Expr<'integer'>,
  event: Expr<'date'>,
): Expr<'boolean'> => and(atMost(diplomaDate, event), less(event, addYears(diplomaDate, years, 'roll')));

/** 毕业年度: the calendar year of graduation, 1 January to 31 December (财税〔2019〕22号). */
export const inGraduationYear = (diplomaDate: Expr<'date'>, event: Expr<'date'>): Expr<'boolean'> =>
  equal(yearOf(diplomaDate), yearOf(event));
