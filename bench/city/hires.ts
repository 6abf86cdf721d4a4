/** The roster of hires of each firm: the spells of employment that began this year, with what is known of the person. */
import type { Cells, Column, Frame, LevelRows } from '@wenye/rules/columns';
import { type Kind, kindOf, sharedCells } from './columns.ts';
import { day, TODAY } from './days.ts';
import type { History } from './history.ts';

const SINCE = day('2020-01-01');

/** Facts of a hire that are those of the person. */
const OF_PERSON = [
  ['firm.hires.school-kind', 'person.school-kind'],
  ['firm.hires.diploma-date', 'person.diploma-date'],
  ['firm.hires.poor-labour', 'person.poor-labour'],
  ['firm.hires.hardship', 'person.hardship'],
] as const;

export function hiresOf(
  { starts, firm, from }: History,
  firms: number,
  people: Frame,
  level: number,
): { readonly rows: LevelRows; readonly columns: readonly Column[] } {
  const isHire = (spell: number): boolean => (from[spell] as number) >= SINCE;
  const first = sharedCells('int', firms + 1);
  for (let spell = 0; spell < firm.length; spell++)
    if (isHire(spell))
      first[(firm[spell] as number) + 1] = (first[(firm[spell] as number) + 1] as number) + 1;
  for (let each = 0; each < firms; each++)
    first[each + 1] = (first[each + 1] as number) + (first[each] as number);
  const count = first[firms] as number;
  const [person, began] = [new Int32Array(count), sharedCells('int', count)];
  const next = first.slice(0, firms);
  for (let each = 0; each < starts.length - 1; each++)
    for (let spell = starts[each] as number; spell < (starts[each + 1] as number); spell++) {
      if (!isHire(spell)) continue;
      const at = next[firm[spell] as number] as number;
      next[firm[spell] as number] = at + 1;
      person[at] = each;
      began[at] = from[spell] as number;
    }
  const contract = {
    name: 'firm.hires.contract-start',
    level,
    min: SINCE,
    max: TODAY,
    nullable: false,
    cells: began,
  };
  return {
    rows: { count, starts: first },
    columns: [
      contract,
      ...OF_PERSON.map(([to, of]) => gathered(people.columns.get(of) as Column, to, level, person)),
    ],
  };
}

/** The cells of some rows of a column, in their order. */
function gathered(column: Column, name: string, level: number, rows: Int32Array): Column {
  const take = <K extends Kind>(from: Cells, kind: K) => {
    const cells = sharedCells(kind, rows.length);
    for (let at = 0; at < rows.length; at++) cells[at] = from[rows[at] as number] as number;
    return cells;
  };
  const { min, max, nullable, cells, filled } = column;
  const filling = filled && { filled: take(filled, 'byte') };
  return { name, level, min, max, nullable, cells: take(cells, kindOf(cells)), ...filling };
}
