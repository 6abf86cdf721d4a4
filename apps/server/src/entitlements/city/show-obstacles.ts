import { sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { yuanText } from '../standing-view.ts';
import { benefitFor } from './benefit-for.ts';
import { gapView, gapViewOf, type NumberedGap } from './gap-view.ts';

const division = z.object({ code: z.string(), name: z.string() });

type Obstacles = {
  blockers: { division: string; conditionId: string; people: number; othersMet: number }[];
  stakes: {
    division: string;
    gap: NumberedGap;
    people: number;
    alone: number;
    aloneHighYuan: string;
    aloneUnbounded: number;
    untold: number;
  }[];
};

/**
 * What keeps people, or firms and their hires, of the officer's counties from a benefit: conditions that alone refuse, and
 * what is missing, each with how many it concerns. Nobody in person.
 *
 * @throws Refusal `entitlements.benefit-not-found`
 */
export const showObstacles = useCase('entitlements.show-obstacles', {
  input: z.object({ benefitId: z.string().max(20) }),
  output: z.object({
    conditions: z.array(
      z.object({
        id: z.string(),
        clause: z.string(),
        text: z.string(),
        division,
        people: z.int().describe('只有这一条不符合的人数；企业的待遇为户数，按招用人员认定的为人数'),
        othersMet: z.int().describe('其中其余各条都已符合（或不适用）的人数；其他人还有条件缺信息'),
      }),
    ),
    missing: z.array(
      z.object({
        ...gapView.shape,
        division,
        people: z.int().describe('缺这一项而未能认定的人数'),
        alone: z.int().describe('只缺这一项的人数'),
        aloneHighYuan: yuanText.describe('只缺这一项的人，最多可得之和，不含没有上限的'),
        aloneUnbounded: z.int().describe('只缺这一项、金额没有上限的人数'),
        untold: z.int().describe('登记不足、只计数不列名单的人数，其中缺这一项的'),
      }),
    ),
  }),
  access: officer('reviewer', 'approver', 'auditor', 'leader', 'parameter-officer'),
  async run({ tx, input }) {
    const benefit = benefitFor(input.benefitId);
    const { rows } = await sql<{ obstacles: Obstacles }>`
      select entitlements.screening_obstacles(${benefit.id}) as obstacles`.execute(tx);
    const { blockers, stakes } = rows[0]?.obstacles ?? { blockers: [], stakes: [] };
    return {
      // A condition that the rules have no more was one of theirs when the city was screened.
      conditions: blockers.map(({ conditionId: id, division: code, people, othersMet }) => {
        const { clause, text } = benefit.conditions.find((each) => each.id === id) ?? {
          clause: benefit.clause,
          text: id,
        };
        return { id, clause, text, division: namedDivision(code), people, othersMet };
      }),
      missing: stakes.map(({ gap, division: code, ...numbers }) => ({
        ...gapViewOf(gap),
        division: namedDivision(code),
        ...numbers,
      })),
    };
  },
});
