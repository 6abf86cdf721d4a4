import { describe, expect, it } from 'vitest';
import { stepLeft } from './step-left.ts';

type Draft = Parameters<typeof stepLeft>[0];
const question = { fact: 'x', label: 'x', question: 'x' };
const paper = (attached: boolean, required = true) => ({
  kind: 'diploma',
  label: '毕业证书',
  attached,
  required,
});
const DIPLOMA = 'person.diploma-date';
const day = '2019-06-28';
const source = { name: '学历登记', recordedOn: '2020-10-01' };
const file = { kind: 'diploma', fileId: 'f' };

function draft(
  kind: 'person' | 'firm',
  content: Partial<Draft['content']>,
  asks: Partial<Draft['asks']> = {},
): Draft {
  return {
    claimant: { kind, id: 'c', name: '某' },
    asks: { documents: [], facts: [], ...asks },
    facts: [{ fact: DIPLOMA, label: '毕业证书签发日期', value: day, registry: day, source, differs: false }],
    content: { documents: [], facts: {}, payeeAccountId: null, rosterId: null, ...content },
  };
}

describe('where a draft that was left goes on', () => {
  it.each([
    ['nothing given: what the registers know is still to be confirmed', draft('person', {}), 'facts'],
    ['a paper, no account', draft('person', { documents: [file] }), 'papers'],
    [
      'an account, a paper missing',
      draft('person', { payeeAccountId: 'a' }, { documents: [paper(false)] }),
      'papers',
    ],
    [
      'all given',
      draft('person', { documents: [file], payeeAccountId: 'a' }, { documents: [paper(true)] }),
      'preview',
    ],
    [
      'a paper that may be left out',
      draft('person', { payeeAccountId: 'a' }, { documents: [paper(false, false)] }),
      'preview',
    ],
    [
      'a question has come up since',
      draft('person', { payeeAccountId: 'a' }, { facts: [question] }),
      'facts',
    ],
    ...(['2020-02-31', '2020', null] as const).map(
      (typed) =>
        [
          `${typed} typed instead of what is registered`,
          draft('person', { payeeAccountId: 'a', facts: { [DIPLOMA]: typed } }),
          'facts',
        ] as const,
    ),
    [
      'another day instead of what is registered',
      draft('person', { payeeAccountId: 'a', facts: { [DIPLOMA]: '2020-02-29' } }),
      'preview',
    ],
    ['a firm with its roster', draft('firm', { rosterId: 'r' }), 'roster'],
    ['a firm with everything', draft('firm', { rosterId: 'r', payeeAccountId: 'a' }), 'preview'],
    ['a firm that lost its roster', draft('firm', { payeeAccountId: 'a' }), 'roster'],
  ] as const)('%s', (_, given, step) => expect(stepLeft(given)).toBe(step));
});
