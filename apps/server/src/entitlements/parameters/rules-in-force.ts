/** The pack that the server decides by: that of the policy, with the figures that two officers confirmed. */
import { inNotation, pack as published } from '@wenye/policy';
import { type DatedParameter, type Pack, withValues } from '@wenye/rules';
import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';

/** A pack is compiled and hashed once per object, so the same figures give the same object. */
let held: { readonly figures: string; readonly pack: Pack } = { figures: '[]', pack: published };

/** The rules and parameters as they stand now in the register of the database. */
export async function rulesInForce(tx: Tx): Promise<Pack> {
  const values = await confirmedValues(tx);
  const figures = JSON.stringify(values);
  if (held.figures !== figures) held = { figures, pack: packWith(values) };
  return held.pack;
}

/** The rules as they would be were a proposal of the register confirmed today. The worker's only. */
export async function rulesIfConfirmed(tx: Tx, valueId: string): Promise<Pack> {
  const { rows } = await sql<Row>`
    select key, value, region, valid_from as "validFrom", valid_to as "validTo", source,
      recorded_from as "recordedFrom", recorded_to as "recordedTo"
    from entitlements.values_if_confirmed(${valueId}::uuid)`.execute(tx);
  return packWith(rows.map(figureOf));
}

const packWith = (values: readonly DatedParameter[]): Pack =>
  values.length === 0 ? published : withValues(published, values);

type Row = {
  key: string;
  value: string;
  region: string;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  recordedFrom: string;
  recordedTo: string | null;
};

/** Everything that was ever confirmed, in the form in which rules read it. */
export async function confirmedValues(tx: Tx): Promise<DatedParameter[]> {
  const { rows } = await sql<Row>`
    select key, value, region, valid_from as "validFrom", valid_to as "validTo", source,
      recorded_from as "recordedFrom", recorded_to as "recordedTo"
    from entitlements.confirmed_values()`.execute(tx);
  return rows.map(figureOf);
}

function figureOf({ validFrom, validTo, value, ...row }: Row): DatedParameter {
  const { key } = row;
  return { ...row, value: inNotation(key, value), from: validFrom, to: validTo, confidence: 'confirmed' };
}
