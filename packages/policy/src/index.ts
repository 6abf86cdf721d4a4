/**
 * @wenye/policy: the pack of 洛政〔2020〕25号. Clauses, dated parameters, the vocabulary of facts, funds, schemes
 * and benefits as data, and `decideRequest`, the one door to its rules. Pure; runs in a browser.
 */
export { benefits } from './benefits/index.ts';
export {
  type Checklist,
  type ChecklistItem,
  checklists,
  findChecklist,
  gathered,
  type Shortcut,
  shortcutAt,
} from './checklists/index.ts';
export * from './clauses/clause.ts';
export { completeRequest, decideRecorded, decideRequest } from './decide.ts';
export { nearestOf } from './divisions.ts';
export { facts, firm as firmFacts, IMPLICATIONS, person as personFacts } from './facts/index.ts';
export { isAddedFact } from './facts/stated.ts';
export * from './funds.ts';
export { type Closed, clauseClosedOn, closedOn, figureDay, type Measure, measureOf } from './measures.ts';
export { pack } from './pack.ts';
export { decidingEventOf } from './pages/deciding-event.ts';
export { headlineOf } from './pages/headlines.ts';
export { type PageInForce, pageInForce } from './pages/in-force.ts';
export { findPolicyPage, type PolicyPage, pagesReaching, policyPageOf } from './pages/index.ts';
export { type ClausePage, clausePageOf } from './pages/other/index.ts';
export type { Instead } from './pages/page.ts';
export { codeLabel } from './parameters/codes.ts';
export { doubtsOf } from './parameters/doubts.ts';
export { faultsOfFigure, inNotation } from './parameters/figure-faults.ts';
export { fixedDayOf } from './parameters/fixed-days.ts';
export { ENTERED_FOR } from './parameters/further/statistics.ts';
export { confirmedOtherwise, figuresInForce } from './parameters/in-force.ts';
export { PARAMETER_LABELS } from './parameters/labels.ts';
export { type ParameterRecord, parameterRecords } from './parameters/records.ts';
export { figuresRead, regionsRead } from './parameters/regions-read.ts';
export { figuresAround, type Turns, turnsAround } from './parameters/turns.ts';
export {
  REMEDIES_AFTER_WITHDRAWAL,
  REMEDIES_AGAINST_RECONSIDERATION,
  reconsiderationAuthorities,
  remediesAgainstDecision,
} from './remedies.ts';
export { remedyText } from './remedy-text.ts';
export { findScheme, schemes } from './schemes/index.ts';
export type * from './schemes/scheme.ts';
export { sourceText } from './schemes/source-text.ts';
export { type Here, type Standing, standingOf } from './standing.ts';
export { toldRange } from './told-range.ts';
export { outsideValidity, policyValidity } from './validity.ts';
export { type FactEntry, findFact, flatten, vocabulary } from './vocabulary.ts';
