/** Terms as text of a language with operators; a language gives what differs. */
import type { Term } from '@wenye/rules/columns';
import { type Names, NotExpressible } from './rules.ts';

export interface Words {
  readonly and: string;
  readonly or: string;
  readonly equal: string;
  readonly not: (of: string) => string;
  readonly choose: (condition: string, then: string, otherwise: string) => string;
  readonly call: (name: 'least' | 'greatest', a: string, b: string) => string;
  readonly floorDivide: (a: string, b: string) => string;
  readonly among: (place: string, members: readonly number[]) => string;
  readonly calendar: (name: string, args: readonly string[]) => string;
}

/** Places at which a set of codes has a member. */
export const membersOf = ({ data }: Term): number[] =>
  (data as readonly boolean[]).flatMap((is, place) => (is ? [place] : []));

/** Terms as text; `steps`: names of terms that were written before, and that stand for themselves where `whole`. */
export function textOf(
  words: Words,
  names: Names,
  steps: ReadonlyMap<Term, string> = new Map(),
): (term: Term, whole?: boolean) => string {
  const text = (term: Term, whole = false): string => {
    const step = steps.get(term);
    if (step !== undefined && !whole) return step;
    const args = term.args.map((each) => text(each));
    const [a = '', b = '', c = ''] = args;
    switch (term.op) {
      case 'constant':
        return term.sort === 'truth' ? String(term.min === 1) : `(${term.min})`;
      case 'column':
        return names.of(term);
      case 'known':
        return `(${names.of(term)} ${words.equal} 1)`;
      case 'add':
        return `(${a} + ${b})`;
      case 'subtract':
        return `(${a} - ${b})`;
      case 'multiply':
        return `(${a} * ${b})`;
      case 'floor-divide':
        return words.floorDivide(a, b);
      case 'least':
      case 'greatest':
        return words.call(term.op, a, b);
      case 'choose':
        return words.choose(a, b, c);
      case 'less':
        return `(${a} < ${b})`;
      case 'at-most':
        return `(${a} <= ${b})`;
      case 'equal':
        return `(${a} ${words.equal} ${b})`;
      case 'among':
        return words.among(a, membersOf(term));
      case 'and':
        return `(${args.join(` ${words.and} `)})`;
      case 'or':
        return `(${args.join(` ${words.or} `)})`;
      case 'not':
        return words.not(a);
      case 'calendar':
        return words.calendar(String(term.data), args);
      case 'look-up':
      case 'reduce':
        throw new NotExpressible(term.op);
    }
  };
  return text;
}
