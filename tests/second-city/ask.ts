/**
 * Prints what is decided for the base of a case book, with every condition, step and fact behind it.
 *
 *   npx node tests/second-city/ask.ts Y1.1
 */
import { trace } from '@wenye/rules';
import { caseBooks } from './benefits/case-books.ts';
import { pack } from './pack.ts';

const book = caseBooks.find(({ benefit }) => benefit === process.argv[2]);
if (book === undefined) throw new Error(`Name one of ${caseBooks.map(({ benefit }) => benefit).join(', ')}`);
console.dir(trace(pack, book.base), { depth: null });
