import { beforeEach, expect, test, vi } from 'vitest';
import { noAnswers, toFragment, withAnswer } from './answers.ts';
import { forgetAnswers, keptAnswers, ownAnswers } from './use-answers.ts';

/** Keeps what a tab keeps. */
class Tab {
  [key: string]: unknown;
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

const answered = () => {
  const answers = withAnswer(noAnswers('person'), 'person.flexible-work-start', '2020-03-02');
  sessionStorage.setItem('wenye.check.person', toFragment(answers));
};
const kept = (personId: string) => keptAnswers('person', personId).facts;
const told = { 'person.flexible-work-start': '2020-03-02' };

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new Tab());
  vi.stubGlobal('window', { location: { hash: '' } });
  answered();
});

test('a guest’s answers are of whoever signs in next, and of nobody after them', () => {
  expect(kept('a')).toEqual(told);
  expect(kept('a')).toEqual(told);
  expect(kept('b')).toEqual({});
  expect(kept('a')).toEqual({});
});

test('whose they are is settled when a person’s page is shown, though nothing was taken up', () => {
  ownAnswers('a');
  expect(kept('b')).toEqual({});
});

test('whoever signs out leaves none', () => {
  ownAnswers('a');
  forgetAnswers();
  expect(kept('a')).toEqual({});
  answered();
  expect(kept('b')).toEqual({});
});
