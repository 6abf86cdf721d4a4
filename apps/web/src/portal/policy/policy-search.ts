import {
  benefits,
  type Clause,
  clausePageOf,
  clauses,
  findClause,
  type PageInForce,
  pageInForce,
  policyValidity,
} from '@wenye/policy';
import type { Benefit, SubjectKind } from '@wenye/rules';
import { articleOf, EVERYDAY } from './everyday-words.ts';
import type { PinyinMatch } from './pinyin.ts';
import { nearly, plain, stands } from './word-match.ts';

const published = (benefit: Benefit): PageInForce => pageInForce(benefit, policyValidity().from);

const decided = new Set(benefits.map(({ clause }) => clause));

/** What was found, the nearest first, and how: as it is typed, nearly so, or by the sound of it. */
export interface Found {
  readonly benefits: readonly Benefit[];
  /** Clauses that no rule decides; none where only one kind of subject is looked for. */
  readonly others: readonly Clause[];
  readonly how: 'exact' | 'near' | 'pinyin';
}

export interface Search {
  readonly words: string;
  readonly subject?: SubjectKind | 'all';
  /** First lines with the figures of the day, so that an amount is found; null where there is none. */
  readonly headline?: (benefit: Benefit) => string | null;
  /** Pages with the figures of the day. */
  readonly page?: (benefit: Benefit) => PageInForce;
  /** Known only once somebody has typed letters. */
  readonly pinyin?: PinyinMatch | undefined;
}

/** Every clause that holds every word; where none does, those that nearly do, or that sound like it. Pure. */
export function searchPolicy({
  words,
  subject = 'all',
  headline = () => null,
  page = published,
  pinyin,
}: Search): Found {
  const among = {
    benefits: benefits
      .filter((each) => subject === 'all' || each.subject === subject)
      .map((each) => textsOf(each, headline(each), page(each))),
    others: subject === 'all' ? clauses.filter(({ id }) => !decided.has(id)).map(textsOfOther) : [],
  };
  const typed = plain(words).trim();
  const ways: readonly (readonly [Found['how'], Holds])[] = [
    ['exact', isHeld],
    ['near', isNearlyHeld],
    ...(pinyin === undefined ? [] : [['pinyin', soundsIn(pinyin)] as const]),
  ];
  for (const [how, holds] of ways) {
    const found = {
      benefits: nearestFirst(among.benefits, typed, holds),
      others: nearestFirst(among.others, typed, holds),
      how,
    };
    if (found.benefits.length + found.others.length > 0) return found;
  }
  return { benefits: [], others: [], how: 'exact' };
}

/** Whether the words are the clause's number. */
export const isNumberOf = (clause: string, words: string): boolean => plain(words.trim()) === clause;

/** Whether a word has letters whose sound may be meant. */
export const hasLetters = (words: string): boolean => /[a-z]{2,}/.test(plain(words));

/** What is searched of a clause: its title, its first lines, and everything on its page. */
interface Searched<Each> {
  readonly each: Each;
  readonly clause: string;
  readonly title: string;
  readonly lead: string;
  readonly whole: string;
}

/** Of one word: whether a text of a clause holds it. */
type Holds = (word: string) => (text: string, clause: string) => boolean;

const isHeld: Holds = (word) => (text, clause) =>
  clause.includes(word) || articleOf(word) === Number(clause.split('.')[0]) || stands(word, text);

const isNearlyHeld: Holds = (word) => {
  const [held, near] = [isHeld(word), nearly(word)];
  return (text, clause) => held(text, clause) || near?.(text) === true;
};

/** By syllables or their first letters: an everyday word as a whole, or part of a line. */
const soundsIn =
  (match: PinyinMatch): Holds =>
  (word) => {
    const held = isHeld(word);
    if (!/^[a-z]{2,}$/.test(word)) return held;
    const meant = EVERYDAY.filter((spoken) => isWhole(spoken, match(spoken, word)));
    return (text, clause) =>
      held(text, clause) ||
      meant.some((spoken) => stands(spoken, text)) ||
      (word.length > 3 && match(text, word) !== false);
  };

const isWhole = ({ length }: string, found: readonly [number, number] | false): boolean =>
  found !== false && found[0] === 0 && found[1] === length - 1;

/** The clause of that number, then those that hold the words in their titles, their first lines, and elsewhere. */
function nearestFirst<Each>(among: readonly Searched<Each>[], typed: string, holds: Holds): Each[] {
  const words = typed.split(/\s+/).map(holds);
  const held = (text: string, clause: string) => words.every((isIn) => isIn(text, clause));
  const distance = ({ clause, title, lead, whole }: Searched<Each>): number => {
    if (clause === typed) return 0;
    if (held(title, clause)) return 1;
    if (held(lead, clause)) return 2;
    // What is nearly a word is looked for in the first lines only: in a whole page there is something near anything.
    return holds === isHeld && held(whole, clause) ? 3 : FAR;
  };
  return among
    .map((one) => ({ one, far: distance(one) }))
    .filter(({ far }) => far < FAR)
    .toSorted((a, b) => a.far - b.far)
    .map(({ one }) => one.each);
}
const FAR = 4;

function searched<Each>(each: Each, clause: string, texts: [string[], string[], string[]]): Searched<Each> {
  const [title, lead, rest] = texts.map((lines) => plain(lines.join('\n')));
  return {
    each,
    clause,
    title: title ?? '',
    lead: `${title}\n${lead}`,
    whole: `${title}\n${lead}\n${rest}`,
  };
}

function textsOf(benefit: Benefit, headline: string | null, page: PageInForce): Searched<Benefit> {
  return searched(benefit, benefit.clause, [
    [benefit.title, findClause(benefit.clause)?.title ?? ''],
    [headline ?? '', page.gist, page.forWhom],
    [...benefit.conditions.map(({ text }) => text), ...page.amount, ...page.until, ...page.notes],
  ]);
}

function textsOfOther(clause: Clause): Searched<Clause> {
  const { what, forWhom, how } = clausePageOf(clause.id);
  return searched(clause, clause.id, [[clause.title], [what, forWhom], [how, ...clause.offices]]);
}
