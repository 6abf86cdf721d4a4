import { findChecklist } from '@wenye/policy';
import type { AnyFactDefinition, Json, SubjectKind } from '@wenye/rules';
import { expect, test } from 'vitest';
import { type Answers, COUNTY, noAnswers, withAnswer } from './answers.ts';
import { type Ask, assess } from './engine.ts';
import { mostLeft } from './progress.ts';

test('tells no number before the people are named of whom more will be asked', () => {
  expect(mostLeft(['firm.industry', 'firm.staff'])).toBe(2);
  expect(mostLeft(['firm.industry', 'firm.hires'])).toBeNull();
});

/** Draws the same numbers below `count` again for one seed. */
function drawer(seed: number) {
  let state = seed;
  return (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

function valueOf(definition: AnyFactDefinition, draw: (count: number) => number): Json {
  switch (definition.type) {
    case 'boolean':
      return draw(2) === 0;
    case 'code':
      return definition.values?.[draw(definition.values.length)]?.code ?? null;
    case 'date':
      return `2020-0${1 + draw(9)}-15`;
    case 'month':
      return `2020-0${1 + draw(9)}`;
    case 'integer':
      return draw(60);
    case 'money':
    case 'exact-money':
      return `${draw(5000)}.00`;
    default:
      return null;
  }
}

function answerTo({ id, checklist, definition, people }: Ask, draw: (count: number) => number): Json {
  if (id === COUNTY) return '410325';
  if (checklist)
    return Object.fromEntries(checklist.items.map(({ fact }) => [fact, draw(3) === 0 ? 'yes' : 'no']));
  if (!definition) return null;
  if (people) return Object.fromEntries(people.map((who) => [who, valueOf(definition, draw)]));
  return definition.type === 'list' ? [{ id: '甲' }] : valueOf(definition, draw);
}

/** Answers at random to the end. @returns what was told at each question */
function walk(subject: SubjectKind, seed: number): { id: string; told: number | null }[] {
  const draw = drawer(seed);
  const told: { id: string; told: number | null }[] = [];
  let answers: Answers = noAnswers(subject);
  for (;;) {
    const { next, open } = assess(answers, '2020-10-15');
    if (next === null) return told;
    told.push({ id: next.id, told: findChecklist(next.id) ? null : mostLeft(open) });
    answers = withAnswer(answers, next.id, answerTo(next, draw));
  }
}

test.each(['person', 'firm'] as const)('of a %s no more is asked than was told at most', (subject) => {
  let numbers = 0;
  for (let seed = 1; seed <= 6; seed += 1) {
    const asked = walk(subject, seed);
    const broken = asked.filter(({ told }, at) => told !== null && asked.length - at > told);
    expect(broken, `seed ${seed}: ${asked.map(({ id, told }) => `${id} ${told}`).join(', ')}`).toEqual([]);
    numbers += asked.filter(({ told }) => told !== null).length;
  }
  // Else nothing was put to the test.
  expect(numbers).toBeGreaterThan(0);
});
