import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { diffText } from '../../src/compare/words.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { compare, openCorpus } from '../../src/open.ts';
import type { TextOptions } from '../../src/render/page.ts';
import { renderComparisonText, renderVersionText } from '../../src/render/text.ts';
import { inert } from '../../src/render/wrap.ts';
import { selectCited } from '../../src/selection.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { linesOf } from '../helpers/io.ts';

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';

function compareAct(operations: string, ...files: TextFile[]): Comparison {
  return unwrap(compareDates(unwrap(tryOpen(actFile(operations), ...files)), '2000-01-01', '2001-01-01'));
}

/** A comparison whose only unit went from one text to the other, whatever these are. */
function comparisonOf(before: string, after: string): Comparison {
  const comparison = compareAct(SUBSTITUTE);
  const [article] = comparison.articles;
  const [unit] = article?.units ?? [];
  if (article === undefined || unit === undefined) throw new Error('the act changes a unit');
  const units = [{ ...unit, before, after, segments: diffText(before, after) }];
  return { ...comparison, articles: [{ ...article, units }] };
}

/** The last block of a rendering, its lines without their indentation. */
function lastBlock(text: string): string[] {
  const blocks = text.trimEnd().split('\n\n');
  return linesOf(blocks.at(-1) ?? '')
    .slice(1)
    .map((line) => line.trimStart());
}

describe('renderComparisonText', () => {
  test('says where a unit went that stands in another article, and there where it was', () => {
    const told = renderComparisonText(compareAct('- op: move\n  at: 2/s2\n  into: 3/p1/part2'));
    expect(told).toContain('2(2) moved to 3(1) part 2 (2)');
    expect(told).toContain('3(1) part 2 (2) (was 2(2)) relocated');
  });

  test('leaves out who changed something where that is not known', () => {
    const comparison = compareAct(SUBSTITUTE);
    const articles = comparison.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, causes: [] })),
    }));
    const told = renderComparisonText({ ...comparison, articles });
    expect(told).toMatch(/2\(2\):? amended\n/u);
    expect(told).not.toContain('in force from');
  });

  test('says what changed, who changed it and the words, in order', () => {
    const operations = [
      SUBSTITUTE,
      '- op: repeal\n  at: 3',
      '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
    ].join('\n');
    expect(
      renderComparisonText(compareAct(operations)),
    ).toBe(`Constitution of Testland: 2000-01-01 to 2001-01-01
Written for tests.

1 article amended, 1 repealed; 1 section heading changed
[-taken out-] {+put in+}

Section II amended  2001-01-01-act, in force from 2001-01-01
  [-Bodies-]{+Offices+}

Article 2 amended

  2(2) amended  2001-01-01-act, in force from 2001-01-01
    appoints [-ten-]{+twelve+} judges;

Article 3 repealed

  3(1) removed  2001-01-01-act, in force from 2001-01-01
    [-Courts are independent.-]

  3(1) part 2 removed  2001-01-01-act, in force from 2001-01-01
    [-Judges obey only the law.-]
`);
  });

  test('shows the notes between the heading and the words of a unit', () => {
    const noted = `${SUBSTITUTE}\n  note: "Judges in office stay."`;
    expect(renderComparisonText(compareAct(noted))).toContain(
      'in force from 2001-01-01\n    Note: Judges in office stay.\n    appoints [-ten-]',
    );
  });

  test('says that an unofficial text is one, and that nothing changed', () => {
    const corpus = openCorpus();
    const text = renderComparisonText(compare(corpus, '2020-01-01', '2021-01-01'));
    expect(text).toContain('Not an official text.');
    expect(text).toContain('\nNothing changed\n');
  });

  test('says where a shifted unit was', () => {
    const shift =
      '- op: substitute\n  at: 1/p2/part2\n  old: "decrees"\n  new: "ordinances"\n- op: insert\n  before: 1/p2/part2\n  units:\n    - text: "A law is public."';
    expect(renderComparisonText(compareAct(shift))).toContain('1(2) part 3 (was 1(2) part 2) amended');
  });

  test('has the same words and marks with colours as without', () => {
    const comparison = compareAct(SUBSTITUTE);
    const coloured = renderComparisonText(comparison, { color: true });
    expect(coloured).toContain('\u001b[31m[-ten-]\u001b[39m\u001b[32m{+twelve+}\u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(renderComparisonText(comparison));
  });

  test('closes every colour on the line that opens it', () => {
    const comparison = compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['61'] });
    const lines = linesOf(renderComparisonText(comparison, { color: true, width: 40 }));
    const coloured = lines.filter((line) => line.includes('\u001b[3'));
    expect(coloured.length).toBeGreaterThan(50);
    for (const line of coloured) {
      const opened = line.replaceAll('\u001b[32m', '\u001b[31m').split('\u001b[31m');
      expect(opened).toHaveLength(line.split('\u001b[39m').length);
    }
  });

  test.each([40, 60, 80])('wraps the words at %i columns', (width) => {
    const comparison = compare(openCorpus(), '2019-03-23', '2023-01-01', { only: ['50'] });
    const wrapped = linesOf(renderComparisonText(comparison, { width })).filter((line) =>
      line.startsWith('    '),
    );
    expect(wrapped.length).toBeGreaterThan(5);
    for (const line of wrapped) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('leaves a word alone that is longer than the line', () => {
    const comparison = comparisonOf('', 'the self-government-and-self-administration act');
    expect(lastBlock(renderComparisonText(comparison, { width: 20 }))).toEqual([
      '{+the',
      'self-government-and-self-administration',
      'act+}',
    ]);
  });

  test('breaks a line only where there is a space', () => {
    const comparison = comparisonOf('Courts sit in public and in chambers.', 'Courts sit in public.');
    for (let width = 10; width < 60; width += 1)
      expect(lastBlock(renderComparisonText(comparison, { width })).join(' ')).toBe(
        'Courts sit in public[- and in chambers-].',
      );
  });
});

/** Words with single spaces between them, as the law has them. */
const sentence = fc
  .array(fc.constantFrom('the', 'Senate,', 'of', 'Ten', 'deputies', '10-1)', '-', '.', 'самоуправления;'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.join(' '));

describe('wrapping', () => {
  const widths = fc.integer({ min: 1, max: 80 });
  const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

  test('of a comparison loses and doubles no character', () => {
    fc.assert(
      fc.property(sentence, sentence, widths, fc.boolean(), (before, after, width, color) => {
        const comparison = comparisonOf(before, after);
        const wrapped = stripVTControlCharacters(renderComparisonText(comparison, { width, color }));
        expect(withoutSpace(wrapped)).toBe(withoutSpace(renderComparisonText(comparison)));
      }),
      { numRuns: 300 },
    );
  });

  test('of a comparison is undone by joining the lines', () => {
    fc.assert(
      fc.property(sentence, sentence, widths, (before, after, width) => {
        const comparison = comparisonOf(before, after);
        const [line] = lastBlock(renderComparisonText(comparison));
        expect(lastBlock(renderComparisonText(comparison, { width })).join(' ')).toBe(line);
      }),
      { numRuns: 300 },
    );
  });

  test('of a version is undone by joining the lines', () => {
    fc.assert(
      fc.property(sentence, widths, (text, width) => {
        const corpus = corpusSaying(text);
        const block = (options: TextOptions): string =>
          render(corpus, '4', options).trimEnd().split('\n\n').at(-1) ?? '';
        expect(
          linesOf(block({ width }))
            .map((line) => line.trimStart())
            .join(' '),
        ).toBe(block({}));
      }),
      { numRuns: 200 },
    );
  });
});

/** A corpus with an article 4 that says one thing. */
function corpusSaying(text: string): Corpus {
  const corpus = unwrap(tryOpen());
  const [base] = corpus.versions;
  const [first] = corpus.constitution.articles;
  const [unit] = first?.units ?? [];
  if (base === undefined || first === undefined || unit === undefined) throw new Error('the usual corpus');
  const article = { ...first, key: '4', number: '4', units: [{ ...unit, key: '4/p1', text, units: [] }] };
  const constitution = { ...base.constitution, articles: [...base.constitution.articles, article] };
  return { ...corpus, versions: [{ ...base, constitution }] };
}

function render(corpus: Corpus, citation: string | undefined, options: TextOptions = {}): string {
  const version = unwrap(versionAt(corpus, '2000-01-01'));
  const selection =
    citation === undefined ? undefined : unwrap(selectCited([version.constitution], [citation]));
  return renderVersionText(corpus, version, selection, options);
}

describe('renderVersionText', () => {
  const corpus = unwrap(tryOpen(actFile(SUBSTITUTE)));

  test('prints sections, articles and units, each as deep as it stands', () => {
    expect(render(corpus, undefined)).toBe(`Constitution of Testland
In force from 2000-01-01 to 2000-12-31. Written for tests.

Section I. Foundations

Article 1

1. The state serves the people. The people rule.

2. Parliament adopts laws concerning:

  1) rights and duties;

  2) the budget.

  Other relations are regulated by decrees.

  A decree may not contradict a law:

    1) of the state;

    2) of a region.

3. Repealed. (1999-01-01-old-act)

4. The capital is Old Town.

Section II. Bodies

Article 2

The President:

1) signs laws;

2) appoints ten judges;

3) rests.

Article 3

1. Courts are independent.

  Judges obey only the law.
`);
  });

  test('prints only what was asked for, under its headings', () => {
    expect(render(corpus, '1/p2/part3')).toBe(`Constitution of Testland
In force from 2000-01-01 to 2000-12-31. Written for tests.

Section I. Foundations

Article 1, 1(2) part 3

  A decree may not contradict a law:

    1) of the state;

    2) of a region.
`);
  });

  test('prints who repealed a whole article', () => {
    const repealed = unwrap(tryOpen(actFile('- op: repeal\n  at: 3')));
    const version = unwrap(versionAt(repealed, '2001-01-01'));
    const text = renderVersionText(repealed, version, [{ article: '3', id: null }]);
    expect(text).toContain('In force from 2001-01-01. ');
    expect(text).toMatch(/Article 3\n\nRepealed\. \(2001-01-01-act\)\n$/u);
  });

  test('prints the preamble before the sections, under its own name', () => {
    const text = renderVersionText(openCorpus(), unwrap(versionAt(openCorpus(), '2019-03-23')));
    expect(text.indexOf('\nPreamble\n')).toBeGreaterThan(0);
    expect(text.indexOf('\nPreamble\n')).toBeLessThan(text.indexOf('Section I.'));
  });

  test('indents the further lines of a wrapped unit like its first', () => {
    const lines = linesOf(render(corpus, '1/p2/part3', { width: 20 }));
    expect(lines.slice(-6)).toEqual([
      '  A decree may not',
      '  contradict a law:',
      '',
      '    1) of the state;',
      '',
      '    2) of a region.',
    ]);
  });
});

/** What a terminal would obey, by name. */
const COMMANDS: readonly [string, string, string][] = [
  ['an escape sequence', 'red \u001b[31malert', 'red \\u{1b}[31malert'],
  ['an eight-bit control sequence', 'red \u009b31malert', 'red \\u{9b}31malert'],
  ['a bell and a backspace', 'ding\u0007dong\u0008', 'ding\\u{7}dong\\u{8}'],
  ['a carriage return', 'Ten\rFifteen', 'Ten\\u{d}Fifteen'],
  ['a line break', 'Ten\nFifteen', 'Ten\\u{a}Fifteen'],
  ['a tab', 'Ten\tjudges', 'Ten\\u{9}judges'],
  ['a delete', 'Ten\u007f', 'Ten\\u{7f}'],
  ['a right-to-left override', 'law \u202ewal', 'law \\u{202e}wal'],
  ['a bidi isolate', '\u2066law\u2069', '\\u{2066}law\\u{2069}'],
  ['direction marks', '\u200elaw\u200f\u061c', '\\u{200e}law\\u{200f}\\u{61c}'],
];

describe('inert', () => {
  test.each(COMMANDS)('writes out %s', (_name, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  test.each([
    'Ten deputies of the Senate – “appointed” by the President.',
    'Қазақстан Республикасының Конституциясы',
    'دستور الجمهورية',
    'cafe\u0301 \u{1f1f0}\u{1f1ff}',
  ])('leaves %s as it is', (text) => {
    expect(inert(text)).toBe(text);
  });
});

describe('hostile texts', () => {
  test.each(COMMANDS)('with %s come out inert in a comparison', (_name, text, expected) => {
    const comparison = comparisonOf('old', text);
    const hostile: Comparison = {
      ...comparison,
      title: text,
      source: text,
      sections: [{ number: text, was: null, status: 'amended', before: 'old', after: text, causes: [] }],
      articles: comparison.articles.map((article) => ({
        ...article,
        heading: { before: null, after: text, causes: [] },
        units: article.units.map((unit) => ({ ...unit, notes: [text] })),
      })),
    };
    const rendered = renderComparisonText(hostile);
    expect(rendered.split(expected)).toHaveLength(8);
    expect(inert(rendered.replaceAll('\n', ''))).toBe(rendered.replaceAll('\n', ''));
  });

  test.each(COMMANDS)('with %s come out inert in a version', (_name, text, expected) => {
    const corpus = corpusSaying(text);
    const rendered = render({ ...corpus, title: text, source: text }, undefined);
    expect(rendered.split(expected)).toHaveLength(4);
    expect(inert(rendered.replaceAll('\n', ''))).toBe(rendered.replaceAll('\n', ''));
  });
});
