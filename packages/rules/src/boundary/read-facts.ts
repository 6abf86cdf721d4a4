/** Reads the facts of a request into rows of cells. */
import type { Json, Request } from '../answer.ts';
import { county, decisionDate } from '../build/values.ts';
import { type Cell, isList, type Layout, type Level, type Row } from '../engine/layout.ts';
import type { ListDefinition } from '../vocabulary.ts';
import { ROW_LIMIT } from './bounds.ts';
import { decodeScalar, isRecord, type Report } from './decode.ts';
import { nearestName } from './likeness.ts';

/** These come from fields of the request itself. */
const OF_REQUEST: ReadonlySet<string> = new Set([decisionDate.definition.id, county.definition.id]);

/**
 * The cells of the subject; facts of the other kind of subject are unknown facts. Where it is not said whose they are,
 * which is an error of its own, each is taken as told of the right one.
 */
export function readFacts(layout: Layout, { facts, subject }: Request, report: Report): Cell[] {
  if (!isRecord(facts)) {
    report('wrong-type', 'facts', '应为对象：事实标识 → 值');
    return [];
  }
  const root = layout.levels[0] as Level;
  const told = subject === 'person' || subject === 'firm';
  return cellsOf(
    layout,
    root,
    facts,
    { path: 'facts', item: null, hints: { left: HINTS } },
    report,
    (name) => {
      const owner = root.byName.get(name)?.definition.subject;
      return !OF_REQUEST.has(name) && (!told || owner === undefined || owner === subject);
    },
  );
}

interface Where {
  readonly path: string;
  /** The record whose cells these are. */
  readonly item: string | null;
  /** How many more unknown names are compared with the known: a request may be made of nothing else. */
  readonly hints: { left: number };
}

const HINTS = 20;

/** The cells of one row. Unknown keys are errors; null and absent are unknown. */
function cellsOf(
  layout: Layout,
  level: Level,
  json: { readonly [key: string]: Json },
  { path, item, hints }: Where,
  report: Report,
  readable: (name: string) => boolean = () => true,
): Cell[] {
  const cells: Cell[] = level.slots.map(() => undefined);
  // What is told is little of what may be: it is gone through, rather than every fact of the pack.
  for (const name of Object.keys(json)) {
    const slot = readable(name) ? level.byName.get(name) : undefined;
    if (slot === undefined) {
      const known = hints.left-- > 0 ? [...level.byName.keys()].filter(readable) : [];
      const near = nearestName(name, known);
      const advice = near === undefined ? '' : `，是不是“${near}”`;
      report('unknown-fact', `${path}.${name}`, `这里没有名为“${name}”的事实${advice}`);
      continue;
    }
    const { definition, index, possible } = slot;
    const value = json[name];
    if (value === undefined || value === null) continue;
    const at = `${path}.${name}`;
    cells[index] =
      isList(definition) || possible === null
        ? rowsOf(layout, definition as ListDefinition, value, { path: at, item, hints }, report)
        : decodeScalar(definition, possible, value, at, report);
  }
  return cells;
}

function rowsOf(
  layout: Layout,
  list: ListDefinition,
  json: Json,
  { path, item: owner, hints }: Where,
  report: Report,
): Row[] | undefined {
  if (!Array.isArray(json)) return report('wrong-type', path, '应为列表；没有记录时写 []');
  if (json.length > ROW_LIMIT) return report('out-of-range', path, `最多 ${ROW_LIMIT} 条记录`);
  const level = layout.levels[layout.levelOfList.get(list.id) as number] as Level;
  const idSlot = list.itemId === undefined ? undefined : layout.places.get(list.itemId)?.slot;
  const seen = new Set<string>();
  return json.flatMap((each: Json, i): Row[] => {
    const at = `${path}[${i}]`;
    if (!isRecord(each)) {
      report('wrong-type', at, '应为对象：事实名 → 值');
      return [];
    }
    const named = idSlot === undefined ? undefined : each[idSlot.name];
    const short = typeof named === 'string' || typeof named === 'number' ? String(named) : String(i + 1);
    if (seen.has(short)) report('duplicate-item', at, `“${short}”在列表中出现了不止一次`);
    seen.add(short);
    const item = owner === null ? short : `${owner}/${short}`;
    return [{ cells: cellsOf(layout, level, each, { path: at, item, hints }, report), item }];
  });
}
