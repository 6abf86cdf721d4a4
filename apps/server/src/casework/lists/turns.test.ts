import { expect, test } from 'vitest';
import { turns } from './turns.ts';

const of = (post: string) => Object.keys(turns[post] ?? {}).filter((each) => each.startsWith('11.2 '));

test('who accepts has what was filed, and no case at a later state', () => {
  expect(of('acceptor township')).toContain('11.2 submitted 0');
  const states = new Set(of('acceptor county').map((each) => each.split(' ')[1]));
  expect(states).not.toContain('review');
  expect(states).not.toContain('proposed-award');
  expect(states).not.toContain('reconsideration');
});

test('who reviews has the level of their office, and an office above what may be examined anew', () => {
  expect(of('reviewer county')).toContain('11.2 review 1');
  expect(of('reviewer county')).not.toContain('11.2 review 2');
  expect(of('reviewer city')).toContain('11.2 review 2');
  expect(of('reviewer township')).not.toContain('11.2 review 1');
});

test('who approves has what is proposed, and a reconsideration where their office stands above, or sends it outside', () => {
  expect(of('approver county')).toContain('11.2 proposed-award 1');
  expect(of('approver county')).toContain('11.2 reconsideration 1 township');
  expect(of('approver county')).not.toContain('11.2 reconsideration 1 county');
  expect(of('approver city')).toContain('11.2 reconsideration 1 county');
  expect(of('approver city')).toContain('11.2 reconsideration 1 city');
});

test('an award is revoked no lower than where it was made', () => {
  expect(of('approver county')).toContain('11.2 proposed-revocation 1 county');
  expect(of('approver county')).not.toContain('11.2 proposed-revocation 1 city');
});

test('nobody has a step on what lies with its applicant or is over', () => {
  for (const post of Object.keys(turns))
    for (const status of ['draft', 'correction-requested', 'withdrawn'])
      expect(of(post).map((each) => each.split(' ')[1])).not.toContain(status);
});
