/** What YAML allows and a corpus does not: whatever computes a value, or hides a part of a text. */

import { isNode, isPair, isScalar, type Node, type Pair, Scalar, visit } from 'yaml';
import type { Issue, Place } from '../errors.ts';

/** Where to look and how to name places. */
export interface ForbiddenContext {
  /** The YAML's source. */
  readonly source: string;
  /** The fields that hold text, as `field` or `parent.field`: a comment behind a plain scalar there would cut it. */
  readonly textFields: ReadonlySet<string>;
  readonly placeAt: (offset: number) => Place;
}

/** `YAML_FORBIDDEN` for anchors, aliases, tags, merge keys and keys that are no words; `YAML_COMMENT_CUTS_TEXT`. */
export function findForbidden(contents: Node | null, context: ForbiddenContext): Issue[] {
  const issues: Issue[] = [];
  if (contents === null) return issues;
  visit(contents, {
    Alias: (_, node) => {
      issues.push(refused(node.range?.[0], `The alias *${node.source} is`, context));
    },
    Node: (_, node) => {
      issues.push(...refusedProperties(node, context));
    },
    Pair: (_, pair, path) => {
      const issue = refusedPair(pair, path.findLast(isPair), context);
      if (issue !== null) issues.push(issue);
    },
  });
  return issues;
}

function refused(offset: number | undefined, what: string, { placeAt }: ForbiddenContext): Issue {
  return {
    code: 'YAML_FORBIDDEN',
    message: `${what} not read here.`,
    hint: 'Write the value out where it is meant.',
    ...placeAt(offset ?? 0),
  };
}

/** A node's range starts behind its anchor and tag, so these are looked for in front of it. */
function refusedProperties(node: Node, context: ForbiddenContext): Issue[] {
  const start = node.range?.[0] ?? 0;
  const before = (mark: string): number => {
    let offset = context.source.lastIndexOf(mark, start);
    // A tag may start with two marks: "!!int".
    while (context.source[offset - 1] === mark) offset -= 1;
    return offset < 0 ? start : offset;
  };
  const anchor = 'anchor' in node ? node.anchor : undefined;
  return [
    ...(anchor === undefined ? [] : [refused(before(`&${anchor}`), `The anchor &${anchor} is`, context)]),
    ...(node.tag === undefined ? [] : [refused(before('!'), `The tag ${node.tag} is`, context)]),
  ];
}

function refusedPair(
  { key, value }: Pair,
  parent: Pair | undefined,
  context: ForbiddenContext,
): Issue | null {
  if (!isScalar(key))
    return refused(isNode(key) ? key.range?.[0] : undefined, 'A key that is no plain word is', context);
  if (key.value === '<<') return refused(key.range?.[0], 'The merge key << is', context);
  const field = String(key.value);
  const above = isScalar(parent?.key) ? `${parent.key.value}.${field}` : field;
  const isText = context.textFields.has(field) || context.textFields.has(above);
  if (!isText || !isScalar(value) || !cutsText(value)) return null;
  return {
    code: 'YAML_COMMENT_CUTS_TEXT',
    message: `The text of "${field}" ends at a #, since what follows a space and # is a comment.`,
    hint: 'Put the text into double quotes, or the comment on a line of its own.',
    ...context.placeAt(value.range?.[0] ?? 0),
  };
}

function cutsText(value: Scalar): boolean {
  return value.type === Scalar.PLAIN && typeof value.comment === 'string';
}
