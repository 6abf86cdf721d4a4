import { expect, test } from 'vitest';
import { ownRowView } from './case-row.ts';

const row = {
  caseId: 'c',
  benefitId: '11.2',
  claimantKind: 'person',
  objectName: null,
  objectNumber: null,
  status: 'public-notice',
  level: 1,
  amountFen: 36_600,
  dueKind: 'decision',
  dueOn: '2020-12-01',
  noticeUntil: '2020-11-09',
  repayFen: 0,
  needsAccount: false,
} as unknown as Parameters<typeof ownRowView>[0];

test('a notice is told of to its last day, and not after it, when nothing is published any more', () => {
  expect(ownRowView(row, '2020-11-09', true)).toMatchObject({
    noticeUntil: '2020-11-09',
    statusLabel: '公示中',
  });
  expect(ownRowView(row, '2020-11-10', true).noticeUntil).toBeNull();
});
