import { expect, it } from 'vitest';
import { awardQuestion } from './many-words.ts';

it('says before many awards how many there are and what they cost together', () => {
  const rows = [{ amountYuan: '1098.10' }, { amountYuan: '549.20' }, { amountYuan: null }];
  expect(awardQuestion(rows).title).toBe('批准 3 件，共 1,647.30 元？');
});
