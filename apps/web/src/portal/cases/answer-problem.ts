import { LONGEST_TEXT, lengthProblem } from '../../ui/field.tsx';

/** Characters with which something is said at all; the server asks for as many. */
export const FEWEST = 2;

/** What is wrong with the words of an answer to the office that may be left out. */
export function answerProblem(note: string): string | undefined {
  const { length } = note.trim();
  return length > 0 && length < FEWEST ? `至少写 ${FEWEST} 个字` : lengthProblem(note, LONGEST_TEXT);
}
