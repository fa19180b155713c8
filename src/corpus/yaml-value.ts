/**
 * The value of a YAML tree, all its leaves strings, in one walk that also finds what YAML allows and a corpus does not: whatever
 * computes a value, or hides a part of a text. The tree's depth was bounded before it was parsed.
 */

import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Issue, Place } from '../errors.ts';

/** Where to look and how to name places. */
export interface ValueContext {
  /** The YAML's source. */
  readonly source: string;
  /** The fields that hold text, as `field` or `parent.field`: a comment behind a plain scalar there would cut it. */
  readonly textFields: ReadonlySet<string>;
  readonly placeAt: (offset: number) => Place;
}

/** A key that stands a second time in its map. */
export interface RepeatedKey {
  readonly name: string;
  readonly offset: number;
}

/** What a tree holds; the value is of use only where nothing is repeated or forbidden. */
export interface FoundValue {
  readonly value: unknown;
  /** In the order of the file. */
  readonly repeated: readonly RepeatedKey[];
  /** `YAML_FORBIDDEN` for anchors, aliases, tags, merge keys and keys that are no words; `YAML_COMMENT_CUTS_TEXT`. */
  readonly forbidden: readonly Issue[];
}

/** Reads a tree. */
export function readValue(contents: Node | null, context: ValueContext): FoundValue {
  const walk = new Walk(context);
  const value = walk.valueOf(contents, undefined);
  return {
    value,
    repeated: walk.repeated.toSorted((a, b) => a.offset - b.offset),
    forbidden: walk.forbidden,
  };
}

/** One walk and what it has found so far. */
class Walk {
  readonly repeated: RepeatedKey[] = [];
  readonly forbidden: Issue[] = [];
  readonly #context: ValueContext;

  constructor(context: ValueContext) {
    this.#context = context;
  }

  /** The value of a node; `parent` is the nearest pair that it stands in. */
  valueOf(node: unknown, parent: Pair | undefined): unknown {
    if (!isNode(node)) return null;
    if (isAlias(node))
      this.forbidden.push(refused(node.range?.[0], `The alias *${node.source} is`, this.#context));
    else this.forbidden.push(...refusedProperties(node, this.#context));
    if (isSeq(node)) return node.items.map((item) => this.valueOf(item, parent));
    if (isMap(node)) return this.#valueOfMap(node.items, parent);
    return isScalar(node) ? node.value : null;
  }

  #valueOfMap(pairs: YAMLMap['items'], parent: Pair | undefined): unknown {
    const seen = new Set<unknown>();
    // Names of what every object has are fields like others here.
    return Object.fromEntries(
      pairs.map((pair) => {
        this.#noteKey(pair, parent, seen);
        this.valueOf(pair.key, pair);
        return [isScalar(pair.key) ? String(pair.key.value ?? '') : '', this.valueOf(pair.value, pair)];
      }),
    );
  }

  #noteKey(pair: Pair, parent: Pair | undefined, seen: Set<unknown>): void {
    const issue = refusedPair(pair, parent, this.#context);
    if (issue !== null) this.forbidden.push(issue);
    if (!isScalar(pair.key)) return;
    const { value, range } = pair.key;
    if (seen.has(value) && range != null) this.repeated.push({ name: String(value ?? ''), offset: range[0] });
    seen.add(value);
  }
}

function refused(offset: number | undefined, what: string, { placeAt }: ValueContext): Issue {
  return {
    code: 'YAML_FORBIDDEN',
    message: `${what} not read here.`,
    hint: 'Write the value out where it is meant.',
    ...placeAt(offset ?? 0),
  };
}

/** A node's range starts behind its anchor and tag, so these are looked for in front of it. */
function refusedProperties(node: Node, context: ValueContext): Issue[] {
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

function refusedPair({ key, value }: Pair, parent: Pair | undefined, context: ValueContext): Issue | null {
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
