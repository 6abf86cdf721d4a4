import type { Corrections, KeptFrom, Recorded } from '../people/registry-rows.ts';

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

/** What a firm insured against unemployment in a month: numbers, whoever the people are. */
export type InsuredMonth = Recorded & {
  /** First day of the month. */
  month: string;
  insured: number;
  unit_fen: number;
  own_fen: number;
  /** How many were employed all the month and not insured; null of a firm that is older than the register. */
  left_out: number | null;
};

/** How many people left a firm and began to draw unemployment insurance benefit in a year. */
export type ClaimantsOfYear = Recorded & { year: number; people: number };

/** The registers' rows about a firm as `firms.registry_of` collects them. */
export type FirmRows = {
  firm: FirmRow;
  corrections: Corrections;
  figures: FiguresRow[];
  insurance: {
    /** Months in which it insured anybody, the earliest first. */
    months: InsuredMonth[];
    /** Years in which anybody did, the earliest first. */
    claimants: ClaimantsOfYear[];
  };
  /** Day as on which all this was known. */
  known_on: string;
  kept_from: KeptFrom;
  sources: Readonly<Record<string, string>>;
};
