/**
 * @wenye/city: a seeded generator of a Luoyang of any size, for demonstration, tests and benches. Nobody in it
 * exists; see identifiers.ts for the marks by which its numbers can be told. Pure and deterministic.
 */
export { type CastPerson } from './cast.ts';
export { type City, FEWEST_FIRMS, generateCity, SMALLEST_CITY } from './city.ts';
export {
  DEMO_PASSWORD,
  type DemoAccount,
  type DemoRole,
  demoAccounts,
  demoIdentities,
  graduate,
  graduateLacking,
  graduateLate,
  newcomer,
} from './demo.ts';
export { BEARINGS, bearingsPeople, demoMandates, HIRES, type HireKind, TRADERS } from './demo-firms.ts';
export { looksGenerated } from './identifiers.ts';
export { type OfficeRecord, officeId, offices } from './offices.ts';
export type * from './records.ts';
export { CONTRIBUTIONS_FROM } from './work.ts';
