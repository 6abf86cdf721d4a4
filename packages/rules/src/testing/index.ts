/** What tests of packs use. */
export * from './case-book.ts';
export * from './compare-columns.ts';
export * from './compare-sql.ts';
export * from './random-facts.ts';
export * from './random-packs.ts';
export type { Compared } from './said.ts';
export { show } from './show-expression.ts';
export * from './subjects.ts';
