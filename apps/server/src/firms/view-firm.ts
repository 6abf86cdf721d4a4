import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../kernel/access.ts';
import { refuse } from '../kernel/refusals.ts';
import { useCase } from '../kernel/use-case.ts';
import { namedDivision, namedTownship } from '../people/names.ts';
import { correctedBy, sourceOf } from '../people/registry-fact.ts';
import { shownAccount } from '../people/shown-account.ts';
import { date } from '../people/views.ts';
import { hasFullPower } from './full-power.ts';
import { accountsOf, firmRegistryOf } from './registry.ts';
import type { FirmRows } from './registry-rows.ts';
import { namedIndustry } from './search-firms.ts';
import { firmView } from './views.ts';

/** What the registers say of a firm that the actor may see. */
export const viewFirm = useCase('firms.view-firm', {
  input: z.object({
    firmId: z.uuid(),
    /** As known on this day; absent: as known today. */
    knownOn: date.optional(),
  }),
  output: firmView,
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    const rows = await firmRegistryOf(tx, input.firmId, input.knownOn ?? businessDate);
    if (rows === null) return refuse('kernel.not-found');
    const { rows: representatives } = await sql<{ name: string | null }>`
      select firms.representative_name(${input.firmId}) as name`.execute(tx);
    await audit({
      action: 'firms.view-firm',
      object: { kind: 'firm', id: input.firmId },
      fields: ['legal_representative', 'phone', 'payee_account'],
    });
    return {
      ...firmOf(rows),
      legalRepresentative: representatives[0]?.name ?? null,
      accounts: (await accountsOf(tx, input.firmId)).map((row) => shownAccount(row, rows.sources)),
      fullPower: await hasFullPower(tx, input.firmId),
    };
  },
});

function firmOf({ firm, corrections, figures, sources }: FirmRows) {
  return {
    firmId: firm.firm_id,
    uscc: firm.uscc,
    name: firm.name,
    entityType: firm.entity_type,
    industry: namedIndustry(firm.industry),
    labourDispatch: firm.labour_dispatch,
    division: namedDivision(firm.division),
    township: namedTownship(firm.township),
    registeredOn: firm.registered_on,
    deregisteredOn: firm.deregistered_on,
    phone: firm.phone,
    source: sourceOf(firm, sources),
    corrected: correctedBy(corrections, sources),
    generated: firm.generated,
    figures: figures.map((row) => ({
      figuresId: row.figures_id,
      year: row.year,
      staff: row.staff,
      revenueYuan: row.revenue_fen === null ? null : fenToYuan(row.revenue_fen),
      assetsYuan: row.assets_fen === null ? null : fenToYuan(row.assets_fen),
      source: sourceOf(row, sources),
    })),
  };
}
