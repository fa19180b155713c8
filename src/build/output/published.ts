/** The shapes of what `import` and `verify` print as JSON. */

import type { ImportReport } from '../../cli/import-text.ts';
import type { VerifyReport } from '../../cli/verify-text.ts';
import type { Shape as SourceShape } from '../../import/published.ts';
import type { Leftover, LeftoverCode } from '../../import/source-line.ts';
import type { FactDifference } from '../../import/verify.ts';
import { comparison } from './comparison.ts';
import { count, date, listOf, objectOf, oneOf, orNull, type Shape, text, version, yesOrNo } from './shape.ts';

const VERSION = [
  version,
  'Changes when a field goes or means something else; new fields come without.',
] as const;

const leftoverCode: Shape<LeftoverCode> = oneOf({
  NOTE_LEFT_OUT: true,
  TEXT_OUTSIDE: true,
  TEXT_UNPLACED: true,
  ARTICLE_DUPLICATE: true,
  UNIT_DUPLICATE: true,
  UNIT_MISPLACED: true,
});

const leftover: Shape<Leftover> = objectOf<Leftover>({
  code: [leftoverCode, 'Why it is in no unit; docs/errors.md explains each code.'],
  text: [text, 'Its words.'],
  article: [orNull(text), 'The article in which, or behind which, it stands; null before the first.'],
  line: [orNull(count), 'Its line in the file, from 1; null where the shape has no lines.'],
  path: [orNull(text), 'Its place in the data, such as content[17]; null where the shape has lines.'],
});

const LEFTOVERS = [
  listOf(leftover),
  'Every piece of the published text that is in no unit, in order.',
] as const;

const sourceShape: Shape<SourceShape> = oneOf({
  json: true,
  html: true,
  text: true,
  markdown: true,
  akn: true,
});

/** What `import --json` prints. */
export const importReport: Shape<ImportReport> = objectOf<ImportReport>({
  schemaVersion: VERSION,
  shape: [sourceShape, 'The shape in which the text was read.'],
  language: [text, 'Its language, as a tag of BCP 47.'],
  title: [text, 'The title of the corpus.'],
  date: [date, 'The day of the base text.'],
  sections: [count, 'How many sections were read.'],
  articles: [count, 'How many articles, the preamble not counted.'],
  units: [count, 'How many units.'],
  leftovers: LEFTOVERS,
});

const fact: Shape<FactDifference> = objectOf<FactDifference>({
  unit: [text, 'The address of the unit.'],
  fact: [oneOf({ numbers: true, articles: true }), 'Numbers in digits, or cited articles.'],
  ours: [listOf(text), 'What the corpus has.'],
  theirs: [listOf(text), 'What the published text has.'],
});

/** What `verify --json` prints. */
export const verification: Shape<VerifyReport> = objectOf<VerifyReport>({
  schemaVersion: VERSION,
  date: [date, 'The day whose text was held against the published one.'],
  same: [yesOrNo, 'Whether nothing differs but typography, or between languages the words.'],
  by: [
    oneOf({ words: true, facts: true }),
    'Word by word in one language; by structure, numbers and references in two.',
  ],
  comparison: [comparison, 'What differs, in two languages without what is only translated.'],
  facts: [listOf(fact), 'Facts that differ between translations.'],
  leftovers: LEFTOVERS,
});
