import { benefits, findScheme } from '@wenye/policy';
import type { SubjectKind } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { gapView, gapViewOf, type NumberedGap } from '../../entitlements/city/gap-view.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedPlace } from '../../people/names.ts';
import { yuan } from '../views.ts';

type Row = {
  benefitId: string;
  division: string;
  eligibility: 'entitled' | 'undetermined' | 'official-must-judge' | 'untold';
  people: number;
  subjects: number;
  lowYuan: string;
  highYuan: string;
  unbounded: number;
  lacks: NumberedGap[] | null;
};

/** What is in a sum, by the kind of the benefit's amount. */
const summed =
  '按 amountKind：total 为到测算日为止已有的月份合计，以后的月份不在内；per-month 为各人一个月的金额之和；once 为一次性金额之和';

/**
 * How many people, firms and hires of firms of the officer's territory are due each benefit by what the registers know, or may
 * be, and have not claimed it, with the sums of it. Nobody in person.
 */
export const countUnclaimed = useCase('casework.count-unclaimed', {
  input: z.object({}),
  output: z.object({
    benefits: z.array(
      z.object({
        id: z.string(),
        clause: z.string(),
        title: z.string(),
        subject: z.enum(['person', 'firm']),
        /** What the numbers count: people, firms, or people whom firms hired. */
        counted: z.enum(['people', 'firms', 'hires']),
        kind: z.enum(['benefit', 'relief', 'loan', 'rule']),
        /** Of what the sums are; null: the benefit has no amount. */
        amountKind: z.enum(['per-month', 'once', 'total']).nullable(),
        /** It can be applied for here. */
        online: z.boolean(),
      }),
    ),
    counts: z.array(
      z.object({
        benefitId: z.string(),
        division: z
          .object({ code: z.string(), name: z.string() })
          .describe('县（市、区）；只管乡镇（街道）的，为其乡镇（街道）'),
        eligibility: z
          .enum(['entitled', 'undetermined', 'official-must-judge', 'untold'])
          .describe(
            'untold：登记信息对这一项说明不了什么，或者说明的多数人都一样，只计人数（含已申领的），不列名单',
          ),
        people: z.int().describe('人数；企业的待遇为户数，按招用人员认定的为人数'),
        subjects: z.int().describe('按招用人员认定的：涉及几户企业；其他同 people'),
        lowYuan: yuan.describe(`各人最少应得之和。${summed}`),
        highYuan: yuan.describe(`各人最多可得之和，不含没有上限的。${summed}`),
        unbounded: z.int().describe('金额没有上限的人数'),
        lacks: z.array(gapView).describe('untold 的各缺哪些才能认定，缺的人多的在前；其他为空'),
      }),
    ),
  }),
  access: officer(
    'counter-clerk',
    'acceptor',
    'reviewer',
    'approver',
    'auditor',
    'leader',
    'parameter-officer',
  ),
  async run({ tx }) {
    const { rows } = await sql<Row>`
      select benefit_id as "benefitId", division, eligibility, people, subjects, low_yuan as "lowYuan", high_yuan as "highYuan", unbounded, lacks
      from casework.unclaimed_counts()`.execute(tx);
    return {
      benefits: benefits.map(({ id, clause, title, subject, per, kind, amount }) => ({
        id,
        clause,
        title,
        subject,
        counted: countedOf(subject, per?.definition.id),
        kind,
        amountKind: amount?.kind ?? null,
        online: findScheme(id) !== undefined,
      })),
      counts: rows.map((row) => ({
        ...row,
        division: namedPlace(row.division),
        lacks: (row.lacks ?? []).map(gapViewOf),
      })),
    };
  },
});

/** Of lists that no register holds there is one row a firm, as of what is decided for the firm itself. */
function countedOf(subject: SubjectKind, list: string | undefined): 'people' | 'firms' | 'hires' {
  if (subject === 'person') return 'people';
  return list === 'firm.hires' ? 'hires' : 'firms';
}
