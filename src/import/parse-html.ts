/** Parses HTML, and gives up where it nests without end, or where formatting that is never closed makes a small text a huge tree. */

import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment,
  type Token,
} from 'parse5';
import { fail, type Issue, ok, type Result } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';

type Adapter = NonNullable<ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>['treeAdapter']>;
type Node = DefaultTreeAdapterTypes.Node;
type Location = Token.Location;

/** Parses a page; fails with `MARKUP_TOO_DEEP`. */
export function parsePage(text: string, limits: Limits): Result<DefaultTreeAdapterTypes.Document> {
  const treeAdapter = boundedFor(text, limits);
  return unlessGivenUp(() => parse(text, { sourceCodeLocationInfo: true, treeAdapter }));
}

/** Parses a piece of a page; fails with `MARKUP_TOO_DEEP`. */
export function parsePiece(text: string, limits: Limits): Result<DefaultTreeAdapterTypes.DocumentFragment> {
  const treeAdapter = boundedFor(text, limits);
  return unlessGivenUp(() => parseFragment(text, { treeAdapter }));
}

/** Ends the parsing of a text. */
class GivenUp extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

function unlessGivenUp<T>(parsed: () => T): Result<T> {
  try {
    return ok(parsed());
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    return fail(error.issue);
  }
}

const REOPENED: Issue = {
  code: 'MARKUP_TOO_DEEP',
  message: 'Formatting that is never closed is opened anew in every paragraph, without end.',
  hint: 'Close what is opened, such as <b>, <i>, <font> and <a>.',
};

/** Makes the usual tree, and counts: each paragraph opens anew what the ones before it left open, 190 elements for one tag. */
function boundedFor(text: string, limits: Limits): Adapter {
  const most = mostElements(text);
  const isTooDeep = depthWatch(limits);
  let made = 0;
  // The parser tells the place of what it makes before it puts it anywhere; of what is opened anew, where it was opened first.
  let last: Location | null = null;
  const giveUp = (issue: Issue): never => {
    throw new GivenUp({ ...issue, ...placeOf(last) });
  };
  return {
    ...defaultTreeAdapter,
    setNodeSourceCodeLocation: (node, location) => {
      if ('tagName' in node && location !== null) last = location;
      defaultTreeAdapter.setNodeSourceCodeLocation(node, location);
    },
    createElement: (...described) => {
      made += 1;
      if (made > most) giveUp(REOPENED);
      return defaultTreeAdapter.createElement(...described);
    },
    appendChild: (parent, child) => {
      if (isTooDeep(parent, child)) giveUp(beyond('elements', { limits }));
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      if (isTooDeep(parent, child)) giveUp(beyond('elements', { limits }));
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

/** The place of a node; without line and column where the parser does not tell. */
export function placeOf(location: Location | null | undefined): Pick<Issue, 'line' | 'column'> {
  return location == null ? {} : { line: location.startLine, column: location.startCol };
}

/**
 * Whether a child is far below what may be read, where it is time to give up: for each element the parser looks through those that it stands in. It moves some later,
 * so that only the finished tree tells how deep they are.
 */
function depthWatch(limits: Limits): (parent: Node, child: Node) => boolean {
  const depths = new WeakMap<Node, number>();
  const most = 2 * limits.elements;
  return (parent, child) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child, depth);
    return depth > most;
  };
}

/** As many elements as are made in a moment, whatever left them open. */
const FEW = 100_000;

/**
 * A tag makes an element and what it implies, two for a tag in a table; a page has three of its own. Where tags are few, careless ones may
 * leave some formatting open.
 */
function mostElements(text: string): number {
  const tags = countTags(text);
  return 8 + Math.max(2 * tags, Math.min(4 * tags, FEW));
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1))
    if (/[a-z/]/i.test(text.charAt(at + 1))) tags += 1;
  return tags;
}
