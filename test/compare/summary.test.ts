import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates } from '../../src/compare/compare.ts';
import type { ArticleComparison, Comparison, UnitComparison } from '../../src/compare/comparison.ts';
import type { Segment } from '../../src/compare/segments.ts';
import {
  carriedOut,
  summarizeArticle,
  summarizeComparison,
  summarizeSection,
  summarizeUnit,
} from '../../src/compare/summary.ts';
import { diffText } from '../../src/compare/words.ts';
import { unwrap } from '../../src/errors.ts';
import { compare, openCorpus, tryOpenCorpus } from '../../src/open.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { filesOf } from '../helpers/arbitrary-constitution.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { comparisonOf, ENDLESS, INERT } from '../helpers/hostile.ts';
import { RUNS } from '../helpers/runs.ts';

const BASE = '2000-01-01';
const AFTER = '2001-01-01';

function compareAct(operations: string, from = BASE, to = AFTER): Comparison {
  return unwrap(compareDates(unwrap(tryOpen(actFile(operations))), from, to));
}

/** The sentences of the units of a comparison. */
function unitSentences(comparison: Comparison): readonly string[] {
  return comparison.articles.flatMap((article) =>
    article.units.map((unit) => summarizeUnit(comparison, article, unit)),
  );
}

function articleSentences(comparison: Comparison): readonly string[] {
  return comparison.articles.map((article) => summarizeArticle(comparison, article));
}

/** The only unit of a comparison, with some fields of it changed. */
function sentenceOf(changed: Partial<UnitComparison>, article: Partial<ArticleComparison> = {}): string {
  const comparison = comparisonOf('old words', 'new words');
  const [first] = comparison.articles;
  const [unit] = first?.units ?? [];
  if (first === undefined || unit === undefined) throw new Error('the comparison has a unit');
  return summarizeUnit(comparison, { ...first, ...article }, { ...unit, ...changed });
}

function sentenceAbout(before: string, after: string): string {
  return unitSentences(comparisonOf(before, after))[0] ?? '';
}

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const INSERT = '- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons;"';
const REPEAL = '- op: repeal\n  at: 2/s1';
const REMOVE = '- op: remove\n  at: 3/p1/part2';
const RENUMBER = '- op: renumber\n  at: 2/s3\n  to: "4)"';
const MOVE = '- op: renumber\n  at: 1/p2/s1\n  to: "3)"\n- op: move\n  at: 1/p2/s3\n  into: 1/p2/part3';

describe('summarizeUnit', () => {
  test.each([
    ['words that changed', SUBSTITUTE, 'Article 2(2): “ten” became “twelve”; from 1 January 2001.'],
    ['what came', INSERT, 'Article 2(2-1) was inserted; from 1 January 2001.'],
    ['what was repealed', REPEAL, 'Article 2(1) was repealed; from 1 January 2001.'],
    ['what went', REMOVE, 'Article 3(1) part 2 was removed; from 1 January 2001.'],
    ['another number', RENUMBER, 'Article 2(4): renumbered from 3) to 4); from 1 January 2001.'],
    [
      'words put in',
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "ten honest"',
      'Article 2(2): “honest” was put in; from 1 January 2001.',
    ],
    [
      'words taken out',
      '- op: substitute\n  at: 2/s2\n  old: "ten "\n  new: ""',
      'Article 2(2): “ten” was taken out; from 1 January 2001.',
    ],
    [
      'opening words',
      '- op: substitute\n  at: 2/lead\n  old: "President"\n  new: "Consul"',
      'Article 2 opening words: “President” became “Consul”; from 1 January 2001.',
    ],
  ])('tells %s', (_name, operations, sentence) => {
    expect(unitSentences(compareAct(operations))).toEqual([sentence]);
  });

  test.each([
    ['words that changed', SUBSTITUTE, 'Article 2(2): “twelve” was “ten”; before 1 January 2001.'],
    ['what was not there yet', INSERT, 'Article 2(2-1) was not there; before 1 January 2001.'],
    ['what was repealed since', REPEAL, 'Article 2(1) stood there; before 1 January 2001.'],
    ['what went since', REMOVE, 'Article 3(1) part 2 stood there; before 1 January 2001.'],
    ['another number', RENUMBER, 'Article 2(3): numbered 3) and not 4); before 1 January 2001.'],
  ])('looking back tells %s', (_name, operations, sentence) => {
    expect(unitSentences(compareAct(operations, AFTER, BASE))).toEqual([sentence]);
  });

  test('tells where a unit was that stands under something else', () => {
    const [sentence] = unitSentences(compareAct(MOVE)).filter((one) => one.includes('moved'));
    expect(sentence).toBe(
      'Article 1(2) part 3 (3): renumbered from 1) to 3); moved from 1(2)(1); from 1 January 2001.',
    );
  });

  test('tells where a unit was that stood in another article', () => {
    expect(sentenceOf({ status: 'relocated', moved: true, was: '48/p3' })).toContain(': moved from 48(3); ');
    expect(sentenceOf({ status: 'relocated', moved: true, was: 'p3' }, { was: '7' })).toContain(
      ': moved from 7(3); ',
    );
    expect(sentenceOf({ status: 'relocated', moved: true, was: 'preamble/part2' })).toContain(
      ': moved from preamble part 2; ',
    );
  });

  test('says how many more changes there are than the one that it quotes', () => {
    expect(sentenceAbout('Ten judges sit in public at noon.', 'Nine judges sit in private at noon.')).toBe(
      'Article 2(2): “Ten” became “Nine”, and 1 more change; from 1 January 2001.',
    );
  });

  test('says that the whole was restated, and quotes the start of both texts cut behind a word', () => {
    expect(
      sentenceAbout(
        'Amendments to a draft law may be introduced by any deputy at any time.',
        'Government resigns',
      ),
    ).toBe(
      'Article 2(2) was restated: “Amendments to a draft law may be introduced by any deputy at …” became “Government resigns”; from 1 January 2001.',
    );
  });

  test('quotes nothing of a change of typography', () => {
    expect(sentenceOf({ status: 'typographic' })).toBe('Article 2(2): typography only; from 1 January 2001.');
    const segments: readonly Segment[] = [
      { op: 'delete', text: '"' },
      { op: 'insert', text: '“' },
      { op: 'equal', text: 'Ten ' },
      { op: 'delete', text: 'judges' },
      { op: 'insert', text: 'courts' },
    ];
    expect(sentenceOf({ segments })).toBe(
      'Article 2(2): “judges” became “courts”, and typography; from 1 January 2001.',
    );
  });

  test('quotes nothing of segments that say they are typographic, and tells a moved sentence once', () => {
    const traced = [
      { op: 'delete', text: 'Courts sit. ', move: 1 },
      { op: 'equal', text: 'Judges ' },
      { op: 'delete', text: 'a', typographic: true },
      { op: 'insert', text: 'а', typographic: true },
      { op: 'equal', text: ' rest.' },
      { op: 'insert', text: ' Courts sit.', move: 1 },
    ] as const;
    expect(sentenceOf({ segments: traced })).toBe(
      'Article 2(2): a sentence moved, and typography; from 1 January 2001.',
    );
  });

  test('names every day on which it took effect, and no day where no act caused it', () => {
    const cause = { act: 'a', amendment: 'b', operation: 0 };
    const causes = [
      { ...cause, date: '2023-01-01' },
      { ...cause, date: '2022-06-08' },
      { ...cause, date: '2023-01-01' },
    ];
    expect(sentenceOf({ causes })).toMatch(/; from 8 June 2022 and 1 January 2023\.$/);
    expect(sentenceOf({ causes: [] })).toBe('Article 2(2): “old” became “new”.');
  });

  test('names measures where it is asked to, by title or by id', () => {
    const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['50(2)'] });
    const [article] = comparison.articles;
    const [unit] = article?.units ?? [];
    if (article === undefined || unit === undefined) throw new Error('50(2) changed');
    const titles = new Map([['senate-presidential-quota', 'Fewer appointed senators']]);
    expect(summarizeUnit(comparison, article, unit, { titles })).toBe(
      'Article 50(2): “Fifteen” became “Ten”, and 1 more change; from 8 June 2022; carries out Fewer appointed senators and senate-assembly-quota.',
    );
    expect(summarizeUnit({ from: '2', to: '1' }, article, unit, { titles })).toMatch(
      /; before 8 June 2022; what changed it carries out Fewer appointed senators and senate-assembly-quota\.$/,
    );
  });

  test('names the preamble without a number', () => {
    expect(sentenceOf({ id: 'part2', status: 'inserted' }, { number: 'preamble' })).toMatch(
      /^Preamble part 2 was inserted;/,
    );
  });

  test('says that a unit stands in both languages', () => {
    const translated = 'translated' as UnitComparison['status'];
    expect(sentenceOf({ status: translated, causes: [] })).toBe('Article 2(2): in both languages.');
  });

  test.each(INERT)('quotes %s as it stands', (text) => {
    expect(sentenceOf({ segments: [{ op: 'insert', text: `${text.slice(0, 40)} word` }] })).toContain(
      `${text.slice(0, 40)} word`,
    );
  });

  test('cuts ten million letters without a space, and never a character', () => {
    expect(sentenceOf({ segments: [{ op: 'insert', text: ENDLESS }] }).length).toBeLessThan(150);
    const marks = 'e\u0301'.repeat(100);
    expect(sentenceAbout('', marks)).toMatch(/“(?:e\u0301)+ …”/u);
    expect(sentenceAbout('', '👩‍⚖️'.repeat(50))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('summarizeArticle', () => {
  test('counts units by what became of them, and names acts and days', () => {
    expect(articleSentences(compareAct([SUBSTITUTE, REPEAL, INSERT].join('\n')))).toEqual([
      'Article 2 was amended by 2001-01-01-act: 1 unit repealed, 1 amended, 1 inserted; from 1 January 2001.',
    ]);
    expect(articleSentences(compareAct([SUBSTITUTE, REPEAL, INSERT].join('\n'), AFTER, BASE))).toEqual([
      'Article 2 read otherwise before 2001-01-01-act: 1 unit there that went, 1 in other words, 1 not there yet; before 1 January 2001.',
    ]);
  });

  test('tells an article that came, and looking back that it was not there', () => {
    const corpus = openCorpus();
    const [forward, back] = [
      compare(corpus, '2022-06-07', '2022-06-08', { only: ['83-1'] }),
      compare(corpus, '2022-06-08', '2022-06-07', { only: ['83-1'] }),
    ];
    expect(articleSentences(forward)).toEqual([
      'Article 83-1 was inserted by 2022-06-08-referendum: 4 units; from 8 June 2022.',
    ]);
    expect(articleSentences(back)).toEqual([
      'Article 83-1 was not there before 2022-06-08-referendum: 4 units; before 8 June 2022.',
    ]);
  });

  test('tells another number, another heading and a repeal', () => {
    expect(articleSentences(compareAct('- op: renumber\n  at: 3\n  to: 4'))).toEqual([
      'Article 4 (renumbered from 3 to 4) was renumbered.',
    ]);
    const headed: ArticleComparison = {
      number: '7',
      was: null,
      status: 'amended',
      heading: { before: 'Courts', after: 'Judges', causes: [] },
      units: [],
    };
    expect(summarizeArticle({ from: BASE, to: AFTER }, headed)).toBe(
      'Article 7 was amended: heading “Courts” became “Judges”.',
    );
    expect(articleSentences(compareAct('- op: repeal\n  at: 3'))).toEqual([
      'Article 3 was repealed by 2001-01-01-act: 2 units; from 1 January 2001.',
    ]);
  });
});

describe('summarizeSection', () => {
  const RETITLE = '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"';

  test('tells another heading in both directions', () => {
    const told = (comparison: Comparison): readonly string[] =>
      comparison.sections.map((section) => summarizeSection(comparison, section));
    expect(told(compareAct(RETITLE))).toEqual([
      'Section II was amended by 2001-01-01-act: heading “Bodies” became “Offices”; from 1 January 2001.',
    ]);
    expect(told(compareAct(RETITLE, AFTER, BASE))).toEqual([
      'Section II read otherwise before 2001-01-01-act: heading “Offices” was “Bodies”; before 1 January 2001.',
    ]);
  });
});

describe('summarizeComparison', () => {
  test('counts, and names acts, days and how many measures', () => {
    expect(
      summarizeComparison(compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50', '71'] })),
    ).toBe(
      '2 articles amended; by 2022-06-08-referendum and 2022-09-17-law-142-vii; from 8 June 2022 and 17 September 2022; carries out 6 measures.',
    );
  });

  test('says that nothing changed', () => {
    expect(summarizeComparison(compareAct(SUBSTITUTE, BASE, BASE))).toBe('Nothing changed.');
  });
});

describe('carriedOut', () => {
  test('names each measure once with every unit that it changed', () => {
    const comparison = compare(openCorpus(), '2022-06-07', '2022-06-08', { only: ['50'] });
    expect(carriedOut(comparison)).toEqual([
      { id: 'senate-presidential-quota', units: ['50/p2'] },
      { id: 'senate-assembly-quota', units: ['50/p2'] },
      { id: 'mazhilis-mixed-electoral-system', units: ['50/p3'] },
      { id: 'mazhilis-assembly-quota-abolished', units: ['50/p3'] },
    ]);
  });
});

describe('the sentences', () => {
  test('of every change between any two days are one line that ends with a full stop', () => {
    fc.assert(
      fc.property(amendedConstitution, fc.boolean(), (parsed, back) => {
        const opened = tryOpenCorpus(filesOf(parsed));
        fc.pre(opened.ok);
        const corpus = unwrap(opened);
        const [from = '', to = ''] = [corpus.versions[0]?.from, corpus.versions.at(-1)?.from];
        const comparison = unwrap(back ? compareDates(corpus, to, from) : compareDates(corpus, from, to));
        const sentences = [
          summarizeComparison(comparison),
          ...comparison.sections.map((section) => summarizeSection(comparison, section)),
          ...articleSentences(comparison),
          ...unitSentences(comparison),
        ];
        for (const sentence of sentences) expect(sentence).toMatch(/^[^\n]+\.$/u);
      }),
      RUNS,
    );
  });

  test('quote words of the side that they are said to be of', () => {
    const words = fc.array(fc.constantFrom('ten', 'judges', 'sit', 'in', 'public', 'at', 'noon', 'courts'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (old, now) => {
        const [before, after] = [old.join(' '), now.join(' ')];
        fc.pre(before !== after);
        const sentence = sentenceOf({ before, after, segments: diffText(before, after) });
        const [, was, is] = /“([^”]*)” became “([^”]*)”/.exec(sentence) ?? [];
        const [, put] = /“([^”]*)” was put in/.exec(sentence) ?? [];
        const [, taken] = /“([^”]*)” was taken out/.exec(sentence) ?? [];
        expect([was, is, put, taken].some((quote) => quote !== undefined)).toBe(true);
        for (const quote of [was, taken]) expect(before).toContain(quote ?? '');
        for (const quote of [is, put]) expect(after).toContain(quote ?? '');
      }),
      RUNS,
    );
  });
});
