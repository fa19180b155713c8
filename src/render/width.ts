/** How many columns a text takes on a terminal. */

import { eastAsianWidth } from 'get-east-asian-width';

/** Anything but letters, digits and signs of which each takes one column and none joins another. */
const UNEVEN = /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590]/u;
/** What takes no column of its own. */
const INVISIBLE = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
/** Longer texts are taken apart by pieces first, since each grapheme keeps the whole text that it was found in. */
const PIECES = /[\s\S]{1,1000}/gu;

/** Made for the first text that needs it, since making it takes as long as loading a command. */
let segmenter: Intl.Segmenter | undefined;

/** The columns that a text takes: two for a wide character, none for a mark on another. */
export function widthOf(text: string): number {
  if (!UNEVEN.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, grapheme) => sum + widthOfGrapheme(grapheme), 0);
}

function widthOfGrapheme(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const graphemes = segmenter;
  const pieces = text.match(PIECES) ?? [];
  return pieces.flatMap((piece) => [...graphemes.segment(piece)].map(({ segment }) => segment));
}

/** A text in parts of at most some columns each, cut between characters as a reader counts them. */
export function cutToWidth(text: string, width: number): string[] {
  if (!UNEVEN.test(text)) return text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const grapheme of graphemesOf(text)) {
    const columns = widthOfGrapheme(grapheme);
    if (part !== '' && used + columns > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += grapheme;
    used += columns;
  }
  return part === '' ? parts : [...parts, part];
}
