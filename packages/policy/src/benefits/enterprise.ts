/** Whether a unit is an enterprise as article 9 means it; a farmers' cooperative is one where an official says so. */
import { choose, code, type Expr, equal, judgement, no, yes } from '@wenye/rules';
import { firm } from '../facts/index.ts';

/**
 * @param of judgement on cooperatives: its id, unique in the pack, and what is asked
 * @param size what an enterprise must be besides; by default of any size
 */
export const isEnterprise = (
  of: { readonly id: string; readonly clause: string; readonly question: string },
  size: Expr<'boolean'> = yes,
): Expr<'boolean'> =>
  choose(
    [
      [equal(firm.unitKind, code('enterprise')), size],
      [
        equal(firm.unitKind, code('farmers-cooperative')),
        judgement(of.id, of.question, { clause: of.clause }),
      ],
    ],
    no,
  );
