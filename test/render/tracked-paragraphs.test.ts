import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { articleHeading } from '../../src/corpus/words.ts';
import { unwrap } from '../../src/errors.ts';
import type { Constitution, Corpus, Version } from '../../src/model.ts';
import { openCorpus } from '../../src/open.ts';
import { comparativeWords } from '../../src/render/comparative-words.ts';
import { renderComparisonDocx } from '../../src/render/docx-comparison.ts';
import type { TrackedParagraph } from '../../src/render/tracked-paragraph.ts';
import { trackedParagraphs } from '../../src/render/tracked-paragraphs.ts';
import { walk } from '../../src/units.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { settled } from '../helpers/docx.ts';
import { RUNS } from '../helpers/runs.ts';
import { rebuilt } from '../helpers/segments.ts';

const WORDS = comparativeWords('en');

/** The changed articles as one text prints them: headings and units with their labels. */
function printed(
  { sections, articles }: Constitution,
  comparison: Comparison,
  side: 'before' | 'after',
  { words }: Corpus,
): string[] {
  const changed = new Set(
    comparison.articles.map(({ number, was }) => (side === 'before' ? (was ?? number) : number)),
  );
  const inside = (section: string | null): string[] =>
    articles
      .filter((article) => article.section === section && changed.has(article.number))
      .flatMap(({ number, heading, repealed, units }) => [
        articleHeading(words, number, heading),
        ...(repealed === null ? [] : [words.repealed]),
        ...walk(units).map(({ unit }) => [unit.label, unit.text].filter((part) => part !== null).join(' ')),
      ]);
  return [...inside(null), ...sections.flatMap(({ number }) => inside(number))];
}

/** One side of the paragraphs, headings of sections aside. */
function sideOf(paragraphs: readonly TrackedParagraph[], side: 'before' | 'after'): string[] {
  return paragraphs
    .filter(({ level, stands }) => level !== 'section' && (stands === 'both' || stands === side))
    .map(({ segments }) => rebuilt(segments)[side === 'before' ? 0 : 1]);
}

function pairsOf({ versions }: Corpus): [Version, Version][] {
  return versions.flatMap((one) =>
    versions.filter((other) => other !== one).map((other) => [one, other] as [Version, Version]),
  );
}

/** Whether both sides are the two texts, for every pair of versions. */
function expectBothSides(corpus: Corpus): void {
  for (const [before, after] of pairsOf(corpus)) {
    const comparison = unwrap(compareDates(corpus, before.from, after.from));
    const paragraphs = trackedParagraphs(comparison, WORDS, corpus);
    expect(sideOf(paragraphs, 'before')).toEqual(printed(before.constitution, comparison, 'before', corpus));
    expect(sideOf(paragraphs, 'after')).toEqual(printed(after.constitution, comparison, 'after', corpus));
  }
}

describe('paragraphs with revisions', () => {
  test('are both texts exactly, whatever acts did', () => {
    fc.assert(
      fc.property(amendedConstitution, (parsed) => expectBothSides(unwrap(replay(parsed)))),
      RUNS,
    );
  });

  test('are both texts of the Constitution, for every pair of its versions', () => {
    expectBothSides(openCorpus());
  });

  test.each([
    ['a move', '- op: move\n  at: 2/s3\n  before: 2/s1'],
    ['another number', '- op: renumber\n  at: "2"\n  to: "2-1"'],
    ['a repealed article', '- op: repeal\n  at: 3'],
    [
      'a new article',
      '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      units:\n        - label: "1."\n          text: "New."',
    ],
  ])('are both texts after %s', (_name, operations) => {
    expectBothSides(unwrap(tryOpen(actFile(operations))));
  });

  test('show what moved as gone where it was and new where it is', () => {
    const corpus = unwrap(tryOpen(actFile('- op: move\n  at: 2/s3\n  after: 1/p2/part3/s2')));
    const comparison = unwrap(compareDates(corpus, '2000-01-01', '2001-01-01'));
    const moved = trackedParagraphs(comparison, WORDS, corpus).filter(({ stands }) => stands !== 'both');
    expect(moved.map(({ stands, segments }) => [stands, segments])).toEqual([
      ['after', [{ op: 'insert', text: '3) rests.' }]],
      ['before', [{ op: 'delete', text: '3) rests.' }]],
    ]);
    expect(moved.map(({ causes }) => causes.map(({ operation }) => operation))).toEqual([[0], [0]]);
  });
});

describe('a Word document of the Constitution', () => {
  const corpus = openCorpus();

  test.each(pairsOf(corpus).map(([before, after]) => ({ from: before.from, to: after.from, before, after })))(
    'from $from to $to is the new text when accepted and the old one when rejected',
    async ({ from, to, before, after }) => {
      const comparison = unwrap(compareDates(corpus, from, to));
      const bytes = await renderComparisonDocx(comparison, corpus, { tracked: true });
      const lawOf = (paragraphs: readonly string[]): readonly string[] => {
        const law = paragraphs.slice(4, paragraphs.lastIndexOf('Acts'));
        return law.filter((line) => !line.startsWith('Section\u00a0'));
      };
      expect(lawOf(settled(bytes, 'accepted'))).toEqual(
        printed(after.constitution, comparison, 'after', corpus),
      );
      expect(lawOf(settled(bytes, 'rejected'))).toEqual(
        printed(before.constitution, comparison, 'before', corpus),
      );
    },
  );
});
