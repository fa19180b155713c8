import { describe, expect, test } from 'vitest';
import type { Comparison, ComparisonSummary } from '../../src/compare/comparison.ts';
import { compare, openCorpus } from '../../src/open.ts';
import {
  causesIn,
  describeInForce,
  describeMovedOut,
  describeSection,
  describeSource,
  describeStatus,
  describeSummary,
  describeUnit,
} from '../../src/render/describe.ts';

const NONE: Comparison = compare(openCorpus(), '2019-03-23', '2019-03-23');

function summaryOf(articles: Partial<ComparisonSummary['articles']>, sections = 0): string {
  const section = {
    number: 'VI',
    was: null,
    status: 'amended' as const,
    before: 'The Council',
    after: 'The Court',
    causes: [],
  };
  return describeSummary({
    ...NONE,
    summary: { ...NONE.summary, articles: { ...NONE.summary.articles, ...articles } },
    sections: Array.from({ length: sections }, () => section),
  });
}

describe('describeSummary', () => {
  test.each<[Partial<ComparisonSummary['articles']>, number, string]>([
    [{}, 0, 'Nothing changed'],
    [{ unchanged: 98 }, 0, 'Nothing changed'],
    [{ amended: 1 }, 0, '1 article amended'],
    [
      { amended: 31, inserted: 2, unchanged: 65 },
      2,
      '31 articles amended, 2 inserted; 2 section headings changed',
    ],
    [{ inserted: 1, repealed: 2, removed: 3 }, 0, '1 article inserted, 2 repealed, 3 removed'],
    [{ renumbered: 2, moved: 1 }, 0, '2 articles renumbered, 1 moved'],
    [{}, 1, '1 section heading changed'],
    [{ translated: 3 }, 0, '3 articles translated'],
  ])('of %j and %i headings is told', (articles, sections, expected) => {
    expect(summaryOf(articles, sections)).toBe(expected);
  });
});

describe('describeInForce', () => {
  test('names the last day where there is one', () => {
    const [base] = openCorpus().versions;
    if (base === undefined) throw new Error('a corpus has its base');
    expect(describeInForce(base)).toBe('In force from 2019-03-23 to 2022-06-07.');
    expect(describeInForce({ ...base, to: null })).toBe('In force from 2019-03-23.');
  });
});

describe('causesIn', () => {
  const describeCauses = causesIn({ from: '2022-06-07', to: '2023-01-01' });
  const cause = { act: '2022-06-08-referendum', amendment: 'art-61', operation: 0, date: '2022-06-08' };

  test('names each act once for each day on which it acts', () => {
    expect(describeCauses([cause, { ...cause, operation: 1 }, { ...cause, date: '2023-01-01' }])).toBe(
      '2022-06-08-referendum, in force from 2022-06-08; 2022-06-08-referendum, in force from 2023-01-01',
    );
  });

  test('says that a comparison looks back to before an act', () => {
    const back = causesIn({ from: '2023-01-01', to: '2022-06-07' });
    expect(back([cause])).toBe('before 2022-06-08-referendum, in force from 2022-06-08');
  });

  test('is empty for none', () => {
    expect(describeCauses([])).toBe('');
  });
});

describe('describeSection', () => {
  test('gives the number and the heading', () => {
    expect(describeSection({ number: 'VII', heading: 'Courts and Justice' })).toBe(
      'Section VII. Courts and Justice',
    );
  });
});

describe('describeUnit', () => {
  const article = { number: '52', was: null, status: 'amended' as const, units: [] } as const;
  const unit = {
    id: 'p5/part3/s3',
    was: null,
    kind: 'subparagraph',
    status: 'amended',
    moved: false,
    renumbered: false,
    before: 'a',
    after: 'b',
    segments: [],
    causes: [],
    measures: [],
    notes: [],
  } as const;

  test.each([
    ['a unit', article, unit, '52(5) part 3 (3)'],
    ['opening words', article, { ...unit, id: 'lead' }, '52 opening words'],
    [
      'a unit that stood elsewhere',
      article,
      { ...unit, was: 'p5/part2/s3' },
      '52(5) part 3 (3) (was 52(5) part 2 (3))',
    ],
    [
      'a unit that stood elsewhere in an article that had another number',
      { ...article, was: '51' },
      { ...unit, id: 'p4', was: 'p3' },
      '52(4) (was 51(3))',
    ],
  ])('cites %s', (_name, inArticle, one, expected) => {
    expect(describeUnit(inArticle, one)).toBe(expected);
  });
});

describe('describeSource', () => {
  test('says so when a text is not official', () => {
    const source = 'Our own translation.';
    expect(describeSource({ official: false, source })).toBe('Not an official text. Our own translation.');
    expect(describeSource({ official: true, source })).toBe('Our own translation.');
  });
});

describe('describeStatus', () => {
  test.each<[Parameters<typeof describeStatus>[0], string]>([
    [{ status: 'amended', was: null }, 'amended'],
    [{ status: 'renumbered', was: '48' }, 'renumbered (was 48)'],
    [
      { status: 'moved', was: null, section: { before: 'II', after: null } },
      'moved (from section II to outside the sections)',
    ],
    [
      { status: 'amended', was: '48', section: { before: 'II', after: 'III' } },
      'amended (was 48, from section II to section III)',
    ],
  ])('of %j says %s', (article, expected) => {
    expect(describeStatus(article)).toBe(expected);
  });
});

describe('what stood in another article', () => {
  const article = { number: '47', was: '46', status: 'amended' as const, units: [] };

  test('is cited with that article', () => {
    const [listed] = compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50(2)'] }).articles;
    const [unit] = listed?.units ?? [];
    if (unit === undefined) throw new Error('50(2) was amended');
    expect(describeUnit(article, { ...unit, id: 'p4', was: '48/p3/part2' })).toBe('47(4) (was 48(3) part 2)');
    expect(describeUnit(article, { ...unit, id: 'p4', was: 'preamble/part2' })).toBe(
      '47(4) (was preamble part 2)',
    );
    expect(describeUnit(article, { ...unit, id: 'p4', was: 'part2' })).toBe('47(4) (was 46 part 2)');
  });

  test('is said of the article that it left', () => {
    expect(describeMovedOut(article, { id: 'p3', to: '50/p4' })).toBe('46(3) moved to 50(4)');
  });
});

describe('describeSource of two foreign texts', () => {
  const side = {
    name: 'old',
    date: '2001-01-01',
    title: 'A text',
    language: 'en',
    official: true,
    source: 'Ours.',
  };
  const comparison = { ...NONE, source: 'Ours.', official: true };

  test('names both, and their source once where it is the same', () => {
    const after = { ...side, name: 'draft.md', date: null };
    expect(describeSource({ ...comparison, before: side, after })).toBe(
      'From old, 2001-01-01 to draft.md. Ours.',
    );
    const dated = { ...side, name: '2001-01-01' };
    expect(describeSource({ ...comparison, before: dated, after })).toBe('Ours.');
  });

  test('says of each what it is where they are two works', () => {
    const after = { ...side, name: '2002-02-02', date: '2002-02-02', title: 'Another', official: false };
    expect(describeSource({ ...comparison, before: side, after })).toBe(
      'From A text, old, 2001-01-01: Ours. To Another, 2002-02-02: Not an official text. Ours.',
    );
  });
});
