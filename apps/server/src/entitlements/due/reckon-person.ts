import { fenToYuan } from '@wenye/codes';
import { benefits, decideRecorded } from '@wenye/policy';
import { type BenefitAnswer, reckonTwice } from '@wenye/rules';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseKernel } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { registryOf } from '../../people/registry.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import { shownStanding, standingView, yuanText } from '../standing-view.ts';
import { personRequest } from './person-request.ts';

/**
 * What a person was due on a day, twice: by the registers and figures as they were known on an earlier day, and as they are
 * known now. A late correction shows as arrears or as too much (the two axes of legal time). Stores nothing; what was
 * granted stands in the cases.
 *
 * @throws Refusal `kernel.not-found` where the caller may not see the person
 */
export const reckonPerson = useCase('entitlements.reckon-person', {
  input: z.object({
    personId: z.uuid(),
    day: z.iso.date().describe('按哪一天的政策和情况'),
    knownOn: z.iso.date().describe('按哪一天所知的登记和标准'),
  }),
  output: z.object({
    benefits: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: z.enum(['benefit', 'relief', 'loan', 'rule']),
        earlier: standingView.describe('按当时所知'),
        now: standingView.describe('按现在所知'),
        effect: z.enum(['gains', 'loses', 'may-gain', 'may-lose', 'shifts']).nullable(),
        differenceYuan: yuanText
          .nullable()
          .describe('正数为应补，负数为多给；null：有一边还不能确定，或者不是金额'),
      }),
    ),
  }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input: { personId, day, knownOn }, businessDate, audit }) {
    if (knownOn > businessDate) return refuse('entitlements.known-later', {}, { path: ['knownOn'] });
    const earlier = await decidedAsKnown(tx, personId, day, knownOn);
    const now = await decidedAsKnown(tx, personId, day, null, businessDate);
    await audit({
      action: 'entitlements.reckon-person',
      object: { kind: 'person', id: personId },
      fields: now.fields,
    });
    const kinds = new Map(
      benefits.flatMap(({ id, kind, amount }) =>
        amount === undefined || kind === 'loan' ? [] : [[id, amount.kind] as const],
      ),
    );
    return {
      benefits: reckonTwice(earlier.answers, now.answers, kinds).map((each) => {
        const { title, kind, amount } = benefits.find(
          ({ id }) => id === each.benefitId,
        ) as (typeof benefits)[number];
        return {
          id: each.benefitId,
          title,
          kind,
          earlier: shownStanding(each.earlier, amount?.kind),
          now: shownStanding(each.now, amount?.kind),
          effect: each.effect,
          differenceYuan: each.differenceFen === null ? null : fenToYuan(each.differenceFen),
        };
      }),
    };
  },
});

/** @param knownOn null: now, which is the day `today` */
async function decidedAsKnown(
  tx: Tx,
  personId: string,
  day: string,
  knownOn: string | null,
  today = '',
): Promise<{ answers: readonly BenefitAnswer[]; fields: string[] }> {
  const rows = await registryOf(tx, personId, knownOn ?? today);
  if (rows === null) return refuseKernel('kernel.not-found');
  // What was paid for later months is no matter of that day.
  const contributions = rows.contributions.filter(({ month }) => month <= day);
  const { request, known } = personRequest({ ...rows, contributions }, day);
  const decided = decideRecorded(
    { ...request, ...(knownOn === null ? {} : { knownOn }) },
    await rulesInForce(tx),
  );
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  return { answers: decided.benefits, fields: known.map(({ fact }) => fact) };
}
