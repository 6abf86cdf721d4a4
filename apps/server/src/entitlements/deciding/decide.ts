import { decideRequest } from '@wenye/policy';
import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { computation } from '../../kernel/use-case.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import { answerSchema, decidedSchema } from './answer-schema.ts';
import { asRequest, batchInput, openInput } from './request-schema.ts';

/**
 * The open door: decides a request of the contract and stores nothing.
 *
 * @throws Refusal `entitlements.request-wrong`, with every error of the request in `details.errors`
 */
export const decide = computation('entitlements.decide', {
  input: openInput,
  output: answerSchema,
  access: anyone(),
  read: rulesInForce,
  async compute({ input }, pack) {
    const decided = decideRequest(asRequest(input), pack);
    if (decided.ok) return decided;
    const { errors } = decided;
    return refuse(
      'entitlements.request-wrong',
      { problem: errors[0]?.message ?? '请求不正确。' },
      { details: { errors } },
    );
  },
});

/** As `decide`, for many: each is answered on its own, a wrong one with its errors, in the order given. */
export const decideMany = computation('entitlements.decide-many', {
  input: batchInput,
  output: z.object({ answers: z.array(decidedSchema) }),
  access: anyone(),
  read: rulesInForce,
  async compute({ input }, pack) {
    return { answers: input.requests.map((request) => decideRequest(asRequest(request), pack)) };
  },
});
