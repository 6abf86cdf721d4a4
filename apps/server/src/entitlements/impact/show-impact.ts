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

/** The pass that the counts are of. */
const told = z.object({
  decisionDate: z.iso.date(),
  people: z.int(),
  firms: z.int(),
  finishedAt: z.string(),
});

const underWay = z.object({
  state: z
    .enum(['waiting', 'running', 'failed', 'given-up'])
    .describe(
      'failed：这一次没有算成，稍后自动再算，也可以再次要求测算；given-up：多次中断，不再自动再算，要再次要求才测算',
    ),
  decisionDate: z.iso.date().nullable(),
  people: z.int().describe('要测算的人数；没有个人的待遇按它认定的为 0'),
  peopleDone: z.int(),
  firms: z.int().describe('要测算的企业户数，排在个人之后；没有企业的待遇按它认定的为 0'),
  firmsDone: z.int(),
});

type Row = {
  told: z.output<typeof told> | null;
  underWay: z.output<typeof underWay> | null;
  counts: Count[];
};

const before = z.object({
  entitled: z.int().describe('确定应享的人数；企业的待遇为户数，按招用人员认定的为人数（以下同）'),
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
    decision: z
      .enum(['confirmed', 'rejected', 'withdrawn'])
      .nullable()
      .describe('这条登记后来怎样了；null：还没有人确认，测算的是它'),
    /** The benefits that read the figure, of people and of firms. */
    people: z.array(named),
    firms: z.array(named),
    /** What the counts are of; null: nothing has been measured yet. */
    told: told.nullable(),
    /** A pass that is asked for and not whole yet; what was told before stands. */
    underWay: underWay.nullable(),
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
    const answer = rows[0]?.answer;
    return {
      key: proposed.key,
      decision: proposed.decision,
      people: ofPeople.map(({ id, title }) => ({ id, title })),
      firms: ofFirms.map(({ id, title }) => ({ id, title })),
      told: answer?.told ?? null,
      underWay: answer?.underWay ?? null,
      counts: (answer?.counts ?? []).map(viewOf),
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
