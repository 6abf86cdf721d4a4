import { benefits } from '@wenye/policy';
import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { confirmedValues } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import { benefitRow, benefitView, rowOf, viewOf } from './benefit-view.ts';

/** Every benefit that the policy decides. */
export const listBenefits = useCase('entitlements.list-benefits', {
  input: z.object({ subject: z.enum(['person', 'firm']).optional() }),
  output: z.object({ rows: z.array(benefitRow) }),
  access: anyone(),
  async run({ input: { subject } }) {
    const wanted = benefits.filter((benefit) => subject === undefined || benefit.subject === subject);
    return { rows: wanted.map(rowOf) };
  },
});

/** One benefit: conditions, figures with their sources, how it is delivered. */
export const viewBenefit = useCase('entitlements.view-benefit', {
  input: z.object({ benefitId: z.string().max(20).meta({ example: '11.2' }) }),
  output: benefitView,
  access: anyone(),
  async run({ tx, businessDate, input: { benefitId } }) {
    const benefit = benefits.find((each) => each.id === benefitId);
    return benefit === undefined
      ? refuse('entitlements.benefit-not-found', { benefit: benefitId })
      : viewOf(benefit, await confirmedValues(tx), businessDate);
  },
});
