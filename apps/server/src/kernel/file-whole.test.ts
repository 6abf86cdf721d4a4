import { describe, expect, it } from 'vitest';
import { isWhole } from './file-whole.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A segment that holds a preview with an end of its own, then a scan with stuffed bytes and a restart. */
const jpeg = Buffer.from('ffd8ffe10008ffd8aaffd900ffda0004010211ff0022ffd033ffd9', 'hex');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');

describe('a file that is there to its end', () => {
  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['JPEG', Buffer.concat([jpeg, Buffer.from('a film that a phone adds')])],
    ['PDF', pdf],
  ])('is taken: %s', (label, bytes) => {
    expect(isWhole(bytes, label)).toBe(true);
  });

  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['PDF', pdf],
  ])('is told from one that was cut off anywhere: %s', (label, bytes) => {
    for (let length = 8; length < bytes.length - 1; length += 1) {
      expect(isWhole(bytes.subarray(0, length), label), `${length} bytes`).toBe(false);
    }
  });
});
