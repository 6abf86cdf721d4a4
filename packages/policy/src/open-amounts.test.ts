/** What a benefit can still come to while nothing is known: no sum that cannot be. */
import { decide } from '@wenye/rules';
import { expect, test } from 'vitest';
import { completeRequest } from './decide.ts';
import { pack } from './pack.ts';

test.each(['person', 'firm'] as const)(
  'nothing known of a %s: every amount lies from 0 to what is possible',
  (subject) => {
    const read = completeRequest({ subject, county: '410303', decisionDate: '2020-10-15', facts: {} });
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const answer = decide(pack, read.request);
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    const ranges = answer.benefits.flatMap(({ id, range }) =>
      range === null ? [] : [{ id, min: Number(range.minYuan), max: Number(range.maxYuan) }],
    );
    expect(ranges.filter(({ min }) => min < 0)).toEqual([]);
  },
);
