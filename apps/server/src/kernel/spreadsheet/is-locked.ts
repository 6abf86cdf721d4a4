import { createReadStream } from 'node:fs';

/** In the directory of an OLE file, a workbook that was encrypted (MS-OFFCRYPTO, 1.3.3). */
const NAME = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether an OLE file, which an old .xls is too, holds a workbook that was saved with a password. */
export async function isLocked(path: string): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([before, block]);
    if (bytes.includes(NAME)) return true;
    before = bytes.subarray(-NAME.length);
  }
  return false;
}
