/** Whether changes that the rules propose could have been said in a request. */
import { type Change, canonical, type Json, type Pack, type Remedy, type Request } from '@wenye/rules';
import { completeFacts } from './complete.ts';
import { contradictions } from './contradictions.ts';
import { findFact } from './vocabulary.ts';

type Row = { readonly [key: string]: Json };

/**
 * The rules verify a remedy over facts that were completed before. It holds only if completing comes to the same after
 * the change: what is changed may contradict what else was said (an open-ended contract with a last day), or have
 * consequences. Only what the remedy touches is looked at, so that this costs little however long a roster is.
 */
export function holds(
  { changes, item }: Remedy,
  { facts, subject, decisionDate }: Request,
  pack?: Pack,
): boolean {
  const touched = touchedBy(changes, item, facts);
  const [before, after] = [
    completeFacts(touched, subject, pack, decisionDate),
    completeFacts(made(changes, touched), subject, pack, decisionDate),
  ];
  if ('errors' in before || 'errors' in after) return false;
  const same = canonical(made(changes, before.facts)) === canonical(after.facts);
  return same && contradictions(after.facts, decisionDate).length === 0;
}

/** What is said of the subject, and of the one row. */
function touchedBy(changes: readonly Change[], item: string | null, facts: Row): Row {
  const own = Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value)));
  const lists = new Set(changes.flatMap((each) => listOf(each) ?? []));
  return { ...own, ...Object.fromEntries([...lists].map((list) => [list, rowsOf(facts, list, item)])) };
}

/** Rows are named by their id, else by their position from 1. */
function rowsOf(facts: Row, list: string, item: string | null): Json {
  const rows = facts[list];
  const name = findFact(list)?.itemKey ?? null;
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Row[]).filter((row, i) => {
    const named = name === null ? undefined : row[name];
    return (typeof named === 'string' ? named : String(i + 1)) === item;
  });
}

/** The list whose rows hold the fact; null: the subject itself. */
function listOf({ fact, item }: Change): string | null {
  return item === null ? null : fact.slice(0, -keyOf(fact).length - 1);
}

const keyOf = (fact: string): string => findFact(fact)?.key ?? fact;

/** The facts with the changes, in the only row that each list has. */
function made(changes: readonly Change[], facts: Row): Row {
  return changes.reduce((so, change) => {
    const list = listOf(change);
    const value = valueOf(change);
    if (list === null) return { ...so, [change.fact]: value };
    const rows = so[list] as readonly Row[];
    return { ...so, [list]: rows.map((row) => ({ ...row, [keyOf(change.fact)]: value })) };
  }, facts);
}

function valueOf({ fact, to }: Change): Json {
  switch (findFact(fact)?.type) {
    case 'boolean':
      return to === 'true';
    case 'integer':
      return Number(to);
    default:
      return to;
  }
}
