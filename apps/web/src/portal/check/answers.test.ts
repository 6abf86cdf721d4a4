import type { Json } from '@wenye/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  COUNTY,
  fromFragment,
  isAnswered,
  noAnswers,
  questionBefore,
  sharedBy,
  toFragment,
  toLink,
  withAnswer,
  withShortcut,
} from './answers.ts';

const HIRES = 'firm.hires';

describe('answers', () => {
  it('keeps the order in which questions were first answered', () => {
    let answers = withAnswer(noAnswers('person'), COUNTY, '410325');
    answers = withAnswer(answers, 'person.diploma-date', '2020-06-30');
    answers = withAnswer(answers, COUNTY, '410303');
    expect(answers.order).toEqual([COUNTY, 'person.diploma-date']);
    expect(answers.county).toBe('410303');
  });

  it('goes back from question to question, from the next one to the last answer', () => {
    let answers = withAnswer(noAnswers('person'), COUNTY, '410325');
    answers = withAnswer(answers, 'person.diploma-date', '2020-06-30');
    expect(questionBefore(answers, 'person.school-kind')).toBe('person.diploma-date');
    expect(questionBefore(answers, 'person.diploma-date')).toBe(COUNTY);
    expect(questionBefore(answers, COUNTY)).toBeNull();
    expect(questionBefore(noAnswers('person'), COUNTY)).toBeNull();
  });

  it('asks a fact of all hires together, and again when one is added', () => {
    let answers = withAnswer(noAnswers('firm'), HIRES, [{ id: '小张' }, { id: '小李' }]);
    answers = withAnswer(answers, 'firm.hires.insured', { 小张: true });
    expect(answers.facts[HIRES]).toEqual([
      { id: '小张', insured: true },
      { id: '小李', insured: null },
    ]);
    expect(isAnswered(answers, 'firm.hires.insured')).toBe(true);
    expect(answerOf(answers, 'firm.hires.insured')).toEqual({ 小张: true, 小李: null });
    answers = withAnswer(answers, HIRES, [...(answers.facts[HIRES] as []), { id: '小王' }]);
    expect(isAnswered(answers, 'firm.hires.insured')).toBe(false);
  });

  it('answers by ticks, asks by itself what a tick does not say, and takes back what was said of it', () => {
    const PEOPLE = 'checklist.firm-people';
    const ticked = { [HIRES]: 'yes', 'firm.internship-base': 'no', 'firm.public-post-unit': 'unsure' };
    let answers = withAnswer(noAnswers('firm'), PEOPLE, ticked);
    expect(answers.facts).toEqual({ 'firm.internship-base': false, 'firm.public-post-unit': null });
    expect(answerOf(answers, PEOPLE)).toEqual(ticked);
    expect(Object.keys(ticked).map((fact) => isAnswered(answers, fact))).toEqual([false, true, true]);
    answers = withAnswer(answers, HIRES, [{ id: '小张' }]);
    expect(withAnswer(answers, PEOPLE, ticked).facts[HIRES]).toEqual([{ id: '小张' }]);
    answers = withAnswer(answers, PEOPLE, { ...ticked, [HIRES]: 'no' });
    expect(answers.facts[HIRES]).toEqual([]);
    expect(answers.order).toEqual([PEOPLE]);
  });

  it('answers by one shortcut all that it says, and takes back what it leaves nothing to say of', () => {
    let answers = withAnswer(noAnswers('person'), 'person.unemployed-since', '2020-03-31');
    const shortcut = {
      label: '',
      facts: { 'person.unemployed-since': null, 'person.left-involuntarily': false },
    };
    answers = withShortcut(answers, shortcut, 'person.unemployed-since');
    expect(answers.facts).toEqual(shortcut.facts);
    expect(answers.order).toEqual(['person.left-involuntarily']);
  });

  it('answers a checklist by a shortcut as if nothing of it were ticked', () => {
    const LAST_JOB = 'checklist.person-last-job';
    const facts = { 'person.left-involuntarily': false, 'person.unemployment-insured-months': 0 };
    const answers = withShortcut(noAnswers('person'), { label: '', facts }, LAST_JOB);
    expect(answers.facts).toEqual(facts);
    expect(answers.order).toEqual([LAST_JOB, 'person.unemployment-insured-months']);
    expect(answers.ticks).toEqual({ [LAST_JOB]: { 'person.left-involuntarily': 'no' } });
    expect(isAnswered(answers, 'person.left-involuntarily')).toBe(true);
  });

  it('goes through the fragment of an address and back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.option(fc.string()), (facts, county) => {
        const answers = {
          subject: 'firm' as const,
          county,
          facts: facts as Record<string, Json>,
          order: Object.keys(facts),
          ticks: { 'checklist.firm-people': { 'firm.hires': 'yes' as const } },
        };
        const text = toFragment(answers);
        expect(text).toMatch(/^[\w-]*$/);
        expect(JSON.stringify(fromFragment('firm', text)?.facts)).toBe(JSON.stringify(facts));
        expect(fromFragment('firm', text)?.county).toBe(county);
        expect(fromFragment('firm', text)?.order).toEqual(answers.order);
        expect(fromFragment('firm', text)?.ticks).toEqual(answers.ticks);
      }),
    );
  });

  it.each(['', 'x', 'bnVsbA', '%%%'])('reads nothing from %j', (text) =>
    expect(fromFragment('person', text)).toBeNull(),
  );
});

it('tells a link that was cut short or torn from one that shares nothing', () => {
  const answers = withAnswer(withAnswer(noAnswers('person'), COUNTY, '410325'), 'person.school-kind', '技校');
  const link = `#${toLink(answers)}`;
  expect(sharedBy('person', link)).toEqual(answers);
  for (let length = '#a'.length; length < link.length; length += 1)
    expect(sharedBy('person', link.slice(0, length)), `${length}`).toBe('damaged');
  expect(sharedBy('person', link.replace(/.{5}$/, ''))).toBe('damaged');
  for (const hash of ['', '#', '#result', '#answers']) expect(sharedBy('person', hash)).toBeNull();
});
