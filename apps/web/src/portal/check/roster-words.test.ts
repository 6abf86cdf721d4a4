import { expect, it } from 'vitest';
import { findRoster, ROSTERS } from '../facts/vocabulary.ts';
import { LONGEST_NAME, nameProblem, nextName, rosterWords } from './roster-words.ts';

function roster(id: string) {
  const found = findRoster(id);
  if (!found) throw new Error(id);
  return found;
}

it('speaks of people where people are hired, and of things where events are held', () => {
  expect(rosterWords(roster('firm.hires')).add).toBe('再添加一人');
  expect(rosterWords(roster('firm.service-events')).add).toBe('再添加一项');
});

it('names what is added after what it is, and no two alike', () => {
  expect(nextName(roster('firm.hires'), [])).toBe('人员1');
  expect(nextName(roster('firm.service-events'), [{ id: '活动2' }])).toBe('活动3');
});

it('says which name is too long, rather than cutting it', () => {
  expect(nameProblem([{ id: '人员1' }, { id: ` ${'字'.repeat(LONGEST_NAME)} ` }])).toBeUndefined();
  expect(nameProblem([{ id: '人员1' }, { id: '一二三四五六七八九十一二三' }])).toBe(
    '代号最多 12 字，“一二三四五六七八九十一二…”有 13 字',
  );
});

it.each(ROSTERS.map((each) => [each.label, each] as const))('has a noun for an item of %s', (_, each) =>
  expect(nextName(each, [])).toMatch(/^(人员|公告|贷款|岗位|装备|项目|活动)1$/),
);
