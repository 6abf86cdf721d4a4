import { pack } from '@wenye/policy';
import { expect, test } from 'vitest';
import { ROSTERS } from '../facts/vocabulary.ts';
import { type Answers, fromFragment, noAnswers, toFragment, withAnswer } from './answers.ts';
import { assess } from './engine.ts';
import { sharedTexts, toShare, withoutNames } from './shared.ts';

const DAY = '2020-10-15';
const share = (answers: Answers) => toShare(answers, DAY, pack);

/** All that whoever gets the link can read in it. */
const read = (answers: Answers) =>
  JSON.stringify(fromFragment(answers.subject, toFragment(share(answers).answers)));

test('a link of a firm holds no name that was typed, on whichever roster', () => {
  const facts = Object.fromEntries(ROSTERS.map(({ id }) => [id, [{ id: '张三丰' }, { id: '李四光' }]]));
  const shared = read({ ...noAnswers('firm'), facts });
  expect(ROSTERS.length).toBeGreaterThan(5);
  expect(shared).not.toMatch(/张三丰|李四光/);
  expect(shared).toContain('第 1 人');
  expect(shared).toContain('第 2 项');
});

test('the names stay where they were typed, and what was answered of each stays theirs', () => {
  let answers = withAnswer(noAnswers('firm'), 'firm.hires', [{ id: '张三丰' }, { id: '小李' }]);
  answers = withAnswer(answers, 'firm.hires.insured', { 张三丰: true, 小李: false });
  expect(withoutNames(answers).facts['firm.hires']).toEqual([
    { id: '第 1 人', insured: true },
    { id: '第 2 人', insured: false },
  ]);
  expect(JSON.stringify(answers)).toContain('张三丰');
  expect(sharedTexts(share(answers)).join('')).toContain('代号不在链接里');
});

const graduate = (birth: string, facts: Answers['facts'] = {}): Answers => ({
  ...noAnswers('person'),
  county: '410325',
  facts: {
    'person.birth-date': birth,
    'person.flexible-work-start': '2020-07-15',
    'person.school-kind': 'higher-education',
    'person.diploma-date': '2020-06-30',
    'person.contributions': [{ month: '2020-09', 'insured-as': 'flexible', paid: '549.00' }],
    ...facts,
  },
});

test('of a day of birth that nothing turns on the year is kept, with the same outcome', () => {
  const answers = graduate('1998-05-17');
  const { answers: given, birth } = share(answers);
  expect(birth).toBe('year');
  expect(given.facts['person.birth-date']).toBe('1998-01-01');
  const amounts = (each: Answers) => assess(each, DAY, pack).benefits.map(({ id, amount }) => [id, amount]);
  expect(amounts(given)).toEqual(amounts(answers));
});

test('where the day of birth settles until when something is due, it is kept, and said to be', () => {
  // Benefit to the day of retirement, clause 22.2.
  const answers = {
    ...noAnswers('person'),
    county: '410305',
    facts: {
      'person.birth-date': '1961-06-15',
      'person.sex': 'male',
      'person.unemployed': true,
      'person.unemployment-benefit-state': 'exhausted',
      'person.unemployment-benefit-ended-on': '2020-09-30',
    },
  };
  expect(share(answers).birth).toBe('day');
  expect(share(answers).answers.facts['person.birth-date']).toBe('1961-06-15');
  expect(sharedTexts(share(answers)).join('')).toContain('写到日');
});

test('of people on a roster no day of birth is given away that nothing turns on', () => {
  const answers = withAnswer(noAnswers('firm'), 'firm.interns', [
    { id: '张三丰', 'birth-date': '2001-05-17' },
  ]);
  expect(share(answers).answers.facts['firm.interns']).toEqual([
    { id: '第 1 人', 'birth-date': '2001-01-01' },
  ]);
});

test('no day of birth, none told of', () => {
  expect(share(noAnswers('person')).birth).toBe('none');
  expect(sharedTexts(share(noAnswers('person')))).toEqual(['没有姓名和证件号码。']);
});
