/** Parses HTML, and gives up where formatting that is never closed makes a small text a huge tree. */

import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment,
} from 'parse5';

type Options = ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

/** A page; null where it makes far more elements than it has tags. */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document | null {
  return unlessReopened(() => parse(text, { sourceCodeLocationInfo: true, treeAdapter: boundedFor(text) }));
}

/** A piece of a page; null where it makes far more elements than it has tags. */
export function parsePiece(text: string): DefaultTreeAdapterTypes.DocumentFragment | null {
  return unlessReopened(() => parseFragment(text, { treeAdapter: boundedFor(text) }));
}

/** Ends the parsing of a text. */
class Reopened extends Error {}

function unlessReopened<T>(parsed: () => T): T | null {
  try {
    return parsed();
  } catch (error) {
    if (!(error instanceof Reopened)) throw error;
    return null;
  }
}

/** Makes the usual tree, and counts: each paragraph opens anew what the ones before it left open, 190 elements for one tag. */
function boundedFor(text: string): NonNullable<Options['treeAdapter']> {
  const most = mostElements(text);
  let made = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...described) => {
      made += 1;
      if (made > most) throw new Reopened();
      return defaultTreeAdapter.createElement(...described);
    },
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
