import { existsSync, readFileSync } from 'node:fs';

/** Prints `N passed, M failed` from the reports of the last `npm test`; a report that is missing is a failure. */
const counts = [
  read('vitest', ({ numPassedTests, numFailedTests, success }) => ({
    passed: numPassedTests,
    // A file that cannot be loaded fails without a test.
    failed: success ? 0 : Math.max(1, numFailedTests),
  })),
  read('playwright', ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  })),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} runner
 * @param {(report: any) => { passed: number, failed: number }} count
 */
function read(runner, count) {
  const path = `test-results/${runner}.json`;
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
}
