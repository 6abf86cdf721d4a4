import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { listOf, listQuery } from '../../kernel/list.ts';
import { useCase } from '../../kernel/use-case.ts';
import {
  clausesReading,
  definitions,
  type Figure,
  PARAMETER_STATES,
  type ParameterState,
  recordedFigures,
  stateOn,
} from './parameter.ts';
import { isInForce, type RegisterRow, registerOf } from './register.store.ts';

/** Law is no secret among those who apply it. */
export const parameterReaders = officer(
  'parameter-officer',
  'acceptor',
  'reviewer',
  'approver',
  'auditor',
  'leader',
);

export const parameterState = z.enum(Object.keys(PARAMETER_STATES) as [ParameterState, ...ParameterState[]]);

const row = z.object({
  key: z.string(),
  label: z.string(),
  clauses: z.array(z.string()).readonly(),
  /** On the business date, in whatever region it is best known. */
  state: parameterState,
  stateName: z.string(),
  /** How many figures the pack and the register hold, for all days and regions. */
  figures: z.int(),
  /** Proposals that wait for a second person. */
  waiting: z.int(),
});

/** Every parameter that rules read, those with the most to do first. */
export const listParameters = useCase('entitlements.list-parameters', {
  input: listQuery.extend({
    state: parameterState.optional(),
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
          (input.state === undefined || each.state === input.state) &&
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
  const figures = [...recordedFigures(key), ...register.filter(isInForce).map(figureOf)];
  const state = stateOn(day, figures);
  return {
    key,
    label,
    clauses: clausesReading(key),
    state,
    stateName: PARAMETER_STATES[state],
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
