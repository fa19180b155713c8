/** What is wrong, as the command line tells it. */

import { formatIssue, type Issue } from '../errors.ts';
import { inertJson } from '../render/inert-json.ts';
import { inertLines } from '../render/wrap.ts';

/** Whether a command line asks for JSON, in which errors are then told as well. */
export function asksForJson(args: readonly string[]): boolean {
  return /(?:^| )--(?:json|format[= ]json)(?: |$)/.test(args.join(' '));
}

/** An issue as a line, or some for a reader, with nothing in it that a terminal would obey. */
export function told(issue: Issue, asJson: boolean): string {
  return `${asJson ? inertJson(issue) : inertLines(formatIssue(issue))}\n`;
}
