/**
 * @wenye/codes: divisions with history, identifiers with their checks, industries, education, enterprise size,
 * roles of officers, working days, formatting and masking. Pure and browser-safe: no clock, no I/O; today is always an argument.
 */

export * from './bank-name.ts';
export * from './binding-code.ts';
export * from './case-words.ts';
export * from './contacts.ts';
export * from './dates.ts';
export { DIVISIONS, MERGER_DATE } from './divisions.data.ts';
export {
  ancestors,
  countiesOn,
  currentOf,
  type Division,
  divisionOn,
  findDivision,
  lineageOf,
  placeName,
  ZONES,
  type Zone,
} from './divisions.ts';
export * from './education.ts';
export { SIZE_ROWS, type SizeRow } from './enterprise-size.data.ts';
export * from './enterprise-size.ts';
export * from './firm-name.ts';
export * from './format.ts';
export * from './industries.ts';
export * from './masking.ts';
export * from './person-name.ts';
export * from './resident-id.ts';
export * from './roles.ts';
export * from './townships.ts';
export { normaliseTypedNumber, outOfText, withoutMarks } from './typed-number.ts';
export * from './uploads.ts';
export * from './uscc.ts';
export * from './working-days.ts';
