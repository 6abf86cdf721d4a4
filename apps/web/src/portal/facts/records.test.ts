import type { ListDefinition } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { fillMonths, itemsOf, monthKey, monthSpan, nextItem } from './records.ts';

const list: ListDefinition = {
  id: 'person.contributions',
  type: 'list',
  label: '缴费',
  itemId: 'person.contributions.month',
  items: [
    { id: 'person.contributions.month', type: 'month', label: '月份' },
    { id: 'person.contributions.paid', type: 'money', label: '实缴' },
  ],
};

describe('records of a list fact', () => {
  it('knows a list that is kept by month', () => expect(monthKey(list)).toBe('month'));
  it('reads only records', () =>
    expect(itemsOf([{ month: '2020-09' }, 3, null])).toEqual([{ month: '2020-09' }]));
  it('counts months over the year', () =>
    expect(monthSpan('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']));
  it('has no months when the span is the wrong way round', () =>
    expect(monthSpan('2021-02', '2020-11')).toEqual([]));
  it('fills a span, replaces what stood there and keeps order', () =>
    expect(
      fillMonths(
        [
          { month: '2020-12', paid: '1.00' },
          { month: '2020-09', paid: '2.00' },
        ],
        'month',
        ['2020-11', '2020-12'],
        {
          paid: '549.00',
        },
      ),
    ).toEqual([
      { month: '2020-09', paid: '2.00' },
      { month: '2020-11', paid: '549.00' },
      { month: '2020-12', paid: '549.00' },
    ]));
  it('goes on with the next month and the same values', () =>
    expect(nextItem([{ month: '2020-12', paid: '549.00' }], list)).toEqual({
      month: '2021-01',
      paid: '549.00',
    }));
});
