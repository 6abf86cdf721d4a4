import { describe, expect, it } from 'vitest';
import type { AccountStanding } from './account-standing.ts';
import { timelineOf } from './timeline.ts';

const view = {
  benefitId: '11.2',
  status: 'review',
  statusLabel: '审核中',
  level: 1,
  levelLabel: '县区人社部门审核',
  steps: [
    {
      seq: 1,
      on: '2020-10-15',
      at: '2020-10-15T06:05:00.000Z',
      command: 'submit',
      to: 'submitted',
      label: '提交',
      by: '张*',
      note: null,
    },
  ],
  payment: null,
  accountStanding: null,
};

describe('timelineOf', () => {
  it('tells what happened, where it stands and what comes', () =>
    expect(timelineOf(view).map(({ title, state }) => [title, state])).toEqual([
      ['提交', 'done'],
      ['县区人社部门审核', 'now'],
      ['市人社部门复审', 'later'],
      ['公示', 'later'],
      ['批准', 'later'],
      ['拨付', 'later'],
    ]));
  it('tells the business date, and apart from it when it was done by the clock of the city', () =>
    expect(
      timelineOf({ ...view, steps: [{ ...view.steps[0], at: '2026-11-29T06:05:00.000Z' } as never] })[0],
    ).toMatchObject({
      detail: '2020年10月15日 · 张*',
      hint: '操作时间 2026年11月29日 14:05',
    }));
  it('ends where the case ended', () =>
    expect(timelineOf({ ...view, status: 'withdrawn', statusLabel: '已撤回' }).at(-1)).toMatchObject({
      title: '已撤回',
      state: 'stopped',
    }));
  it('marks a refusal as what it is, not as something done', () => {
    const refusal = { ...view.steps[0], seq: 2, command: 'refuse', to: 'refused', label: '不予批准' };
    const steps = [...view.steps, refusal as (typeof view.steps)[number]];
    expect(timelineOf({ ...view, status: 'refused', steps }).map(({ state }) => state)).toEqual([
      'done',
      'against',
    ]);
  });
  it('foretells no notice of an award that stands again, or is raised', () => {
    const decided = { ...view.steps[0], seq: 2, command: 'decide-reconsideration', to: 'waiting-for-funds' };
    const steps = [...view.steps, decided as (typeof view.steps)[number]];
    const foretold = (all: typeof steps) =>
      timelineOf({ ...view, status: 'waiting-for-funds', levelLabel: null, steps: all })
        .slice(-2)
        .map(({ title }) => title);
    expect(foretold(steps)).toEqual(['调增批准金额', '拨付']);
    const setAside = { ...decided, outcome: 'set-aside' } as (typeof steps)[number];
    expect(foretold([...view.steps, setAside])).toEqual(['恢复批准', '拨付']);
  });
  it('marks what the claimant withdrew as done, and the end as what stands', () => {
    const given = { ...view.steps[0], seq: 2, command: 'withdraw-reconsideration', to: 'refused' };
    const steps = [...view.steps, given as (typeof view.steps)[number]];
    expect(timelineOf({ ...view, status: 'refused', steps }).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'stopped',
    ]);
  });
  it('waits for the money after the award', () => {
    const awarded = { ...view, status: 'awarded', levelLabel: null };
    expect(timelineOf(awarded).at(-1)?.state).toBe('now');
    const payment = { status: 'discharged', latest: null };
    expect(timelineOf({ ...awarded, payment }).at(-1)?.state).toBe('done');
    const partOwed = { ...payment, status: 'under-recovery' };
    expect(timelineOf({ ...awarded, payment: partOwed }).at(-1)?.title).toMatch(/已拨付，其中一部分要退回$/);
    const latest = {
      status: 'settled',
      on: '2020-10-20',
      reason: null,
      redirected: false,
      fileRefused: false,
      disputed: false,
    };
    const arrived = [{ amountYuan: '697.50', on: '2020-10-20' }];
    const paid = (all: typeof arrived) =>
      timelineOf({
        ...awarded,
        payment: { status: 'discharged', latest: { ...latest, again: false, arrived: all } },
      }).at(-1)?.detail;
    expect(paid(arrived)).toBe('2020年10月20日到账');
    expect(paid([...arrived, { amountYuan: '496.00', on: '2020-11-11' }])).toBe(
      '2020年10月20日到账 697.50 元，2020年11月11日到账 496.00 元',
    );
  });
  it.each([
    [{}, '退汇，等待改付新账户', '2020年10月20日：账号错误'],
    [{ status: 'rejected' }, '银行拒付，等待改付新账户', '2020年10月20日：账号错误'],
    [{ status: 'rejected', disputed: true }, '财务正在与银行核实有没有付出', '2020年10月20日'],
    [{ redirected: true }, '退汇，已改付新账户，等待重新拨付', '2020年10月20日：账号错误'],
    [{ redirected: true }, '退汇，等待改付新账户', '2020年10月20日：账号错误', 'closed'],
    [{ status: 'rejected', fileRefused: true }, '银行没有受理付款文件，等待重新拨付', '2020年10月20日'],
    [{ status: 'sent', again: true }, '正在重新拨付', '2020年10月20日'],
    [{ status: 'settled' }, '其余的等待拨付', '2020年10月20日到账一部分'],
    [{ status: 'sent' }, '正在拨付', '2020年10月20日'],
  ])('tells after an award of a payment that is %o', (changes, title, detail, standing = 'usable') => {
    const latest = { status: 'returned', on: '2020-10-20', reason: '账号错误', redirected: false };
    const rest = { fileRefused: false, disputed: false, again: false, arrived: [] };
    const payment = { status: 'open', latest: { ...latest, ...rest, ...changes } };
    const accountStanding = standing as AccountStanding;
    const awarded = { ...view, status: 'awarded', levelLabel: null, payment, accountStanding };
    expect(timelineOf(awarded).at(-1)).toEqual({ id: 'pay', state: 'now', title, detail });
  });
});
