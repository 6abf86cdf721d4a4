import type { Answer } from '@wenye/rules';
import { expect, test } from 'vitest';
import { figureCauses } from './causes.ts';

const answer = (value: string, unit = 'ratio') =>
  ({
    benefits: [
      { id: '11.2', parameters: [{ key: 'k', on: '2020-10-15', label: '比例', value, unit, source: 's' }] },
    ],
  }) as unknown as Answer;
const told = (before: string, after: string) => {
  const [cause] = figureCauses('11.2', answer(before), answer(after), []);
  return cause?.kind === 'figure' ? [cause.before, cause.after] : cause;
};

test('a figure is told in the notation of the one before, so that the two can be compared', () => {
  expect(told('2/3', '0.75')).toEqual(['2/3', '3/4']);
  expect(told('0.5', '1/3')).toEqual(['1/2', '1/3']);
  expect(told('0.5', '0.75')).toEqual(['0.5', '0.75']);
  expect(told('1000.00', '1200.00')).toEqual(['1000.00', '1200.00']);
});
