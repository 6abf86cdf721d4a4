import { bound } from '../../kernel/access.ts';
import { calendar } from '../calendar.ts';
import { mayStandWhole } from '../case.guards.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';
import { owedNow } from '../reckoned/owed-now.ts';
import { rulesOf, schemeOf } from '../scheme.ts';

/**
 * 申请复议, of a decision once and within the term of the scheme; of an award also where by what is known today more is owed
 * than was known when it was last reconsidered.
 */
export const requestReconsideration = caseCommand('request-reconsideration', {
  access: bound(),
  input: { reason: text },
  prepare: async (context, loaded) => {
    const { tx, input } = context;
    return {
      kind: 'request-reconsideration',
      owedFen: await owedNow(context, loaded),
      ofPart: mayStandWhole(loaded.state, {
        businessDate: context.businessDate,
        scheme: rulesOf(schemeOf(loaded.row.benefit_id)),
        calendar,
      }),
      reason: await saveNote(tx, input.caseId, input.reason),
    };
  },
});
