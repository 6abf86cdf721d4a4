import { expect, it } from 'vitest';
import { aftermathOf } from './aftermath.ts';

const step = (command: string, to: string, more: { note?: string; until?: string } = {}) => ({
  command,
  to,
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
  const told = (...steps: (typeof asked)[]) => aftermathOf({ status: 'reconsideration', steps })?.title;
  expect(told(asked)).toMatch(/等复议机关决定$/);
  expect(told(asked, step('deny-withdrawal', 'reconsideration'))).toBeUndefined();
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
  const steps = [step('revoke', 'revoked'), step('decide-reconsideration', 'waiting-for-funds')];
  expect(aftermathOf({ status: 'waiting-for-funds', steps })?.title).toMatch('等资金');
  const restored = [...steps, step('reserve-funds', 'awarded')];
  expect(aftermathOf({ status: 'awarded', steps: restored })?.title).toMatch('批准恢复');
  const again = [...restored, step('revoke', 'revoked')];
  expect(aftermathOf({ status: 'revoked', steps: again })).toBeNull();
});

it('tells that more is paid of an award that a reconsideration raised', () => {
  const steps = [
    step('award', 'awarded'),
    step('decide-reconsideration', 'waiting-for-funds', { note: '补发' }),
  ];
  expect(aftermathOf({ status: 'waiting-for-funds', steps })?.title).toBe('复议决定补发，等资金到位');
  const told = aftermathOf({ status: 'awarded', steps: [...steps, step('reserve-funds', 'awarded')] });
  expect(told).toMatchObject({ title: '复议决定补发', applyAgain: false });
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

it('says nothing of a reconsideration that let the decision stand', () => {
  const steps = [step('decide-reconsideration', 'awarded')];
  expect(aftermathOf({ status: 'awarded', steps })).toBeNull();
  expect(aftermathOf({ status: 'review', steps: [step('check-data', 'review')] })).toBeNull();
});
