import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedArticle, parseArticle } from '../../src/corpus/article.ts';
import { articleFileName, writeArticle } from '../../src/corpus/article-writer.ts';
import { ConstitutionError, type Result, unwrap } from '../../src/errors.ts';
import { LIMITS } from '../../src/limits.ts';
import type { Article, Unit } from '../../src/model.ts';
import { flatten, walk } from '../../src/units.ts';
import { paragraphText } from '../helpers/arbitrary-text.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';
import { articleOf, lawfulUnits, ordinal, unitOf } from '../helpers/trees.ts';

const FILE = 'constitution/article-007.md';
const WORDS = { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' };
const PLAIN = 'Write one plain paragraph a unit, its label in bold';
const REPEALED = 'repealed:\n  p1:\n    act: 1999-01-01-law\n    date: 1999-01-01\n';
const REPEAL = { act: '1999-01-01-law', date: '1999-01-01' };

function read(text: string): Result<ParsedArticle> {
  return parseArticle(text, FILE, WORDS);
}

/** The file of article 7; its body starts on line 8, and `front` adds lines from line 4 on. */
function fileOf(body: string, front = ''): string {
  return `---\narticle: 7\nsection: I\n${front}---\n\n# Article 7\n\n${body}\n`;
}

/** The units of article 7, one line each: `id label text`. */
function outline(body: string): string[] {
  const { article } = unwrap(read(fileOf(body)));
  return walk(article.units).map(({ id, unit }) => [id, unit.label ?? '-', unit.text].join(' '));
}

describe('parseArticle', () => {
  test('reads an article, its keys, its tombstones and where its units stand', () => {
    const front = 'repealed:\n  p2:\n    act: 1999-01-01-law\n    date: 1999-01-01\n';
    const { article, places } = unwrap(
      read(fileOf('**1.** Laws:\n\n**1)** of the state.\n\n**2.** Repealed.', front)),
    );
    const unit = { repealed: null, provenance: null, units: [] };
    expect(article).toEqual({
      key: '7',
      number: '7',
      section: 'I',
      heading: null,
      repealed: null,
      provenance: null,
      units: [
        {
          ...unit,
          key: '7/p1',
          label: '1.',
          text: 'Laws:',
          units: [{ ...unit, key: '7/p1/s1', label: '1)', text: 'of the state.' }],
        },
        { ...unit, key: '7/p2', label: '2.', text: 'Repealed.', repealed: REPEAL },
      ],
    });
    expect([...places]).toEqual([
      ['7', { file: FILE, line: 2, column: 10 }],
      ['7/p1', { file: FILE, line: 12, column: 1 }],
      ['7/p1/s1', { file: FILE, line: 14, column: 1 }],
      ['7/p2', { file: FILE, line: 16, column: 1 }],
    ]);
  });

  test('nests by labels alone: two lists under two parts of one paragraph', () => {
    const lines = [
      '**5.** A deputy may not:',
      'First part:',
      '**1)** a;',
      '**2)** b.',
      'Second part:',
      '**1)** c.',
    ];
    expect(outline(lines.join('\n\n'))).toEqual([
      'p5 5. A deputy may not:',
      'p5/part2 - First part:',
      'p5/part2/s1 1) a;',
      'p5/part2/s2 2) b.',
      'p5/part3 - Second part:',
      'p5/part3/s1 1) c.',
    ]);
  });

  test('reads the preamble, which has no section', () => {
    const { article } = unwrap(read('---\narticle: preamble\n---\n\n# Preamble\n\nWe,\n\nthe people.\n'));
    expect(article).toMatchObject({ number: 'preamble', section: null });
    expect(walk(article.units).map(({ id, unit }) => `${id} ${unit.text}`)).toEqual([
      'lead We,',
      'part2 the people.',
    ]);
  });

  test('reads an article repealed as a whole', () => {
    const front = 'repealed:\n  article:\n    act: 1999-01-01-law\n    date: 1999-01-01\n';
    expect(unwrap(read(fileOf('', front))).article).toMatchObject({ repealed: REPEAL, units: [] });
  });

  test('reads the words of a heading', () => {
    const text = fileOf('**1.** Blue.').replace('# Article 7', '# Article 7. The flag\\. And the arms');
    expect(unwrap(read(text)).article.heading).toBe('The flag. And the arms');
  });

  test('reads line ends of Windows and a byte order mark', () => {
    const text = fileOf('**1.** One.\n\n**1)** two\nlines.');
    expect(unwrap(read(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(unwrap(read(text)));
  });

  test.each([
    ['a wrapped text', '**1.** The State\nserves.', 'p1 1. The State serves.'],
    ['underscores around a label', '__1.__ One.', 'p1 1. One.'],
    ['what was escaped', '**1.** \\*a\\* 1\\. \\<b> \\[c]', 'p1 1. *a* 1. <b> [c]'],
    ['entities', '**1.** A &amp; B &copy;', 'p1 1. A & B ©'],
    [
      'bare addresses',
      '**1.** See https://example.org, www.example.org',
      'p1 1. See https://example.org, www.example.org',
    ],
    ['what only looks like a number of a list', '1234567890. One.', 'lead - 1234567890. One.'],
    ['a dash before a word', '-один', 'lead - -один'],
    ['a hash before a word', '#1', 'lead - #1'],
    ['a table, which CommonMark does not know', '| a | b |', 'lead - | a | b |'],
    ['white space around a paragraph', '  **1.** One.  ', 'p1 1. One.'],
  ])('reads %s', (_, body, line) => {
    expect(outline(body)).toEqual([line]);
  });
});

describe('parseArticle refuses what is no article', () => {
  const HERE = (what: string): string => `${what} here`;

  test.each<[string, string, Mistake]>([
    ['a list', '**1.** a\n\n- b', ['MARKDOWN_NOT_ARTICLE', 10, 1, 'A list or a quotation', PLAIN]],
    ['a numbered list', '1. a', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'A list or a quotation', PLAIN]],
    ['a list of stars', '* a', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'A list or a quotation', PLAIN]],
    [
      'a list right below a text',
      '**1.** a\n- b',
      ['MARKDOWN_NOT_ARTICLE', 9, 1, 'A list or a quotation', PLAIN],
    ],
    ['an empty item', '3)', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'A list or a quotation', PLAIN]],
    ['a quotation', '> a', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'A list or a quotation', PLAIN]],
    [
      'a link',
      '**1.** See [it](https://example.org).',
      ['MARKDOWN_NOT_ARTICLE', 8, 12, HERE('"link"'), PLAIN],
    ],
    [
      'a link in angle brackets',
      '**1.** <https://example.org>',
      ['MARKDOWN_NOT_ARTICLE', 8, 8, HERE('"link"'), PLAIN],
    ],
    ['an image', '**1.** ![a](b.png)', ['MARKDOWN_NOT_ARTICLE', 8, 8, HERE('"image"'), PLAIN]],
    ['emphasis', '**1.** The *State* serves.', ['MARKDOWN_NOT_ARTICLE', 8, 12, HERE('"emphasis"'), PLAIN]],
    ['a label in italics', '*1.* a', ['MARKDOWN_NOT_ARTICLE', 8, 1, HERE('"emphasis"'), PLAIN]],
    ['a block of HTML', '<div>a</div>', ['MARKDOWN_NOT_ARTICLE', 8, 1, HERE('"html"'), PLAIN]],
    ['a tag', '**1.** a <b>c</b>', ['MARKDOWN_NOT_ARTICLE', 8, 10, HERE('"html"'), PLAIN]],
    ['a comment', '**1.** a\n\n<!-- b -->', ['MARKDOWN_NOT_ARTICLE', 10, 1, HERE('"html"'), PLAIN]],
    ['code', '**1.** a `b`', ['MARKDOWN_NOT_ARTICLE', 8, 10, HERE('"inlineCode"'), PLAIN]],
    ['a block of code', '```\na\n```', ['MARKDOWN_NOT_ARTICLE', 8, 1, HERE('"code"'), PLAIN]],
    [
      'an indented block of code',
      '**1.** a\n\n    b',
      ['MARKDOWN_NOT_ARTICLE', 10, 1, HERE('"code"'), PLAIN],
    ],
    [
      'a second heading',
      '**1.** a\n\n# Article 8',
      ['MARKDOWN_NOT_ARTICLE', 10, 1, HERE('"heading"'), PLAIN],
    ],
    ['an underlined heading', 'One\n===', ['MARKDOWN_NOT_ARTICLE', 8, 1, HERE('"heading"'), PLAIN]],
    [
      'a rule',
      '**1.** a\n\n---\n\n**2.** b',
      ['MARKDOWN_NOT_ARTICLE', 10, 1, HERE('"thematicBreak"'), PLAIN],
    ],
    ['a definition', '**1.** a\n\n[b]: c', ['MARKDOWN_NOT_ARTICLE', 10, 1, HERE('"definition"'), PLAIN]],
    ['a line break of spaces', '**1.** a  \nb', ['MARKDOWN_NOT_ARTICLE', 8, 9, HERE('"break"'), PLAIN]],
    ['a line break of a backslash', '**1.** a\\\nb', ['MARKDOWN_NOT_ARTICLE', 8, 9, HERE('"break"'), PLAIN]],
    [
      'bold text in a text',
      '**1.** a **b** c',
      ['MARKDOWN_NOT_ARTICLE', 8, 10, 'bold text that is no label', PLAIN],
    ],
    [
      'two labels in one paragraph',
      '**1.** a\n**2.** b',
      ['MARKDOWN_NOT_ARTICLE', 9, 1, 'bold text that is no', PLAIN],
    ],
    ['a label without text', '**1.**', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'bold text that is no label', PLAIN]],
    [
      'a label with its dot outside',
      '**1**. a',
      ['MARKDOWN_NOT_ARTICLE', 8, 1, 'bold text that is no label', PLAIN],
    ],
    ['a label in code', '**`1.`** a', ['MARKDOWN_NOT_ARTICLE', 8, 1, 'bold text that is no label', PLAIN]],
    ['a bold word for a label', '**Note.** a', ['LABEL_INVALID', 8, 1, '"Note."', '3. or 3-1.']],
    ['a label in brackets', '**1.** a\n\n**(1)** b', ['LABEL_INVALID', 10, 1, '"(1)"', '3) or 10-1)']],
    ['two spaces behind a label', '**1.**  a', ['TEXT_INVALID', 8, 1, '" a"', 'on one line']],
    ['a tab in a text', '**1.** a\tb', ['TEXT_INVALID', 8, 1, '"a\\tb"', 'on one line']],
    [
      'a hard space at an end',
      '**1.** a&nbsp;',
      ['TEXT_INVALID', 8, 1, 'white space at an end', 'on one line'],
    ],
    ['a control character', '**1.** a\u0007b', ['TEXT_INVALID', 8, 1, '"a\\u0007b"', 'on one line']],
    [
      'a label twice',
      '**1.** a\n\n**1.** b',
      ['UNIT_DUPLICATE', 10, 1, 'label 1. stands twice', 'Correct one'],
    ],
    [
      'a label twice in a list',
      '**1.** a\n\n**1)** b\n\n**1)** c',
      ['UNIT_DUPLICATE', 12, 1, '1) stands twice', '3-1)'],
    ],
    ['a subparagraph of nothing', '**1)** a', ['UNIT_MISPLACED', 8, 1, 'Subparagraph 1)', 'above it']],
    [
      'a tombstone that nothing explains',
      '**1.** a\n\n**2.** Repealed.',
      ['TOMBSTONE_MISMATCH', 10, 1, 'does not say which act', '"p2" under "repealed:"'],
    ],
    ['no text', '', ['TOMBSTONE_MISMATCH', 2, 1, 'Article 7 has no text', '"repealed: article:"']],
  ])('%s', (_, body, mistake) => {
    checkIssues(read(fileOf(body)), FILE, mistake);
  });

  test('a footnote, at its mark and at its text', () => {
    checkIssues(
      read(fileOf('**1.** a[^1]\n\n[^1]: b')),
      FILE,
      ['MARKDOWN_NOT_ARTICLE', 8, 9, '"linkReference"', PLAIN],
      ['MARKDOWN_NOT_ARTICLE', 10, 1, '"definition"', PLAIN],
    );
  });

  test('every paragraph that is wrong, at once', () => {
    checkIssues(
      read(fileOf('**1.** *a*\n\n**2.** b\n\n**3.** `c`')),
      FILE,
      ['MARKDOWN_NOT_ARTICLE', 8, 8, '"emphasis"', PLAIN],
      ['MARKDOWN_NOT_ARTICLE', 12, 8, '"inlineCode"', PLAIN],
    );
  });

  test('a label that runs into its text, which would be taken for text', () => {
    expect(issuesOf(read(fileOf('**1.**Text')))[0]).toMatchObject({ file: FILE, line: 8, column: 1 });
  });

  test('a NUL, which Markdown would replace', () => {
    expect(issuesOf(read(fileOf('**1.** a\u0000b')))[0]).toMatchObject({
      code: 'TEXT_INVALID',
      file: FILE,
      line: 8,
    });
  });

  test('with the right line in a file with line ends of Windows', () => {
    const text = fileOf('**1.** a\n\n**1)** *b*').replaceAll('\n', '\r\n');
    checkIssues(read(text), FILE, ['MARKDOWN_NOT_ARTICLE', 10, 8, '"emphasis"', PLAIN]);
  });
});

describe('parseArticle refuses what does not start as an article', () => {
  const NO_FRONT: Mistake = [
    'MARKDOWN_NOT_ARTICLE',
    1,
    1,
    'does not start with front matter',
    'Start it with ---',
  ];
  const headed = (line: number): Mistake => [
    'MARKDOWN_NOT_ARTICLE',
    line,
    1,
    'not followed by the heading of article 7',
    'Put "# Article 7" below it',
  ];

  test.each<[string, string, Mistake]>([
    ['an empty file', '', NO_FRONT],
    ['no front matter', '# Article 7\n\n**1.** a\n', NO_FRONT],
    ['front matter that never ends', '---\narticle: 7\n\n# Article 7\n\n**1.** a\n', NO_FRONT],
    ['a blank line before the front matter', `\n${fileOf('**1.** a')}`, NO_FRONT],
    ['front matter alone', '---\narticle: 7\n---\n', headed(1)],
    ['no heading', fileOf('**1.** a').replace('# Article 7\n\n', ''), headed(6)],
    ['the heading of another article', fileOf('**1.** a').replace('# Article 7', '# Article 71'), headed(6)],
    ['a heading further down', fileOf('**1.** a').replace('# Article 7', '## Article 7'), headed(6)],
    ['a heading with emphasis', fileOf('**1.** a').replace('# Article 7', '# *Article* 7'), headed(6)],
    ['a heading without its words', fileOf('**1.** a').replace('# Article 7', '# Article 7.'), headed(6)],
    [
      'empty front matter',
      '---\n---\n\n# Article 7\n\n**1.** a\n',
      ['SCHEMA_MISMATCH', 2, 1, 'empty', 'docs/format.md'],
    ],
    [
      'a field twice',
      fileOf('**1.** a', 'article: 8\n'),
      ['YAML_SYNTAX', 4, 1, 'stands twice', 'may stand once'],
    ],
    [
      'an unknown field',
      fileOf('**1.** a', 'number: 7\n'),
      ['SCHEMA_MISMATCH', 4, 9, '"number"', 'remove it'],
    ],
    [
      '__proto__',
      fileOf('**1.** a', '__proto__: x\n'),
      ['SCHEMA_MISMATCH', 4, 12, '"__proto__"', 'remove it'],
    ],
    [
      'constructor',
      fileOf('**1.** a', 'constructor: x\n'),
      ['SCHEMA_MISMATCH', 4, 14, '"constructor"', 'remove it'],
    ],
    [
      'a tab',
      fileOf('**1.** a', 'repealed:\n\tp1: x\n'),
      ['YAML_SYNTAX', 5, 1, 'Tabs', 'Indent with spaces'],
    ],
    [
      'an alias',
      fileOf('**1.** a', 'repealed: *a\n'),
      ['YAML_FORBIDDEN', 4, 11, 'The alias *a', 'value out'],
    ],
    [
      'brackets without end',
      fileOf('**1.** a', `repealed: ${'['.repeat(100_000)}\n`),
      ['YAML_TOO_DEEP', 4, 1, 'more than 32', '--limit depth'],
    ],
  ])('%s', (_, text, mistake) => {
    checkIssues(read(text), FILE, mistake);
  });

  test('a file that is too large', () => {
    const [issue] = issuesOf(read(fileOf('x'.repeat(LIMITS.file))));
    expect(issue).toMatchObject({ code: 'FILE_TOO_LARGE', file: FILE });
    expect(issue?.message).toContain('at most 4194304');
    expect(issue?.hint).toContain('--limit file=');
  });
});

describe('parseArticle refuses tombstones that do not match the front matter', () => {
  test.each<[string, string, string, Mistake]>([
    [
      'a unit that has text',
      '**1.** Text.',
      REPEALED,
      ['TOMBSTONE_MISMATCH', 12, 1, 'its text is not "Repealed."', '"p1" under "repealed:"'],
    ],
    [
      'an unlabelled unit, which leaves no tombstone',
      'Repealed.',
      REPEALED.replace('p1', 'lead'),
      ['TOMBSTONE_MISMATCH', 12, 1, 'its text is not', '"lead" under "repealed:"'],
    ],
    [
      'text in an article repealed as a whole',
      '**1.** Text.',
      REPEALED.replace('p1', 'article'),
      ['TOMBSTONE_MISMATCH', 6, 5, 'has text, though it is repealed', 'no units'],
    ],
    [
      'a day that is none',
      '**1.** Repealed.',
      REPEALED.replace('1999-01-01\n', '1999-02-30\n'),
      ['DATE_INVALID', 7, 11, '"1999-02-30"', 'YYYY-MM-DD'],
    ],
  ])('%s', (_, body, front, mistake) => {
    checkIssues(read(fileOf(body, front)), FILE, mistake);
  });

  test('a unit that is not there, at its name, with those that are', () => {
    const front = REPEALED.replace('p1', 'p2');
    checkIssues(read(fileOf('**1.** Text.', front)), FILE, [
      'TOMBSTONE_MISMATCH',
      5,
      3,
      'has p2 repealed, but there is no such unit',
      'Article 7 has p1.',
    ]);
  });
});

describe('parseArticle comes to an end', () => {
  test.each([
    ['open brackets in a text', `**1.** ${'['.repeat(100_000)}`],
    ['escaped brackets in a text', `**1.** ${'\\['.repeat(100_000)}`],
    ['openings of emphasis', `**1.** ${'*a '.repeat(3_000)}b`],
    ['openings of tags', `**1.** ${'<a '.repeat(50_000)}b`],
    ['openings of images', `**1.** ${'![['.repeat(30_000)}b`],
  ])('with %s', (_, body) => {
    expect(read(fileOf(body)).ok).toBe(true);
  });

  test.each([
    ['quotations', '>'.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['lists with tabs', '-\t'.repeat(100_000)],
  ])('with %s in each other', (_, body) => {
    checkIssues(read(fileOf(body)), FILE, ['MARKDOWN_NOT_ARTICLE', 8, 1, 'A list or a quotation', PLAIN]);
  });

  test('with emphasis 1,000 deep', () => {
    const body = `**1.** ${'*a '.repeat(1000)}b${' a*'.repeat(1000)}`;
    checkIssues(read(fileOf(body)), FILE, ['MARKDOWN_NOT_ARTICLE', 8, 8, '"emphasis"', PLAIN]);
  });

  test('by refusing more marks than the parser could sort in time', () => {
    checkIssues(read(fileOf(`**1.** ${'*a '.repeat(100_000)}b`)), FILE, [
      'MARKDOWN_NOT_ARTICLE',
      8,
      1,
      'more than 4000 unescaped * or _',
      PLAIN,
    ]);
  });

  // In a process of its own, since nothing else could end it.
  test('with emphasis 100,000 deep', () => {
    const module = new URL('../../dist/corpus/article.js', import.meta.url).href;
    const script = `import { parseArticle } from ${JSON.stringify(module)};
      const body = '*'.repeat(100_000) + 'a' + '*'.repeat(100_000);
      const text = '---\\narticle: 7\\nsection: I\\n---\\n\\n# Article 7\\n\\n' + body + '\\n';
      console.log(parseArticle(text, 'a.md', ${JSON.stringify(WORDS)}).issues[0].code);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stdout.trim()).toBe('MARKDOWN_NOT_ARTICLE');
  });

  test('without throwing, whatever the file', () => {
    const piece = fc.constantFrom(
      ...[
        '**1.** ',
        '**1)** ',
        '**',
        '*',
        '_',
        'text',
        ' ',
        '\n',
        '\n\n',
        '  \n',
        '# ',
        '- ',
        '1. ',
        '> ',
        '```',
      ],
      ...[
        '    ',
        '\t',
        '<b>',
        '<!--',
        '[a](b)',
        '[a]: b',
        '![',
        '&amp;',
        '\\',
        '---',
        '===',
        '\r',
        'Repealed.',
      ],
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((pieces) => fileOf(pieces.join(''))),
      fc.array(piece, { maxLength: 8 }).map((pieces) => fileOf('**1.** a', pieces.join(''))),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const result = read(text);
        const issues = result.ok ? [] : result.issues;
        for (const issue of issues) {
          expect(issue).toMatchObject({ file: FILE, line: expect.any(Number), column: expect.any(Number) });
          expect(issue.hint).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeArticle', () => {
  test('writes front matter, heading and one paragraph a unit', () => {
    const article: Article = {
      ...articleOf('83-1', [
        unitOf('1.', 'Laws:', [unitOf('1)', 'of 1995. *Note*.'), unitOf(null, '2019. A year.')]),
        { ...unitOf('2.', 'Repealed.'), repealed: REPEAL },
      ]),
      heading: 'The Ombudsman #',
    };
    expect(writeArticle(article, WORDS)).toBe(`---
article: 83-1
section: I
repealed:
  p2:
    act: 1999-01-01-law
    date: 1999-01-01
---

# Article 83-1. The Ombudsman \\#

**1.** Laws:

**1)** of 1995. \\*Note\\*.

2019\\. A year.

**2.** Repealed.
`);
  });

  test('writes a repealed article and the preamble in their language', () => {
    const words = { article: '{number}-бап', preamble: 'Кіріспе', repealed: 'Алып тасталды.' };
    expect(writeArticle({ ...articleOf('84', []), repealed: REPEAL }, words)).toBe(
      '---\narticle: 84\nsection: I\nrepealed:\n  article:\n    act: 1999-01-01-law\n    date: 1999-01-01\n---\n\n# 84-бап\n',
    );
    expect(writeArticle({ ...articleOf('preamble', [unitOf(null, 'Біз,')]), section: null }, words)).toBe(
      '---\narticle: preamble\n---\n\n# Кіріспе\n\nБіз,\n',
    );
  });

  test.each([
    '1. June is a month.',
    '2019. was a year',
    '3) third',
    '1.\u00a0June, with a hard space',
    '-\u00a0a dash with a hard space',
    '- and so on',
    '> said',
    '*State*, _people_, **law**',
    'a\\b \\* c\\',
    'A &amp; B &#65; &lt',
    '<b>bold</b> <!-- no --> <https://example.org>',
    '<1a@example.org> <_a@example.org> <.@a> <a@b>',
    'less <5 <5% <-',
    '[a](b) ![c](d) [e] [^1]',
    '`code` ``` ~~no~~',
    '# one',
    'one #',
    '| a | b |',
    'https://example.org/a_b_c www.example.org a@example.org',
    '"quotes" \'and\' «others»',
    'one  two\u00a0three',
    '😀 👨‍👩‍👧 é',
    '===',
    '---',
    '**1.** not a label',
    '1.',
    '\u200b',
  ])('is read back: %j', (text) => {
    for (const unit of [unitOf(null, text), unitOf('1.', text)]) {
      const article = { ...articleOf('7', [unit]), heading: text };
      const back = unwrap(read(writeArticle(article, WORDS))).article;
      expect(back.units).toMatchObject([{ label: unit.label, text }]);
      expect(back.heading).toBe(text);
    }
  });

  test('is read back as it was, whatever the texts and the nesting', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(unwrap(read(writeArticle(article, WORDS))).article).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });

  test('writes a file that is written the same when read', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const text = writeArticle(article, WORDS);
        expect(writeArticle(unwrap(read(text)).article, WORDS)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('articleFileName', () => {
  test.each([
    ['4', 'article-004.md'],
    ['52', 'article-052.md'],
    ['104', 'article-104.md'],
    ['1234', 'article-1234.md'],
    ['83-1', 'article-083-1.md'],
    ['104c', 'article-104c.md'],
    ['preamble', 'preamble.md'],
  ])('article %s lives in %s', (number, name) => {
    expect(articleFileName(number)).toBe(name);
  });

  test.each(['../../1', 'CON', 'nul', 'com1', 'com¹', '', '0052', 'Preamble', '1\n'])(
    'no article is called %j, so that it lives nowhere',
    (number) => {
      expect(() => articleFileName(number)).toThrow(ConstitutionError);
      expect(() => articleFileName(number)).toThrow('ADDRESS_INVALID');
    },
  );
});

/** Any article that nests as the law does, its units with their base keys, some of them tombstones. */
const anyArticle: fc.Arbitrary<Article> = lawfulUnits
  .filter((units) => units.length > 0)
  .chain((units) => {
    const size = flatten(units).length;
    const own = fc.tuple(
      paragraphText.filter((text) => text !== WORDS.repealed),
      fc.integer({ min: 0, max: 9 }),
    );
    const all = fc.array(own, { minLength: size, maxLength: size });
    return fc
      .tuple(
        all,
        ordinal,
        fc.constantFrom('I', 'VII', 'Заключение', 'no'),
        fc.option(paragraphText, { nil: null }),
      )
      .map(([texts, number, section, heading]) => {
        const ids = new Map(walk(units).map(({ id, unit }, index) => [unit, { id, own: texts[index] }]));
        const fill = (unit: Unit): Unit => {
          const { id, own: [text, chance] = ['', 0] } = ids.get(unit) ?? { id: '' };
          const isTombstone = chance === 0 && unit.label !== null && unit.units.length === 0;
          return {
            ...unit,
            key: `${number}/${id}`,
            text: isTombstone ? WORDS.repealed : text,
            repealed: isTombstone ? REPEAL : null,
            units: unit.units.map(fill),
          };
        };
        return { ...articleOf(number, units.map(fill)), section, heading };
      });
  });
