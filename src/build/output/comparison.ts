/** The shape of what `diff --json` prints. */

import type {
  ArticleComparison,
  ArticleStatus,
  ComparedText,
  ComparisonSummary,
  MovedOut,
  SectionComparison,
  SectionStatus,
  UnitComparison,
  UnitStatus,
} from '../../compare/comparison.ts';
import type { Segment } from '../../compare/segments.ts';
import type { CarriedMeasure } from '../../compare/summary.ts';
import type { ExportedArticleComparison, ExportedComparison, Told } from '../../render/json.ts';
import { kind, provenance } from './common.ts';
import {
  count,
  date,
  listOf,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  text,
  version,
  yes,
  yesOrNo,
} from './shape.ts';

const articleStatus: Shape<ArticleStatus> = oneOf({
  amended: true,
  inserted: true,
  repealed: true,
  removed: true,
  renumbered: true,
  moved: true,
  translated: true,
});
const unitStatus: Shape<UnitStatus> = oneOf({
  amended: true,
  inserted: true,
  repealed: true,
  removed: true,
  typographic: true,
  relocated: true,
  translated: true,
});
const sectionStatus: Shape<SectionStatus> = oneOf({
  amended: true,
  inserted: true,
  removed: true,
  renumbered: true,
  translated: true,
});

export const segment: Shape<Segment> = objectOf<Segment>({
  op: [oneOf({ equal: true, delete: true, insert: true }), 'Whether both sides have it, or which of them.'],
  text: [text, 'The words.'],
  typographic: [
    yes,
    'There where only typography differs: quotes, dashes, white space, look-alike letters.',
    'optional',
  ],
  move: [
    count,
    'There where a sentence stands elsewhere in the unit: both of its segments have the number.',
    'optional',
  ],
});

const SENTENCE = [
  text,
  'What became of it, in one English sentence; quotes are in the language of the text.',
] as const;
const CAUSES = [
  listOf(provenance),
  'The operations between the two days that touched it, in order.',
] as const;

const unit: Shape<UnitComparison & Told> = objectOf<UnitComparison & Told>({
  id: [text, 'Its id in the later text, or in the earlier one where it is gone.'],
  was: [
    orNull(text),
    'Its earlier id, where that was another, or its earlier address where it stood in another article.',
  ],
  kind: [kind, 'What it is.'],
  status: [unitStatus, 'What became of it; relocated: renumbered or moved with the same words.'],
  moved: [yesOrNo, 'Whether it stands under something else.'],
  renumbered: [yesOrNo, 'Whether it has another label.'],
  before: [orNull(text), 'The earlier words; null for what was inserted.'],
  after: [orNull(text), 'The later words; null for what was repealed or removed.'],
  segments: [
    listOf(segment),
    'Both sides in one: equal and deleted are the earlier words, equal and inserted the later.',
  ],
  causes: CAUSES,
  measures: [listOf(text), 'The ids of the measures that these operations carry out.'],
  notes: [listOf(text), 'Rules that govern the change without being text.'],
  sentence: SENTENCE,
});

type Heading = NonNullable<ArticleComparison['heading']>;

const article: Shape<ExportedArticleComparison> = objectOf<ExportedArticleComparison>({
  number: [text, 'Its number in the later text, or in the earlier one where it is gone.'],
  was: [orNull(text), 'Its earlier number, where that was another.'],
  status: [articleStatus, 'What became of it.'],
  heading: [
    objectOf<Heading>({
      before: [orNull(text), 'The earlier heading; null where there was none.'],
      after: [orNull(text), 'The later heading; null where there is none.'],
      causes: CAUSES,
    }),
    'Its heading, where that changed.',
    'optional',
  ],
  section: [
    objectOf<NonNullable<ArticleComparison['section']>>({
      before: [orNull(text), 'The number of its earlier section; null outside of sections.'],
      after: [orNull(text), 'The number of its later section; null outside of sections.'],
    }),
    'Its section, where it moved to another one.',
    'optional',
  ],
  movedOut: [
    listOf(
      objectOf<MovedOut>({
        id: [text, 'The earlier id of a unit.'],
        to: [text, 'Its later address in another article, where it is compared.'],
      }),
    ),
    'The units that went to other articles, where there are some.',
    'optional',
  ],
  units: [listOf(unit), 'The units that differ, in reading order.'],
  sentence: SENTENCE,
});

const section: Shape<SectionComparison & Told> = objectOf<SectionComparison & Told>({
  number: [text, 'Its number.'],
  was: [orNull(text), 'Its earlier number, where that was another.'],
  status: [sectionStatus, 'What became of it.'],
  before: [orNull(text), 'Its earlier heading; null for one that was inserted.'],
  after: [orNull(text), 'Its later heading; null for one that was removed.'],
  causes: CAUSES,
  sentence: SENTENCE,
});

const summary: Shape<ComparisonSummary> = objectOf<ComparisonSummary>({
  articles: [
    objectOf<ComparisonSummary['articles']>({
      amended: [count, 'Articles amended.'],
      inserted: [count, 'Articles inserted.'],
      repealed: [count, 'Articles repealed.'],
      removed: [count, 'Articles removed.'],
      renumbered: [count, 'Articles with another number and the same text.'],
      moved: [count, 'Articles in another section with the same text.'],
      translated: [count, 'Articles that stand in both languages.'],
      unchanged: [count, 'Articles that are the same.'],
    }),
    'How many articles are of each status.',
  ],
  units: [
    objectOf<ComparisonSummary['units']>({
      amended: [count, 'Units amended.'],
      inserted: [count, 'Units inserted.'],
      repealed: [count, 'Units repealed.'],
      removed: [count, 'Units removed.'],
      typographic: [count, 'Units that differ in typography only.'],
      relocated: [count, 'Units renumbered or moved with the same words.'],
      translated: [count, 'Units that stand in both languages.'],
      unchanged: [count, 'Units that are the same.'],
    }),
    'How many units are of each status.',
  ],
});

const measure: Shape<CarriedMeasure> = objectOf<CarriedMeasure>({
  id: [text, 'The id of the measure.'],
  units: [listOf(text), 'The addresses of the units that it changed.'],
});

const comparedText: Shape<ComparedText> = objectOf<ComparedText>({
  name: [text, 'What it was asked for by: a day, or the name of a folder or a file.'],
  date: [orNull(date), 'The day that it is of; null where that is not known.'],
  title: [text, 'The title of its constitution.'],
  language: [text, 'Its language, as a tag of BCP 47.'],
  official: [yesOrNo, 'Whether it is an official text.'],
  source: [text, 'Where it comes from.'],
});

/** What `diff --json` prints. */
export const comparison: Shape<ExportedComparison> = objectOf<ExportedComparison>({
  schemaVersion: [version, 'Changes when a field goes or means something else; new fields come without.'],
  from: [text, 'The day on the left, or the name of a file whose day is not known.'],
  to: [text, 'The day on the right, or the name of a file whose day is not known.'],
  title: [text, 'The title of the constitution.'],
  language: [text, 'The language of the later text, as a tag of BCP 47.'],
  official: [yesOrNo, 'Whether both texts are official ones.'],
  source: [text, 'Where the text comes from.'],
  before: [comparedText, 'The text on the left, where the two are foreign to each other.', 'optional'],
  after: [comparedText, 'The text on the right, where the two are foreign to each other.', 'optional'],
  summary: [summary, 'Counts.'],
  sentence: SENTENCE,
  measures: [listOf(measure), 'The measures that the changes carry out.'],
  sections: [listOf(section), 'The sections that differ.'],
  articles: [listOf(article), 'The articles that differ.'],
});
