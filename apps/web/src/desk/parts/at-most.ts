import { lengthProblem } from '../../ui/field.tsx';

/** The rule of a text that may have so many characters. A field would cut what is pasted, unseen, and half of it be sent. */
export const atMost = (most: number) => ({
  validator: async (_: unknown, text?: string | null) => {
    const problem = lengthProblem(text ?? '', most);
    if (problem !== undefined) throw new Error(problem);
  },
});
