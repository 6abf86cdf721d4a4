/** What the help for firms in difficulty asks alike, and the two ways of counting it. */
import {
  type Condition,
  choose,
  code,
  decisionDate,
  type Expr,
  equal,
  judgement,
  multiply,
  no,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { unemploymentBenefit } from './local-standards.ts';

/** What an office has recognised counts; what is only claimed an official judges (no standard was found). */
export const recognised = (said: Expr<'code'>, judged: Expr<'boolean'>): Expr<'boolean'> =>
  choose(
    [
      [equal(said, code('recognised')), yes],
      [equal(said, code('claimed')), judged],
    ],
    no,
  );

export const inDifficulty = (clause: '1.2' | '1.6'): Condition => ({
  id: 'in-difficulty',
  clause,
  text: '生产经营暂时困难而恢复有望，经认定为困难企业',
  test: recognised(
    firm.trouble,
    judgement('firm-in-difficulty', '该单位是否生产经营暂时困难而恢复有望？', { clause: '1.2' }),
  ),
});

/** Months of the local unemployment benefit for each of the insured; the standard is the county's (T9). */
export const byHeadcount = (months: Expr<'integer'>): Expr<'money'> =>
  multiply(multiply(unemploymentBenefit(decisionDate), months), firm.insuredStaff);

/** One of the two ways, which the firm chooses. */
export const byChosenMethod = (headcount: Expr<'money'>, contributions: Expr<'money'>): Expr<'money'> =>
  choose([[equal(firm.refundMethod, code('headcount')), headcount]], contributions);
