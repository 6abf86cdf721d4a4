import { expect, test } from 'vitest';
import { batchStateOf, heldWords } from './words.ts';

test('a batch of which the bank contradicts itself is not told as answered and done', () => {
  const of = (...disputes: ('open' | 'upheld' | null)[]) =>
    batchStateOf({
      stateName: '银行已全部答复',
      contested: disputes.map((dispute, position) => ({
        itemId: 'P',
        position,
        dispute,
        paper: null,
        unclear: [],
        returnListedOn: null,
      })),
    });
  expect(of()).toBe('银行已全部答复');
  // A paper that waits for its second person contradicts nothing yet.
  expect(of(null)).toBe('银行已全部答复');
  expect(of('open', 'open', 'upheld')).toBe('银行已全部答复，其中 2 笔有争议，待查清；1 笔待银行冲回');
});

test('a batch that cannot be authorised says so to who may dissolve it, and only while they may', () => {
  const cases = ['a', 'b'].map((caseId) => ({ caseId, caseNumber: null }));
  const of = (state: string, count = 2) => heldWords({ state, heldCases: cases.slice(0, count) });
  for (const state of ['composed', 'frozen']) {
    expect(of(state)?.title).toMatch(/2 件办件拟撤销批准.*不能授权/);
    expect(of(state)?.description).toMatch(/^请撤销批次/);
  }
  expect(of('frozen', 0)).toBeNull();
  expect(of('sent')).toBeNull();
});
