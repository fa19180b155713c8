/**
 * Markdown for readers other than our own: GitHub, VitePress, MkDocs, Docusaurus.
 *
 * They agree on less than they seem to: a backslash before `<` or `~` is an escape to some and text to others, and what looks like an address
 * of the web, a box, a picture or a program is one to some, whatever stands before it. All of them read a character reference as
 * the character that it names, and as nothing else; so it is written wherever they would differ.
 */

import type { Parents, Root, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Struck text is GitHub's as tables are, so that what reads the ones reads the other. */
const strikethrough = { unsafe: [{ character: '~', inConstruct: 'phrasing' as const }] };

/** Signs that all of them take for themselves behind a backslash. */
const ESCAPABLE = /[\\`*_[\]()>#+\-.!]/;

/** What stands behind a backslash; any `<`; a brace; what begins the name of a picture or a box; and what makes an address a link. */
const DISPUTED =
  /\\([!-/:-@[-`{-~])|[<{]|:(?=[\w+\\-]*:)|:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):|@(?=[\w-])/gi;

const processor = unified()
  .data('toMarkdownExtensions', [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    strikethrough,
    { handlers: { text: writeText } },
  ])
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/**
 * Writes a tree for readers of GitHub's Markdown and its relatives: with tables, whose cells are not filled up with spaces, and with
 * text that all of them read as that text.
 */
export function writeGithubMarkdown(root: Root): string {
  return processor.stringify(root);
}

function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const written = defaultHandlers.text(node, parent, state, info);
  // An address in angle brackets is read as it stands.
  if (state.stack.includes('autolink')) return written;
  return written.replace(DISPUTED, (found, escaped?: string) =>
    escaped !== undefined && ESCAPABLE.test(escaped) ? found : reference(escaped ?? found),
  );
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
