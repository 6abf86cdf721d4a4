import { expect, it } from 'vitest';
import { aftermathOf as ofView } from './aftermath.ts';

type View = Parameters<typeof ofView>[0];
const aftermathOf = (view: Omit<View, 'payment'> & Partial<View>) => ofView({ payment: null, ...view });

const step = (
  command: string,
  to: string,
  more: { note?: string; until?: string; outcome?: string } = {},
) => ({
  command,
  to,
  outcome: more.outcome ?? null,
  on: '2020-10-15',
  note: more.note ?? null,
  until: more.until ?? null,
});

it('tells what was asked for, the last day that was missed, and that one may apply again', () => {
  const steps = [
    step('request-correction', 'correction-requested', { note: '需补正：毕业证书', until: '2020-11-05' }),
    step('deem-withdrawn', 'deemed-withdrawn'),
  ];
  const told = aftermathOf({ status: 'deemed-withdrawn', steps });
  expect(told?.applyAgain).toBe(true);
  expect(told?.parts.join()).toMatch(/需补正：毕业证书.*最后一天是 2020年11月5日.*重新申请/);
});

it('tells that a withdrawal waits for consent, until it is answered', () => {
  const asked = step('withdraw-reconsideration', 'reconsideration');
  const told = (...steps: (typeof asked)[]) => aftermathOf({ status: 'reconsideration', steps });
  expect(told(asked)?.title).toMatch(/等复议机关决定$/);
  const note = '不准予撤回，继续复议；撤回不是本人的意思';
  // A step that leaves the reconsideration as it is hides neither.
  const visit = step('note-visit', 'reconsideration');
  const denied = told(asked, step('deny-withdrawal', 'reconsideration', { note }), visit);
  expect(denied?.title).toBe('不准予撤回复议申请，继续复议');
  expect(denied?.parts[0]).toContain('不是本人的意思');
  expect(told(asked, visit)?.title).toMatch(/等复议机关决定$/);
});

it('tells that what was refused is examined anew, until it is decided', () => {
  const setAside = step('record-reconsideration', 'data-check', { note: '撤销原决定；毕业日期有误' });
  const steps = [step('refuse', 'refused'), setAside, step('check-data', 'review')];
  const told = aftermathOf({ status: 'review', steps });
  expect(told).toMatchObject({ title: '原决定已撤销，正在重新审查', applyAgain: false });
  expect(told?.parts[0]).toContain('毕业日期有误');
  expect(aftermathOf({ status: 'awarded', steps })).toBeNull();
  expect(aftermathOf({ status: 'refused', steps })).toBeNull();
});

it('tells that an award stands again whose revocation was set aside, with or without its money', () => {
  const setAside = step('decide-reconsideration', 'waiting-for-funds', { outcome: 'set-aside' });
  const steps = [step('revoke', 'revoked'), setAside];
  expect(aftermathOf({ status: 'waiting-for-funds', steps })?.title).toMatch('等资金');
  const restored = [...steps, step('reserve-funds', 'awarded')];
  expect(aftermathOf({ status: 'awarded', steps: restored })?.title).toMatch('批准恢复');
  const again = [...restored, step('revoke', 'revoked')];
  expect(aftermathOf({ status: 'revoked', steps: again })).toBeNull();
  const ofPart = [step('revoke', 'awarded'), setAside, step('reserve-funds', 'awarded')];
  const toldOfPart = aftermathOf({ status: 'awarded', steps: ofPart });
  expect(toldOfPart?.title).toBe('撤销一部分的决定已被撤销，那一部分恢复');
  expect(toldOfPart?.parts.join()).not.toContain('原来的批准');
  const part = [...restored, step('revoke', 'awarded')];
  expect(aftermathOf({ status: 'awarded', steps: part })).toBeNull();
  const upheld = step('decide-reconsideration', 'awarded', { outcome: 'uphold' });
  expect(aftermathOf({ status: 'awarded', steps: [...part, upheld] })?.title).toMatch(/原决定继续有效$/);
});

it('tells that more is paid of an award that a reconsideration raised', () => {
  const steps = [
    step('award', 'awarded'),
    // A part of it may have been revoked before.
    step('revoke', 'awarded'),
    step('decide-reconsideration', 'waiting-for-funds', { note: '补发', outcome: 'vary' }),
  ];
  expect(aftermathOf({ status: 'waiting-for-funds', steps })?.title).toBe('复议决定补发，等资金到位');
  const told = aftermathOf({ status: 'awarded', steps: [...steps, step('reserve-funds', 'awarded')] });
  expect(told).toMatchObject({ title: '复议决定补发', applyAgain: false });
  expect(told?.parts.at(-1)).toContain('随下一批拨付');
  const paid = { status: 'awarded', steps: [...steps, step('reserve-funds', 'awarded')] };
  expect(aftermathOf({ ...paid, payment: { status: 'discharged' } })?.parts.at(-1)).toMatch(
    /已经付清，有应退还没有退的先从中抵扣。$/,
  );
  // The part was set aside, and nothing of it is owed back.
  const asideFirst = step('decide-reconsideration', 'waiting-for-funds', { outcome: 'set-aside' });
  const whole = { status: 'awarded', payment: { status: 'discharged' } };
  expect(aftermathOf({ ...whole, steps: paid.steps.toSpliced(2, 0, asideFirst) })?.parts.at(-1)).toBe(
    '原批准继续有效；补发的已经付清。',
  );
  expect(aftermathOf({ ...paid, payment: { status: 'part-paid' } })?.parts.at(-1)).toContain('随下一批');
});

it('tells where a referred reconsideration lies, and that it is withdrawn there', () => {
  const asked = step('request-reconsideration', 'reconsideration');
  const referred = step('refer-reconsideration', 'reconsideration', {
    note: '已转送洛阳市人民政府，由其审查决定',
  });
  const told = aftermathOf({ status: 'reconsideration', steps: [asked, referred] });
  expect(told?.parts.join()).toMatch(/已转送洛阳市人民政府.*书面向它提出/);
  expect(aftermathOf({ status: 'reconsideration', steps: [asked] })).toBeNull();
});

it('tells that an award was not taken back, why, and until it is proposed once more', () => {
  const steps = [
    step('propose-revocation', 'proposed-revocation'),
    step('drop-revocation', 'awarded', { note: '批准继续有效；尚有没付的，照付；经核对没有重复参保' }),
  ];
  const told = aftermathOf({ status: 'awarded', steps });
  expect(told?.title).toBe('不予撤销，批准继续有效');
  expect(told?.parts[0]).toMatch(/^2020年10月15日决定不予撤销：.*经核对没有重复参保$/);
  const again = [...steps, step('propose-revocation', 'proposed-revocation')];
  expect(aftermathOf({ status: 'proposed-revocation', steps: again })).toBeNull();
});

it.each([
  ['decide-reconsideration', '变更原决定：原批准继续有效；改按第三条'],
  ['record-reconsideration', '洛政复决〔2020〕12号：维持原决定；改按第三条'],
])('tells of an award that stands by %s what was decided and why', (command, note) => {
  const steps = [step('request-reconsideration', 'reconsideration'), step(command, 'awarded', { note })];
  const told = aftermathOf({ status: 'awarded', steps });
  expect(told?.title).toMatch(/^复议.*原批准继续有效$/);
  expect(told?.parts[0]).toContain('改按第三条');
});

it('leaves a refusal that stands to the decision against the claimant, and says nothing of a plain case', () => {
  const steps = [step('decide-reconsideration', 'refused')];
  expect(aftermathOf({ status: 'refused', steps })).toBeNull();
  expect(aftermathOf({ status: 'review', steps: [step('check-data', 'review')] })).toBeNull();
});
