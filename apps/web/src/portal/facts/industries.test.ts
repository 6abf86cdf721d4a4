import { INDUSTRY_SECTIONS } from '@wenye/codes';
import { expect, test } from 'vitest';
import { INDUSTRY_OPTIONS, industryLabel } from './industries.ts';

/** Divisions that the label of another names: 水上、航空、管道运输业 with G54, 互联网和相关服务 with I63. */
const NAMED_WITH = ['G55', 'G56', 'G57', 'I64'];

test('each division of GB/T 4754-2017 can be chosen: by itself, by a part of it, or by its section', () => {
  const values = INDUSTRY_OPTIONS.map(({ value }) => value);
  const missing = INDUSTRY_SECTIONS.flatMap(({ letter, firstDivision, lastDivision }) =>
    Array.from({ length: lastDivision - firstDivision + 1 }, (_, i) => {
      const division = `${letter}${String(firstDivision + i).padStart(2, '0')}`;
      const isChosen = values.some((value) => value === letter || value.startsWith(division));
      return isChosen ? [] : [division];
    }).flat(),
  );
  expect(missing).toEqual(NAMED_WITH);
  expect(industryLabel('G58')).toBe('多式联运、运输代理业（G58）');
});
