import { expect, test } from 'vitest';
import { plainReason } from './plain-reason.ts';
import { type CameBack, type Held, standingOf } from './standing.ts';

const held = (
  accountId: string,
  verification: Held['verification'],
  validTo: string | null = null,
): Held => ({
  accountId,
  verification,
  validTo,
  rejectedFor: null,
  holderName: '李鸣轩',
});
const holder = { kind: 'person', name: '李鸣轩' } as const;
const back: CameBack = {
  accountId: 'old',
  amountYuan: '366.00',
  on: '2020-11-02',
  state: 'returned',
  reason: '收款行退汇：账号户名不符',
};
const old = held('old', 'verified');

test('each state says what is to do, or that nothing is', () => {
  const alone = (account: Held) => standingOf(account, [account], [], holder);
  expect(alone(old)).toMatchObject({ tone: 'good', todo: null });
  expect(alone(held('a', 'unverified')).todo).toMatch(/^不用做什么/);
  expect(alone(held('a', 'rejected')).todo).toMatch(/^请.*登记正确的账户/);
  // A closed account is closed, whatever the bank once said of it.
  expect(alone(held('a', 'rejected', '2020-10-20'))).toMatchObject({
    label: '2020年10月20日 停用',
    todo: null,
  });
});

test('money that came back asks for another account only until there is one', () => {
  const of = (...others: Held[]) => standingOf(old, [old, ...others], [back], holder);
  expect(of().why).toBe(
    '2020年11月2日有 366.00 元没有付成：账号和户名对不上（银行原话：收款行退汇：账号户名不符）。',
  );
  expect(of().todo).toMatch(/^请登记/);
  expect(of(held('new', 'rejected')).todo).toMatch(/^请登记/);
  expect(of(held('new', 'unverified')).todo).toMatch(/新账户经银行核验后/);
  const closed = held('old', 'verified', '2020-11-05');
  expect(standingOf(closed, [closed, held('new', 'verified')], [back], holder)).toMatchObject({
    label: '银行退回',
    todo: '不用做什么，财务会改付您新登记的账户。',
  });
});

test('a reason that says nothing more is given as the bank put it', () => {
  expect(plainReason('其他原因拒付')).toBeNull();
  const refused = { ...back, state: 'rejected', reason: '其他原因拒付' } as const;
  expect(standingOf(old, [old], [refused], holder)).toMatchObject({
    label: '银行没有付出',
    why: expect.stringMatching(/没有付成：其他原因拒付。$/) as string,
  });
  expect(plainReason('账户已销户')).toBe('这个账户已经销户');
});

test('an account of another name is told, whatever the bank says of it, while it is in use', () => {
  const of = (account: Held, name: string) => standingOf(account, [account], [], { kind: 'person', name });
  expect(of(old, '李明轩')).toMatchObject({
    tone: 'bad',
    why: '户名是“李鸣轩”，登记的姓名是“李明轩”，可能付不成。',
    todo: '请先到银行更正户名，再更换收款账户。',
  });
  expect(of(held('a', 'unverified'), '李明轩').label).toBe('户名与登记不一致');
  expect(of(held('a', 'verified', '2020-10-20'), '李明轩').todo).toBeNull();
  // Written with brackets of another width it is the same name.
  const firm: Held = { ...old, holderName: '洛阳（嵩县）建材' };
  expect(of(firm, '洛阳(嵩县)建材').tone).toBe('good');
});

test('what came back for other reasons is told apart, each amount with its own', () => {
  const refused: CameBack = { ...back, amountYuan: '100.00', state: 'rejected', reason: '其他原因拒付' };
  expect(standingOf(old, [old], [back, refused], holder)).toMatchObject({
    label: '银行退回',
    why: '2020年11月2日有 366.00 元没有付成：账号和户名对不上（银行原话：收款行退汇：账号户名不符）；2020年11月2日有 100.00 元没有付成：其他原因拒付。',
  });
});

test('an account that sent money back as well is none to send the other’s to', () => {
  const second = held('second', 'verified');
  const closed = held('old', 'verified', '2020-11-05');
  const both = [{ ...back, accountId: 'second', reason: '账户已销户' }, back];
  const of = (account: Held, ...more: Held[]) => standingOf(account, [closed, second, ...more], both, holder);
  for (const account of [closed, second]) {
    expect(of(account).todo).toMatch(/^请登记/);
    expect(of(account, held('third', 'unverified')).todo).toMatch(/新账户经银行核验后/);
  }
});

test('an account that the bank did not confirm is told by what the bank said', () => {
  const of = (rejectedFor: string | null) => {
    const account = { ...held('a', 'rejected'), rejectedFor };
    return standingOf(account, [account], [], holder).why;
  };
  expect(of('账户已销户')).toBe('这个账户已经销户（银行原话：账户已销户）。');
  expect(of('请到柜台办理')).toBe('请到柜台办理。');
  expect(of(null)).toBe('银行查不到这个户名和账号的账户。');
});
