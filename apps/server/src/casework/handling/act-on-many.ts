import { z } from 'zod';
import { type AccessRule, officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { LoadedCase } from '../case.store.ts';
import { casesOf } from '../doors.ts';
import { perform, performEach, type Shell } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { commandInput, manyResult } from '../views.ts';
import { performAcceptance } from './accept-case.ts';
import { performAward } from './award-case.ts';
import { performReview } from './pass-review.ts';

const input = z.object({ cases: z.array(commandInput).min(1).max(200) });
type One = z.output<typeof commandInput>;

/**
 * Many cases with one click, of the same benefit unless they are only taken. Each is evaluated on its own: a refused one is reported and
 * changes nothing, the others stand; what needs a reason of its own (refusals) cannot be done this way.
 */
function many(
  name: string,
  access: AccessRule,
  act: (shell: Shell, one: One) => Promise<LoadedCase>,
  { anyBenefit = false } = {},
) {
  return useCase(`casework.${name}`, {
    input,
    output: manyResult,
    access,
    async run(context) {
      const { tx } = context;
      if (!anyBenefit) await sameBenefit(tx, context.input.cases);
      return performEach(tx, context.input.cases, (one) => act(context, one));
    },
  });
}

async function sameBenefit(tx: Tx, cases: readonly One[]): Promise<void> {
  const ids = cases.map((one) => one.caseId);
  const benefits = await tx
    .selectFrom(casesOf(...ids).as('c'))
    .select('benefit_id')
    .distinct()
    .execute();
  if (benefits.length > 1) refuse('casework.mixed-benefits', {}, { path: ['cases'] });
}

/** What decides nothing may be done across benefits. */
export const takeMany = many(
  'take-many',
  officer('acceptor', 'reviewer', 'approver'),
  (shell, one) => perform(shell, one.caseId, one.expectedVersion, () => ({ kind: 'take' })),
  { anyBenefit: true },
);
export const acceptMany = many('accept-many', officer('acceptor'), performAcceptance);
export const passManyReviews = many('pass-many-reviews', officer('reviewer'), performReview);
export const awardMany = many('award-many', officer('approver'), performAward);
