/** Industry codes as the rules read them: reduced to what the table of enterprise sizes tells apart. */
import { normaliseIndustry, SIZE_ROWS } from '@wenye/codes';

/** Real estate other than development (K7010) and property management (K7020). */
export const OTHER_REAL_ESTATE = 'K7090';
/** Storage (仓储业) other than loading and carrying (G591), which is transport. */
export const OTHER_STORAGE = 'G5990';

const COVERS = SIZE_ROWS.flatMap((row) => row.covers).sort((a, b) => b.length - a.length);

/**
 * `C3311` → `C`, `5211` → `F52`, `K7030` → `K7090`; a code that spans rows (`F`, `G59`, `K70` as `K`) and what the
 * table lacks (`J66`, `Q84`) stay. null: not a code of GB/T 4754.
 */
export function sizeIndustry(input: string): string | null {
  const industry = normaliseIndustry(input);
  if (industry === null) return null;
  const cover = COVERS.find((prefix) => industry.startsWith(prefix));
  if (cover === 'K') return industry.length > 'K70'.length ? OTHER_REAL_ESTATE : 'K';
  if (cover === 'G59' && industry.length > cover.length) return OTHER_STORAGE;
  return cover ?? industry;
}
