/** What tests of every room use: a database of their own, and people who act in it. */
export { asGuest, asOfficer, asPerson, asUnbound, officeOf, type TestActor } from './actors.ts';
export { giveUp } from './give-up.ts';
export { inSession } from './in-session.ts';
export { keepRows } from './kept.ts';
export { lostEvidence } from './lost-evidence.ts';
export { emptyDatabase, type TestDatabase, testDatabase } from './test-database.ts';
export { testServer } from './test-server.ts';
export { unnoticedNulls } from './unnoticed-nulls.ts';
export { asWorker } from './worker.ts';
