/** Which fractions are shares of something (a rate of 50%), and which are mere numbers (a count that was converted). */
import { SHARE } from '../boundary/format.ts';
import type { Node, Operator } from '../ir.ts';

/** The unit in which a node's value is told; undefined: it has none. */
export const unitOf = (node: Node): string | undefined => (isShare(node) ? SHARE : undefined);

/** What is made of shares alone, without multiplying them by anything, is one. Figures of the law are. */
function isShare(node: Node): boolean {
  if (node.type !== 'fraction') return false;
  switch (node.kind) {
    case 'constant':
    case 'parameter':
      return true;
    case 'definition':
      return isShare(node.body);
    case 'choice':
      return [...node.cases.map(({ gives }) => gives), node.otherwise].every(isShare);
    case 'table':
      return [...node.rows.map(({ gives }) => gives), ...(node.otherwise ? [node.otherwise] : [])].every(
        isShare,
      );
    case 'apply':
      return KEEPING.has(node.operator) && node.args.every(isShare);
    default:
      return false;
  }
}

/** Operators that make a share of shares. */
const KEEPING: ReadonlySet<Operator> = new Set(['min', 'max', 'add', 'subtract', 'if-not-applicable']);
