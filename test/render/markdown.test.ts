import fc from 'fast-check';
import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { diffText } from '../../src/compare/words.ts';
import { parseMarkdown } from '../../src/corpus/markdown.ts';
import { unwrap } from '../../src/errors.ts';
import { renderComparisonMarkdown, renderVersionMarkdown } from '../../src/render/markdown.ts';
import { actFile, articleFile, tryOpen } from '../helpers/corpus.ts';
import { sidesOf } from '../helpers/marked.ts';

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';

function compareAct(operations: string): Comparison {
  return unwrap(compareDates(unwrap(tryOpen(actFile(operations))), '2000-01-01', '2001-01-01'));
}

/** A comparison whose only unit went from one text to the other. */
function comparisonOf(before: string, after: string): Comparison {
  const comparison = compareAct(SUBSTITUTE);
  const articles = comparison.articles.map((article) => ({
    ...article,
    units: article.units.map((unit) => ({ ...unit, before, after, segments: diffText(before, after) })),
  }));
  return { ...comparison, articles };
}

/** The last paragraph of a document as a Markdown reader sees it. */
function lastParagraph(markdown: string): Paragraph {
  const last: RootContent | undefined = parseMarkdown(markdown).children.at(-1);
  if (last?.type !== 'paragraph') throw new Error(`expected a paragraph, found ${last?.type}`);
  return last;
}

/** What Markdown or HTML would take for more than text. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</del><ins>',
  '<!-- hidden -->',
  '*all* **judges** _obey_ __laws__',
  '[the law](javascript:alert(1)) ![x](y)',
  '<https://evil.example>',
  '`code` and ``more``',
  '&lt;b&gt; &amp; &#60;',
  'a back\\slash \\* and another\\',
];

describe('renderComparisonMarkdown', () => {
  test('says where a unit went that stands in another article, and there where it was', () => {
    const told = renderComparisonMarkdown(compareAct('- op: move\n  at: 2/s2\n  into: 3/p1/part2'));
    expect(told).toContain('2(2) moved to 3(1) part 2 (2)');
    expect(told).toContain('3(1) part 2 (2) (was 2(2)): relocated');
  });

  test('tells of a unit that moved into a new article, which the sentence about the article does not', () => {
    const unit = "{ label: '1.', text: New, units: [{ label: '1)', text: Newer }] }";
    const told = renderComparisonMarkdown(
      compareAct(`
- op: insert
  into: section/II
  articles:
    - number: '9'
      units:
        - ${unit}
- op: move
  at: 2/s2
  after: 9/p1/s1`),
    );
    expect(told).toContain('### 9(1): inserted\n\n_2001-01-01-act');
    expect(told).toContain('### 9(1)(2) (was 2(2)): relocated\n\nArticle 9(1)(2): moved from 2(2);');
  });

  test('leaves out who changed something where that is not known', () => {
    const comparison = compareAct(SUBSTITUTE);
    const articles = comparison.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, causes: [] })),
    }));
    const told = renderComparisonMarkdown({ ...comparison, articles });
    expect(told).toMatch(/2\(2\):? amended\n/u);
    expect(told).not.toContain('in force from');
  });

  test('says what changed, who changed it and the words, in order', () => {
    const operations = [
      `${SUBSTITUTE}\n  note: "Judges in office stay."`,
      '- op: repeal\n  at: 3',
      '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
    ].join('\n');
    expect(
      renderComparisonMarkdown(compareAct(operations)),
    ).toBe(`# Constitution of Testland: 2000-01-01 to 2001-01-01

Written for tests.

1 article amended, 1 repealed; 1 section heading changed.

## Section II: amended

Section II was amended by 2001-01-01-act: heading “Bodies” became “Offices”; from 1 January 2001.

_2001-01-01-act, in force from 2001-01-01_

<del>Bodies</del><ins>Offices</ins>

## Article 2: amended

Article 2 was amended by 2001-01-01-act: 1 unit amended; from 1 January 2001.

### 2(2): amended

Article 2(2): “ten” became “twelve”; from 1 January 2001.

_2001-01-01-act, in force from 2001-01-01_

_Note: Judges in office stay._

appoints <del>ten</del><ins>twelve</ins> judges;

## Article 3: repealed

Article 3 was repealed by 2001-01-01-act: 2 units; from 1 January 2001.

### 3(1): removed

_2001-01-01-act, in force from 2001-01-01_

<del>Courts are independent.</del>

### 3(1) part 2: removed

_2001-01-01-act, in force from 2001-01-01_

<del>Judges obey only the law.</del>
`);
  });

  test('says that nothing changed', () => {
    const same = unwrap(compareDates(unwrap(tryOpen()), '2000-01-01', '2001-01-01'));
    expect(renderComparisonMarkdown(same)).toBe(
      '# Constitution of Testland: 2000-01-01 to 2001-01-01\n\nWritten for tests.\n\nNothing changed.\n',
    );
  });

  test('marks a changed article heading and names its cause', () => {
    const CAUSE = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
    const comparison = comparisonOf('old', 'new');
    const articles = comparison.articles.map((article) => ({
      ...article,
      was: '1-1',
      heading: { before: 'The President', after: 'The Consul', causes: [CAUSE] },
    }));
    expect(renderComparisonMarkdown({ ...comparison, articles })).toContain(
      '; from 1 January 2001.\n\n_2001-01-01-act, in force from 2001-01-01_\n\n<del>The President</del><ins>The Consul</ins>\n\n### 2(2): amended\n',
    );
  });

  test.each(HOSTILE)('shows %s as text, taken out, put in or kept', (hostile) => {
    for (const [before, after] of [
      [`Old ${hostile}`, 'New.'],
      ['Old.', `${hostile} new`],
      [`${hostile} kept old`, `${hostile} kept new`],
    ] as const) {
      const markdown = renderComparisonMarkdown(comparisonOf(before, after));
      expect(sidesOf(lastParagraph(markdown))).toEqual([before, after]);
    }
  });

  test.each([
    '# A heading',
    '- an item',
    '1. an item',
    '1) an item',
    '> a quotation',
    '---',
    '+ an item',
    '<div>',
  ])('starts no block with %s', (text) => {
    const markdown = renderComparisonMarkdown(comparisonOf(`${text} old`, `${text} new`));
    expect(sidesOf(lastParagraph(markdown))).toEqual([`${text} old`, `${text} new`]);
  });

  test('gives both sides back to a reader of Markdown', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ...HOSTILE.join(' ').split(/(?=[^a-z])|(?<=[^a-z])/u),
          'Ten',
          'the',
          '<',
          '#',
          '1.',
          '-',
        ),
        { minLength: 1, maxLength: 20 },
      )
      .map((pieces) => pieces.join('').trim())
      .filter((joined) => joined !== '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const markdown = renderComparisonMarkdown(comparisonOf(before, after));
        expect(sidesOf(lastParagraph(markdown))).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  test('shows a hostile title, note and heading as text', () => {
    const comparison = comparisonOf('old', 'new');
    const hostile = '<script>alert(1)</script> *all* [x](y)';
    const [title, source, sentence, section, note] = parseMarkdown(
      renderComparisonMarkdown({
        ...comparison,
        title: hostile,
        source: hostile,
        sections: [
          { number: 'II', was: null, status: 'amended', before: hostile, after: 'Offices', causes: [] },
        ],
        articles: comparison.articles.map((article) => ({
          ...article,
          units: article.units.map((unit) => ({ ...unit, notes: [hostile] })),
        })),
      }),
    ).children.filter((node) => textOf(node).includes('alert(1)'));
    expect(title?.type).toBe('heading');
    expect(textOf(source)).toBe(hostile);
    expect(textOf(sentence)).toBe(`Section II was amended: heading “${hostile}” became “Offices”.`);
    expect(textOf(section, { includeHtml: false })).toBe(`${hostile}Offices`);
    expect(textOf(note)).toBe(`Note: ${hostile}`);
  });
});

describe('renderVersionMarkdown', () => {
  const corpus = unwrap(tryOpen(actFile(SUBSTITUTE)));
  const base = unwrap(versionAt(corpus, '2000-01-01'));

  test('prints sections, articles and units with bold labels', () => {
    expect(renderVersionMarkdown(corpus, base)).toBe(`# Constitution of Testland

In force from 2000-01-01 to 2000-12-31. Written for tests.

## Section I. Foundations

### Article 1

**1.** The state serves the people. The people rule.

**2.** Parliament adopts laws concerning:

**1)** rights and duties;

**2)** the budget.

Other relations are regulated by decrees.

A decree may not contradict a law:

**1)** of the state;

**2)** of a region.

**3.** Repealed. _(1999-01-01-old-act)_

**4.** The capital is Old Town.

## Section II. Bodies

### Article 2

The President:

**1)** signs laws;

**2)** appoints ten judges;

**3)** rests.

### Article 3

**1.** Courts are independent.

Judges obey only the law.
`);
  });

  test('prints only what was asked for, under its headings', () => {
    const selection = [{ article: '2', id: 's2' }];
    expect(renderVersionMarkdown(corpus, base, selection)).toBe(
      '# Constitution of Testland\n\nIn force from 2000-01-01 to 2000-12-31. Written for tests.\n\n## Section II. Bodies\n\n### Article 2\n\n**2)** appoints ten judges;\n',
    );
  });

  test('says that an article is repealed', () => {
    const repealed = unwrap(tryOpen(actFile('- op: repeal\n  at: 3')));
    const version = unwrap(versionAt(repealed, '2001-01-01'));
    expect(renderVersionMarkdown(repealed, version)).toContain(
      '### Article 3\n\nRepealed. _(2001-01-01-act)_\n',
    );
  });

  test('prints the preamble as a level of its own, beside the sections', () => {
    const text = '---\narticle: preamble\n---\n\n# Preamble\n\nWe, the people, adopt this.\n';
    const opened = unwrap(tryOpen({ path: 'constitution/preamble.md', text }));
    const version = unwrap(versionAt(opened, '2000-01-01'));
    expect(renderVersionMarkdown(opened, version)).toContain(
      '\n## Preamble\n\nWe, the people, adopt this.\n\n## Section I',
    );
  });

  test('prints an article heading after its number', () => {
    const { path, text } = articleFile('3', 'II', '**1.** Courts are independent.');
    const titled = unwrap(tryOpen({ path, text: text.replace('# Article 3', '# Article 3. The Courts') }));
    const version = unwrap(versionAt(titled, '2000-01-01'));
    expect(renderVersionMarkdown(titled, version)).toContain('### Article 3. The Courts\n');
  });

  test.each([...HOSTILE, '# A heading', '- an item', '> a quotation'])('shows %s as text', (hostile) => {
    const quoted = JSON.stringify(hostile);
    const act = actFile(`- op: replace\n  at: 3/p1/part2\n  text: ${quoted}`);
    const hostileCorpus = unwrap(tryOpen(act));
    const version = unwrap(versionAt(hostileCorpus, '2001-01-01'));
    const paragraph = lastParagraph(renderVersionMarkdown(hostileCorpus, version));
    expect(paragraph.children).toMatchObject([{ type: 'text', value: hostile }]);
  });
});
