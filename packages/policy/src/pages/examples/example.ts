/**
 * The requests that the examples of the pages tell. Kept apart from the pages, so that no phone fetches them: only the
 * test asks the rules, and holds the words of the page to the answer.
 */
import type { Request } from '@wenye/rules';

/** By clause. */
export type Examples = Readonly<Record<string, Omit<Request, 'clauses'>>>;
