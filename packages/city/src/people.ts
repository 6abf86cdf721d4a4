import { fromDayNumber, type IsoDate, toDayNumber } from '@wenye/codes';
import { EMPLOYED_SHARE, type Employer, type Firms } from './firms.ts';
import { generatedCard, generatedMobile, generatedUuid, PERSON } from './identifiers.ts';
import { personName } from './names.ts';
import type { Places } from './places.ts';
import { Random } from './random.ts';
import type { CityOptions, PersonBundle, StatusRecord } from './records.ts';
import { birthDayOf, type Home, homeOf, type NumberBook, yearsLater } from './residents.ts';
import { type Schooling, schoolingOf } from './schooling.ts';
import { drawingsOf } from './unemployment-benefit.ts';
import { employedLife, flexibleLife, unemployedLife, type Worker, type WorkingLife } from './work.ts';

const BANKS = [
  '洛阳银行',
  '中国工商银行',
  '中国农业银行',
  '中国建设银行',
  '中国邮政储蓄银行',
  '河南省农村信用社',
];
/** Counties with registered poor left in 2020 (clause 14.8). */
const POOR_COUNTIES = new Set(['410325', '410328', '410326', '410327', '410329']);
/** People of 16 to 59 among all residents. */
const WORKING_AGE_SHARE = 0.58;

/** Makes one resident of the crowd. Calls must come in the order of the index: `book` counts the numbers given. */
export function makeResident(
  options: CityOptions,
  places: Places,
  firms: Firms,
  book: NumberBook,
  index: number,
): PersonBundle {
  const { seed, date } = options;
  const random = new Random(seed, 'person', index);
  const sex = random.chance(0.506) ? 'male' : 'female';
  const home = homeOf(random, places);
  const wanted = fromDayNumber(Math.min(birthDayOf(seed, index), toDayNumber(date) - 1));
  const { idNumber, birthDate } = book.next(home.registeredAt, wanted, sex);
  const name = personName(random, sex, Number(birthDate.slice(0, 4)));
  const schooling = schoolingOf(random, birthDate, date);
  const age = ageOn(birthDate, date);
  const life = workingLife(random, options, firms, { birthDate, age, home, schooling });
  return {
    person: {
      personId: generatedUuid(PERSON, seed, index),
      idNumber,
      name,
      sex,
      birthDate,
      division: home.division,
      township: home.township,
      hukouDivision: home.hukouDivision,
      hukouKind: home.hukouKind,
      education: schooling.education,
      phone: age >= 14 && random.chance(0.92) ? generatedMobile(index) : null,
      source: 'household',
      recordedOn: earlier(birthDate > '2010-01-01' ? birthDate : '2010-01-01', date),
    },
    education: schooling.records,
    ...life,
    drawings: drawingsOf(new Random(seed, 'unemployment-benefit', index), life, date),
    statuses: statusesOf(random, { age, sex, home, life, date }),
    benefitMonths: [],
    account: age >= 16 && random.chance(0.85) ? accountOf(random, name, index) : null,
  };
}

type Resident = { birthDate: IsoDate; age: number; home: Home; schooling: Schooling };

function workingLife(random: Random, options: CityOptions, firms: Firms, resident: Resident): WorkingLife {
  const { age, schooling } = resident;
  const { date } = options;
  const none: WorkingLife = { unemployment: [], flexible: [], employments: [], contributions: [] };
  if (age < 16 || age >= 60 || schooling.stillAtSchool) return none;
  const sixteenth = yearsLater(resident.birthDate, 16);
  const leftSchool = schooling.leftSchool ?? sixteenth;
  const worker: Worker = {
    from: leftSchool > sixteenth ? leftSchool : sixteenth,
    graduate: leftSchool > '2018-01-01' && schooling.records[0]?.schoolKind === 'higher-education',
    division: resident.home.division,
  };
  const employer = (): Employer => firms.employer(random.weighted(firms.bySize));
  const employed = EMPLOYED_SHARE / WORKING_AGE_SHARE;
  const draw = random.next();
  if (draw < employed) return employedLife(random, worker, employer, date);
  if (draw < employed + (worker.graduate ? 0.14 : 0.06)) return flexibleLife(random, worker, employer, date);
  if (draw < employed + (worker.graduate ? 0.26 : 0.1)) return unemployedLife(random, worker, employer, date);
  return none; // on the land, away from the city, at home, or working without insurance
}

type Situation = { age: number; sex: 'male' | 'female'; home: Home; life: WorkingLife; date: IsoDate };

function statusesOf(random: Random, { age, sex, home, life, date }: Situation): StatusRecord[] {
  const statuses: StatusRecord[] = [];
  const add = (kind: string, category: string | null, validFrom: IsoDate, source: string): void => {
    if (validFrom < date)
      statuses.push({
        kind,
        category,
        validFrom,
        validTo: null,
        division: home.division,
        source,
        recordedOn: validFrom,
      });
  };
  const unemployed = life.unemployment.find((row) => row.endedOn === null);
  if (unemployed !== undefined) {
    const halfYear = fromDayNumber(toDayNumber(unemployed.registeredOn) + 190);
    if (random.chance(0.3)) add('hardship', 'H3', halfYear, 'recognition');
    else if (age >= 50 && random.chance(0.5)) add('hardship', 'H2', halfYear, 'recognition');
  }
  if (random.chance(0.02)) add('disabled', null, `20${random.int(10, 19)}-03-01`, 'disabled-persons');
  if (home.hukouKind === 'rural' && POOR_COUNTIES.has(home.division) && random.chance(0.06))
    add('registered-poor', null, '2016-01-01', 'civil-affairs');
  if (random.chance(home.hukouKind === 'rural' ? 0.03 : 0.01))
    add('minimum-living-allowance', null, '2019-01-01', 'civil-affairs');
  if (sex === 'male' && age >= 20 && age < 60 && random.chance(0.03))
    add('veteran', null, `20${random.int(10, 19)}-12-01`, 'veterans');
  return statuses;
}

function accountOf(random: Random, name: string, index: number): PersonBundle['account'] {
  return {
    bank: random.pick(BANKS),
    accountNumber: generatedCard(index),
    holderName: name,
    verified: random.chance(0.92),
    validFrom: '2018-01-01',
    source: 'social-security-card',
    recordedOn: '2018-01-01',
  };
}

function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
