import { fenToYuan } from '@wenye/codes';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import type { EntitlementsImpactCount } from '../../kernel/schema.generated.ts';
import { useCase } from '../../kernel/use-case.ts';
import { namedDivision } from '../../people/names.ts';
import { registerOf } from '../parameters/register.store.ts';
import { refuse } from '../refusals.ts';
import { yuanText } from '../standing-view.ts';
import { benefitsReading } from './benefits-reading.ts';

const named = z.object({ id: z.string(), title: z.string() });

/** A row as the database has it. */
type Count = Selectable<EntitlementsImpactCount>;

type Row = {
  impact: {
    state: 'waiting' | 'running' | 'finished';
    decision_date: string | null;
    people: number;
    people_done: number;
    finished_at: string | null;
  };
  counts: Count[];
};

const before = z.object({
  entitled: z.int().describe('确定应享的人数'),
  open: z.int().describe('还不能确定的人数'),
  lowYuan: yuanText.describe('确定应享的人最少应得之和'),
  highYuan: yuanText.describe('全部人最多可得之和，不含没有上限的'),
});

/**
 * What a proposed figure would change, by benefit and county of the officer. Nobody in person.
 *
 * @throws Refusal `entitlements.value-not-found` where the register has no such row
 */
export const showImpact = useCase('entitlements.show-impact', {
  input: z.object({ valueId: z.uuid() }),
  output: z.object({
    key: z.string(),
    /** Benefits of people that read the figure, which are measured; those of firms are not. */
    measured: z.array(named),
    notMeasured: z.array(named),
    /** Null: nobody has asked. */
    impact: z
      .object({
        state: z.enum(['waiting', 'running', 'finished']),
        decisionDate: z.iso.date().nullable(),
        people: z.int(),
        peopleDone: z.int(),
        finishedAt: z.string().nullable(),
      })
      .nullable(),
    counts: z.array(
      z.object({
        benefitId: z.string(),
        division: z.object({ code: z.string(), name: z.string() }),
        before,
        after: before,
        gains: z.int().describe('增加的人数：新确定应享，或者金额、月数、止期只增不减'),
        gainedYuan: yuanText.describe('增加的人，最少应得之和增加多少'),
        loses: z.int().describe('减少的人数'),
        lostYuan: yuanText,
        mayGain: z.int().describe('可能增加：由不符合变为还不能确定，或者可得的更多'),
        mayLose: z.int().describe('可能减少：由确定变为还不能确定，或者不再可能'),
        shifts: z.int().describe('有增有减，如每月多了而月数少了'),
      }),
    ),
  }),
  access: officer('parameter-officer', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader'),
  async run({ tx, input: { valueId } }) {
    const proposed = (await registerOf(tx, null)).find(({ id }) => id === valueId);
    if (proposed === undefined) return refuse('entitlements.value-not-found');
    const { ofPeople, ofFirms } = benefitsReading(proposed.key);
    const { rows } = await sql<{ answer: Row | null }>`
      select entitlements.show_impact(${valueId}::uuid) as answer`.execute(tx);
    const told = rows[0]?.answer ?? null;
    return {
      key: proposed.key,
      measured: ofPeople.map(({ id, title }) => ({ id, title })),
      notMeasured: ofFirms.map(({ id, title }) => ({ id, title })),
      impact: told && {
        state: told.impact.state,
        decisionDate: told.impact.decision_date,
        people: told.impact.people,
        peopleDone: told.impact.people_done,
        finishedAt: told.impact.finished_at,
      },
      counts: (told?.counts ?? []).map(viewOf),
    };
  },
});

function viewOf(row: Count) {
  return {
    benefitId: row.benefit_id,
    division: namedDivision(row.division),
    before: {
      entitled: row.entitled_before,
      open: row.open_before,
      lowYuan: fenToYuan(row.low_before_fen),
      highYuan: fenToYuan(row.high_before_fen),
    },
    after: {
      entitled: row.entitled_after,
      open: row.open_after,
      lowYuan: fenToYuan(row.low_after_fen),
      highYuan: fenToYuan(row.high_after_fen),
    },
    gains: row.gains,
    gainedYuan: fenToYuan(row.gained_fen),
    loses: row.loses,
    lostYuan: fenToYuan(row.lost_fen),
    mayGain: row.may_gain,
    mayLose: row.may_lose,
    shifts: row.shifts,
  };
}
