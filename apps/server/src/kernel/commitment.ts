import { createHash, randomBytes } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from './chain.ts';

export interface Sealed {
  salt: string;
  commitment: string;
}

/**
 * A salted hash of content that stands apart from the chain. The salt is deleted with the content: what is
 * left in the chain then tells nothing about it, and the chain still verifies.
 */
export function seal(content: CanonicalValue): Sealed {
  const salt = randomBytes(16).toString('hex');
  return { salt, commitment: commitmentOf(salt, content) };
}

/** The commitment that this content has with this salt: equal to the stored one unless somebody edited. */
export function commitmentOf(salt: string, content: CanonicalValue): string {
  return createHash('sha256')
    .update(`${salt}\n${canonicalJson(content)}`, 'utf8')
    .digest('hex');
}
