import { reconsiderationAuthorities } from '@wenye/policy';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { refuse } from '../refusals.ts';

/**
 * 转送: nobody here stands above the office that decided, so that the application goes to an authority that does
 * (复议法12, 17); its decision is recorded by `record-reconsideration`.
 */
export const referReconsideration = caseCommand('refer-reconsideration', {
  access: officer('approver'),
  input: {
    to: z.string().max(60).describe('复议机关').meta({ example: '洛阳市人民政府' }),
    note: optionalText,
  },
  prepare: async ({ tx, input }, { state }) => {
    const authorities = reconsiderationAuthorities(state.decidedOn ?? '');
    if (!authorities.includes(input.to))
      return refuse('casework.other-authority', { authorities: authorities.join('、') }, { path: ['to'] });
    const note = await saveOptionalNote(tx, input.caseId, input.note);
    return { kind: 'refer-reconsideration', to: input.to, note };
  },
});
