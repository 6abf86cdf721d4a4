import { expect, it } from 'vitest';
import { silenceOf, statementsOf } from './statements-of.ts';

const step = (command: string, note: string | null) =>
  ({ seq: 1, command, label: command, on: '2020-10-15', by: '王小明', note }) as const;

it('counts what is said with a correction, and no word of the office', () =>
  expect(
    statementsOf([
      step('request-correction', '需补正：毕业证书'),
      step('answer-correction', '证书丢了，附学校证明'),
      step('check-data', '与登记不一致：毕业日期'),
      step('rebut-discrepancy', '以学校证明为准'),
      step('propose-refusal', '依据：11.2'),
      step('state-defence', '申请人表示没有要陈述、申辩的'),
    ]).map(({ note }) => note),
  ).toEqual(['证书丢了，附学校证明', '以学校证明为准', '申请人表示没有要陈述、申辩的']));

it('counts no word on a proposal before', () => {
  const first = [step('propose-revocation', '拟撤销八月'), step('state-defence', '八月是我自己缴的')];
  const second = [step('propose-revocation', '拟撤销九月'), step('state-defence', '九月也是')];
  expect(statementsOf([...first, ...second]).map(({ note }) => note)).toEqual(['九月也是']);
});

it('counts no correction without a word', () =>
  expect(statementsOf([step('answer-correction', null)])).toEqual([]));

it('knows that the time to speak passed without a word, until a word comes', () => {
  const proposed = step('propose-refusal', '依据：11.2');
  const closed = step('close-defence', '申请人没有陈述、申辩');
  const said = step('state-defence', '才看到通知');
  expect(silenceOf([proposed, closed])).toBe(closed);
  expect(silenceOf([proposed, closed, said])).toBeNull();
  expect(silenceOf([proposed])).toBeNull();
});
