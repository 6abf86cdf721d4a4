import { type Bounds, SIZE_ROWS, type SizeRow } from './enterprise-size.data.ts';
import { normaliseIndustry } from './industries.ts';

export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large';
export type SizeMetric = 'staff' | 'revenue' | 'assets';

export type EnterpriseFigures = {
  /** GB/T 4754-2017, as exact as known: `C`, `F51`, `K7010`. */
  industry: string;
  /** Persons at the end of the year (从业人员); null: unknown. */
  staff: number | null;
  /** Business revenue of the year in fen; null: unknown. */
  revenueFen: number | null;
  /** Total assets in fen; null: unknown. */
  assetsFen: number | null;
};

export type SizeResult =
  | { kind: 'known'; size: EnterpriseSize; tableIndustry: string }
  /** `possible` in rising order; `missing` names what would settle it (an inexact industry included). */
  | { kind: 'undetermined'; possible: EnterpriseSize[]; missing: (SizeMetric | 'industry')[] }
  /** The table has no row (J, P, Q84, S, T, rail): an official must judge. */
  | { kind: 'out-of-table' }
  | { kind: 'invalid-industry' };

const SIZES: readonly EnterpriseSize[] = ['micro', 'small', 'medium', 'large'];
const FEN_PER_WAN = 1_000_000;

/**
 * Size by 工信部联企业〔2011〕300号. A class is reached only when every metric listed for the industry reaches it,
 * so the size is the lowest class that any metric gives, and one small metric can settle it alone. Individual
 * businesses and social organisations are outside the table whatever their industry: ask before calling.
 */
export function classifyEnterprise(figures: EnterpriseFigures): SizeResult {
  const industry = normaliseIndustry(figures.industry);
  if (industry === null) return { kind: 'invalid-industry' };
  const { rows, partlyOutside } = rowsFor(industry);
  if (rows.length === 0) return { kind: 'out-of-table' };

  const outcomes = rows.map((row) => range(row, figures));
  const lowest = Math.min(...outcomes.map((outcome) => outcome.lowest));
  const highest = Math.max(...outcomes.map((outcome) => outcome.highest));
  const size = SIZES[lowest];
  if (lowest === highest && size !== undefined && !partlyOutside)
    return { kind: 'known', size, tableIndustry: rows.map((row) => row.industry).join('、') };
  const missing = new Set<SizeMetric | 'industry'>(outcomes.flatMap((outcome) => outcome.missing));
  if (rows.length > 1 || partlyOutside) missing.add('industry');
  return { kind: 'undetermined', possible: SIZES.slice(lowest, highest + 1), missing: [...missing] };
}

/**
 * The rows that a code may fall under: the row with the longest covering prefix or, for an inexact code such as
 * `F`, every row below it. `partlyOutside`: part of the inexact code has no row (`G` covers rail, `Q` health).
 */
function rowsFor(industry: string): { rows: SizeRow[]; partlyOutside: boolean } {
  const prefixes = SIZE_ROWS.flatMap((row) => row.covers.map((prefix) => ({ row, prefix })));
  const covering = prefixes
    .filter(({ prefix }) => industry.startsWith(prefix))
    .sort((left, right) => right.prefix.length - left.prefix.length)[0];
  const below = prefixes.filter(({ prefix }) => prefix !== industry && prefix.startsWith(industry));
  const exact = covering === undefined ? [] : [covering.row];
  return {
    rows: [...new Set([...exact, ...below.map(({ row }) => row)])],
    partlyOutside: covering === undefined && (industry === 'G' || industry === 'Q'),
  };
}

function range(
  row: SizeRow,
  figures: EnterpriseFigures,
): { lowest: number; highest: number; missing: SizeMetric[] } {
  const inWan = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_WAN);
  const metrics: [SizeMetric, Bounds | undefined, number | null][] = [
    ['staff', row.staff, figures.staff],
    ['revenue', row.revenueWan, inWan(figures.revenueFen)],
    ['assets', row.assetsWan, inWan(figures.assetsFen)],
  ];
  const listed = metrics.filter(([, bounds]) => bounds !== undefined);
  const missing = listed.filter(([, , value]) => value === null).map(([metric]) => metric);
  const known = listed.flatMap(([, bounds, value]) =>
    bounds === undefined || value === null ? [] : [bounds.filter((bound) => value >= bound).length],
  );
  const highest = Math.min(SIZES.length - 1, ...known);
  // A metric that is unknown can only pull the class down, and not below micro.
  if (missing.length === 0 || highest === 0) return { lowest: highest, highest, missing: [] };
  return { lowest: 0, highest, missing };
}
