import { expect, it } from 'vitest';
import { standingOf } from './standing-cases.ts';

const of = (benefitId: string, status: string) => ({ benefitId, status }) as const;
type Row = Parameters<typeof standingOf>[0][number];

it('names what may bar the same again: under way, or awarded; nothing that came to nothing', () => {
  const rows = [
    of('11.2', 'review'),
    of('11.2', 'awarded'),
    of('11.2', 'withdrawn'),
    of('11.2', 'refused'),
    of('9.3', 'submitted'),
  ] as Row[];
  expect(standingOf(rows, ['11.2']).map(({ status }) => status)).toEqual(['review', 'awarded']);
});
