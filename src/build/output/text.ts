/** The shapes of what `show`, `export`, `apply` and `blame` print as JSON. */

import type { Blame, BlamedUnit } from '../../history/blame.ts';
import type { BlameRun } from '../../history/runs.ts';
import type { ExportedArticle, ExportedUnit, ExportedVersion } from '../../render/json.ts';
import { kind, provenance, repeal } from './common.ts';
import { date, listOf, objectOf, orNull, type Shape, text, version, yesOrNo } from './shape.ts';

const unit: Shape<ExportedUnit> = objectOf<ExportedUnit>({
  id: [text, 'Its id in its article: p5/part3/s3.'],
  key: [text, 'Its identity for life.'],
  kind: [kind, 'What it is.'],
  label: [orNull(text), 'What is printed before it; null where nothing is.'],
  text: [text, 'Its words.'],
  repealed: [yesOrNo, 'Whether it is a tombstone.'],
  repealedBy: [orNull(repeal), 'Which act repealed it.'],
  provenance: [orNull(provenance), 'What last touched it; null where it says what the base text said.'],
});

const article: Shape<ExportedArticle> = objectOf<ExportedArticle>({
  number: [text, 'Its number; preamble for the preamble.'],
  section: [orNull(text), 'The number of its section; null for the preamble.'],
  heading: [text, 'The words after its number, where it has some.', 'optional'],
  repealed: [yesOrNo, 'Whether all of it is repealed; then it has no units.'],
  units: [listOf(unit), 'Its units, flat and in reading order.'],
});

type Span = ExportedVersion['inForce'];
type SectionHeading = ExportedVersion['sections'][number];

/** What `show --json`, `export --json` and `apply --json` print. */
export const textOfDay: Shape<ExportedVersion> = objectOf<ExportedVersion>({
  schemaVersion: [version, 'Changes when a field goes or means something else; new fields come without.'],
  constitution: [text, 'The id of the constitution.'],
  language: [text, 'The language of the text, as a tag of BCP 47.'],
  official: [yesOrNo, 'Whether this text is an official one.'],
  source: [text, 'Where the text comes from.'],
  date: [date, 'The day that was asked for.'],
  inForce: [
    objectOf<Span>({
      from: [date, 'The first day on which the text stood so.'],
      to: [orNull(date), 'The last day; null where no later change is known.'],
    }),
    'When the text stood so.',
  ],
  sections: [
    listOf(
      objectOf<SectionHeading>({
        number: [text, 'Its number.'],
        heading: [text, 'Its heading.'],
      }),
    ),
    'The sections in order.',
  ],
  articles: [listOf(article), 'The articles in order.'],
});

const run: Shape<BlameRun> = objectOf<BlameRun>({
  text: [text, 'Words of the unit.'],
  provenance: [orNull(provenance), 'What put them in; null for the words of the base text.'],
});

const blamedUnit: Shape<BlamedUnit> = objectOf<BlamedUnit>({
  id: [text, 'Its id in its article.'],
  key: [text, 'Its identity for life.'],
  kind: [kind, 'What it is.'],
  label: [orNull(text), 'What is printed before it; null where nothing is.'],
  repealedBy: [orNull(repeal), 'Which act repealed it, where it is a tombstone.'],
  provenance: [orNull(provenance), 'What last touched it in any way.'],
  runs: [listOf(run), 'Its words, by what put them in; joined they are its text.'],
});

/** What `blame --json` prints. */
export const blame: Shape<Blame & { readonly schemaVersion: 1 }> = objectOf<
  Blame & { readonly schemaVersion: 1 }
>({
  schemaVersion: [version, 'Changes when a field goes or means something else; new fields come without.'],
  date: [date, 'The day whose text is meant.'],
  article: [text, 'The number of the article.'],
  section: [orNull(text), 'The number of its section; null for the preamble.'],
  heading: [orNull(text), 'The words after its number, where it has some.'],
  repealedBy: [orNull(repeal), 'Which act repealed all of it.'],
  provenance: [orNull(provenance), 'What last touched the article as such.'],
  units: [listOf(blamedUnit), 'Its units, flat and in reading order.'],
});
