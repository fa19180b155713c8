/** Issues as messages of a file, the way other plugins of remark report. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Issue } from '../errors.ts';
import { VERSION } from '../version.ts';

const SOURCE = 'remark-constitution';
/** Where every code is explained. */
const GUIDE = `https://unpkg.com/constitution-diff@${VERSION}/docs/errors.md`;

/**
 * Reports issues on a file.
 *
 * The rule of a message is the issue's code in small letters, its note what to do about it. An issue of another file, such as an
 * act's, has that file in its reason and no place in this one.
 */
export function report(issues: readonly Issue[], tree: Root, file: VFile): void {
  for (const issue of issues) {
    const place = placeIn(issue, file);
    const message = file.message(reasonOf(issue, file), {
      ...(place === undefined ? {} : { place, ancestors: ancestorsAt(tree, place.line) }),
      ruleId: issue.code.toLowerCase().replaceAll('_', '-'),
      source: SOURCE,
    });
    message.url = GUIDE;
    if (issue.hint !== undefined) message.note = issue.hint;
  }
}

/** The name that this file has in issues. */
export function nameOf(file: VFile): string {
  return file.path ?? 'article.md';
}

function placeIn({ file: name, line, column }: Issue, file: VFile): Place | undefined {
  if (name !== nameOf(file) || line === undefined || column === undefined) return undefined;
  return { line, column };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function reasonOf({ message, file: name, line, column }: Issue, file: VFile): string {
  if (name === undefined || name === nameOf(file)) return message;
  return `${[name, line, column].filter((part) => part !== undefined).join(':')}: ${message}`;
}

/** The tree, and what of it stands on a line. */
function ancestorsAt(tree: Root, line: number): Root['children'][number][] | [] {
  const found = tree.children.find(
    ({ position }) => position !== undefined && position.start.line <= line && line <= position.end.line,
  );
  return found === undefined ? [] : [found];
}
