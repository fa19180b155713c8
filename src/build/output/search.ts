/** The shape of what `grep` prints as JSON. */

import type { SearchHit, SearchMatch, SearchResult } from '../../search/search.ts';
import { count, date, listOf, objectOf, oneOf, orNull, type Shape, text, version, yesOrNo } from './shape.ts';

const match: Shape<SearchMatch> = objectOf<SearchMatch>({
  start: [count, "Where it starts in the unit's text, in UTF-16 code units."],
  end: [count, 'Where it ends.'],
  text: [text, 'The words.'],
});

const hit: Shape<SearchHit> = objectOf<SearchHit>({
  address: [text, 'Where it stands: 50/p2, or 50 and section/VI for a heading.'],
  citation: [text, 'The same as readers write it: 50(2).'],
  key: [text, 'Its identity for life.'],
  kind: [
    oneOf({ lead: true, paragraph: true, subparagraph: true, part: true, article: true, section: true }),
    'What it is; article and section are headings.',
  ],
  label: [orNull(text), 'What is printed before it; null where nothing is.'],
  text: [text, 'Its words.'],
  context: [listOf(text), 'The words under which it stands, from the outermost.'],
  from: [date, 'The first day on which it stood there in these words.'],
  to: [orNull(date), 'The last day; null where no later change is known.'],
  matches: [listOf(match), 'The words that were looked for, in reading order.'],
});

/** What `grep --json` prints. */
export const searched: Shape<SearchResult & { readonly schemaVersion: 1 }> = objectOf<
  SearchResult & { readonly schemaVersion: 1 }
>({
  schemaVersion: [version, 'Changes when a field goes or means something else; new fields come without.'],
  date: [orNull(date), 'The day; null where every version was searched.'],
  language: [text, 'The language of the text, as a tag of BCP 47.'],
  inflected: [yesOrNo, 'Whether inflected forms were looked for.'],
  hits: [listOf(hit), 'What says it, in reading order, and of one place in order of time.'],
});
