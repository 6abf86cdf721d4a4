import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafOf, proofOf, proves, rootOf } from './merkle.ts';

const lists = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 40 });
const leavesOf = (list: string[]) =>
  list.map((text, index) => leafOf('公示2020-1', index + 1, { name: text }));

test('every line proves that it was on the list', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const leaves = leavesOf(list);
      const root = rootOf(leaves);
      return leaves.every((leaf, index) => proves(leaf, proofOf(leaves, index), root));
    }),
  );
});

test('any edit, removal or exchange changes the root', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.string({ maxLength: 6 }), (list, at, text) => {
      const index = at % list.length;
      const edited = list.with(index, `${list[index]}${text}x`);
      expect(rootOf(leavesOf(edited))).not.toBe(rootOf(leavesOf(list)));
      const shorter = [...list, '末'].toSpliced(index, 1);
      expect(rootOf(leavesOf(shorter))).not.toBe(rootOf(leavesOf([...list, '末'])));
    }),
  );
});

test('a line of another list is not proved', () => {
  const leaves = leavesOf(['张*', '王*明', '李*']);
  expect(proves(leafOf('公示2020-1', 2, { name: '赵*' }), proofOf(leaves, 1), rootOf(leaves))).toBe(false);
});

test('an empty list has no root', () => {
  expect(() => rootOf([])).toThrow(RangeError);
});
