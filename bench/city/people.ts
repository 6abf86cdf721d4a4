/**
 * People of a generated city as columns: what registers know of each. What no register knows has no column, and is
 * unknown for all. Shares are plausible, not measured.
 */

import { pack } from '@wenye/policy';
import type { Column, Frame, Level, LevelRows } from '@wenye/rules/columns';
import { codesOf, programOf } from '@wenye/rules/columns';
import { between, type Kind as Cells, columnOf, type Draw, Random, sharedCells } from './columns.ts';
import { day, TODAY } from './days.ts';

const YEAR = 365.25;

export const Kind = {
  Child: 0,
  Student: 1,
  Employed: 2,
  Flexible: 3,
  Unemployed: 4,
  Farming: 5,
  Retired: 6,
} as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Of a hundred. */
const SHARES: readonly [Kind, number][] = [
  [Kind.Child, 18],
  [Kind.Student, 6],
  [Kind.Employed, 34],
  [Kind.Flexible, 8],
  [Kind.Unemployed, 3],
  [Kind.Farming, 15],
  [Kind.Retired, 16],
];

const AGES: Readonly<Record<Kind, readonly [number, number]>> = {
  [Kind.Child]: [0, 16],
  [Kind.Student]: [16, 24],
  [Kind.Employed]: [18, 60],
  [Kind.Flexible]: [20, 60],
  [Kind.Unemployed]: [18, 60],
  [Kind.Farming]: [20, 75],
  [Kind.Retired]: [55, 90],
};

export function kindsOf(count: number): Uint8Array {
  const random = new Random(1);
  const kinds = new Uint8Array(count);
  const whole = SHARES.reduce((sum, [, share]) => sum + share, 0);
  for (let row = 0; row < count; row++) {
    let at = random.next() * whole;
    for (const [kind, share] of SHARES) {
      kinds[row] = kind;
      at -= share;
      if (at < 0) break;
    }
  }
  return kinds;
}

/**
 * Frame of people on 2020-10-15.
 *
 * @param kinds of each person, what kind
 * @param insuredMonths of each person, in how many months he was insured as an employee; absent: made up
 */
export function peopleFrame(kinds: Uint8Array, insuredMonths?: Int16Array): Frame {
  const count = kinds.length;
  const program = programOf(pack);
  const { layout } = program;
  const dictionary = [...codesOf(program)];
  const places = new Map(dictionary.map((code, i) => [code, i]));
  const place = (code: string): number => {
    const found = places.get(code);
    if (found === undefined) throw new Error(`No code ${code}`);
    return found;
  };
  const where =
    (share: number, ...of: readonly Kind[]): Draw =>
    (row, random) =>
      random.next() < share && (of.length === 0 || of.includes(kinds[row] as Kind)) ? 1 : 0;
  const only =
    (gate: Draw | readonly Kind[], draw: Draw): Draw =>
    (row, random) => {
      const holds = typeof gate === 'function' ? gate(row, random) === 1 : gate.includes(kinds[row] as Kind);
      return holds ? draw(row, random) : Number.NaN;
    };
  const pick = (...weighted: readonly (readonly [string, number])[]): Draw => {
    const whole = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    const known = weighted.map(([code, weight]) => [place(code), weight] as const);
    return (_, random) => {
      let at = random.next() * whole;
      for (const [code, weight] of known) if ((at -= weight) < 0) return code;
      return known[0]?.[0] as number;
    };
  };
  const counties = pack.divisions.filter(({ parent }) => parent === '410300').map(({ code }) => code);
  const born: Draw = (row, random) => {
    const [from, to] = AGES[kinds[row] as Kind];
    return Math.floor(TODAY - (from + random.next() * (to - from)) * YEAR);
  };
  const none = (code: string, share: number): Draw => pick(['none', 1 - share], [code, share]);
  const recent = between(day('2019-06-01'), TODAY);
  const worked = [Kind.Employed, Kind.Flexible, Kind.Unemployed] as const;

  const draws: readonly (readonly [string, Cells, Draw])[] = [
    ['request.county', 'short', pick(...counties.map((code) => [code, 1] as const))],
    ['request.decision-date', 'short', () => TODAY],
    ['person.birth-date', 'short', (row, random) => (random.next() < 0.002 ? Number.NaN : born(row, random))],
    ['person.sex', 'short', pick(['male', 51], ['female', 49])],
    ['person.retirement-class', 'short', only([...worked], pick(['worker', 7], ['cadre', 3]))],
    ['person.school-kind', 'short', pick(['other', 70], ['higher-education', 28], ['technician-senior', 2])],
    ['person.diploma-date', 'short', only(where(0.3), between(day('2005-07-01'), TODAY))],
    ['person.registered-unemployed', 'byte', where(0.6, Kind.Unemployed)],
    ['person.hardship', 'byte', where(0.12, Kind.Unemployed, Kind.Flexible)],
    ['person.zero-employment-household', 'byte', where(0.02, Kind.Unemployed)],
    ['person.poor-labour', 'byte', where(0.08, Kind.Farming, Kind.Flexible)],
    ['person.minimum-living', 'byte', where(0.03)],
    ['person.disabled', 'byte', where(0.04)],
    ['person.flexible-work', 'byte', where(1, Kind.Flexible)],
    ['person.flexible-work-start', 'short', only([Kind.Flexible], between(day('2017-01-01'), TODAY))],
    ['person.months-received', 'byte', only([Kind.Flexible], between(0, 36))],
    ['person.unemployed', 'byte', where(1, Kind.Unemployed)],
    ['person.unemployed-since', 'short', only([Kind.Unemployed], recent)],
    ['person.left-involuntarily', 'byte', only([Kind.Unemployed], where(0.7))],
    [
      'person.unemployment-insured-months',
      'short',
      only([...worked], insuredMonths ? (row) => insuredMonths[row] as number : between(0, 37)),
    ],
    ['person.unemployment-insured-by-unit-alone', 'byte', only([...worked], where(0.05))],
    [
      'person.unemployment-benefit-state',
      'short',
      only([Kind.Unemployed], pick(['none', 60], ['drawing', 25], ['exhausted', 12], ['stopped', 3])),
    ],
    ['person.unemployment-benefit-ended-on', 'short', only([Kind.Unemployed], only(where(0.15), recent))],
    ['person.unemployment-allowance-received', 'byte', where(0.1, Kind.Unemployed)],
    ['person.hardship-ledger', 'byte', where(0.05, Kind.Unemployed)],
    ['person.living-subsidy-received', 'byte', where(0.02, Kind.Unemployed)],
    ['person.hardship-flexible-subsidy', 'byte', where(0.1, Kind.Flexible)],
    [
      'person.hardship-flexible-subsidy-last-month',
      'short',
      only([Kind.Flexible], between(2020 * 12, 2020 * 12 + 9)),
    ],
    ['person.stable-work', 'byte', where(0.9, Kind.Employed)],
    ['person.household-registration', 'short', pick(['luoyang', 90], ['henan', 8], ['elsewhere', 2])],
    [
      'person.student-at',
      'short',
      only([Kind.Student], pick(['higher-education', 50], ['secondary-vocational', 30], ['technician', 20])),
    ],
    ['person.final-school-year', 'byte', where(0.3, Kind.Student)],
    ['person.job-seek-subsidy-received', 'byte', where(0.05, Kind.Student)],
    ['person.startup-training', 'byte', where(0.01)],
    ['person.startup-training-ended-on', 'short', only(where(0.01), recent)],
    ['person.small-firm-owner', 'byte', where(0.03, Kind.Employed, Kind.Flexible)],
    ['person.startup-loan-outstanding', 'byte', where(0.004)],
    ['person.other-loans', 'byte', where(0.2)],
    ['person.loan-recommended-by', 'short', none('credit-village', 0.02)],
    ['person.quality-startup-project', 'byte', where(0.001)],
    ['person.startup-loan-extended', 'byte', where(0.001)],
    ['person.key-project-post', 'short', none('key-project', 0.01)],
    ['person.skill-training', 'byte', where(0.04)],
    ['person.skill-training-ended-on', 'short', only(where(0.04), recent)],
    ['person.skill-training-days', 'short', only(where(0.04), between(1, 60))],
    ['person.first-skill-appraisal', 'byte', where(0.03)],
    ['person.school-leaver', 'short', none('rural', 0.02)],
    ['person.exempt-qualification', 'byte', where(0.01)],
    ['person.vocational-student', 'byte', where(0.5, Kind.Student)],
    ['person.higher-vocational', 'byte', where(0.3, Kind.Student)],
    ['person.study-year', 'byte', only([Kind.Student], between(1, 4))],
    ['person.family-hardship-recognised', 'byte', where(0.1, Kind.Student)],
    ['person.scholarship', 'short', none('encouragement', 0.01)],
    ['person.disability-grade', 'short', only(where(0.04), pick(['1', 1], ['2', 2], ['3', 3], ['4', 4]))],
    ['person.needs-long-term-care', 'byte', where(0.01)],
    ['person.other-welfare-support', 'short', none('special-support', 0.01)],
  ];
  const columns = new Map<string, Column>();
  for (const [id, cells, draw] of draws) {
    const at = layout.places.get(id);
    if (at === undefined) throw new Error(`The pack has no fact ${id}`);
    columns.set(id, columnOf({ id, level: 0, count, cells, draw }));
  }
  const list = layout.levelOfList.get('person.contributions') as number;
  const contributions = contributionsOf(count, kinds, layout.levels[list] as Level, place);
  for (const column of contributions.columns) columns.set(column.name, column);
  const levels: LevelRows[] = [];
  for (const { index } of layout.levels) {
    if (index === 0) levels.push({ count });
    else levels.push(index === list ? contributions.rows : { count: 0 });
  }
  return { layout, dictionary, levels, columns };
}

/** Who works flexibly has paid for one to three stretches of months. */
function contributionsOf(
  count: number,
  kinds: Uint8Array,
  level: Level,
  place: (code: string) => number,
): { rows: LevelRows; columns: Column[] } {
  const random = new Random(2);
  const starts = sharedCells('int', count + 1);
  for (let row = 0; row < count; row++) {
    const records = kinds[row] === Kind.Flexible ? 1 + Math.floor(random.next() * 3) : 0;
    starts[row + 1] = (starts[row] as number) + records;
  }
  const records = starts[count] as number;
  const columns = level.slots.map(({ definition }) => {
    if (definition.type === 'list') throw new Error('A list within a list');
    const { id, type, values } = definition;
    const codes = (values ?? []).map(({ code }) => place(code));
    const draw: Draw =
      type === 'month'
        ? (_, each) => 2018 * 12 + Math.floor(each.next() * 33)
        : type === 'money'
          ? (_, each) => 40_000 + Math.floor(each.next() * 60_000)
          : (_, each) => codes[Math.floor(each.next() * codes.length)] ?? 0;
    return columnOf({
      id,
      level: level.index,
      count: records,
      cells: type === 'code' ? 'short' : 'int',
      draw,
    });
  });
  return { rows: { count: records, starts }, columns };
}
