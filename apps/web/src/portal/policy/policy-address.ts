import type { SubjectKind } from '@wenye/rules';
import { LONGEST_SEARCH } from '../../list-search.ts';

/** What the address of the list says, so that a search can be shared and returned to. */
export interface PolicySearch {
  q?: string;
  for?: SubjectKind;
}

export function policySearch({ q, for: subject }: Record<string, unknown>): PolicySearch {
  return {
    // A clause number in an address is read as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number'
      ? { q: String(q).slice(0, LONGEST_SEARCH) }
      : {}),
    ...(subject === 'person' || subject === 'firm' ? { for: subject } : {}),
  };
}
