import { posix } from 'node:path';
import type { WorkbookParts } from './parts.ts';
import { readAll } from './xml.ts';

/** What a part refers to: other parts of the file, by what they are to it. */
export type Relationship = { readonly id: string; readonly type: string; readonly part: string };

/**
 * The relationships of a part (ISO/IEC 29500-2); none where it has none. What lies outside of the file is left out.
 *
 * @param name of the part; '' for the file itself
 */
export async function relationshipsOf(parts: WorkbookParts, name: string): Promise<Relationship[]> {
  const folder = posix.dirname(name);
  const kept = posix.join(folder, '_rels', `${posix.basename(name)}.rels`);
  if (!parts.has(kept)) return [];
  const found: Relationship[] = [];
  await readAll(await parts.open(kept), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      // The last word of a type is the same in the strict and in the transitional form of the standard.
      found.push({ id: Id, type: posix.basename(Type), part: posix.resolve('/', folder, Target).slice(1) });
    },
  });
  return found;
}
