import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import { clausesReading, definitions, type Figure, recordedFigures } from './parameter.ts';
import { isInForce, isRead, type RegisterRow, registerOf } from './register.store.ts';
import { PARAMETER_STATES, type ParameterState, standingsOn } from './standing.ts';

/** Law is no secret among those who apply it. */
export const parameterReaders = officer(
  'parameter-officer',
  'acceptor',
  'reviewer',
  'approver',
  'auditor',
  'leader',
);

const parameterState = z.enum(Object.keys(PARAMETER_STATES) as [ParameterState, ...ParameterState[]]);

/** On the business date: one entry where it stands alike in every county, what has the most to do first. */
export const parameterStandings = z
  .array(z.object({ state: parameterState, stateName: z.string(), counties: z.array(z.string()).readonly() }))
  .describe('今日可靠程度，各县区不同的分开列');

const row = z.object({
  key: z.string(),
  label: z.string(),
  clauses: z.array(z.string()).readonly(),
  standings: parameterStandings,
  /** How many figures the pack and the register hold, for all days and regions. */
  figures: z.int(),
  /** Proposals that wait for a second person. */
  waiting: z.int(),
});

/** Every parameter that rules read, those with the most to do first. */
export const listParameters = useCase('entitlements.list-parameters', {
  input: listQuery.extend({
    state: parameterState.optional().describe('哪种可靠程度，有一个县区是的就列出'),
    clause: z.string().max(10).optional().describe('哪一条款用到'),
    waiting: z.enum(['yes']).optional().describe('只看有待确认的'),
  }),
  output: listOf(row),
  access: parameterReaders,
  async run({ tx, input, businessDate }) {
    const register = Map.groupBy(await registerOf(tx, null), ({ key }) => key);
    const words = input.q?.trim().split(/\s+/) ?? [];
    const all = definitions
      .map(({ key, label }) => rowOf(key, label, register.get(key) ?? [], businessDate))
      .filter(
        (each) =>
          (input.state === undefined || each.standings.some(({ state }) => state === input.state)) &&
          (input.clause === undefined || each.clauses.includes(input.clause)) &&
          (input.waiting === undefined || each.waiting > 0) &&
          words.every((word) => each.label.includes(word) || each.key.includes(word)),
      );
    all.sort((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0));
    const { page, pageSize } = input;
    return { rows: all.slice((page - 1) * pageSize, page * pageSize), total: all.length, page, pageSize };
  },
});

function rowOf(
  key: string,
  label: string,
  register: readonly RegisterRow[],
  day: string,
): z.input<typeof row> {
  const figures = [...recordedFigures(key), ...register.filter(isInForce).filter(isRead).map(figureOf)];
  return {
    key,
    label,
    clauses: clausesReading(key),
    standings: standingsOn(day, figures),
    figures: figures.length,
    waiting: register.filter(({ decision }) => decision === null).length,
  };
}

/** What was confirmed, as a figure beside those of the pack. */
export const figureOf = ({ value, validFrom, validTo, region, source }: RegisterRow): Figure => ({
  value,
  from: validFrom,
  to: validTo,
  region,
  source,
  confidence: 'confirmed',
});
