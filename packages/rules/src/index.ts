/**
 * @wenye/rules: rules as data, decided by an interpreter. Pure: no clock, no I/O, no randomness, no
 * dependencies; runs in a browser. Write a `Pack` with the builders, then:
 *
 * - `decide(pack: Pack, request: Request): Decided`  the answer, or typed input errors
 * - `trace(pack, request): Trace`                    every condition and named step, for officers
 * - `questions(pack, request): Question[]`           what to ask next, most telling first
 * - `changes(pack, request, budget): Changes`        what the subject could change where it is refused
 * - `combine(claims, excludes): Placed[]`            the best lawful combination of claims that exclude each other
 * - `faultsOfGiven(pack, parameters): InputError[]` what is wrong with figures that a request would bring
 * - `checkPack(pack): Finding[]`                     gaps, overlaps, unknown references, dead conditions
 * - `comparePacks(before, after): Difference[]`      what two versions decide differently
 * - `published(pack)`, `restore(data)`, `hashOf(pack)`  the pack as data, back again, and its content hash
 * - `publishedText(pack)`                    the text that the hash is of
 * - `evaluateExpression(json): Evaluated`            one expression of the language, alone
 * - `readingsOf(benefit): Readings`                  the facts, parameters and judgements that it reads
 * - `daysAsked(benefit, key): Node[]`               the days on which a parameter is read
 * - `regionsAsked(pack, key)`, `holdsIn(divisions, region, place)`  where a parameter is read, and where a value holds
 * - `likeness(one, other)`                    how alike two words are
 * - `calendar`                                days as numbers, as the rules reckon with them
 * - `quoted(text)`                             a text in quotation marks, those within it in the other form
 */
export * from './answer.ts';
export { reachesLimit } from './boundary/format.ts';
export { type JsonLine, jsonLines } from './boundary/json-lines.ts';
export { type JsonText, parseJson, repeatedWords } from './boundary/json-text.ts';
export { likeness } from './boundary/likeness.ts';
export { dotted, type JsonPath } from './boundary/repeated-key.ts';
export * from './build/arithmetic.ts';
export * from './build/dates.ts';
export * from './build/lists.ts';
export * from './build/logic.ts';
export {
  code,
  county,
  date,
  decisionDate,
  define,
  fraction,
  integer,
  judgement,
  money,
  month,
  no,
  notApplicable,
  valueOf,
  yes,
} from './build/values.ts';
export * from './changes.ts';
export { checkPack } from './check/check-pack.ts';
export type { Finding } from './check/finding.ts';
export * from './combination.ts';
export { comparePacks } from './compare/compare-packs.ts';
export type { Difference } from './compare/difference.ts';
export * from './compatibility.ts';
export * as calendar from './core/calendar.ts';
export { canonical } from './core/canonical.ts';
export { decide } from './decide.ts';
export { chainsOf } from './engine/chains.ts';
export { daysAsked } from './engine/days-asked.ts';
export { hashOf, publishedText } from './engine/hash.ts';
export { published } from './engine/published.ts';
export { holdsIn, regionsAsked } from './engine/regions-asked.ts';
export { restore } from './engine/restore.ts';
export { UnreadablePack } from './engine/unreadable.ts';
export { type Readings, readingsOf } from './engine/walk.ts';
export { type Evaluated, evaluateExpression } from './expression/evaluate-expression.ts';
export { faultsOfGiven } from './given.ts';
export { type Reckoned, reckonTwice } from './impact/arrears.ts';
export { type Effect, effectOf, ofWorth, type Standing } from './impact/effect.ts';
export { standingOf } from './impact/standing-of.ts';
export { type Changed, type ImpactCount, ImpactTally } from './impact/tally.ts';
export type * from './ir.ts';
export * from './pack.ts';
export * from './parameters.ts';
export * from './questions.ts';
export { quoted } from './quoted.ts';
export * from './trace.ts';
export * from './vocabulary.ts';
