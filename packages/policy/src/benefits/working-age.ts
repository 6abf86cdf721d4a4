/** Nobody works before 16 (劳动法15), so before it nobody can be out of work, work flexibly or hold a post. */
import { addMonths, atMost, type Condition, define, type Expr, integer } from '@wenye/rules';
import { firm, person } from '../facts/index.ts';

const WORKING_AGE = 16;
const YEAR = 12;

/** Who is born on 29 February turns 16 on 1 March of a year that has no such day. */
const turns16 = (id: string, birthDate: Expr<'date'>) =>
  define(id, `满 ${WORKING_AGE} 周岁之日`, addMonths(birthDate, integer(WORKING_AGE * YEAR), 'next'));

export const personTurns16 = turns16('person-turns-16', person.birthDate);
export const holderTurns16 = turns16('post-holder-turns-16', firm.postHolders.item.birthDate);

/** `when`: in words, the day by which it must be so. */
export const workingAge = (
  clause: string,
  when: string,
  turnsSixteen: Expr<'date'>,
  by: Expr<'date'>,
): Condition => ({
  id: 'working-age',
  clause,
  text: `${when}已满 ${WORKING_AGE} 周岁`,
  test: atMost(turnsSixteen, by),
});
