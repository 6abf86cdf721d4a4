/**
 * The cast of the demonstration: people and firms by name, the same in every city whatever its seed and size. Their
 * numbers use the order codes that the crowd never gets, so a document or a test can name them.
 */
import { addDays, findTownship, type IsoDate, type Sex } from '@wenye/codes';
import { generatedCard, generatedIdNumber, generatedMobile, generatedUuid, PERSON } from './identifiers.ts';
import { personName } from './names.ts';
import { Random } from './random.ts';
import type { EducationRecord, PersonBundle } from './records.ts';

/** People of the cast have the indexes below this; the crowd begins here. */
export const CAST_SIZE = 400;

const CAST_SEED = 0;

export type CastPerson = {
  index: number;
  personId: string;
  idNumber: string;
  name: string;
  sex: Sex;
  birthDate: IsoDate;
  division: string;
  township: string;
};

/** A person of the cast by index: name, number and home follow from it unless they are given. */
export function castPerson(
  index: number,
  township: string,
  given: { name?: string; sex?: Sex; birthDate?: IsoDate } = {},
): CastPerson {
  if (index < 0 || index >= CAST_SIZE) throw new RangeError(`not of the cast: ${index}`);
  const sex = given.sex ?? (index % 2 === 0 ? 'female' : 'male');
  const birthDate = given.birthDate ?? addDays('1974-03-05', index * 37);
  const division = findTownship(township)?.county ?? township.slice(0, 6);
  return {
    index,
    personId: generatedUuid(PERSON, CAST_SEED, index),
    idNumber: generatedIdNumber(division, birthDate, sex, 40 + (index % 10)),
    name: given.name ?? personName(new Random(CAST_SEED, 'cast', index), sex, Number(birthDate.slice(0, 4))),
    sex,
    birthDate,
    division,
    township,
  };
}

/** What the registers hold of a person of the cast, with nothing but the person and an account. */
export function castBundle(person: CastPerson): PersonBundle {
  return {
    person: {
      personId: person.personId,
      idNumber: person.idNumber,
      name: person.name,
      sex: person.sex,
      birthDate: person.birthDate,
      division: person.division,
      township: person.township,
      hukouDivision: person.division,
      hukouKind: 'urban',
      education: null,
      phone: generatedMobile(99_000_000 + person.index),
      source: 'household',
      recordedOn: '2010-01-01',
    },
    education: [],
    unemployment: [],
    flexible: [],
    employments: [],
    contributions: [],
    drawings: [],
    statuses: [],
    benefitMonths: [],
    account: {
      bank: '洛阳银行',
      accountNumber: generatedCard(900_000_000 + person.index),
      holderName: person.name,
      verified: true,
      validFrom: '2018-01-01',
      source: 'social-security-card',
      recordedOn: '2018-01-01',
    },
  };
}

/** A bachelor's certificate; the date is null where the school's list lacked it. */
export function diploma(graduatedOn: IsoDate | null, listed: IsoDate = '2019-09-01'): EducationRecord {
  return {
    level: '21',
    schoolKind: 'higher-education',
    school: '河南科技大学',
    graduatedOn,
    source: 'education',
    recordedOn: graduatedOn === null ? listed : addDays(graduatedOn, 60),
  };
}
