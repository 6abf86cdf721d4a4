import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const uri =
  'otpauth://totp/%E7%A8%B3%E4%B8%9A:zhang.san?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E7%A8%B3%E4%B8%9A';

/** Reads the squares back from the path. */
function squares(text: string): { rows: string[]; size: number } {
  const { path, size } = qrPath(text);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const line = (y: number) =>
    Array.from({ length: size }, (_, x) => (dark.has(`${x} ${y}`) ? '#' : '.')).join('');
  return { rows: Array.from({ length: size }, (_, y) => line(y)), size };
}

test('has the three corners by which a reader finds it, upright, within the quiet zone', () => {
  const { rows, size } = squares(uri);
  const corner = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const at = (x: number, y: number) => corner.map((_, index) => rows[y + index]?.slice(x, x + 7));
  expect(at(4, 4)).toEqual(corner);
  expect(at(size - 11, 4)).toEqual(corner);
  expect(at(4, size - 11)).toEqual(corner);
  expect(at(size - 11, size - 11), 'not mirrored or turned').not.toEqual(corner);
  const blank = '.'.repeat(size);
  expect([...rows.slice(0, 4), ...rows.slice(-4)]).toEqual(Array.from({ length: 8 }, () => blank));
  expect(rows.every((row) => row.startsWith('....') && row.endsWith('....'))).toBe(true);
});

test('another text is another picture', () => {
  expect(qrPath(uri)).not.toEqual(qrPath(uri.replace('JBSW', 'KBSW')));
});
