/** Nobody works before 16 (劳动法15), so before it nobody can be out of work, work flexibly or hold a post. */
import { addMonths, atMost, type Condition, type Expr, integer } from '@wenye/rules';

const WORKING_AGE = 16;
const YEAR = 12;

/** Whether somebody born on a day is 16 by another; of 29 February, on 1 March of a year that has none. */
export const isOfWorkingAge = (birthDate: Expr<'date'>, by: Expr<'date'>): Expr<'boolean'> =>
  atMost(addMonths(birthDate, integer(WORKING_AGE * YEAR), 'next'), by);

/** `when`: in words, the day by which it must be so. */
export const workingAge = (
  clause: string,
  when: string,
  birthDate: Expr<'date'>,
  by: Expr<'date'>,
): Condition => ({
  id: 'working-age',
  clause,
  text: `${when}已满 ${WORKING_AGE} 周岁`,
  test: isOfWorkingAge(birthDate, by),
});
