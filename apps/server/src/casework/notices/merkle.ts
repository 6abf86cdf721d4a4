import { createHash } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';

/**
 * A published list as a Merkle tree: any edit of a line changes the root, and a person can prove that their
 * line was on the list without having the others. Leaves and nodes are hashed under different prefixes, so
 * that a node cannot pass for a leaf (RFC 6962, section 2.1).
 */
const digest = (prefix: string, text: string): string =>
  createHash('sha256').update(`${prefix}\n${text}`, 'utf8').digest('hex');

/** Hash of one line: its notice, its number, and exactly what is shown. */
export const leafOf = (noticeNumber: string, line: number, shown: CanonicalValue): string =>
  digest('leaf', canonicalJson([noticeNumber, line, shown]));

const nodeOf = (left: string, right: string): string => digest('node', `${left}${right}`);

/** The next level up; an odd last node moves up unpaired. */
function levelAbove(level: readonly string[]): string[] {
  const above: string[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left = '', right] = [level[index], level[index + 1]];
    above.push(right === undefined ? left : nodeOf(left, right));
  }
  return above;
}

/** @throws RangeError for an empty list */
export function rootOf(leaves: readonly string[]): string {
  if (leaves.length === 0) throw new RangeError('an empty list has no root');
  let level: readonly string[] = leaves;
  while (level.length > 1) level = levelAbove(level);
  return level[0] as string;
}

export interface ProofStep {
  side: 'left' | 'right';
  hash: string;
}

/** The neighbours on the way from a leaf to the root. `index` counts from 0. */
export function proofOf(leaves: readonly string[], index: number): ProofStep[] {
  const steps: ProofStep[] = [];
  let level: readonly string[] = leaves;
  for (let at = index; level.length > 1; at = Math.floor(at / 2)) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', hash: neighbour });
    level = levelAbove(level);
  }
  return steps;
}

/** Whether a leaf with its proof leads to the root. */
export function proves(leaf: string, proof: readonly ProofStep[], root: string): boolean {
  const reached = proof.reduce(
    (hash, step) => (step.side === 'right' ? nodeOf(hash, step.hash) : nodeOf(step.hash, hash)),
    leaf,
  );
  return reached === root;
}
