/** Two firms of the cast: one with more than sixty hires of 2020, one whose report leaves revenue out. */
import { addDays, type IsoDate } from '@wenye/codes';
import { type CastPerson, castBundle, castPerson, diploma } from './cast.ts';
import { employeeMonth, monthsBetween } from './contributions.ts';
import { FIRM, generatedFirmAccount, generatedUscc, generatedUuid } from './identifiers.ts';
import type { EmploymentRecord, FirmRecord, MandateRecord, PersonBundle } from './records.ts';
import { contractEnd } from './residents.ts';

/** Firms of the cast have the indexes below this. */
export const CAST_FIRMS = 10;

const firmId = (index: number): string => generatedUuid(FIRM, 0, index);

export const BEARINGS = firmId(1);
export const TRADERS = firmId(2);

/** People who stand for the two firms. */
export const bearingsRepresentative = castPerson(60, '410303001', { name: '郭建国', sex: 'male' });
export const bearingsHr = castPerson(61, '410303002', {
  name: '陈静怡',
  sex: 'female',
  birthDate: '1990-04-18',
});
export const tradersRepresentative = castPerson(62, '410303004', { name: '马卫东', sex: 'male' });
export const tradersHr = castPerson(63, '410303006', {
  name: '许晓燕',
  sex: 'female',
  birthDate: '1988-11-02',
});

export const demoMandates: readonly MandateRecord[] = [
  {
    firmId: BEARINGS,
    personId: bearingsHr.personId,
    scope: 'apply',
    validFrom: '2020-01-01',
    evidence: '授权委托书 2020年1月1日',
  },
  {
    firmId: TRADERS,
    personId: tradersHr.personId,
    scope: 'all',
    validFrom: '2020-01-01',
    evidence: '授权委托书 2020年1月1日',
  },
];

export function demoFirms(date: IsoDate): FirmRecord[] {
  return [
    firm(1, '洛阳稳业示范轴承有限公司', 'C34', bearingsRepresentative, date, {
      staff: 186,
      revenueFen: 9_860_000_000,
      assetsFen: 7_420_000_000,
    }),
    // Retail by staff and revenue: without revenue it may be medium, small or micro, and no size is known.
    firm(2, '洛阳稳业示范商贸有限公司', 'F52', tradersRepresentative, date, {
      staff: 320,
      revenueFen: null,
      assetsFen: 2_150_000_000,
    }),
  ];
}

type Figures = { staff: number; revenueFen: number | null; assetsFen: number };

function firm(
  index: number,
  name: string,
  industry: string,
  representative: CastPerson,
  date: IsoDate,
  figures: Figures,
): FirmRecord {
  return {
    firmId: firmId(index),
    uscc: generatedUscc('91', '410303', index),
    name,
    entityType: 'enterprise',
    industry,
    labourDispatch: false,
    division: '410303',
    township: '410303001',
    registeredOn: '2008-05-16',
    legalRepresentative: representative.personId,
    phone: '16199999901',
    figures: yearsReported(date).map((year) => ({
      year,
      ...figures,
      source: 'annual-report',
      recordedOn: `${year + 1}-05-20`,
    })),
    account: {
      bank: '洛阳银行西工支行',
      accountNumber: generatedFirmAccount(index),
      holderName: name,
      verified: true,
      validFrom: '2008-06-01',
      source: 'basic-account',
      recordedOn: '2008-06-01',
    },
    source: 'market',
    recordedOn: '2008-05-16',
  };
}

function yearsReported(date: IsoDate): number[] {
  const last = Number(date.slice(0, 4)) - (date.slice(5) >= '05-20' ? 1 : 2);
  return Array.from({ length: Math.max(0, last - 2017) }, (_, offset) => 2018 + offset);
}

/** What each hire of 2020 is there to show. */
export type HireKind =
  | 'graduate'
  | 'registered'
  | 'registered-too-short'
  | 'contract-too-short'
  | 'neither'
  | 'graduated-long-ago'
  | 'uninsured'
  | 'diploma-date-missing'
  | 'contract-end-missing'
  | 'worked-before';

/** 72 hires of 2020: 44 entitled, 23 not, 5 of whom a fact is missing. */
export const HIRES: readonly HireKind[] = (
  [
    ['graduate', 24],
    ['registered', 20],
    ['registered-too-short', 6],
    ['contract-too-short', 4],
    ['neither', 4],
    ['graduated-long-ago', 4],
    ['uninsured', 3],
    ['diploma-date-missing', 3],
    ['contract-end-missing', 2],
    ['worked-before', 2],
  ] as const
).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));

const FIRST_HIRE = 100;
const FIRST_STANDING = 200;
const STANDING_STAFF = 60;
const TOWNSHIPS = [
  '410303001',
  '410303002',
  '410303004',
  '410305001',
  '410311004',
  '410304001',
  '410302001',
  '410322100',
];

/** The bearing maker's people: sixty of long standing, then the hires of 2020 up to the date. */
export function* bearingsPeople(date: IsoDate): Generator<PersonBundle> {
  for (let at = 0; at < STANDING_STAFF; at++) {
    const birthDate = addDays('1972-06-01', at * 97);
    const person = castPerson(FIRST_STANDING + at, townshipOf(at), { birthDate });
    const start = addDays('2014-03-01', at * 23);
    yield employed(castBundle(person), { start, end: null, kind: 'open-ended' }, 480_000 + at * 3000, date);
  }
  for (const [at, kind] of HIRES.entries()) {
    const hired = hire(at, kind, date);
    if (hired !== null) yield hired;
  }
}

/** Hires are spread over March to August 2020; registered unemployed people come from the summer before. */
function hire(at: number, kind: HireKind, date: IsoDate): PersonBundle | null {
  const start = addDays('2020-03-16', at * 2 + (kind === 'graduate' ? 110 : 0));
  if (start > date) return null;
  const graduate = kind !== 'registered' && kind !== 'registered-too-short' && kind !== 'neither';
  const birthDate = graduate ? addDays('1996-09-03', at * 9) : addDays('1979-02-11', at * 53);
  const bundle = castBundle(castPerson(FIRST_HIRE + at, townshipOf(at), { birthDate }));
  if (kind === 'registered') registered(bundle, addDays(start, -220 - at), start);
  if (kind === 'registered-too-short') registered(bundle, addDays(start, -150), start);
  bundle.person.education = graduate ? '21' : '61';
  if (graduate) bundle.education.push(diploma(graduation(kind, at, start), '2020-07-20'));
  if (kind === 'worked-before') workedBefore(bundle, start, date);
  const years = at % 3 === 0 ? 2 : 1;
  const full = contractEnd(start, years);
  const end =
    kind === 'contract-too-short'
      ? addDays(contractEnd(start, 1), -1)
      : kind === 'contract-end-missing'
        ? null
        : full;
  const contract = { start, end, kind: kind === 'contract-end-missing' ? null : ('fixed-term' as const) };
  return employed(bundle, contract, 310_000 + at * 2000, kind === 'uninsured' ? null : date);
}

/** Most left school in June 2020, some the winter before. */
function graduation(kind: HireKind, at: number, start: IsoDate): IsoDate | null {
  if (kind === 'diploma-date-missing') return null;
  if (kind === 'graduated-long-ago') return '2018-06-28';
  return kind === 'worked-before' || at % 4 === 0 || start < '2020-07-01' ? '2019-12-20' : '2020-06-28';
}

function registered(bundle: PersonBundle, registeredOn: IsoDate, endedOn: IsoDate): void {
  const { division } = bundle.person;
  bundle.unemployment.push({
    registeredOn,
    endedOn,
    division,
    source: 'unemployment',
    recordedOn: registeredOn,
  });
}

/** Between leaving school and the hire, three months with the other firm. */
function workedBefore(bundle: PersonBundle, start: IsoDate, date: IsoDate): void {
  const end = addDays(start, -10);
  const former = employment(
    TRADERS,
    { start: addDays(end, -100), end: contractEnd(start, 1), kind: 'fixed-term' },
    260_000,
  );
  bundle.employments.push({ ...former, toDate: end, endReason: 'resigned' });
  for (const month of monthsBetween(former.fromDate, end))
    if (month < date) bundle.contributions.push(employeeMonth(month, TRADERS, 260_000, 'exempt'));
}

type Contract = { start: IsoDate; end: IsoDate | null; kind: EmploymentRecord['contractKind'] };

/** Adds employment with the bearing maker, and contributions booked by `paidUntil`; null: never insured. */
function employed(
  bundle: PersonBundle,
  contract: Contract,
  wageFen: number,
  paidUntil: IsoDate | null,
): PersonBundle {
  bundle.employments.push(employment(BEARINGS, contract, wageFen));
  if (paidUntil === null) return bundle;
  const from = contract.start > '2019-01-01' ? contract.start : '2019-01-01';
  for (const month of monthsBetween(from, addDays(paidUntil, -27)))
    bundle.contributions.push(employeeMonth(month, BEARINGS, wageFen, 'exempt'));
  return bundle;
}

function employment(of: string, contract: Contract, wageFen: number): EmploymentRecord {
  return {
    firmId: of,
    fromDate: contract.start,
    toDate: null,
    contractKind: contract.kind,
    contractStart: contract.start,
    contractEnd: contract.end,
    post: '磨工',
    wageFen,
    endReason: null,
    source: 'labour-contract',
    recordedOn: contract.start,
  };
}

const townshipOf = (at: number): string => TOWNSHIPS[at % TOWNSHIPS.length] as string;
