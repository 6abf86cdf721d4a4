import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';
import { benefitLabel } from '../labels.ts';
import { mayBeAsked } from '../lacking.ts';
import { refuse } from '../refusals.ts';

/** 一次性告知补正: everything that is missing, at once. Items name a paper or a fact: `document:diploma`, `fact:person.diploma-date`. */
export const requestCorrection = caseCommand('request-correction', {
  access: officer('acceptor', 'reviewer'),
  input: {
    items: z
      .array(
        z
          .string()
          .regex(
            /^(document|fact):[\w.-]+$/,
            '应写成 document: 加材料的编号，或者 fact: 加事实的编号，如 document:diploma。',
          )
          .meta({ example: 'document:diploma' }),
      )
      .min(1)
      .max(50),
    note: text,
  },
  prepare: async ({ tx, input }, { row }) => {
    const { items } = input;
    const unknown = items.findIndex((item) => !mayBeAsked(row.benefit_id, item));
    const item = items[unknown];
    if (item !== undefined) {
      const benefit = `${row.benefit_id} ${benefitLabel(row.benefit_id)}`;
      return refuse('casework.item-not-asked', { item, benefit }, { path: ['items', unknown] });
    }
    return {
      kind: 'request-correction',
      items: [...new Set(items)],
      note: await saveNote(tx, input.caseId, input.note),
    };
  },
});
