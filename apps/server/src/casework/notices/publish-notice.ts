import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { CanonicalValue } from '../../kernel/chain.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { calendar } from '../calendar.ts';
import { perform } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { schemeOf } from '../scheme.ts';
import { commandInput, date } from '../views.ts';
import { MOST_LINES } from './compose-notice.ts';
import { leafOf, rootOf } from './merkle.ts';
import { candidates, onlyBenefit } from './notice.store.ts';
import { noticePeriod } from './notice.ts';

/**
 * Publishes the list of a notice and freezes it under its root hash: all cases go up together or none does,
 * since the officer has previewed exactly this list.
 */
export const publishNotice = useCase('casework.publish-notice', {
  input: z.object({
    title: z.string().trim().min(4).max(200).meta({ example: '灵活就业社会保险补贴公示' }),
    cases: z.array(commandInput).min(1).max(MOST_LINES),
  }),
  output: z.object({
    noticeId: z.uuid(),
    noticeNumber: z.string(),
    publishedOn: date,
    from: date,
    until: date,
    lineCount: z.int(),
    rootHash: z.string(),
  }),
  access: officer('reviewer', 'approver'),
  async run(context) {
    const { tx, actor, input, businessDate } = context;
    const expected = new Map(input.cases.map((one) => [one.caseId, one.expectedVersion]));
    const found = await candidates(tx, { caseIds: [...expected.keys()] });
    if (found.length < expected.size) return refuseGenerally('kernel.not-found', {}, { path: ['cases'] });
    const benefitId = onlyBenefit(found, 'cases');
    const days = schemeOf(benefitId).notice.value ?? refuse('casework.no-notice');
    const { from, until } = noticePeriod(businessDate, days, calendar);
    const office = actor.assignments.find((each) => each.role === 'reviewer' || each.role === 'approver');
    const noticeNumber = await nextNumber(tx);
    const leaves = found.map(({ shown }, index) =>
      leafOf(noticeNumber, index + 1, shown as unknown as CanonicalValue),
    );
    const rootHash = rootOf(leaves);
    const notice = {
      notice_number: noticeNumber,
      title: input.title,
      benefit_id: benefitId,
      office_id: office?.officeId,
      days: days.count,
      unit: days.unit,
      until,
      root_hash: rootHash,
    };
    const lines = found.map((each, index) => ({
      case_id: each.caseId,
      masked: each.shown,
      leaf_hash: leaves[index],
    }));
    const { rows } = await sql<{ noticeId: string }>`
      select casework.publish_notice(${JSON.stringify(notice)}::jsonb,
        ${JSON.stringify(lines)}::jsonb) as "noticeId"`.execute(tx);
    const { noticeId } = rows[0] as { noticeId: string };
    for (const [index, { caseId }] of found.entries()) {
      const line = { noticeId, line: index + 1, until, leaf: leaves[index] ?? '' };
      await perform(context, caseId, expected.get(caseId) ?? -1, () => ({
        kind: 'publish-notice',
        notice: line,
      }));
    }
    await context.audit({
      action: 'casework.publish-notice',
      object: { kind: 'notice', id: noticeId },
      evidence: rootHash,
    });
    return {
      noticeId,
      noticeNumber,
      publishedOn: businessDate,
      from,
      until,
      lineCount: found.length,
      rootHash,
    };
  },
});

async function nextNumber(tx: Tx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select casework.next_notice_number() as number`.execute(tx);
  return (rows[0] as { number: string }).number;
}
