/** A firm in a list of officers, and where the row is about somebody whom it hired, who that is. */
import { maskId } from '@wenye/codes';
import { z } from 'zod';
import type { UseCaseContext } from '../kernel/use-case.ts';
import { namedDivision, namedTownship } from '../people/names.ts';

const named = z.object({ code: z.string(), name: z.string() });

export const listedFirm = z.object({
  /** Of this firm and hire; a firm may stand here with several. */
  rowId: z.string(),
  firmId: z.uuid(),
  name: z.string(),
  uscc: z.string(),
  /** The county whose standards apply, and where the firm is. */
  division: named,
  township: named.nullable(),
  generated: z.boolean(),
  /** Null: it is about the firm itself. */
  hire: z.object({ personId: z.uuid(), name: z.string(), idNumberMasked: z.string() }).nullable(),
});

/** As functions of the database tell of one. */
export type ListedFirmRow = {
  firm_id: string;
  name: string;
  uscc: string;
  division: string;
  township: string | null;
  generated: boolean;
  hire_id: string | null;
  hire_name: string | null;
  hire_number: string | null;
};

export const shownFirm = (row: ListedFirmRow): z.input<typeof listedFirm> => ({
  rowId: [row.firm_id, ...(row.hire_id === null ? [] : [row.hire_id])].join(' '),
  firmId: row.firm_id,
  name: row.name,
  uscc: row.uscc,
  division: namedDivision(row.division),
  township: namedTownship(row.township),
  generated: row.generated,
  hire:
    row.hire_id === null
      ? null
      : {
          personId: row.hire_id,
          name: row.hire_name ?? '',
          idNumberMasked: maskId(row.hire_number ?? ''),
        },
});

/** Puts on record which firms were listed and, by name, whom they hired. */
export async function auditFirms(
  audit: UseCaseContext<unknown>['audit'],
  action: string,
  about: string,
  rows: readonly z.input<typeof listedFirm>[],
): Promise<void> {
  const firms = new Set(rows.map(({ firmId }) => firmId));
  const hires = new Set(rows.flatMap(({ hire }) => (hire === null ? [] : [hire.personId])));
  await audit({ action, object: { kind: 'firm', id: [...firms] }, fields: [about] });
  await audit({ action, object: { kind: 'person', id: [...hires] }, fields: ['name', 'employer', about] });
}
