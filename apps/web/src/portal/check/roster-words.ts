import type { AnyFactDefinition } from '@wenye/rules';
import { type Item, textOf } from '../facts/records.ts';

/** How a roster is spoken of: of people (a hire) or of things (an event, a project, a notice). */
export interface RosterWords {
  readonly hint: string;
  readonly add: string;
  nameOf(number: number): string;
  /** What it is called where what somebody called it must not be told. */
  numbered(number: number): string;
}

const OF_PEOPLE: RosterWords = {
  hint: '给每个人起个代号就行，不用填姓名和证件号码。',
  add: '再添加一人',
  nameOf: (number) => `第 ${number} 人的代号`,
  numbered: (number) => `第 ${number} 人`,
};

const OF_THINGS: RosterWords = {
  hint: '给每一项起个代号就行，只用来分清各项。',
  add: '再添加一项',
  nameOf: (number) => `第 ${number} 项的代号`,
  numbered: (number) => `第 ${number} 项`,
};

/** The words that suit what is on the roster. Pure. */
export function rosterWords(roster: AnyFactDefinition): RosterWords {
  return nounOf(roster) === PERSON ? OF_PEOPLE : OF_THINGS;
}

/** A name that nothing on the roster has yet: 人员2, 活动1. Pure. */
export function nextName(roster: AnyFactDefinition, items: readonly Item[]): string {
  const taken = new Set(items.map((each) => each.id));
  const noun = nounOf(roster);
  let number = items.length + 1;
  while (taken.has(`${noun}${number}`)) number += 1;
  return `${noun}${number}`;
}

/** Characters that a name may have: it stands before each of the questions that follow. */
export const LONGEST_NAME = 12;

/** Says that one of the names is longer; undefined where none is. Pure. */
export function nameProblem(items: readonly Item[]): string | undefined {
  const long = items.map(({ id }) => textOf(id).trim()).find(({ length }) => length > LONGEST_NAME);
  return long === undefined
    ? undefined
    : `代号最多 ${LONGEST_NAME} 字，“${long.slice(0, LONGEST_NAME)}…”有 ${long.length} 字`;
}

const PERSON = '人员';

/** What an item is, as its id is called in the vocabulary: 人员标识, 活动标识. */
function nounOf(roster: AnyFactDefinition): string {
  if (roster.type !== 'list') return PERSON;
  const key = roster.items.find(({ id }) => id === roster.itemId);
  return key?.label.endsWith('标识') ? key.label.slice(0, -2) : '项';
}
