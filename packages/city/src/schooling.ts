import type { IsoDate } from '@wenye/codes';
import type { Random } from './random.ts';
import type { EducationRecord } from './records.ts';

const UNIVERSITIES = [
  '河南科技大学',
  '洛阳师范学院',
  '洛阳理工学院',
  '郑州大学',
  '河南大学',
  '河南农业大学',
  '中原工学院',
];
const COLLEGES = [
  '洛阳职业技术学院',
  '河南林业职业学院',
  '河南推拿职业学院',
  '黄河水利职业技术学院',
  '郑州铁路职业技术学院',
];
const TECHNICIANS = ['洛阳技师学院', '河南工业技师学院'];
const SECONDARY = ['洛阳市中等职业学校', '嵩县中等专业学校', '伊川县职业高中', '宜阳县职业教育中心'];

type Course = { level: string; schoolKind: string; schools: readonly string[]; age: number };

const COURSES = {
  master: { level: '14', schoolKind: 'higher-education', schools: UNIVERSITIES, age: 25 },
  bachelor: { level: '21', schoolKind: 'higher-education', schools: UNIVERSITIES, age: 22 },
  college: { level: '31', schoolKind: 'higher-education', schools: COLLEGES, age: 21 },
  adult: {
    level: '31',
    schoolKind: 'adult-higher-education',
    schools: ['国家开放大学', '河南科技大学继续教育学院'],
    age: 27,
  },
  technician: { level: '47', schoolKind: 'technician-senior', schools: TECHNICIANS, age: 20 },
  secondary: { level: '41', schoolKind: 'secondary-vocational', schools: SECONDARY, age: 18 },
} satisfies Record<string, Course>;

export type Schooling = {
  /** GB/T 4658 code of the highest education; null: the register does not say. */
  education: string | null;
  records: EducationRecord[];
  /** When school was left for good; null: before the register, or at the end of compulsory school. */
  leftSchool: IsoDate | null;
  stillAtSchool: boolean;
};

/** Education by cohort: of those born from 1995 on nearly half went on to a college, of those before 1970 few. */
export function schoolingOf(random: Random, birthDate: IsoDate, date: IsoDate): Schooling {
  const birthYear = Number(birthDate.slice(0, 4));
  const course = courseOf(random, birthYear);
  if (course === null) return withoutRecord(random, birthYear, date);
  const year = birthYear + course.age + (random.chance(0.25) ? 1 : 0);
  const graduatedOn = `${year}-${random.chance(0.7) ? `06-${random.int(15, 30)}` : '07-01'}`;
  if (graduatedOn > date)
    return { education: finishedBy(birthYear, date), records: [], leftSchool: null, stillAtSchool: true };
  const record: EducationRecord = {
    level: course.level,
    schoolKind: course.schoolKind,
    school: random.pick(course.schools),
    // Some schools sent lists without dates.
    graduatedOn: random.chance(0.02) ? null : graduatedOn,
    source: 'education',
    recordedOn: `${year}-09-01` > date ? graduatedOn : `${year}-09-01`,
  };
  // The register of certificates began in 2001.
  return {
    education: course.level,
    records: year >= 2001 ? [record] : [],
    leftSchool: graduatedOn,
    stillAtSchool: false,
  };
}

/** The school that someone still learning has finished: primary at 12, lower secondary at 15, upper at 18. */
function finishedBy(birthYear: number, date: IsoDate): string | null {
  const age = Number(date.slice(0, 4)) - birthYear;
  return age > 18 ? '61' : age > 15 ? '71' : age > 12 ? '81' : null;
}

function courseOf(random: Random, birthYear: number): Course | null {
  const reach =
    birthYear >= 1995
      ? 0.48
      : birthYear >= 1985
        ? 0.32
        : birthYear >= 1975
          ? 0.16
          : birthYear >= 1960
            ? 0.06
            : 0.01;
  const draw = random.next();
  if (draw < reach) {
    const kind = random.next();
    if (kind < 0.06) return COURSES.master;
    if (kind < 0.45) return COURSES.bachelor;
    return kind < 0.93 ? COURSES.college : COURSES.adult;
  }
  if (birthYear < 1975) return null;
  return draw < reach + 0.04 ? COURSES.technician : draw < reach + 0.2 ? COURSES.secondary : null;
}

function withoutRecord(random: Random, birthYear: number, date: IsoDate): Schooling {
  const age = Number(date.slice(0, 4)) - birthYear;
  const level =
    birthYear < 1950
      ? random.pick(['81', '81', '71', '90'])
      : random.pick(birthYear < 1985 ? ['71', '71', '71', '61', '81'] : ['71', '71', '61', '61', '44']);
  return {
    education: age < 16 || random.chance(0.03) ? null : level,
    records: [],
    leftSchool: null,
    stillAtSchool: age < 16,
  };
}
