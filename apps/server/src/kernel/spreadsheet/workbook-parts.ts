import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

/** The parts of a workbook (ISO/IEC 29500-2), by name without the leading slash. */
export type WorkbookParts = {
  readonly names: readonly string[];
  /** A part as text, from its beginning: Chinese characters stay whole across blocks. @throws Error where there is none */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

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
    for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry);
    return {
      names: [...entries.keys()],
      open: async (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Error(`the workbook holds no ${name}`);
        return (await archive.openReadStreamPromise(entry)).setEncoding('utf8');
      },
      close: () => archive.close(),
    };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}
