import { inject } from 'vitest';
import type { StackView } from './stack.ts';

/** The started Wenye that belongs to the worker which runs this file; no other file uses it meanwhile. */
export function stack(): StackView {
  const worker = Number(process.env['VITEST_POOL_ID']);
  const own = inject('stacks')[worker - 1];
  if (own === undefined) throw new Error(`no Wenye was started for worker ${worker}`);
  return own;
}
