import { fenToYuan } from '@wenye/codes';
import { type RegistryFact, sourceOf, sourceOfColumn } from '../people/registry-fact.ts';
import { insuranceFactsOf } from './insurance-facts.ts';
import type { FiguresRow, FirmRows } from './registry-rows.ts';

/**
 * What the registers know of a firm, as the pack names it; a figure that is not reported is left out: unknown.
 * Size is told by the last full year before `asOf`; an older report does not stand in for it.
 */
export function firmFactsOf(rows: FirmRows, asOf: string): RegistryFact[] {
  const registered = sourceOf(rows.firm, rows.sources);
  const facts: RegistryFact[] = [
    { fact: 'firm.unit-kind', value: rows.firm.entity_type, source: registered },
  ];
  if (rows.firm.industry !== null) {
    const source = sourceOfColumn(rows.firm, rows.corrections['industry'], rows.sources);
    facts.push({ fact: 'firm.industry', value: rows.firm.industry, source });
  }
  const figures = rows.figures.filter((each) => each.year === Number(asOf.slice(0, 4)) - 1).at(-1);
  if (figures !== undefined) facts.push(...sizeFacts(figures, rows.sources));
  return [...facts, ...dispatchFact(rows), ...insuranceFactsOf(rows, asOf)];
}

const LICENCES = 'labour-dispatch';

/** Whether it is licensed to dispatch workers (T13). Who has no licence is none only where the register holds them all. */
function dispatchFact({ firm, kept_from, known_on, sources }: FirmRows): RegistryFact[] {
  const kept = kept_from[LICENCES];
  const isTold = firm.labour_dispatch || (kept !== undefined && kept <= known_on);
  const source = sourceOf({ source: LICENCES, recorded_on: firm.recorded_on }, sources);
  return isTold ? [{ fact: 'firm.labour-dispatch', value: firm.labour_dispatch, source }] : [];
}

function sizeFacts(figures: FiguresRow, names: FirmRows['sources']): RegistryFact[] {
  const source = { ...sourceOf(figures, names), reference: `${figures.year}年度` };
  const facts: RegistryFact[] = [];
  if (figures.staff !== null) facts.push({ fact: 'firm.staff', value: figures.staff, source });
  if (figures.revenue_fen !== null)
    facts.push({ fact: 'firm.revenue', value: fenToYuan(figures.revenue_fen), source });
  if (figures.assets_fen !== null)
    facts.push({ fact: 'firm.assets', value: fenToYuan(figures.assets_fen), source });
  return facts;
}
