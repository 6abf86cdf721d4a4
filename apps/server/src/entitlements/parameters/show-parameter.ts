import { placeName } from '@wenye/codes';
import { regionsRead } from '@wenye/policy';
import { z } from 'zod';
import { useCase } from '../../kernel/use-case.ts';
import { refuse } from '../refusals.ts';
import { figureOf, parameterReaders, parameterStandings } from './list-parameters.ts';
import { clausesReading, definitionOf, recordedFigures } from './parameter.ts';
import { isInForce, isRead, type RegisterRow, registerOf } from './register.store.ts';
import { standingsOn } from './standing.ts';

const named = z.object({ code: z.string(), name: z.string() });

const recorded = z.object({
  /** Null: known to exist, value unknown. */
  value: z.string().nullable(),
  regions: z.array(named),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  source: z.string(),
  by: z.literal('analogy').optional().describe('出处管的是别处或者别的事项，参照执行'),
  note: z.string().nullable(),
  confidence: z.enum(['seen', 'known', 'uncertain']),
});

const registered = z.object({
  valueId: z.uuid(),
  value: z.string().nullable(),
  region: named,
  /** Whether rules read a figure of that region, or of one above. */
  isRead: z.boolean(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  source: z.string(),
  note: z.string().nullable(),
  /** The row of the register that it takes the place of. */
  replaces: z.uuid().nullable(),
  state: z.enum(['waiting', 'in-force', 'replaced', 'taken-out', 'rejected', 'withdrawn']),
  proposedOn: z.iso.date(),
  proposedByName: z.string(),
  proposedByMe: z.boolean(),
  decidedOn: z.iso.date().nullable(),
  decidedByName: z.string().nullable(),
  reason: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
});

/** One parameter: what the pack records of it, and the whole history of the register, the latest first. */
export const showParameter = useCase('entitlements.show-parameter', {
  input: z.object({ key: z.string().max(100) }),
  output: z.object({
    key: z.string(),
    label: z.string(),
    type: z.string(),
    unit: z.string().nullable(),
    /** Of a code, all that it can be; null: not a code, or any. */
    values: z
      .array(z.object({ code: z.string(), label: z.string() }))
      .readonly()
      .nullable(),
    clauses: z.array(z.string()).readonly(),
    standings: parameterStandings,
    recorded: z.array(recorded),
    register: z.array(registered),
    /** Where a figure may be registered for: the country, the province, the city, and its counties where rules read it by county. */
    regions: z.array(named),
  }),
  access: parameterReaders,
  async run({ tx, input, businessDate }) {
    const { key } = input;
    const definition = definitionOf(key);
    if (definition === undefined) return refuse('entitlements.parameter-not-found');
    const register = await registerOf(tx, key);
    const standings = standingsOn(businessDate, [
      ...recordedFigures(key),
      ...register.filter(isInForce).filter(isRead).map(figureOf),
    ]);
    return {
      key,
      label: definition.label,
      type: definition.type,
      unit: definition.unit ?? null,
      values: definition.values ?? null,
      clauses: clausesReading(key),
      standings,
      recorded: recordedFigures(key).map(({ value, region, from, to, source, by, note, confidence }) => ({
        value: value === null ? null : String(value),
        regions: [region].flat().map(regionOf),
        from,
        to,
        source,
        by,
        note: note ?? null,
        confidence: confidence as 'seen' | 'known' | 'uncertain',
      })),
      register: register.map(registeredOf),
      regions: regionsRead(key).map(regionOf),
    };
  },
});

function regionOf(code: string): { code: string; name: string } {
  return { code, name: code === 'CN' ? '全国' : (placeName(code) ?? code) };
}

function registeredOf(row: RegisterRow): z.input<typeof registered> {
  const { id, region, validFrom, validTo, ...rest } = row;
  return {
    ...rest,
    valueId: id,
    region: regionOf(region),
    isRead: isRead(row),
    from: validFrom,
    to: validTo,
    state: stateOf(row),
  };
}

function stateOf(row: RegisterRow): z.input<typeof registered>['state'] {
  if (row.decision === null) return 'waiting';
  if (row.decision !== 'confirmed') return row.decision;
  if (row.value === null) return 'taken-out';
  return isInForce(row) ? 'in-force' : 'replaced';
}
