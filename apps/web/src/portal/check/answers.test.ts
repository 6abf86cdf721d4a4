import type { Json } from '@wenye/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTY, fromFragment, noAnswers, toFragment, withAnswer, withoutAnswer } from './answers.ts';

describe('answers', () => {
  it('keeps the order in which questions were first answered', () => {
    let answers = withAnswer(noAnswers('person'), COUNTY, '410325');
    answers = withAnswer(answers, 'person.diploma-date', '2020-06-30');
    answers = withAnswer(answers, COUNTY, '410303');
    expect(answers.order).toEqual([COUNTY, 'person.diploma-date']);
    expect(answers.county).toBe('410303');
  });

  it('forgets an answer that is taken back', () => {
    const answers = withAnswer(noAnswers('person'), 'person.diploma-date', '2020-06-30');
    expect(withoutAnswer(answers, 'person.diploma-date')).toEqual(noAnswers('person'));
  });

  it('goes through the fragment of an address and back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.option(fc.string()), (facts, county) => {
        const answers = {
          subject: 'firm' as const,
          county,
          facts: facts as Record<string, Json>,
          order: Object.keys(facts),
        };
        const text = toFragment(answers);
        expect(text).toMatch(/^[\w-]*$/);
        expect(JSON.stringify(fromFragment('firm', text)?.facts)).toBe(JSON.stringify(facts));
        expect(fromFragment('firm', text)?.county).toBe(county);
        expect(fromFragment('firm', text)?.order).toEqual(answers.order);
      }),
    );
  });

  it.each(['', 'x', 'bnVsbA', '%%%'])('reads nothing from %j', (text) =>
    expect(fromFragment('person', text)).toBeNull(),
  );
});
