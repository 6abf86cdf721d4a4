/**
 * What the generator makes, one record a row of the registers. Dates YYYY-MM-DD, months the first day of the month,
 * money in fen, null unknown. `source` is a code of `people.source_register`; `recordedOn` the day it was recorded.
 */
import type { IsoDate, Sex } from '@wenye/codes';

export type Recorded = { source: string; recordedOn: IsoDate };

export type PersonRecord = Recorded & {
  personId: string;
  idNumber: string;
  name: string;
  sex: Sex | null;
  birthDate: IsoDate | null;
  division: string;
  township: string | null;
  hukouDivision: string | null;
  hukouKind: 'urban' | 'rural' | null;
  education: string | null;
  phone: string | null;
};

export type EducationRecord = Recorded & {
  level: string;
  schoolKind: string;
  school: string;
  graduatedOn: IsoDate | null;
};

export type UnemploymentRecord = Recorded & {
  registeredOn: IsoDate;
  endedOn: IsoDate | null;
  division: string;
};

export type FlexibleRecord = Recorded & {
  fromDate: IsoDate;
  toDate: IsoDate | null;
  occupation: string;
  division: string;
};

export type EmploymentRecord = Recorded & {
  firmId: string;
  fromDate: IsoDate;
  toDate: IsoDate | null;
  contractKind: 'fixed-term' | 'open-ended' | 'task' | null;
  contractStart: IsoDate | null;
  contractEnd: IsoDate | null;
  post: string;
  wageFen: number;
  endReason: string | null;
};

export type ContributionRecord = {
  month: IsoDate;
  capacity: 'employee' | 'flexible';
  firmId: string | null;
  baseFen: number;
  pensionUnitFen: number;
  pensionOwnFen: number;
  unemploymentUnitFen: number;
  unemploymentOwnFen: number;
  medicalUnitFen: number;
  medicalOwnFen: number;
  injuryUnitFen: number;
  recordedOn: IsoDate;
};

/** A time in which unemployment insurance benefit was drawn; `firmId`: whom the person worked for last. */
export type DrawingRecord = {
  firmId: string;
  firstMonth: IsoDate;
  /** Null: still drawn. */
  lastMonth: IsoDate | null;
  recordedOn: IsoDate;
};

export type StatusRecord = Recorded & {
  kind: string;
  category: string | null;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  division: string;
};

export type AccountRecord = Recorded & {
  bank: string;
  accountNumber: string;
  holderName: string;
  verified: boolean;
  validFrom: IsoDate;
};

export type BenefitMonthRecord = { benefitId: string; month: IsoDate; recordedOn: IsoDate };

/** One person with everything that the registers say of them. */
export type PersonBundle = {
  person: PersonRecord;
  education: EducationRecord[];
  unemployment: UnemploymentRecord[];
  flexible: FlexibleRecord[];
  employments: EmploymentRecord[];
  contributions: ContributionRecord[];
  drawings: DrawingRecord[];
  statuses: StatusRecord[];
  benefitMonths: BenefitMonthRecord[];
  account: AccountRecord | null;
};

export type FiguresRecord = Recorded & {
  year: number;
  staff: number | null;
  revenueFen: number | null;
  assetsFen: number | null;
};

export type FirmRecord = Recorded & {
  firmId: string;
  uscc: string;
  name: string;
  entityType: string;
  industry: string | null;
  labourDispatch: boolean;
  division: string;
  township: string;
  registeredOn: IsoDate;
  legalRepresentative: string;
  phone: string;
  figures: FiguresRecord[];
  account: AccountRecord | null;
};

export type MandateRecord = {
  firmId: string;
  personId: string;
  scope: 'all' | 'apply';
  validFrom: IsoDate;
  evidence: string;
};

export type CityOptions = {
  seed: number;
  people: number;
  firms: number;
  /** The registers are filled up to this day. */
  date: IsoDate;
};
