import type { SubjectKind } from '@wenye/rules';

/** What the address of the list says, so that a search can be shared and returned to. */
export interface PolicySearch {
  q?: string;
  for?: SubjectKind;
}

export function policySearch({ q, for: subject }: Record<string, unknown>): PolicySearch {
  return {
    // A clause number in an address is read as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
    ...(subject === 'person' || subject === 'firm' ? { for: subject } : {}),
  };
}
