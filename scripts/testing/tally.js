/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * What Vitest's JSON report holds of use here.
 *
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {boolean} success
 */

/**
 * Counts a stage. A stage that failed without a failing test (a file that cannot be loaded, a crash, no tests
 * at all) counts as one failure, so that a failure is never reported as "0 failed".
 *
 * @param {Report | undefined} report undefined: Vitest left none
 * @param {number} exitCode of Vitest
 * @returns {Tally}
 */
export function tally(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || !report.success) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** A run that ran no test shows nothing: a filter was mistyped. @param {Tally} tally */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0;

/** @param {Tally} tally */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
