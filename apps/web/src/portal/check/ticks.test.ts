import { findChecklist } from '@wenye/policy';
import { describe, expect, test } from 'vitest';
import { tellTicks, withTick } from './ticks.ts';

const [OUT_OF_WORK, FLEXIBLE, RURAL] = ['person.unemployed', 'person.flexible-work', 'person.rural-labour'];
const now = findChecklist('checklist.person-now');
if (!now) throw new Error('no such checklist');

describe('ticks', () => {
  test('of what cannot hold together take each other away', () => {
    const both = withTick(now, { [OUT_OF_WORK]: 'yes', [RURAL]: 'yes' }, FLEXIBLE, 'yes');
    expect(both).toEqual({ [OUT_OF_WORK]: 'no', [FLEXIBLE]: 'yes', [RURAL]: 'yes' });
    expect(withTick(now, { [OUT_OF_WORK]: 'yes' }, FLEXIBLE, 'unsure')).toMatchObject({
      [OUT_OF_WORK]: 'yes',
    });
  });

  test.each([
    [{ [FLEXIBLE]: 'no' }, '都没有'],
    [{ [FLEXIBLE]: 'yes', [RURAL]: 'no' }, '灵活就业'],
    [{ [FLEXIBLE]: 'yes', [RURAL]: 'unsure' }, '灵活就业。不清楚：农村劳动力（户口在乡镇、村）'],
    [{ [RURAL]: 'unsure' }, '不清楚：农村劳动力（户口在乡镇、村）'],
  ])('%j are told as %s', (ticks, told) => expect(tellTicks(now, ticks)).toBe(told));
});
