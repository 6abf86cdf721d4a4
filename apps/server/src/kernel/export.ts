import { refuse } from './refusals.ts';

/** A file that somebody works through; more is narrowed by the filters first. */
const mostExported = 5_000;

type Range = { readonly offset: number; readonly limit: number };

/**
 * All that the filters of a list find, to be saved as a file.
 *
 * @param read gives the rows of a range, and how many there are in all
 * @throws Refusal `kernel.too-many-to-export`
 */
export async function exported<Found extends { readonly total: number }>(
  read: (range: Range) => Promise<Found>,
  most = mostExported,
): Promise<Found> {
  const found = await read({ offset: 0, limit: most });
  return found.total > most ? refuse('kernel.too-many-to-export', { total: found.total, most }) : found;
}
