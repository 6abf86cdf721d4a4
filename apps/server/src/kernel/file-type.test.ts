import { expect, it } from 'vitest';
import { fileType, typeByName } from './file-type.ts';

const table = '姓名\t身份证号\r\n张三\t110105194912310021\r\n';
/** As Windows writes it; the other order of bytes is the Macintosh's. */
const unicodeText = Buffer.from(`\uFEFF${table}`, 'utf16le');

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(table)],
  ['GBK', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a])],
  ['UTF-16, the lower byte first', unicodeText],
  ['UTF-16, the higher byte first', Buffer.from(unicodeText).swap16()],
])('a table written in %s is text', (_, bytes) => expect(fileType(bytes)?.label).toBe('CSV'));

it.each<[string, Buffer]>([
  ['UTF-16 without its mark, which nobody can tell', unicodeText.subarray(2)],
  ['UTF-16 that breaks off within a letter', unicodeText.subarray(0, unicodeText.length - 1)],
  ['what only begins like UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x01, 0x00])],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00])],
])('%s is none', (_, bytes) => expect(fileType(bytes)).toBeNull());

it('takes a .txt for a table that is text', () => expect(typeByName('花名册.TXT')).toBe('CSV'));
