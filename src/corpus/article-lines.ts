/** The paragraphs of an article file as labels and plain texts: anything else is an error at its place. */

import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { fail, failIfAny, type Issue, ok, type Place, quote, type Result } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';
import { isParagraphText } from '../text.ts';
import { FIX_MARKDOWN } from './article-bounds.ts';

/** A paragraph of an article file: a label, if it has one, and plain text. */
export interface Line {
  readonly label: string | null;
  readonly text: string;
  readonly place: Place;
}

/** Reads paragraphs into lines; fails with every paragraph that is no unit. */
export function readLines(
  nodes: readonly RootContent[],
  source: string,
  { file, limits }: { readonly file: string; readonly limits: Limits },
): Result<Line[]> {
  const lines: Line[] = [];
  const issues: Issue[] = [];
  for (const node of nodes) {
    const line = node.type === 'paragraph' ? readLine(node, source, file) : fail(notArticle(node, file));
    if (line.ok && line.value.text.length > limits.unit)
      issues.push({ ...beyond('unit', { found: line.value.text.length, limits }), ...line.value.place });
    else if (line.ok) lines.push(line.value);
    else issues.push(...line.issues);
  }
  return failIfAny(issues, () => lines);
}

function readLine(paragraph: Paragraph, source: string, file: string): Result<Line> {
  const [first, ...rest] = paragraph.children;
  const place = placeOf(paragraph, file);
  const isLabelled = first?.type === 'strong';
  // Two asterisks that open nothing, as in "**1.**Text", are a label gone wrong; in a text they would be escaped.
  if (!isLabelled && source.startsWith('**', paragraph.position?.start.offset)) {
    return fail(notArticle({ type: 'strong', position: paragraph.position }, file));
  }
  const stray = (isLabelled ? rest : paragraph.children).find(({ type }) => type !== 'text');
  if (stray !== undefined) return fail(notArticle(stray, file));
  const label = isLabelled ? textOf(first) : null;
  const raw = isLabelled ? rest.map((node) => textOf(node)).join('') : textOf(paragraph);
  const text = raw.replace(/(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');
  if (
    isLabelled &&
    (first.children.length !== 1 || first.children[0]?.type !== 'text' || !text.startsWith(' '))
  ) {
    return fail(notArticle(first, file));
  }
  const own = isLabelled ? text.slice(1) : text;
  if (isParagraphText(own)) return ok({ label, text: own, place });
  return fail({
    code: 'TEXT_INVALID',
    message: `The text ${quote(own)} is empty, has white space at an end or a control character.`,
    hint: 'Write the text of the unit on one line.',
    ...place,
  });
}

function notArticle(node: { readonly type: string } & Pick<RootContent, 'position'>, file: string): Issue {
  return {
    code: 'MARKDOWN_NOT_ARTICLE',
    message: `There is ${node.type === 'strong' ? 'bold text that is no label' : `"${node.type}"`} here; an article has only labels and plain text.`,
    hint: FIX_MARKDOWN,
    ...placeOf(node, file),
  };
}

/** Where a node stands in its file. */
export function placeOf(node: Pick<RootContent, 'position'> | undefined, file: string): Place {
  const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}
