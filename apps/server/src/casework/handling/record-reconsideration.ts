import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { recordedOutcomes } from '../case.commands.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf } from '../case-command.ts';
import { refuse } from '../refusals.ts';
import { date } from '../views.ts';
import { additionIfAny, followThrough, reconsideration } from './decide-reconsideration.ts';

/**
 * Enters what the authority decided to which a reconsideration was referred, by the number and day of its decision; or that
 * the applicant withdrew there and it ended the reconsideration.
 */
export const recordReconsideration = caseCommand('record-reconsideration', {
  access: officer('approver'),
  input: {
    ...reconsideration,
    outcome: z
      .enum(recordedOutcomes)
      .describe('同上级机关的复议决定；withdrawn 申请人撤回，复议终止')
      .meta({ example: 'uphold' }),
    decidedOn: date.describe('复议决定书的日期').meta({ example: '2020-10-14' }),
    documentNo: z
      .string()
      .trim()
      .min(2)
      .max(60)
      .describe('复议决定书文号')
      .meta({ example: '洛政复决〔2020〕12号' }),
  },
  prepare: async (context, loaded) => {
    const { tx, input, businessDate } = context;
    const { state } = loaded;
    if (input.decidedOn > businessDate)
      return refuse(
        'casework.date-ahead',
        { label: '复议决定书的日期', today: businessDate },
        { path: ['decidedOn'] },
      );
    if (state.referred !== null && input.decidedOn < state.referred.on)
      return refuse('casework.decided-before-referral', { on: state.referred.on }, { path: ['decidedOn'] });
    return {
      kind: 'record-reconsideration',
      outcome: input.outcome,
      ...(await additionIfAny(context, input, loaded)),
      decidedOn: input.decidedOn,
      documentNo: input.documentNo,
      clause: citationOf(input.clause),
      reason: await saveNote(tx, input.caseId, input.reason),
    };
  },
  afterwards: followThrough,
});
