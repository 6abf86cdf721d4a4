/** Somebody in a list of officers: who, and where they live; of the number only its ends. */
import { maskId } from '@wenye/codes';
import { z } from 'zod';
import { namedDivision, namedTownship } from './names.ts';

const named = z.object({ code: z.string(), name: z.string() });

export const listedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  idNumberMasked: z.string(),
  /** The county whose standards apply, and where the person lives now. */
  division: named,
  township: named.nullable(),
  generated: z.boolean(),
});

/** As functions of the database tell of somebody. */
export type ListedRow = {
  person_id: string;
  name: string;
  id_number: string;
  division: string;
  township: string | null;
  generated: boolean;
};

export const shownPerson = (row: ListedRow): z.input<typeof listedPerson> => ({
  personId: row.person_id,
  name: row.name,
  idNumberMasked: maskId(row.id_number),
  division: namedDivision(row.division),
  township: namedTownship(row.township),
  generated: row.generated,
});
