/** What tests of packs use. */
export * from './case-book.ts';
export * from './compare-columns.ts';
export * from './compare-sql.ts';
export * from './random-facts.ts';
