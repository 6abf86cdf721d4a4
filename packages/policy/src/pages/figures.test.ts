import { readingsOf } from '@wenye/rules';
import { expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { parameterRecords } from '../parameters/records.ts';
import { sharesIn, sumsIn } from './examples/said.ts';
import { pageInForce } from './in-force.ts';

/** Shares that no rule reads: of the tax of 1.13 its rule reads the difference of two rates alone. */
const RATES_OF_TAX: Readonly<Record<string, readonly number[]>> = { '1.13': [0.01, 0.03, 0.05] };

test.each(benefits)(
  'the page of $id names no sum and no share but figures that its rule can use',
  (benefit) => {
    const page = pageInForce(benefit, '2020-10-15');
    const words = [page.gist, ...page.amount, ...page.until, ...page.notes].join('\n');
    const read = readingsOf(benefit).parameters;
    const figures = parameterRecords
      .filter(({ key, confidence }) => read.has(key) && confidence !== 'uncertain')
      .map(({ value }) => Number(value));
    const known = [...figures, ...(RATES_OF_TAX[benefit.id] ?? [])];
    expect(sumsIn(words).filter((fen) => !known.includes(fen / 100))).toEqual([]);
    expect(sharesIn(words).filter((share) => !known.includes(share))).toEqual([]);
  },
);
