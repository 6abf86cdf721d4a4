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

/** A fresh evaluation of the case; nothing is remembered from the old one. */
export const again = (env: Env, root: Row = env.current[0] as Row): Env =>
  newEnv(root, env.reading, env.given, env.judgements);

/** The subject with one cell replaced; everything else is shared. Unchanged where there is no such cell. */
export function withCell(layout: Layout, root: Row, { fact, item }: Place, cell: Cell): Row {
  const place = layout.places.get(fact);
  if (place === undefined) return root;
  const path: number[] = [];
  for (let level = place.level; level > 0; level = layout.levels[level]?.parent ?? 0) path.unshift(level);
  return replaced(layout, root, path, item, place.slot.index, cell);
}

function replaced(
  layout: Layout,
  row: Row,
  path: readonly number[],
  item: string | null,
  slot: number,
  cell: Cell,
): Row {
  const [level, ...deeper] = path;
  const cells = [...row.cells];
  if (level === undefined) {
    cells[slot] = cell;
    return { ...row, cells };
  }
  const listSlot = layout.places.get(layout.levels[level]?.list?.id ?? '')?.slot.index ?? -1;
  const rows = row.cells[listSlot] as readonly Row[] | undefined;
  cells[listSlot] = rows?.map((each) =>
    item !== null && (each.item === item || item.startsWith(`${each.item}/`))
      ? replaced(layout, each, deeper, item, slot, cell)
      : each,
  );
  return { ...row, cells };
}

/** The value now in a cell; undefined where unknown. */
export function cellAt(layout: Layout, root: Row, { fact, item }: Place): Value | undefined {
  const place = layout.places.get(fact);
  if (place === undefined) return undefined;
  let row: Row | undefined = root;
  const path: number[] = [];
  for (let level = place.level; level > 0; level = layout.levels[level]?.parent ?? 0) path.unshift(level);
  for (const level of path) {
    const listSlot = layout.places.get(layout.levels[level]?.list?.id ?? '')?.slot.index ?? -1;
    const rows: readonly Row[] = (row?.cells[listSlot] as readonly Row[] | undefined) ?? [];
    row = rows.find((each) => each.item === item || item?.startsWith(`${each.item}/`));
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
