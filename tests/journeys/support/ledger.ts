import { expect } from 'vitest';
import type { Officer } from './officers.ts';
import { expectReadable } from './readable.ts';

const parts = ['可用', '预留', '承诺支出', '在途', '已拨付'] as const;

/** Balances in yuan, as the page of ledgers shows them; what is not named is zero. */
export type Balances = Partial<Record<'指标下达' | (typeof parts)[number], string>>;

/**
 * Reads a division's line of the ledgers' page, and expects these balances, that they add up to what was
 * appropriated, and that the page says so. Waits for the worker where it has to post first.
 */
export async function expectLedger(officer: Officer, division: string, balances: Balances): Promise<void> {
  const page = await officer.desk();
  const expected = Object.fromEntries(
    (['指标下达', ...parts] as const).map((name) => [name, fen(balances[name] ?? '0')]),
  );
  const read = async () => {
    await page.goto('/desk/funds');
    const row = page.getByRole('row').filter({ hasText: division });
    await row.waitFor();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    const cells = await row.getByRole('cell').allInnerTexts();
    const cell = (head: string) => cells[heads.indexOf(head)] ?? '';
    expect(cell('平衡')).toBe('平衡');
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, fen(cell(name))]));
    const sum = parts.reduce((total, name) => total + (found[name] ?? Number.NaN), 0);
    expect(sum, `balances of ${division} add up`).toBe(found['指标下达']);
    return found;
  };
  await expect.poll(read, { timeout: 30_000, interval: 500 }).toEqual(expected);
  await expectReadable(page, 'desk: ledgers');
  await page.getByRole('row').filter({ hasText: division }).getByRole('link').click();
  await page.getByText(/下达＋净调入＋净结转.*＝/).waitFor();
  await expectReadable(page, 'desk: ledger');
}

/** `"1,234.50"` → 123450. */
export function fen(yuan: string): number {
  return Math.round(Number(yuan.replaceAll(/[,，元\s]/g, '')) * 100);
}

/** 123450 → `"1234.50"`, as officers type it. */
export function yuan(amountFen: number): string {
  return (amountFen / 100).toFixed(2);
}
