// Writes each test as it ends, a line each, so that a run which breaks off still tells what it ran: `.ci/run` counts the
// lines of the file that SHELFWALK_TESTS names.
import { appendFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

type Ended = 'passed' | 'failed' | 'run';

export const eachTest: Reporter = {
  onTestCaseResult(test: TestCase) {
    const { state, errors } = test.result();
    if (state === 'passed' || state === 'failed') write(state, nameOf(test), errors?.[0]?.message);
  },
  // What goes wrong before or after the tests of a file or group is a failure without a test.
  onTestSuiteResult(suite: TestSuite) {
    for (const { message } of suite.errors()) write('failed', nameOf(suite), message);
  },
  onTestModuleEnd(file: TestModule) {
    for (const { message } of file.errors()) write('failed', file.relativeModuleId, message);
  },
  onTestRunEnd(_files, errors) {
    for (const { message } of errors) write('failed', 'outside of any test', message);
    write('run', 'to its end');
  },
};

function nameOf(task: TestCase | TestSuite): string {
  return `${task.module.relativeModuleId} > ${task.fullName}`;
}

/** Of a message the first line, so that a test is a line. */
function write(ended: Ended, name: string, message = ''): void {
  const file = process.env.SHELFWALK_TESTS;
  if (file) appendFileSync(file, `${[ended, name, message].map(oneLine).join('\t')}\n`);
}

function oneLine(text: string): string {
  return text.split('\n')[0].replaceAll('\t', ' ').trim();
}
