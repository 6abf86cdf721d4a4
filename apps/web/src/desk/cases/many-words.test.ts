import { expect, it } from 'vitest';
import { awardQuestion, doneWords, passQuestion, takenByOthers, takenWords } from './many-words.ts';

it('says before many awards how many there are and what they cost together', () => {
  const rows = [{ amountYuan: '1098.10' }, { amountYuan: '549.20' }, { amountYuan: null }];
  expect(awardQuestion(rows).title).toBe('批准 3 件，共 1,647.30 元？');
});

// 11.2 is reviewed by the county and then by the city.
const atCounty = { benefitId: '11.2', level: 1, amountYuan: '1098.00' };
const atCity = { benefitId: '11.2', level: 2, amountYuan: '549.20' };

it('asks before reviews of the last level are passed, with the money that these reserve', () => {
  expect(passQuestion([atCity, atCity])?.title).toBe('审核通过 2 件，待预留共 1,098.40 元？');
  const mixed = passQuestion([atCounty, atCity]);
  expect(mixed?.title).toBe('审核通过 2 件，待预留共 549.20 元？');
  expect(mixed?.content).toMatch(/^其中 1 件是末级审核.*不够的转为“待资金到位”/);
});

it('tells afterwards of how many there was no money, and not that it was reserved', () => {
  const reserved = { done: true, status: 'proposed-award' } as const;
  const short = { done: true, status: 'waiting-for-funds' } as const;
  const refused = { done: false } as const;
  expect(doneWords('审核通过', [reserved, reserved])).toEqual({ title: '审核通过 2 件', waiting: false });
  expect(doneWords('审核通过', [reserved, short])).toEqual({
    title: '审核通过 2 件，其中 1 件资金不足，没有预留，转为“待资金到位”',
    waiting: true,
  });
  expect(doneWords('审核通过', [short, refused]).title).toBe(
    '审核通过：1 件完成，其中 1 件资金不足，没有预留，转为“待资金到位”，1 件未办',
  );
});

it('does not ask where a pass reserves nothing', () => {
  expect(passQuestion([atCounty, atCounty])).toBeNull();
});

it('tells whose cases are among those that are chosen, and not one’s own', () => {
  const by = (personId: string, name: string) => ({ assignee: { personId, name } });
  const [own, wus, alsoWus, lis] = [by('me', '周新峰'), by('wu', '吴军'), by('wu', '吴军'), by('li', '李四')];
  const chosen = [own, wus, { assignee: null }, alsoWus, lis];
  const taken = takenByOthers(chosen, 'me');
  expect(taken).toEqual([wus, alsoWus, lis]);
  expect(takenWords(taken, chosen.length)).toBe('其中 3 件由吴军、李四领取');
  expect(takenWords([wus], 1)).toBe('这 1 件由吴军领取');
});
