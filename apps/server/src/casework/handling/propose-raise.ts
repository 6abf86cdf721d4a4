import { formatMonth } from '@wenye/codes';
import { amountYuan } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import { isOfMonths } from '../case.guards.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, monthList, text } from '../case-command.ts';
import { refuse } from '../refusals.ts';
import { addition, owedInTurn } from './decide-reconsideration.ts';

/**
 * 拟补发: what a variation is to pay on the case, for another person to decide, or to record of what another authority
 * decided. Whoever proposes again replaces it; nothing is owed and nobody is told before it is decided.
 */
export const proposeRaise = caseCommand('propose-raise', {
  access: officer('reviewer', 'approver'),
  input: {
    addYuan: amountYuan.describe(
      '在本件上补发多少元：按月申领的，不超过按今天所知、只算本件持有的月份重算应补的金额；其他的，不超过原批准的金额或者重算应补的金额',
    ),
    months: monthList.default([]).describe('补给本件的哪些月份；不按月申领的不填'),
    clause,
    reason: text,
  },
  prepare: async (context, loaded) => {
    const { tx, input } = context;
    const raise = await addition(context, input, loaded, await owedInTurn(context, loaded));
    if (!isOfMonths(raise.months, raise.held)) {
      const held = raise.held.map(formatMonth).join('、');
      return refuse('casework.raise-other-months', { held }, { path: ['months'] });
    }
    return {
      kind: 'propose-raise',
      ...raise,
      clause: citationOf(input.clause),
      reason: await saveNote(tx, input.caseId, input.reason),
    };
  },
});
