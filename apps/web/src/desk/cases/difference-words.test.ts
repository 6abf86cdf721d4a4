import { expect, test } from 'vitest';
import { differenceTag, settledWords, whoSaid } from './difference-words.ts';
import type { CaseView } from './views.ts';

type Step = CaseView['steps'][number];
const step = (command: string, by: string, changes: Partial<Step> = {}) =>
  ({ command, by, on: '2020-10-15', to: 'discrepancy', note: null, ...changes }) as Step;
const found = [
  step('submit', '陈晨', { to: 'submitted', on: '2020-10-12' }),
  step('accept', '王受理，嵩县人社局', { to: 'data-check' }),
  step('check-data', '系统'),
  step('take', '王受理，嵩县人社局'),
];

test('of a difference, whose turn it is is said until somebody has spoken', () => {
  expect(whoSaid({ steps: found, speaksUntil: '2020-10-22' })).toEqual({
    declared: '陈晨，2020年10月12日',
    asked: '系统，2020年10月15日',
    answered: '还没有说明，可以说明到2020年10月22日',
    settled: null,
  });
  const answered = [
    ...found,
    step('rebut-discrepancy', '陈晨', { on: '2020-10-16', note: '多交的是滞纳金' }),
    step('resolve-discrepancy', '王受理，嵩县人社局', { to: 'review', on: '2020-10-19', note: '以登记为准' }),
  ];
  expect(whoSaid({ steps: answered, speaksUntil: null })).toMatchObject({
    answered: '陈晨，2020年10月16日：多交的是滞纳金',
    settled: '王受理，嵩县人社局，2020年10月19日：以登记为准',
  });
  const silent = [...found, step('close-rebuttal', '系统', { on: '2020-10-23' })];
  expect(whoSaid({ steps: silent, speaksUntil: null }).answered).toBe('说明期限内没有说明');
});

test('what was said of former differences is not said of these', () => {
  const again = [...found, step('rebut-discrepancy', '陈晨', { note: '旧话' }), ...found.slice(2)];
  expect(whoSaid({ steps: again, speaksUntil: null }).answered).toBeNull();
});

test('tells a statement after the officer settled the fact as that, and what may be done', () => {
  const settledBefore = { on: '2020-10-15', by: '王受理', took: 'registry', restated: true } as const;
  expect(differenceTag({})).toBe('申报与登记不一致');
  expect(differenceTag({ settledBefore })).toBe('已认定，申请人另有陈述');
  expect(differenceTag({ settledBefore, resolution: 'declared' })).toBe('已核实');
  expect(settledWords(settledBefore)).toMatch(/王受理认定以登记为准。.*维持原来的认定/);
  expect(differenceTag({ settledBefore: { ...settledBefore, restated: false } })).toBe(
    '认定过，正在重新核对',
  );
});
