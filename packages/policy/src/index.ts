/**
 * @wenye/policy: the pack of 洛政〔2020〕25号. Clauses, dated parameters, the vocabulary of facts, funds, schemes
 * and benefits as data. Pure; runs in a browser.
 */
export * from './clauses/clause.ts';
export { registerOf } from './facts.registers.ts';
export { facts, firm as firmFacts, person as personFacts } from './facts.ts';
export * from './funds.ts';
export { findScheme, schemes } from './schemes/index.ts';
export type * from './schemes/scheme.ts';
