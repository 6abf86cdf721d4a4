import { expect, it } from 'vitest';
import { standingOf } from './standing-cases.ts';

const of = (benefitId: string, barsAnother: boolean) => ({ benefitId, barsAnother }) as const;

it('names what bars the same again, and of the same benefit', () => {
  const rows = [of('11.2', true), of('11.2', false), of('9.3', true)];
  expect(standingOf(rows, ['11.2'])).toEqual([rows[0]]);
});
