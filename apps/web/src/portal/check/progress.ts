import { findChecklist } from '@wenye/policy';
import { findRoster } from '../facts/vocabulary.ts';

/**
 * How many questions are left at most, of those that are open now (this one among them); null where nobody can tell:
 * how many come after a checklist, its ticks tell, and a fact of the people on a roster is asked once they are named.
 * Pure.
 */
export function mostLeft(open: readonly string[]): number | null {
  return open.some((id) => findChecklist(id) || findRoster(id)) ? null : open.length;
}
