/** What is wrong, as the command line tells it. */

import { formatIssue, type Issue } from '../errors.ts';
import { inertJson } from '../render/inert-json.ts';
import { inert } from '../render/wrap.ts';

/** Whether a command line asks for JSON, in which errors are then told as well. */
export function asksForJson(args: readonly string[]): boolean {
  return /(?:^| )--(?:json|format[= ]json)(?: |$)/.test(args.join(' '));
}

/** An issue as a line, or some for a reader, with nothing in it that a terminal would obey. */
export function told(issue: Issue, asJson: boolean): string {
  return `${asJson ? inertJson(issue) : toldToReader(issue)}\n`;
}

/** An issue in a line for a reader, and its hint in another: whatever a file is called, it makes no line of its own. */
export function toldToReader({ hint, ...issue }: Issue): string {
  return [formatIssue(issue), ...(hint === undefined ? [] : [`  ${hint}`])].map(inert).join('\n');
}
