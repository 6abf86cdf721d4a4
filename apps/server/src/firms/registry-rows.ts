import type { Corrections, Recorded } from '../people/registry-rows.ts';

export type FirmRow = Recorded & {
  firm_id: string;
  uscc: string;
  name: string;
  entity_type: string;
  industry: string | null;
  labour_dispatch: boolean;
  division: string;
  township: string | null;
  registered_on: string | null;
  deregistered_on: string | null;
  legal_representative: string | null;
  phone: string | null;
  generated: boolean;
};

export type FiguresRow = Recorded & {
  figures_id: string;
  year: number;
  staff: number | null;
  revenue_fen: number | null;
  assets_fen: number | null;
};

/** The registers' rows about a firm as `firms.registry_of` collects them. */
export type FirmRows = {
  firm: FirmRow;
  corrections: Corrections;
  figures: FiguresRow[];
  sources: Readonly<Record<string, string>>;
};
