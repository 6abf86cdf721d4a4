/**
 * The registers' rows about a person and a firm as `people.registry_of` and `firms.registry_of` collect them.
 * Dates are YYYY-MM-DD, months the first day of the month, money fen; null is unknown.
 */

/** What every row says of where it comes from: code of the register, and the day it was recorded here. */
export type Recorded = { source: string; recorded_on: string };

export type PersonRow = Recorded & {
  person_id: string;
  id_number: string;
  name: string;
  sex: 'male' | 'female' | null;
  birth_date: string | null;
  division: string;
  township: string | null;
  hukou_division: string | null;
  hukou_kind: 'urban' | 'rural' | null;
  education: string | null;
  phone: string | null;
  generated: boolean;
};

export type EducationRow = Recorded & {
  record_id: string;
  level: string;
  school_kind: string;
  school: string;
  graduated_on: string | null;
};

export type UnemploymentRow = Recorded & {
  registration_id: string;
  registered_on: string;
  /** Last day; null: still registered. */
  ended_on: string | null;
  division: string;
};

export type FlexibleRow = Recorded & {
  registration_id: string;
  from_date: string;
  to_date: string | null;
  occupation: string;
  division: string;
};

export type ContributionRow = Recorded & {
  month: string;
  capacity: 'employee' | 'flexible';
  firm_id: string | null;
  base_fen: number;
  pension_unit_fen: number;
  pension_own_fen: number;
  unemployment_unit_fen: number;
  unemployment_own_fen: number;
  medical_unit_fen: number;
  medical_own_fen: number;
  injury_unit_fen: number;
};

export type DrawingRow = Recorded & {
  drawing_id: string;
  firm_id: string | null;
  first_month: string;
  /** The last month paid; null: still drawn. */
  last_month: string | null;
};

export type StatusRow = Recorded & {
  status_id: string;
  kind: string;
  category: string | null;
  valid_from: string;
  valid_to: string | null;
  division: string;
};

export type EmploymentRow = Recorded & {
  employment_id: string;
  firm_id: string;
  from_date: string;
  to_date: string | null;
  contract_kind: 'fixed-term' | 'open-ended' | 'task' | null;
  contract_start: string | null;
  contract_end: string | null;
  post: string | null;
  wage_fen: number | null;
  end_reason: string | null;
};

export type BenefitMonthRow = Recorded & {
  /** In the order in which months were granted. */
  benefit_month_id: string;
  benefit_id: string;
  month: string;
  /** The case under which it was granted; null: before this system, or outside. */
  reference: string | null;
};
export type BusinessRow = { firm_id: string; registered_on: string | null; deregistered_on: string | null };

/** The latest correction of a column, by column name. */
export type Corrections = Readonly<Record<string, Recorded & { reference: string }>>;

/** From when on a register is held whole, by its code; a register of which that is not known is not there. */
export type KeptFrom = Readonly<Record<string, string>>;

export type RegistryRows = {
  person: PersonRow;
  corrections: Corrections;
  education: EducationRow[];
  unemployment: UnemploymentRow[];
  flexible: FlexibleRow[];
  contributions: ContributionRow[];
  /** Times in which unemployment insurance benefit was drawn. */
  drawings: DrawingRow[];
  statuses: StatusRow[];
  employments: EmploymentRow[];
  /** Firms whose legal representative or owner the person is. */
  businesses: BusinessRow[];
  benefits: BenefitMonthRow[];
  kept_from: KeptFrom;
  /** Chinese name of each register by its code. */
  sources: Readonly<Record<string, string>>;
};

/**
 * The columns of each register that facts are told from, beside those of `Recorded`. What tells facts cannot read others,
 * so whoever reads everybody's registers (everybody.ts) brings what telling them of one person needs.
 */
export const FACT_COLUMNS = {
  education: ['school_kind', 'graduated_on'],
  unemployment: ['registered_on', 'ended_on'],
  flexible: ['from_date', 'to_date'],
  contributions: ['month', 'capacity', 'pension_own_fen', 'unemployment_own_fen', 'medical_own_fen'],
  drawings: ['first_month', 'last_month'],
  statuses: ['kind', 'valid_from', 'valid_to'],
  employments: ['from_date', 'to_date'],
  benefits: ['benefit_id', 'month'],
} as const satisfies { readonly [register in keyof RegistryRows]?: readonly string[] };

/** The same of the person's own row; and the township, by which officers of one are told how many it concerns. */
export const PERSON_COLUMNS = [
  'person_id',
  'sex',
  'birth_date',
  'division',
  'township',
  'hukou_division',
  'education',
] as const satisfies readonly (keyof PersonRow)[];

export type FactRegister = keyof typeof FACT_COLUMNS;

type FactRow<Register extends FactRegister> = Recorded &
  Pick<
    RegistryRows[Register][number],
    (typeof FACT_COLUMNS)[Register][number] & keyof RegistryRows[Register][number]
  >;

/** Of the registers' rows about a person, what facts are told from. */
export type FactRows = Pick<RegistryRows, 'corrections' | 'kept_from' | 'sources'> & {
  readonly person: Recorded & Pick<PersonRow, (typeof PERSON_COLUMNS)[number]>;
} & { readonly [register in FactRegister]: readonly FactRow<register>[] };
