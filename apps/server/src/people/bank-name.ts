import { bankNameProblem } from '@wenye/codes';
import { z } from 'zod';

/** The bank of an account that somebody names, as the bank's own files can hold it. */
export const bankName = z
  .string()
  .trim()
  .max(80)
  .superRefine((name, context) => {
    const problem = bankNameProblem(name);
    if (problem !== null) context.addIssue({ code: 'custom', message: `${problem}。` });
  })
  .meta({ example: '中国建设银行' });

/** The page asks before it replaces an account, once all else that could be refused is known to hold. */
export const asksFirst = z
  .boolean()
  .optional()
  .describe('真：账户没有问题、但会更换在用的账户时，先不登记，答复 people.account-replaces');
