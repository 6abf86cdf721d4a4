import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  const rows = [{ name: '一次性"吸纳",就业补贴', note: '=HYPERLINK("x")' }];
  const [head, line] = toCsv(
    [
      ['补贴', ({ name }) => name],
      ['人员', ({ note }) => note],
    ],
    rows,
  ).split('\r\n');
  it('begins with the mark by which Excel knows UTF-8', () => expect(head).toBe('\uFEFF补贴,人员'));
  it('quotes what would break a line apart', () => expect(line).toContain('"一次性""吸纳"",就业补贴"'));
  it('defuses formulas', () => expect(line).toContain(`"'=HYPERLINK(""x"")"`));
});
