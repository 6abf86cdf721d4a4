import { describe, expect, it } from 'vitest';
import { remediesAgainstDecision } from './remedies.ts';
import { schemes } from './schemes/index.ts';

describe('remedies against a decision', () => {
  it.each([
    ['2020-07-13', '自知道本决定之日起六十日内', '1999年《行政复议法》第九条', '上一级主管部门'],
    ['2023-12-31', '自知道本决定之日起六十日内', '1999年《行政复议法》第九条', '上一级主管部门'],
    [
      '2024-01-01',
      '自知道或者应当知道本决定之日起六十日内',
      '2023年修订《行政复议法》第二十条',
      '本级人民政府',
    ],
  ])('of %s are those of the law of that day', (day, ...says) => {
    for (const part of says) expect(remediesAgainstDecision(day)).toContain(part);
    expect(remediesAgainstDecision(day)).toContain(
      '自知道或者应当知道本决定之日起六个月内，直接向人民法院提起行政诉讼（《行政诉讼法》第四十六条）',
    );
  });

  it('from 2024 on no longer name the department above', () => {
    expect(remediesAgainstDecision('2024-01-01')).not.toContain('上一级');
  });

  it('name the sixty days within which the schemes accept a reconsideration', () => {
    for (const { reconsiderWithin } of schemes)
      expect(reconsiderWithin.value).toEqual({ count: 60, unit: 'calendar' });
  });
});
