import { z } from 'zod';
import { type AccessRule, officer } from '../../kernel/access.ts';
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
 * Many cases of the same benefit with one click. Each is evaluated on its own: a refused one is reported and
 * changes nothing, the others stand; what needs a reason of its own (refusals) cannot be done this way.
 */
function many(name: string, access: AccessRule, act: (shell: Shell, one: One) => Promise<LoadedCase>) {
  return useCase(`casework.${name}`, {
    input,
    output: manyResult,
    access,
    async run(context) {
      const { tx } = context;
      const ids = context.input.cases.map((one) => one.caseId);
      const benefits = await tx
        .selectFrom(casesOf(...ids).as('c'))
        .select('benefit_id')
        .distinct()
        .execute();
      if (benefits.length > 1) return refuse('casework.mixed-benefits', {}, { path: ['cases'] });
      return performEach(tx, context.input.cases, (one) => act(context, one));
    },
  });
}

export const takeMany = many('take-many', officer('acceptor', 'reviewer', 'approver'), (shell, one) =>
  perform(shell, one.caseId, one.expectedVersion, () => ({ kind: 'take' })),
);
export const acceptMany = many('accept-many', officer('acceptor'), performAcceptance);
export const passManyReviews = many('pass-many-reviews', officer('reviewer'), performReview);
export const awardMany = many('award-many', officer('approver'), performAward);
