/** "What if this fact were that": the same case with one cell changed, evaluated afresh. */
import type { BenefitAnswer } from '../answer.ts';
import type { Value } from '../core/state.ts';
import { decideBenefit } from './benefit.ts';
import { type Env, newEnv } from './env.ts';
import type { Cell, Layout, Row } from './layout.ts';
import type { CompiledBenefit, Program } from './program.ts';

/** A cell: of the subject (`item` null) or of the record with that name, nested names joined by '/'. */
export interface Place {
  readonly fact: string;
  readonly item: string | null;
}

/** A fresh evaluation of the case; nothing is remembered from the old one, and nothing is written out. */
export const again = (env: Env, root: Row = env.current[0] as Row): Env =>
  newEnv(root, env.reading, env.given, env.judgements, false);

/** The slots of the lists that lead from the subject to the rows of a level. */
function pathTo(layout: Layout, level: number): number[] {
  const path: number[] = [];
  for (let at = layout.levels[level]; at !== undefined && at.list !== null; at = layout.levels[at.parent]) {
    path.unshift(layout.places.get(at.list.id)?.slot.index as number);
  }
  return path;
}

/** Whether a row is the named record or holds it. */
const leadsTo = (row: Row, item: string | null): boolean =>
  item !== null && (row.item === item || item.startsWith(`${row.item}/`));

/** The subject with one cell replaced; everything else is shared. Unchanged where there is no such cell. */
export function withCell(layout: Layout, root: Row, { fact, item }: Place, cell: Cell): Row {
  const place = layout.places.get(fact);
  if (place === undefined) return root;
  const replaced = (row: Row, [list, ...deeper]: readonly number[]): Row => {
    const cells = [...row.cells];
    if (list === undefined) cells[place.slot.index] = cell;
    else {
      const rows = row.cells[list] as readonly Row[] | undefined;
      cells[list] = rows?.map((each) => (leadsTo(each, item) ? replaced(each, deeper) : each));
    }
    return { ...row, cells };
  };
  return replaced(root, pathTo(layout, place.level));
}

/** The subject with a list of its own reduced to one record. */
export function withOnly(layout: Layout, root: Row, list: string, item: string): Row {
  const index = layout.places.get(list)?.slot.index as number;
  const cells = [...root.cells];
  cells[index] = (root.cells[index] as readonly Row[]).filter((row) => row.item === item);
  return { ...root, cells };
}

/** The value now in a cell; undefined where unknown. */
export function cellAt(layout: Layout, root: Row, { fact, item }: Place): Value | undefined {
  const place = layout.places.get(fact);
  if (place === undefined) return undefined;
  let row: Row | undefined = root;
  for (const list of pathTo(layout, place.level)) {
    const rows: readonly Row[] = (row?.cells[list] as readonly Row[] | undefined) ?? [];
    row = rows.find((each) => leadsTo(each, item));
  }
  return row?.cells[place.slot.index] as Value | undefined;
}

/** Decides the benefits for a changed subject. */
export function decideWith(
  program: Program,
  env: Env,
  benefits: readonly CompiledBenefit[],
  root: Row,
): BenefitAnswer[] {
  const fresh = again(env, root);
  return benefits.map((each) => decideBenefit(program, each, fresh));
}
