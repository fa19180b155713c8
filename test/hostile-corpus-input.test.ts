/** Corpora that an enemy would write: small files that once took minutes or gigabytes. Each case has its name; the old code ran out of time. */

import { describe, expect, test } from 'vitest';
import { checkReferences } from '../src/check/references.ts';
import { formatAct, parseAct } from '../src/corpus/act.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { writeArticle } from '../src/corpus/article-writer.ts';
import { wordsOf } from '../src/corpus/words.ts';
import { parseYaml } from '../src/corpus/yaml.ts';
import { formatYaml } from '../src/corpus/yaml-writer.ts';
import { ConstitutionError, unwrap } from '../src/errors.ts';
import { nearest } from '../src/nearest.ts';
import { findReferences } from '../src/references.ts';
import { articleFile, issueOf, tryOpen } from './helpers/corpus.ts';

describe('a reference', () => {
  const targetsOf = (text: string): string[] =>
    findReferences(text, 'en', '1').flatMap(({ targets }) =>
      targets.map(({ article, steps }) => [article, ...steps].join('/')),
    );
  const listed = (noun: string, close = ''): string =>
    `${noun}s ${Array.from({ length: 3000 }, (_, index) => `${index + 1}${close}`).join(', ')}`;

  test('to many ranges in each other names their ends', () => {
    const wide = (end: number) =>
      `subparagraphs 1) to ${end}) of paragraphs 1 to ${end} of Articles 1 to ${end}`;
    expect(targetsOf(wide(10))).toHaveLength(1000);
    for (const end of [11, 200, 999, 999_999])
      expect(targetsOf(wide(end))).toEqual([
        '1/p1/s1',
        `1/p1/s${end}`,
        `1/p${end}/s1`,
        `1/p${end}/s${end}`,
        `${end}/p1/s1`,
        `${end}/p1/s${end}`,
        `${end}/p${end}/s1`,
        `${end}/p${end}/s${end}`,
      ]);
  });

  test('to lists in each other names the first of their places', () => {
    const found = targetsOf(
      `${listed('subparagraph', ')')} of ${listed('paragraph')} of ${listed('Article')}`,
    );
    expect(found).toHaveLength(1000);
    expect(found.at(-1)).toBe('1/p1/s1000');
  });

  test('names no more in one text than 10,000 places, and each reference one', () => {
    expect(targetsOf('Articles 1 to 999999, '.repeat(1000))).toHaveLength(2000);
    expect(targetsOf('Articles 1 to 1000. '.repeat(20))).toHaveLength(10 * 1000 + 10);
    expect(targetsOf('Article 5. '.repeat(20_000))).toHaveLength(20_000);
  });

  test('with numbers beyond counting names them', () => {
    const [first, last] = ['1', '2'].map((digit) => digit.repeat(400));
    expect(targetsOf(`Articles ${first} to ${last}`)).toEqual([first, last]);
  });

  test.each([120, 999])('to %d articles, paragraphs and subparagraphs is found once at its ends', (end) => {
    const words = `subparagraphs 1) to ${end}) of paragraphs 1 to ${end} of Articles 10 to ${end}`;
    const corpus = unwrap(
      tryOpen(articleFile('3', 'II', `**1.** Courts act as ${words} say. Article 7 too.`)),
    );
    const places = [10, end].flatMap((article) =>
      [1, end].flatMap((paragraph) => [1, end].map((last) => `${article}/p${paragraph}/s${last}`)),
    );
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      ...places.map((place) => `"${words}" names ${place}, which does not exist on 2000-01-01.`),
      '"Article 7" names 7, which does not exist on 2000-01-01.',
    ]);
  });

  test('to hundreds of articles that are not there is found once', () => {
    const corpus = unwrap(tryOpen(articleFile('3', 'II', '**1.** Courts act as Articles 3 to 300 say.')));
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      '"Articles 3 to 300" names 4 to 300, 297 places that do not exist on 2000-01-01.',
    ]);
  });

  test('in each of 20,000 units of one article is looked up', () => {
    const units = Array.from(
      { length: 20_000 },
      (_, index) => `**${index + 1}.** See paragraph ${index + 2} of Article 3.`,
    );
    const corpus = unwrap(tryOpen(articleFile('3', 'II', units.join('\n\n'))));
    expect(checkReferences(corpus).map(({ message }) => message)).toEqual([
      '"paragraph 20001 of Article 3" names 3/p20001, which does not exist on 2000-01-01.',
    ]);
  });
});

describe('an article', () => {
  const parse = (body: string) =>
    parseArticle(articleFile('1', 'I', body).text, 'a.md', unwrap(wordsOf('en')));

  test.each([
    ['underlined headings', 'a\n=\n', 9, 'more than 20 underlined headings'],
    ['underlined headings of other lines', 'a\r ----\t\r', 9, 'more than 20 underlined headings'],
    ['brackets', '[a]', 8, 'more than 2000 pairs of unescaped brackets'],
    ['brackets in paragraphs of their own', '[1]\n\n', 8, 'more than 2000 pairs of unescaped brackets'],
    ['brackets that open links', '[a](', 8, 'more than 2000 pairs of unescaped brackets'],
    ['definitions', '[a]: b\n', 8, 'more than 2000 pairs of unescaped brackets'],
    ['images', '![a](b) ', 8, 'more than 2000 pairs of unescaped brackets'],
    ['marks in the lines of a paragraph', '*a\n', 4009, 'more than 4000 unescaped * or _ beside its labels'],
    [
      'marks in paragraphs',
      `${'_a '.repeat(9)}\n\n`,
      1608,
      'more than 4000 unescaped * or _ beside its labels',
    ],
    ['quotations after carriage returns', 'a\r> ', 9, 'A list or a quotation'],
    ['backticks behind escaped ones', '\\`` ', 8, 'more than 2 unescaped runs of backticks'],
    ['backticks', 'a `a\n', 8, 'more than 1 unescaped runs of backticks'],
    ['headings of a space that is text', '\u00a0\n===\n', 10, 'more than 20 underlined headings'],
    ['marks below a space that is text', '\u3000\n_a*\n', 4010, 'more than 4000 unescaped * or _ beside'],
    ['ampersands beside entities', 'a&b&amp;', 8, 'The paragraph has more than 2500 '],
    ['signs beside escapes', 'a<b\\_', 8, 'The paragraph has more than 2500 '],
    ['exclamations beside escapes', 'a!\\_', 8, 'The paragraph has more than 2500 '],
    ['brackets beside escapes', ')]: \\_ ', 8, 'The paragraph has more than 2500 '],
    ['backslashes beside escapes', 'a\\b\\_', 8, 'The paragraph has more than 2500 '],
    ['entities that there are not', 'a&b;', 8, 'The paragraph has more than 2500 '],
    ['signs beside tags', 'a<b <b>', 8, 'The paragraph has more than 2500 '],
    ['escapes', 'ab\\_\\_', 8, 'The file has more than 150000 '],
    ['lines of one paragraph', 'a&\n', 2508, 'The paragraph has more than 2500 '],
    ['paragraphs', 'a\n\n', 150_005, 'The file has more than 150000 '],
    ['blank lines', `a${'\n'.repeat(30)}`, 150_005, 'The file has more than 150000 '],
    ['escapes in paragraphs', `${'\\_'.repeat(9)}\n\n`, 27_280, 'The file has more than 150000 '],
  ])('is refused for %s', (_name, piece, line, message) => {
    const issue = issueOf(parse(piece.repeat(100_000)));
    expect(issue).toMatchObject({ code: 'MARKDOWN_NOT_ARTICLE', line, column: 1 });
    expect(issue.message).toContain(message);
  });

  test.each(['](', '<a & ', '![[', '\\a & '])('is written so that it is read again: %s', (piece) => {
    const { article } = unwrap(parse(`One ${piece.repeat(4000)}end.`));
    const words = unwrap(wordsOf('en'));
    expect(unwrap(parseArticle(writeArticle(article, words), 'a.md', words)).article).toEqual(article);
  });

  test.each([
    ['in one unit', [6000]],
    ['in several units together', [1000, 1000, 1000, 1000, 1000]],
  ])('is written so that it is read again: marks in words, %s', (_, counts) => {
    const words = unwrap(wordsOf('en'));
    const { article } = unwrap(parse('Text.'));
    const [unit] = article.units;
    if (unit === undefined) throw new Error('there is no unit');
    const units = counts.map((count, index) => ({
      ...unit,
      key: `1/p${index + 1}`,
      label: `${index + 1}.`,
      text: `One ${'a_'.repeat(count)}b`,
    }));
    const written = writeArticle({ ...article, units }, words);
    expect(unwrap(parseArticle(written, 'a.md', words)).article.units).toEqual(units);
  });

  test('is read with as many labels and escaped characters as it has paragraphs', () => {
    const units = Array.from({ length: 3000 }, (_, index) => `**${index + 1}.** See \\[1] and \\*.`);
    expect(unwrap(parse(units.join('\n\n'))).article.units).toHaveLength(3000);
  });

  test.each([
    ['runs of backticks', '` '.repeat(20), 'a '.repeat(100_000), 'more than 4 unescaped runs of backticks'],
    ['pairs of brackets', '[] b '.repeat(1900), 'a '.repeat(600_000), 'more than 1653 pairs of unescaped'],
    ['links', '[](b '.repeat(100), 'a '.repeat(400_000), 'more than 62 unescaped links'],
  ])('that is long may have fewer %s', (_name, many, long, message) => {
    expect(issueOf(parse(many + long)).message).toContain(message);
    expect(issueOf(parse(`${many}<b>`)).message).not.toContain('has more than');
  });

  test.each([
    ['closing', '---\n', '--- \t\n'],
    ['opening', '---\t\n', '---\n'],
    ['opening that is text', '---\u00a0\n', '---\n'],
  ])('is counted from its own front matter on, whatever follows a fence: %s', (_name, opening, closing) => {
    const text = `${opening}article: 1\n${closing}\n# Article 1\n\n${'a\n=\n'.repeat(100_000)}---\n`;
    const issue = issueOf(parseArticle(text, 'a.md', unwrap(wordsOf('en'))));
    expect(issue.message).toContain('more than 20 underlined headings');
  });

  const readBack = (text: string): string => {
    const words = unwrap(wordsOf('en'));
    const { article } = unwrap(parse('**1.** One.'));
    const units = article.units.map((unit) => ({ ...unit, text }));
    const canonical = writeArticle({ ...article, units }, words);
    return unwrap(parseArticle(canonical, 'a.md', words)).article.units[0]?.text ?? '';
  };
  test.each([
    ['a million characters of words', 'words of the law, '.repeat(58_000)],
    ['every character there is to escape', '\\`*_[]<>&!#~:=+-.|{}()"\' &amp; <b> ![a](b) '.repeat(300)],
    ['thousands of backticks', 'a ` b `` '.repeat(2000)],
  ])('is read as it is written with %s in one unit', (_name, text) => {
    expect(readBack(`a${text}z`)).toBe(`a${text}z`);
  });

  const marks = (count: number): string =>
    Array.from({ length: count }, (_, index) => (index % 2 === 0 ? '*a ' : '_b')).join('');
  /** Runs of which none closes another. */
  const ticks = (count: number): string =>
    Array.from({ length: count }, (_, index) => `${'`'.repeat(index + 1)} a `).join('');
  test.each<[number, string, (count: number) => string]>([
    [20, 'underlines', (count) => 'a\n=\n'.repeat(count)],
    [20, 'underlines in a long text', (count) => `${'a\n'.repeat(1000)}=\n`.repeat(count)],
    [2000, 'brackets', (count) => `[a]: b\n\n${'[a]'.repeat(count - 1)}`],
    [2000, 'brackets that close', (count) => `[a]: b\n\n${'['.repeat(30_000)}a${'][a'.repeat(count - 2)}]`],
    [100, 'links', (count) => '[a](b)'.repeat(count)],
    [
      100,
      'links with a title that has no end',
      (count) => `${'[a](b ('.repeat(count)}${'a b\n'.repeat(100_000)}<b>`,
    ],
    [20, 'backticks', (count) => `${`${'a '.repeat(900)}\``.repeat(count - 1)} \`\`*a*`],
    [20, 'backticks of different lengths', (count) => `${ticks(count)}${'a '.repeat(20_000)}<b>`],
    [
      20,
      'backticks of different lengths above many lines',
      (count) => `${ticks(count)}${'a\n'.repeat(20_000)}<b>`,
    ],
    [
      3,
      'backticks of different lengths in a long text',
      (count) => `${ticks(count)}${'a\n'.repeat(140_000)}<b>`,
    ],
    [4000, 'marks', marks],
  ])(
    'is refused by its Markdown, soon enough, for %d %s, and for one more by their number',
    (most, _name, bodyOf) => {
      const [atMost, beyond] = [most, most + 1].map((count) => issueOf(parse(bodyOf(count))));
      expect(atMost?.code).toBe('MARKDOWN_NOT_ARTICLE');
      expect(atMost?.message).not.toContain('has more than');
      expect(beyond?.code).toBe('MARKDOWN_NOT_ARTICLE');
      expect(beyond?.message).toContain(`has more than ${most} `);
    },
  );
});

describe('YAML', () => {
  const MANY = 60_000;
  const many = (piece: (index: number) => string): string =>
    Array.from({ length: MANY }, (_, index) => piece(index)).join('');
  const read = (text: string) => parseYaml(text, { file: 'a.yaml', textFields: new Set() });

  test.each([
    ['in lines', many((index) => `k${index}: a\n`)],
    ['in braces', `{${many((index) => `k${index}, `)}}`],
  ])('with 60,000 keys %s is read', (_name, text) => {
    expect(Object.keys(unwrap(read(text)).value as object)).toHaveLength(MANY);
  });

  test('with 60,000 keys of an act is refused and written', () => {
    const text = many((index) => `k${index}: a\n`);
    expect(issueOf(parseAct(text, 'a.yaml')).code).toBe('SCHEMA_MISMATCH');
    expect(formatYaml(text)).toBe(text);
  });

  test.each([
    ['in lines', 'k: a\n'],
    ['in braces', 'k, '],
  ])('with 60,000 times the same key %s tells of each', (_name, piece) => {
    const text = piece.repeat(MANY);
    const result = read(piece.endsWith('\n') ? text : `{${text}}`);
    expect(result.ok ? 0 : result.issues.length).toBe(MANY - 1);
    expect(issueOf(result).message).toBe('The field "k" stands twice.');
  });

  test('tells of keys that stand twice in the order of the file, up to what breaks it', () => {
    const result = read('a:\n  b: c\n  b: d\na: e\nf: "\nf: g\n');
    expect(result.ok ? [] : result.issues.map(({ line, message }) => [line, message.slice(0, 22)])).toEqual([
      [3, 'The field "b" stands t'],
      [4, 'The field "a" stands t'],
      [7, 'The YAML cannot be rea'],
    ]);
  });

  test('with 20,000 units repealed that an article does not have tells of each', () => {
    const repealed = Array.from(
      { length: 20_000 },
      (_, index) => `  p${index + 2}:\n    act: a-b\n    date: 2000-01-01\n`,
    );
    const { text } = articleFile('1', 'I', '**1.** One.', `repealed:\n${repealed.join('')}`);
    const result = parseArticle(text, 'a.md', unwrap(wordsOf('en')));
    expect(result.ok ? 0 : result.issues.length).toBe(20_000);
    expect(issueOf(result)).toMatchObject({ code: 'TOMBSTONE_MISMATCH', line: 5, column: 3 });
  });
});

describe('the front matter of an article', () => {
  test('with thousands of units repealed beside thousands that the article has tells of each', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const repealed = all.map((index) => `  s${index}:\n    act: a-b\n    date: 2000-01-01\n`);
    const units = all.map((index) => `**${index}.** a`);
    const { text } = articleFile('1', 'I', units.join('\n\n'), `repealed:\n${repealed.join('')}`);
    const result = parseArticle(text, 'a.md', unwrap(wordsOf('en')));
    const hints = result.ok ? [] : result.issues.map(({ hint }) => hint);
    expect(hints).toHaveLength(10_000);
    expect(hints.at(-1)).toMatch(/^Article 1 has p1, p2, .*, p24, and 9976 more\.$/);
  });
});

describe('an act that is none', () => {
  test.each(['', ' ', '\n', '# c', '---', '---\n', '%YAML 1.2\n---\n', 'a'])(
    'is not brought into canonical form: %j',
    (text) => {
      expect(() => formatAct(text)).toThrow(ConstitutionError);
      expect(() => formatAct(text)).toThrow('SCHEMA_MISMATCH');
    },
  );

  test.each(['- a', '[]', '?', '? ', ': a', 'a:\n  ?\n', '? a', '{}', '{a}', '%YAML 1.2\n---\na: b\n'])(
    'has one canonical form where it has something: %j',
    (text) => {
      const canonical = formatAct(text);
      expect(formatAct(canonical)).toBe(canonical);
    },
  );
});

test('a long number of an article is compared with no other', () => {
  const long = (end: string) => `1a${'-1'.repeat(200_000)}${end}`;
  expect(nearest(long('-2'), [long('-3'), '1a-1'])).toBeNull();
  expect(nearest('1b', [long('')])).toBeNull();
});
