/** Facts that are answered in passing are asked together: tick what applies, and the rest is answered too. */
import type { Json, SubjectKind } from '@wenye/rules';

export interface Checklist {
  /** No fact id, e.g. `checklist.person-now`. */
  readonly id: string;
  readonly subject: SubjectKind;
  readonly question: string;
  readonly items: readonly ChecklistItem[];
  /** Facts of which only one can hold. */
  readonly apart?: readonly string[];
}

export interface ChecklistItem {
  /** Fact id. */
  readonly fact: string;
  /** Said where the fact's own label is no statement. */
  readonly label?: string;
  /** The fact's value where it is not ticked. */
  readonly no: Json;
  /** The fact's value where it is ticked; absent: there is something, and the fact is then asked by itself. */
  readonly yes?: Json;
}

/** A yes-no fact, answered by the tick alone. */
export const holds = (fact: string, label?: string): ChecklistItem => ({
  fact,
  no: false,
  yes: true,
  ...(label === undefined ? {} : { label }),
});

/** A fact of which the tick says only that there is something to say. */
export const some = (fact: string, label: string, no: Json): ChecklistItem => ({ fact, label, no });
