/** Days of what has happened (`past` in the vocabulary) that a request states of after its decision date. Pure. */
import { type AnyFactDefinition, type InputError, type Json, type Request, shortId } from '@wenye/rules';
import { facts as vocabulary } from './facts/index.ts';

type Row = { readonly [key: string]: Json };

/** Facts that are such days, and lists whose rows have them; all others are passed over. */
const dated = (definitions: readonly AnyFactDefinition[]): AnyFactDefinition[] =>
  definitions.filter((each) => ('items' in each ? dated(each.items).length > 0 : each.past === true));

const DATED = dated(vocabulary.map(({ definition }) => definition));

/**
 * For the open door only, as contradictions are: nobody is born, trained or out of work after the day on which it is
 * decided. What registers know of later days is no error where one looks back: to the rules it has not happened yet.
 */
export function datesAhead({ facts, decisionDate }: Pick<Request, 'facts' | 'decisionDate'>): InputError[] {
  return aheadIn(DATED, facts, 'facts', decisionDate);
}

function aheadIn(
  definitions: readonly AnyFactDefinition[],
  row: Row,
  path: string,
  day: string,
): InputError[] {
  return definitions.flatMap((each) => {
    const value = row[shortId(each)];
    const at = `${path}.${shortId(each)}`;
    if ('items' in each) {
      const items = dated(each.items);
      const rows = Array.isArray(value) ? (value as readonly Json[]) : [];
      return rows.flatMap((one, i) => aheadIn(items, one as Row, `${at}[${i}]`, day));
    }
    if (typeof value !== 'string' || value <= day) return [];
    const message = `“${each.label}”${value} 晚于认定日 ${day}，请核对；还没有发生的不填`;
    return [{ code: 'out-of-range', path: at, message } as const];
  });
}
