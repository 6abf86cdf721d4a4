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
