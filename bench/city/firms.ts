/**
 * Firms of a generated city as columns: what registers and the firm itself know, with the rosters that rules read. Hires
 * are those of the history of employment, with what is known of the person; what else a firm or a record has is drawn
 * by its type. Shares are plausible, not measured.
 */
import { pack } from '@wenye/policy';
import {
  type Column,
  codesOf,
  type Frame,
  type Level,
  type LevelRows,
  programOf,
} from '@wenye/rules/columns';
import { between, type Kind as Cells, columnOf, type Draw, Random, sharedCells } from './columns.ts';
import { day, monthOf, TODAY } from './days.ts';
import { hiresOf } from './hires.ts';
import type { History } from './history.ts';
import type { Relations } from './relations.ts';

type Fact = Level['slots'][number]['definition'];

/** Of so many firms one has a roster, of so many records at most. */
const ROSTERS = { one: 20, most: 5 };
const THIS_YEAR = day('2020-01-01');

/** Frame of firms on 2020-10-15. `people` are those of the history. */
export function firmsFrame(firms: number, history: History, relations: Relations, people: Frame): Frame {
  const program = programOf(pack);
  const { layout } = program;
  const dictionary = [...codesOf(program)];
  const place = placesIn(dictionary);
  const levels: LevelRows[] = [];
  const columns = new Map<string, Column>();
  const hires = hiresOf(history, firms, people, layout.levelOfList.get('firm.hires') as number);
  for (const column of hires.columns) columns.set(column.name, column);
  const draws = drawsOf(relations, place);
  for (const { index, list, parent, slots } of layout.levels) {
    const rows =
      index === 0
        ? { count: firms }
        : list?.subject === 'person'
          ? { count: 0 }
          : list?.id === 'firm.hires'
            ? hires.rows
            : rosterOf(index, (levels[parent] as LevelRows).count, parent === 0);
    levels.push(rows);
    for (const { definition } of slots) {
      const { id, type } = definition;
      if (columns.has(id) || type === 'list' || id.startsWith('person.') || rows.count === 0) continue;
      const draw = draws.get(id) ?? drawOf(definition, index, place);
      columns.set(id, columnOf({ id, level: index, count: rows.count, cells: cellsOf(type), draw }));
    }
  }
  return { layout, dictionary, levels, columns };
}

function placesIn(dictionary: readonly string[]): (code: string) => number {
  const places = new Map(dictionary.map((code, i) => [code, i]));
  return (code) => {
    const found = places.get(code);
    if (found === undefined) throw new Error(`No code ${code}`);
    return found;
  };
}

const cellsOf = (type: string): Cells =>
  type === 'money' ? 'number' : type === 'boolean' ? 'byte' : type === 'code' ? 'short' : 'int';

/** Records of each parent: of a firm few have any; of a record, such as the months paid, all have some. */
function rosterOf(level: number, parents: number, ofFirm: boolean): LevelRows {
  const random = new Random(100 + level);
  const starts = sharedCells('int', parents + 1);
  for (let row = 0; row < parents; row++) {
    const some = !ofFirm || random.next() * ROSTERS.one < 1;
    starts[row + 1] = (starts[row] as number) + (some ? 1 + Math.floor(random.next() * ROSTERS.most) : 0);
  }
  return { count: starts[parents] as number, starts };
}

/** What a firm or a record has, by type. Few firms are in a special situation; of records it may be either. */
function drawOf(definition: Fact, level: number, place: (code: string) => number): Draw {
  if (definition.type === 'list') throw new Error(`${definition.id} is a list`);
  const ofFirm = level === 0;
  switch (definition.type) {
    case 'boolean':
      return (_, random) => (random.next() < (ofFirm ? 0.05 : 0.5) ? 1 : 0);
    case 'code': {
      const codes = (definition.values ?? []).map(({ code }) => place(code));
      const none =
        definition.values?.some(({ code }) => code === 'none') === true ? place('none') : undefined;
      return (_, random) =>
        ofFirm && none !== undefined && random.next() < 0.95
          ? none
          : (codes[Math.floor(random.next() * codes.length)] ?? place('none'));
    }
    case 'date':
      return between(day('2019-06-01'), TODAY);
    case 'month':
      return between(monthOf(THIS_YEAR), monthOf(TODAY));
    case 'integer':
      return between(1, 7);
    default:
      return between(50_000, 150_000);
  }
}

/** What follows from the firm's employment, and what differs from others of its type. */
function drawsOf(relations: Relations, place: (code: string) => number): ReadonlyMap<string, Draw> {
  const { headcount, averageInsured, newClaimants, monthsPaid } = relations;
  const of =
    (cells: Int32Array, times = 1): Draw =>
    (row) =>
      (cells[row] as number) * times;
  const pick = (codes: readonly string[]): Draw => {
    const places = codes.map(place);
    return (_, random) => places[Math.floor(random.next() * places.length)] as number;
  };
  const chance =
    (share: number): Draw =>
    (_, random) =>
      random.next() < share ? 1 : 0;
  const counties = pack.divisions.filter(({ parent }) => parent === '410300').map(({ code }) => code);
  const kinds = [
    'enterprise',
    'enterprise',
    'enterprise',
    'enterprise',
    'self-employed',
    'social-organisation',
    'other',
  ];
  const draws: readonly (readonly [string, Draw])[] = [
    ['request.county', pick(counties)],
    ['request.decision-date', () => TODAY],
    ['firm.unit-kind', pick(kinds)],
    ['firm.industry', pick(['C', 'E', 'F', 'H', 'I', 'K'])],
    // Few are licensed for labour dispatch; of most it is known whether they are.
    ['firm.labour-dispatch', chance(0.01)],
    ['firm.labour-dispatch-stated', chance(0.9)],
    ['firm.staff', of(headcount)],
    ['firm.current-staff', (row) => Math.max(1, headcount[row] as number)],
    ['firm.ui-insured-staff', of(headcount)],
    ['firm.ui-average-insured-last-year', of(averageInsured)],
    ['firm.ui-new-claimants-last-year', of(newClaimants)],
    ['firm.ui-months-paid', of(monthsPaid)],
    ['firm.ui-paid-by-unit-last-year', of(averageInsured, 12 * 2800)],
    ['firm.ui-paid-by-staff-last-year', of(averageInsured, 12 * 1200)],
    ['firm.si-payable-month', of(headcount, 90_000)],
    ['firm.unit-insurance-feb-to-june-2020', of(headcount, 5 * 90_000)],
    ['firm.unit-insurance-july-to-dec-2020', of(headcount, 3 * 90_000)],
    ['firm.housing-fund-base-month', of(headcount, 400_000)],
    [
      'firm.revenue',
      (row, random) => Math.floor(((headcount[row] as number) + 1) * random.next() * 80_000_000),
    ],
    [
      'firm.assets',
      (row, random) => Math.floor(((headcount[row] as number) + 1) * random.next() * 50_000_000),
    ],
    ['firm.small-scale-sales-mar-to-dec-2020', between(0, 30_000_000)],
  ];
  return new Map(draws);
}
