import { describe, expect, it } from 'vitest';
import { type CaseRow, toCsv } from './csv.ts';

const row = {
  caseNumber: 'BJ2020-0000001',
  receiptNumber: 'SL20201015-000001',
  benefitId: '9.3',
  benefitLabel: '一次性"吸纳",就业补贴',
  objectLabel: '=HYPERLINK("x")',
  statusLabel: '已提交',
  amountYuan: '1000.00',
  submittedOn: '2020-10-15',
} as CaseRow;

describe('toCsv', () => {
  const [head, line] = toCsv([row]).split('\r\n');
  it('begins with the mark by which Excel knows UTF-8', () =>
    expect(head?.startsWith('\uFEFF办件号,')).toBe(true));
  it('quotes what would break a line apart', () => expect(line).toContain('"一次性""吸纳"",就业补贴"'));
  it('defuses formulas', () => expect(line).toContain(`"'=HYPERLINK(""x"")"`));
});
