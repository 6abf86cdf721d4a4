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
import { ASKED } from './everyday-questions.ts';
import { articleOf, askedIn, EVERYDAY, namesOf, numbered } from './everyday-words.ts';
import type { PinyinMatch } from './pinyin.ts';
import { asWritten } from './said.ts';
import { isWritten, nearly, plain, stands } from './word-match.ts';

const published = (benefit: Benefit): PageInForce => pageInForce(benefit, policyValidity().from);

const decided = new Set(benefits.map(({ clause }) => clause));

/** What was found, the nearest first, and how: as it is typed, nearly so, or by the sound of it. */
export interface Found {
  readonly benefits: readonly Benefit[];
  /** Clauses that no rule decides; none where only one kind of subject is looked for. */
  readonly others: readonly Clause[];
  /** The nearest of all is one of the others. */
  readonly othersFirst: boolean;
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
  const typed = asTyped(words);
  const ways: readonly (readonly [Found['how'], Distance])[] = [
    ['exact', exactly(typed)],
    ['near', nearby(typed, isNearlyHeld)],
    ['near', inPart(typed)],
    ...(pinyin === undefined ? [] : [['pinyin', nearby(typed, soundsIn(pinyin))] as const]),
  ];
  for (const [how, distance] of ways) {
    const [mine, rest] = [measured(among.benefits, distance), measured(among.others, distance)];
    if (mine.length + rest.length === 0) continue;
    const cut = tail([...mine, ...rest].map(({ far }) => far));
    return {
      benefits: nearest(mine, cut),
      others: nearest(rest, cut),
      othersFirst: least(rest) < least(mine),
      how,
    };
  }
  return { benefits: [], others: [], othersFirst: false, how: 'exact' };
}

/** The words with one space between them: what parts or joins them says nothing itself. */
function asTyped(typed: string): string {
  const words = numbered(asWritten(plain(typed)))
    .split(/[\s、,;/。!?]+/)
    .map((word) => word.replace(/(?<=\d\.\d+)\.$/, '')) // the end of a sentence; of `11.` it is part of the number
    .filter((word) => word !== '');
  return words.filter((word) => words.length === 1 || !JOINING.test(word)).join(' ');
}
const JOINING = /^[和与及或跟到至~&+-]$/;

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

/** How far a clause is from the words; `FAR`: it is not found by them. */
type Distance = (searched: Searched<unknown>) => number;
const FAR = Number.POSITIVE_INFINITY;

/** Of one word: whether a text of a clause holds it. */
type Holds = (word: string) => (text: string, clause: string) => boolean;

const isNumbered = (word: string, clause: string): boolean =>
  /^\d+\.\d*$/.test(word) ? clause.startsWith(word) : articleOf(word) === Number(clause.split('.')[0]);

const isTyped: Holds = (word) => (text, clause) => isNumbered(word, clause) || isWritten(word, text);

const isHeld: Holds = (word) => (text, clause) => isNumbered(word, clause) || stands(word, text);

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
    const meant = [...EVERYDAY, ...OF_THE_DOCUMENT].filter((spoken) => isWhole(spoken, match(spoken, word)));
    return (text, clause) =>
      held(text, clause) ||
      meant.some((spoken) => stands(spoken, text)) ||
      (word.length > 3 && match(text, word) !== false);
  };

/** What people call as the document does, and type by its first letters. */
const OF_THE_DOCUMENT = ['毕业生', '培训', '审批', '创业', '失业', '残疾', '就业'];

const isWhole = ({ length }: string, found: readonly [number, number] | false): boolean =>
  found !== false && found[0] === 0 && found[1] === length - 1;

/**
 * The clauses of these numbers; those that answer what is asked; then those that hold the words in their titles and first lines
 * as they are typed, then as they are called there, and then elsewhere.
 */
function exactly(typed: string): Distance {
  const words = typed.split(/\s+/);
  const [written, meant] = [all(words, isTyped), all(words, isHeld)];
  const answers = answering(words);
  const named = placeAmong(words);
  return ({ clause, title, lead, whole }) => {
    const place = named(clause);
    if (place !== -1) return place / 100;
    const answer = answers({ clause, lead });
    if (answer !== null) return ANSWER + answer / 100;
    const at = [
      ...[title, lead].map((text) => written(text, clause)),
      ...[title, lead].map((text) => meant(text, clause)),
      written(whole, clause),
      meant(whole, clause),
    ];
    const found = at.indexOf(true);
    return found === -1 ? FAR : TEXT + found;
  };
}
const ANSWER = 1;
const TEXT = 2;

/** Which of the words names a clause by its number or, where they are numbers all, by that of its article; -1: none does. */
function placeAmong(words: readonly string[]): (clause: string) => number {
  const articles = words.map((word) => articleOf(word) ?? (ARTICLE.test(word) ? Number(word) : undefined));
  const numbersAlone = words.every((word, at) => CLAUSE.test(word) || articles[at] !== undefined);
  return (clause) =>
    words.findIndex(
      (word, at) => word === clause || (numbersAlone && articles[at] === Number.parseInt(clause, 10)),
    );
}
const CLAUSE = /^\d{1,2}\.\d{1,2}$/;
const ARTICLE = /^(?:[1-9]|1\d|2[0-8])$/;

const all = (words: readonly string[], holds: Holds): ((text: string, clause: string) => boolean) => {
  const each = words.map(holds);
  return (text, clause) => each.every((isIn) => isIn(text, clause));
};

/** Where the words are everyday words alone: how well a clause answers them, 0 the best; null where it does not. */
function answering(words: readonly string[]): (of: { clause: string; lead: string }) => number | null {
  const asked = words.map(askedIn);
  const parts = asked.flatMap((each) => each.parts);
  if (!asked.every(({ whole }) => whole)) return () => null;
  return ({ clause, lead }) => {
    const places = parts.map((part) => ASKED[part]?.indexOf(clause) ?? -1);
    if (places.every((place) => place === -1)) return null;
    const held = parts.every(
      (part, i) => places[i] !== -1 || namesOf(part).some((name) => lead.includes(plain(name))),
    );
    return held ? places.reduce((sum, place) => sum + (place === -1 ? ASIDE : place), 0) : null;
  };
}
/** What merely holds a word is behind what answers it. */
const ASIDE = 6;

/** What is nearly a word is looked for in the first lines only: in a whole page there is something near anything. */
function nearby(typed: string, holds: Holds): Distance {
  const held = all(typed.split(/\s+/), holds);
  return ({ clause, title, lead }) => (held(title, clause) ? 0 : held(lead, clause) ? 1 : FAR);
}

/** A sentence of which only some words are known: the clauses that hold or answer the most of them. */
function inPart(typed: string): Distance {
  const { parts } = askedIn(typed);
  if (/\s/.test(typed)) return () => FAR;
  return ({ clause, lead }) => {
    const held = parts.filter(
      (part) => ASKED[part]?.includes(clause) || namesOf(part).some((name) => lead.includes(plain(name))),
    );
    const places = parts.map((part) => ASKED[part]?.indexOf(clause) ?? -1).filter((place) => place !== -1);
    return held.length === 0 || places.length === 0
      ? FAR
      : parts.length - held.length + Math.min(...places) / 100;
  };
}

/** Beside what answers the question only what says its very words is shown; beside first lines, not what means them. */
function tail(distances: readonly number[]): number {
  const first = Math.min(...distances);
  if (first >= ANSWER && first < TEXT) return TEXT + 1;
  return first < TEXT + 4 ? TEXT + 4 : FAR;
}

interface Measured<Each> {
  readonly each: Each;
  readonly far: number;
}

const measured = <Each>(among: readonly Searched<Each>[], distance: Distance): Measured<Each>[] =>
  among.map((one) => ({ each: one.each, far: distance(one) })).filter(({ far }) => far < FAR);

const least = (found: readonly Measured<unknown>[]): number => Math.min(...found.map(({ far }) => far));

const nearest = <Each>(found: readonly Measured<Each>[], cut: number): Each[] =>
  found
    .filter(({ far }) => far <= cut)
    .toSorted((a, b) => a.far - b.far)
    .map(({ each }) => each);

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
