/** What a build step does with a failure: it says why and ends. */

import { formatIssue, type Result } from '../errors.ts';

/** The value of a result; the process ends where there is none. */
export function orExit<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  process.stderr.write(`${result.issues.map(formatIssue).join('\n')}\n`);
  process.exit(2);
}
