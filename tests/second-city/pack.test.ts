/** Of any pack: that it is sound, paid for, and can be stored. */
import { checkPack, decide, published, restore } from '@wenye/rules';
import { expect, test } from 'vitest';
import { caseBooks } from './benefits/case-books.ts';
import { funds } from './funds.ts';
import { pack } from './pack.ts';

test('the checks find nothing but what the pack knows of', () => {
  expect(checkPack(pack).filter(({ severity }) => severity !== 'known')).toEqual([]);
});

test('each benefit is paid by one fund', () => {
  const paid = funds.flatMap((fund) => [...fund.pays]);
  expect(paid.toSorted()).toEqual(pack.benefits.map(({ id }) => id).toSorted());
});

test.each(caseBooks)('$benefit is decided the same when the pack comes back as data', ({ base }) => {
  const back = restore(JSON.parse(JSON.stringify(published(pack))));
  expect(decide(back, base)).toEqual(decide(pack, base));
});
