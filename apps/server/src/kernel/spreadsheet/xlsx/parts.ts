import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { utf16Of } from '../../byte-order.ts';
import { tooLarge } from '../limits.ts';
import { damaged, locked } from './refusals.ts';

/** The text of a part, block by block. */
export type Part = AsyncIterable<string>;

/** The parts of a workbook (ISO/IEC 29500-2), by name without the leading slash; upper and lower case are the same. */
export type WorkbookParts = {
  readonly has: (name: string) => boolean;
  /** Bytes of a part as the archive says, unpacked; 0 where there is none. */
  readonly size: (name: string) => number;
  /**
   * A part from its beginning.
   *
   * @param most bytes that it may unpack to
   * @throws UnreadableTable where there is none, it is locked or unpacks to too much; while it is read, where it is not
   *   what was packed
   */
  readonly open: (name: string, most?: number) => Promise<Part>;
  readonly close: () => void;
};

const MB = 1024 * 1024;
/** More than a sheet of a million rows; what grows a hundredfold and more when unpacked was made to do so. */
const LARGEST = 2048 * MB;
const LARGE = 64 * MB;
const RATIO = 200;

/**
 * Opens what is in an .xlsx file by the directory at its end, so that its parts can be read in the order in which they are
 * needed, and more than once.
 *
 * @throws Error where it is no archive, or is torn
 */
export async function openWorkbook(path: string): Promise<WorkbookParts> {
  const archive = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  try {
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of archive.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
      open: async (name, most = LARGEST) => {
        const entry = entries.get(name.toLowerCase());
        if (entry === undefined) throw damaged(new Error(`the workbook holds no ${name}`));
        if (entry.isEncrypted()) throw locked();
        // The archive says the size, and the library reads no more than it says.
        const { uncompressedSize: size, compressedSize: packed } = entry;
        if (size > most || (size > LARGE && size > packed * RATIO))
          throw tooLarge(`有一部分展开后有 ${Math.ceil(size / MB)} MB`);
        return text(whole(await archive.openReadStreamPromise(entry), entry.crc32));
      },
      close: () => archive.close(),
    };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}

/** The bytes as they were packed: the library does not compare their checksum. */
async function* whole(bytes: AsyncIterable<Buffer>, checksum: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const block of bytes) {
    sum = crc32(block, sum);
    yield block;
  }
  if (sum !== checksum) throw damaged(new Error('the checksum differs'));
}

/** UTF-8, or UTF-16 with a byte order mark (ISO/IEC 29500-2). Characters stay whole across blocks. */
async function* text(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const block of bytes) {
    decoder ??= new TextDecoder(utf16Of(block) ?? 'utf-8');
    yield decoder.decode(block, { stream: true });
  }
  yield decoder?.decode() ?? '';
}
