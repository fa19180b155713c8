import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../../src/compare/words.ts';
import { compare, openCorpus } from '../../src/open.ts';
import { cutsIn, markedText, rebuilt } from '../helpers/segments.ts';

/** Text like the law's: few words, so that the sides have much in common. */
const prose = fc
  .array(
    fc.constantFrom(
      'the',
      'of',
      'a',
      'Senate',
      'law',
      'deputies',
      'Сената',
      'с',
      'не',
      '10-1',
      '1,000',
      'cafe\u0301',
      "deputy's",
    ),
    { maxLength: 40 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ', ', '. ', '; ', '  ', '-', '\u00a0'), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((gaps) => words.map((word, index) => word + gaps[index]).join('')),
  );
/** Any string at all; code units by themselves add lone surrogates, which no other arbitrary makes. */
const anyString = fc.oneof(
  prose,
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('\ud83c', '\uddf0', '\ud800', 'a', ' ', '\u0301'), { maxLength: 12 })
    .map((units) => units.join('')),
);

describe('diffText', () => {
  test.each<[string, string, string, string]>([
    ['one word', 'Fifteen deputies', 'Ten deputies', '[-Fifteen-]{+Ten+} deputies'],
    [
      'whole Cyrillic words, never letters',
      'Пятнадцать депутатов Сената',
      'Десять депутатов Сената',
      '[-Пятнадцать-]{+Десять+} депутатов Сената',
    ],
    [
      'a word whose ending differs',
      'решением депутата Сената',
      'решением депутатов Сената',
      'решением [-депутата-]{+депутатов+} Сената',
    ],
    ['a number with separators', 'pays 1,000 tenge', 'pays 1,500 tenge', 'pays [-1,000-]{+1,500+} tenge'],
    [
      'a hyphenated number',
      'subparagraph 10-1) of Article 44',
      'subparagraph 10-2) of Article 44',
      'subparagraph [-10-1-]{+10-2+}) of Article 44',
    ],
    [
      'a hyphenated word',
      'local self-government acts',
      'local self-rule acts',
      'local [-self-government-]{+self-rule+} acts',
    ],
    [
      'a possessive',
      "a deputy's mandate ends",
      "a judge's mandate ends",
      "a [-deputy's-]{+judge's+} mandate ends",
    ],
    ['a combining accent', 'le cafe ferme', 'le cafe\u0301 ferme', 'le [-cafe-]{+cafe\u0301+} ferme'],
    ['a change of punctuation alone', 'was elected.', 'was elected;', 'was elected[-.-]{+;+}'],
    ['a change of case', 'the chamber sits', 'the Chamber sits', 'the [-chamber-]{+Chamber+} sits'],
    ['words put in at the end', 'approves laws', 'approves laws twice', 'approves laws{+ twice+}'],
    ['words put in at the start', 'judges obey', 'All judges obey', '{+All +}judges obey'],
    ['nothing before', '', 'Ten judges.', '{+Ten judges.+}'],
    ['nothing after', 'Ten judges.', '', '[-Ten judges.-]'],
  ])('marks %s', (_name, before, after, expected) => {
    expect(markedText(diffText(before, after))).toBe(expected);
  });

  test('has one equal segment for the same text, and none for no text', () => {
    expect(diffText('The people rule.', 'The people rule.')).toEqual([
      { op: 'equal', text: 'The people rule.' },
    ]);
    expect(diffText('', '')).toEqual([]);
  });

  test('absorbs coinciding little words between two changed phrases', () => {
    const before =
      'appointed with regard to the need for representation of the national interests of society';
    const after = 'appointed on a proposal of the Assembly';
    expect(markedText(diffText(before, after))).toBe(
      'appointed [-with regard to the need for representation of the national interests of society-]{+on a proposal of the Assembly+}',
    );
  });

  test('keeps what stands between two changed numbers', () => {
    const before = 'seven members for six years';
    const after = 'eleven members for eight years';
    expect(markedText(diffText(before, after))).toBe(
      '[-seven-]{+eleven+} members for [-six-]{+eight+} years',
    );
  });

  test.each<[string, string, string, string]>([
    [
      'quotes',
      'the “Bulletin” of laws',
      'the "Bulletin" of laws',
      'the [-“Bulletin”-]~{+"Bulletin"+}~ of laws',
    ],
    ['a dash', 'Elbasy — the first', 'Elbasy - the first', 'Elbasy [-—-]~{+-+}~ the first'],
    ['white space', 'two\u00a0deputies', 'two deputies', 'two[-\u00a0-]~{+ +}~deputies'],
    ['white space at the end', 'two deputies ', 'two deputies', 'two deputies[- -]~'],
    ['a Unicode form', 'le café', 'le cafe\u0301', 'le [-café-]~{+cafe\u0301+}~'],
    ['a look-alike letter', 'сайлaу күні', 'сайлау күні', '[-сайлaу-]~{+сайлау+}~ күні'],
    [
      'a look-alike letter beside a word that changed',
      'Президeнт бес жыл мерзімге',
      'Президент жеті жыл мерзімге',
      '[-Президeнт-]~[- бес-]{+Президент+}~{+ жеті+} жыл мерзімге',
    ],
    [
      'quotes around a little word beside a word that changed',
      '“of” and ',
      '"of" of ',
      '[-“of”-]~[- and-]{+"of"+}~{+ of+} ',
    ],
    [
      'an apostrophe far from a word that changed',
      'the Board’s members of the first chamber may resign within ten days',
      "the Board's members of the first chamber may resign within two days",
      "the [-Board’s-]~{+Board's+}~ members of the first chamber may resign within [-ten-]{+two+} days",
    ],
  ])('says of %s that only typography differs', (_name, before, after, expected) => {
    expect(markedText(diffText(before, after))).toBe(expected);
  });

  test('marks no island: what says nothing by itself is no common ground of two changes', () => {
    const segments = diffText(
      'two members of the Council and of the Commission sit for five years',
      'four judges of the Court and of the Assembly sit for five years',
    );
    expect(markedText(segments)).toBe(
      '[-two members of the Council and of the Commission-]{+four judges of the Court and of the Assembly+} sit for five years',
    );
  });

  test('keeps a long passage that both sides share between two changed phrases', () => {
    const shared = ' may be arrested, compelled to appear or held criminally liable without consent ';
    const before = `No member of the Council${shared}of the whole Parliament.`;
    const after = `No appointed judge${shared}given by Senate deputies.`;
    expect(
      diffText(before, after).some(({ op, text }) => op === 'equal' && text.includes(shared.trim())),
    ).toBe(true);
  });

  test('rebuilds both sides of any two strings, lone surrogates included', () => {
    fc.assert(
      fc.property(anyString, anyString, (before, after) => {
        expect(rebuilt(diffText(before, after))).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  test('has no empty segments, never two alike in a row, and deletes before it inserts', () => {
    fc.assert(
      fc.property(anyString, anyString, (before, after) => {
        const segments = diffText(before, after);
        expect(segments.every(({ text }) => text !== '')).toBe(true);
        const kinds = segments.map(({ op, typographic, move }) =>
          [op, typographic ?? false, move ?? 0].join(),
        );
        for (const [index, kind] of kinds.slice(1).entries()) expect(kind).not.toBe(kinds[index]);
        const steps = segments.slice(1).map(({ op }, index) => `${segments[index]?.op} ${op}`);
        expect(steps).not.toContain('insert delete');
      }),
      { numRuns: 500 },
    );
  });

  test('cuts no word and no number', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        expect(cutsIn(diffText(before, after))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('marks nothing where nothing differs', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(diffText(text, text).every(({ op }) => op === 'equal')).toBe(true);
      }),
    );
  });

  // The bound is the time that a test may take: to copy a change again for each of its signs would take minutes.
  test.each([
    ['white space elsewhere between stops and commas', '., ', ',. ', 40_000],
    ['white space between signs', '._', '. _ ', 40_000],
    ['other dashes', '— ', '- ', 120_000],
    ['other quotes', '“.', '".', 120_000],
    ['other quotes around little words', '“the” ', '"the" ', 60_000],
  ])('copies a change no more often where it has ever more signs: %s', (_name, old, now, times) => {
    const [before, after] = [old.repeat(times), now.repeat(times)];
    const segments = diffText(before, after);
    expect(segments.filter(({ op }) => op !== 'equal').map(({ op }) => op)).toEqual(['delete', 'insert']);
    expect(rebuilt(segments)).toEqual([before, after]);
  });

  test('rebuilds every changed unit of the embedded corpus', () => {
    const { articles } = compare(openCorpus(), '2019-03-23', '2023-01-01');
    const units = articles.flatMap((article) => article.units);
    expect(units.length).toBeGreaterThan(50);
    for (const { before, after, segments } of units)
      expect(rebuilt(segments)).toEqual([before ?? '', after ?? '']);
  });
});
