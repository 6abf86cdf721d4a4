/** What the address of a page says where a draft is filled in. */
export interface DraftSearch {
  draft?: string;
  /** The step that is open, counted from 1; absent: where the draft was left. */
  step?: number;
}

export function draftSearch({ draft, step }: Record<string, unknown>): DraftSearch {
  return {
    ...(typeof draft === 'string' ? { draft } : {}),
    ...(typeof step === 'number' && Number.isInteger(step) && step > 0 ? { step } : {}),
  };
}
