import { expect, it } from 'vitest';
import { casesInBrief } from './cases-in-brief.ts';

const listed = (ids: readonly string[], total = ids.length) => ({
  rows: ids.map((caseId) => ({ caseId })),
  total,
});

it('shows the latest besides what waits, however old', () => {
  const brief = casesInBrief(listed(['b', 'old']), listed(['a', 'b', 'c', 'd', 'e'], 9));
  expect(brief.others.map(({ caseId }) => caseId)).toEqual(['a', 'c', 'd']);
  expect(brief.left).toBe(4);
});

it('leaves nothing out where there is little', () => {
  expect(casesInBrief(listed([]), listed(['a']))).toMatchObject({ left: 0 });
});
