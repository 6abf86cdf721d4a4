import { benefits } from '@wenye/policy';
import type { SubjectKind } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { yuanText } from '../standing-view.ts';
import { gapView, gapViewOf, type NumberedGap } from './gap-view.ts';

const stake = z.object({
  benefitId: z.string(),
  people: z.int().describe('缺这一项而未能认定的人数；企业的待遇为户数，按招用人员认定的为人数'),
  alone: z.int().describe('只缺这一项的人数'),
  aloneHighYuan: yuanText.describe('只缺这一项的人，最多可得之和，不含没有上限的'),
  aloneUnbounded: z.int().describe('只缺这一项、金额没有上限的人数'),
});

type Lacks = {
  lacks: { subject: SubjectKind; gap: NumberedGap; subjects: number; alone: number }[];
  stakes: (z.output<typeof stake> & { gap: number })[];
};

const subjectOf = new Map(benefits.map(({ id, subject }) => [id, subject]));

/**
 * What is missing over all benefits, each thing once: how many persons or firms of the officer's counties it concerns, what is
 * at stake, and for which benefits. Nobody in person.
 */
export const showMissing = useCase('entitlements.show-missing', {
  input: z.object({
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('只看一个县（市、区）'),
  }),
  output: z.object({
    missing: z.array(
      z.object({
        ...gapView.shape,
        subject: z.enum(['person', 'firm']),
        subjects: z.int().describe('至少一项待遇因此未能认定的人数或企业户数，各只计一次'),
        alone: z.int().describe('其中至少一项待遇只缺这一项的'),
        /** Of each benefit, the most who lack nothing else first. */
        stakes: z.array(stake),
      }),
    ),
  }),
  access: officer('reviewer', 'approver', 'auditor', 'leader', 'parameter-officer'),
  async run({ tx, input: { division = null } }) {
    const { rows } = await sql<{ answer: Lacks }>`
      select entitlements.screening_lacks(${division}) as answer`.execute(tx);
    const { lacks, stakes } = rows[0]?.answer ?? { lacks: [], stakes: [] };
    const ofGap = Map.groupBy(stakes, ({ gap }) => gap);
    return {
      missing: lacks.map(({ subject, gap, subjects, alone }) => ({
        ...gapViewOf(gap),
        subject,
        subjects,
        alone,
        stakes: (ofGap.get(gap.gap) ?? [])
          .filter(({ benefitId }) => subjectOf.get(benefitId) === subject)
          .map(({ benefitId, people, alone: sole, aloneHighYuan, aloneUnbounded }) => ({
            benefitId,
            people,
            alone: sole,
            aloneHighYuan,
            aloneUnbounded,
          })),
      })),
    };
  },
});
