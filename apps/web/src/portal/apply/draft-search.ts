/** What the address of a page says where a draft is filled in. */
export interface DraftSearch {
  draft?: string;
  /** The step that is open, counted from 1; absent: where the draft was left. */
  step?: number;
}

export function draftSearch({ draft, step }: Record<string, unknown>): DraftSearch {
  const number = Number(step);
  return {
    ...(typeof draft === 'string' ? { draft } : {}),
    ...(Number.isInteger(number) && number > 0 ? { step: number } : {}),
  };
}

/** The step to show, from 0: the one that the address names, else (it may say anything) where the draft was left. Pure. */
export function stepShown(search: Record<string, unknown>, left: number, count: number): number {
  return Math.min(draftSearch(search).step ?? left, count) - 1;
}
