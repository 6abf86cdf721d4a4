import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline as piped } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';

/**
 * What is written, to be read once it is whole, at the pace of whoever reads it: meanwhile it lies packed on the disk
 * and takes no memory, however long it is. The folder forgets it before it is read, so that nothing has to remove it,
 * whether it is read to its end, given up (`destroy`) or lost with the process.
 *
 * @param path where it may be written
 * @throws what `write` throws, and where the disk fails
 */
export async function spooled(path: string, write: (stream: Writable) => Promise<void>): Promise<Readable> {
  const packing = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  const writing = async () => {
    try {
      await write(packing);
      packing.end();
    } catch (error) {
      packing.destroy(error as Error);
      throw error;
    }
  };
  try {
    // Both have ended before the file is removed: one that breaks off at once would leave it to be made afterwards.
    const [written, packed] = await Promise.allSettled([
      writing(),
      pipeline(packing, createWriteStream(path, { mode: 0o600 })),
    ]);
    if (packed.status === 'rejected') throw packed.reason;
    if (written.status === 'rejected') throw written.reason;
    const file = createReadStream(path);
    await once(file, 'open');
    return piped(file, createZstdDecompress(), () => undefined);
  } finally {
    await rm(path, { force: true });
  }
}
