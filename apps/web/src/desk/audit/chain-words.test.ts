import { expect, test } from 'vitest';
import { heldWords } from './chain-words.ts';

const behind = '如果有人从末尾截去，核验不出来。每天存证一次；现在存证：npx wenye audit verify --deposit。';

test.each([
  ['to its end', 843, { title: '第 1 至 843 环逐环核验无误，与库外存证相符。' }],
  [
    'to its first link',
    1,
    {
      title: '第 1 至 843 环逐环核验无误，其中至第 1 环与库外存证相符。',
      description: `最后 842 环还没有存证，${behind}`,
    },
  ],
  ['nowhere', 0, { title: '第 1 至 843 环逐环核验无误。', description: `全部 843 环还没有存证，${behind}` }],
] as const)('a chain that holds and is deposited %s', (_, depositedTo, words) => {
  expect(heldWords({ checkedTo: 843, depositedTo })).toEqual(words);
});
