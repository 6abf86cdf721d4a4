import { expect, test } from 'vitest';
import { type Answers, noAnswers, withAnswer } from './answers.ts';
import { assess } from './engine.ts';
import { placeAt, RESULT } from './use-place.ts';

const at = (q: string | undefined, answers: Answers) => placeAt(q, answers, assess(answers, '2020-10-15'));

test('the result can be looked at while questions remain, and left for the next of them', () => {
  const answers = withAnswer(noAnswers('person'), 'person.unemployed', true);
  expect(at(RESULT, answers)).toEqual({ question: null, shown: RESULT });
  const { question, shown } = at(undefined, answers);
  expect(question?.id).toBe(shown);
  expect(question?.id).toBeDefined();
});

test('before the first answer there is no result to look at', () =>
  expect(at(RESULT, noAnswers('person')).question).not.toBeNull());

test('an answered question can be gone back to, and one that cannot matter is passed over', () => {
  const answers = withAnswer(noAnswers('person'), 'person.unemployed', true);
  expect(at('person.unemployed', answers).shown).toBe('person.unemployed');
  expect(at('person.no-such', answers).shown).toBe(at(undefined, answers).shown);
});
