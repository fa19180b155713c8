import { describe, expect, test } from 'vitest';
import { parseCorpus, type TextFile } from '../../src/corpus/corpus.ts';
import { formatDescription, parseDescription } from '../../src/corpus/description.ts';
import { unwrap } from '../../src/errors.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';
import { ARTICLES, actFile, articleFile, DESCRIPTION } from '../helpers/corpus.ts';

const FILE = 'constitution/corpus.yaml';
const DESCRIBED: TextFile = { path: FILE, text: DESCRIPTION };
const OWN_WORDS = 'words:\n  article: "§ {number}"\n  preamble: "Innledning"\n  repealed: "Opphevet."\n';

function described(old: string, replacement: string): string {
  const text = DESCRIPTION.replace(old, replacement);
  if (text === DESCRIPTION) throw new Error(`the description has no ${old}`);
  return text;
}

describe('parseDescription', () => {
  test('reads what the corpus is', () => {
    const { description, sections } = unwrap(parseDescription(DESCRIPTION, FILE));
    expect(description).toMatchObject({
      id: 'testland',
      title: 'Constitution of Testland',
      language: 'en',
      official: true,
      source: 'Written for tests.',
      base: '2000-01-01',
      ceased: null,
      words: { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' },
      earlierActs: [],
    });
    expect(sections).toEqual([
      { key: 'section/I', number: 'I', heading: 'Foundations', provenance: null },
      { key: 'section/II', number: 'II', heading: 'Bodies', provenance: null },
    ]);
  });

  test('reads when the text ceased, and earlier acts', () => {
    const text = described('  base: 2000-01-01\n', '  base: 2000-01-01\n  ceased: 2010-07-01\n').concat(
      'earlierActs:\n  - id: 1999-01-01-old-act\n    title: "Old act"\n    date: 1999-01-01\n',
    );
    const { description } = unwrap(parseDescription(text, FILE));
    expect(description.ceased).toBe('2010-07-01');
    expect(description.earlierActs).toEqual([
      { id: '1999-01-01-old-act', title: 'Old act', date: '1999-01-01' },
    ]);
  });

  test('takes the words that it gives over the built-in ones, for any language', () => {
    const words = { article: '§ {number}', preamble: 'Innledning', repealed: 'Opphevet.' };
    for (const language of ['en', 'no']) {
      const text = DESCRIPTION.replace('language: en', `language: ${language}`).concat(OWN_WORDS);
      const { description } = unwrap(parseDescription(text, FILE));
      expect(description).toMatchObject({ language, words });
    }
  });

  test.each<[string, string, Mistake]>([
    [
      'a language that it has no words for',
      described('language: en', 'language: no'),
      ['SCHEMA_MISMATCH', 4, 13, '"no"', 'Add "words:"'],
    ],
    [
      'a heading of articles without their number',
      DESCRIPTION + OWN_WORDS.replace('{number}', 'N'),
      ['SCHEMA_MISMATCH', 14, 12, '"§ N"', '{number}'],
    ],
    ['an unknown field', `${DESCRIPTION}extra: x\n`, ['SCHEMA_MISMATCH', 13, 8, '"extra"', 'remove it']],
    [
      'a field twice',
      `${DESCRIPTION}sections: []\n`,
      ['YAML_SYNTAX', 13, 1, 'stands twice', 'may stand once'],
    ],
    ['an empty file', '', ['SCHEMA_MISMATCH', 1, 1, 'empty', 'docs/format.md']],
    [
      'a comment that cuts a heading',
      described('"Bodies"', 'Bodies # of the State'),
      ['YAML_COMMENT_CUTS_TEXT', 12, 14, '"heading"', 'double quotes'],
    ],
    [
      'a comment that cuts the words of a tombstone',
      DESCRIPTION + OWN_WORDS.replace('"Opphevet."', 'Opphevet. # no longer'),
      ['YAML_COMMENT_CUTS_TEXT', 16, 13, '"repealed"', 'double quotes'],
    ],
  ])('refuses %s', (_, text, mistake) => {
    checkIssues(parseDescription(text, FILE), FILE, mistake);
  });

  test('refuses two sections of one number', () => {
    const [issue] = issuesOf(parseDescription(described('number: II', 'number: I'), FILE));
    expect(issue).toMatchObject({ file: FILE, line: 11 });
  });
});

describe('formatDescription', () => {
  test('leaves a canonical description alone', () => {
    expect(unwrap(formatDescription(DESCRIPTION, FILE))).toBe(DESCRIPTION);
  });

  test('writes texts in double quotes and everything else plain', () => {
    const loose = described('"Written for tests."', 'Written for tests.').replace('en', "'en'");
    expect(unwrap(formatDescription(loose, FILE))).toBe(DESCRIPTION);
  });

  test('keeps comments', () => {
    const text = `# A state that never was.\n${DESCRIPTION}`;
    expect(unwrap(formatDescription(text, FILE))).toBe(text);
  });

  test('refuses what cannot be read', () => {
    const text = described('base: 2000-01-01', 'base: 1 January 2000');
    checkIssues(formatDescription(text, FILE), FILE, [
      'DATE_INVALID',
      7,
      9,
      '"1 January 2000"',
      'YYYY-MM-DD',
    ]);
  });
});

describe('parseCorpus', () => {
  const act = actFile('- op: repeal\n  at: 1/p1');

  test('puts a corpus together from its files, in any order', () => {
    const corpus = unwrap(parseCorpus([act, ...ARTICLES.toReversed(), DESCRIBED]));
    expect(corpus.id).toBe('testland');
    expect(corpus.constitution.sections.map(({ number }) => number)).toEqual(['I', 'II']);
    expect(corpus.constitution.articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(corpus.acts.map(({ id }) => id)).toEqual(['2001-01-01-act']);
  });

  test('orders articles by section, then by number, the preamble first', () => {
    const preamble = {
      path: 'constitution/preamble.md',
      text: '---\narticle: preamble\n---\n\n# Preamble\n\nWe,\n',
    };
    const numbers = ['84', '83-1', '9', '83-2', '83', '104c', '104'];
    const articles = numbers.map((number) => articleFile(number, 'II', 'Text.'));
    const corpus = unwrap(parseCorpus([DESCRIBED, ...articles, articleFile('200', 'I', 'Text.'), preamble]));
    expect(corpus.constitution.articles.map(({ number }) => number)).toEqual([
      ...['preamble', '200'],
      ...['9', '83', '83-1', '83-2', '84', '104', '104c'],
    ]);
  });

  test('knows where units and operations stand', () => {
    const { places } = unwrap(parseCorpus([DESCRIBED, ...ARTICLES, act]));
    expect(places.get('1/p2/part3/s2')).toEqual({ file: 'constitution/article-001.md', line: 26, column: 1 });
    expect(places.get('2/lead')).toEqual({ file: 'constitution/article-002.md', line: 8, column: 1 });
    expect(places.get('2001-01-01-act/first/0')).toEqual({ file: act.path, line: 11, column: 9 });
  });

  test('reads articles in the words of the description', () => {
    const text = '---\narticle: 1\nsection: I\n---\n\n# § 1\n\nOne.\n';
    const files = [
      { path: FILE, text: DESCRIPTION + OWN_WORDS },
      { path: 'constitution/article-001.md', text },
    ];
    expect(unwrap(parseCorpus(files)).constitution.articles).toMatchObject([{ number: '1' }]);
  });

  test.each([
    'README.md',
    'constitution/notes.txt',
    'constitution/drafts/a.md',
    'amendments/a.json',
    'other/a.yaml',
  ])('passes over %s', (path) => {
    expect(parseCorpus([DESCRIBED, ...ARTICLES, { path, text: 'Neither YAML: nor: an article' }]).ok).toBe(
      true,
    );
  });

  test('takes acts that end in .yml too', () => {
    const renamed = { ...act, path: 'amendments/act.yml' };
    expect(unwrap(parseCorpus([DESCRIBED, ...ARTICLES, renamed])).acts).toHaveLength(1);
  });

  test('refuses files without a description', () => {
    const [issue] = issuesOf(parseCorpus(ARTICLES));
    expect(issue).toMatchObject({ code: 'CORPUS_INCOMPLETE', file: FILE });
    expect(issue?.message).toContain('There is no constitution/corpus.yaml');
    expect(issue?.hint).toContain('constitution/ and amendments/');
  });

  test('refuses a description without articles', () => {
    const [issue] = issuesOf(parseCorpus([DESCRIBED, act]));
    expect(issue).toMatchObject({ code: 'CORPUS_INCOMPLETE', file: FILE });
    expect(issue?.message).toContain('no article');
    expect(issue?.hint).toContain('constitution/article-001.md');
  });

  test('does not miss articles where there is one that cannot be read', () => {
    const broken = { path: 'constitution/article-001.md', text: '' };
    checkIssues(parseCorpus([DESCRIBED, broken]), broken.path, [
      'MARKDOWN_NOT_ARTICLE',
      1,
      1,
      'does not start with front matter',
      'Start it with',
    ]);
  });

  test('refuses an article twice and names the other file', () => {
    const copy = { ...articleFile('1', 'I', 'Text.'), path: 'constitution/copy.md' };
    checkIssues(parseCorpus([copy, DESCRIBED, ...ARTICLES]), copy.path, [
      'ARTICLE_DUPLICATE',
      1,
      1,
      'second article 1; the first is in constitution/article-001.md',
      'Remove one of the two files',
    ]);
  });

  test('refuses an act twice and names the other file', () => {
    const copy = { ...act, path: 'amendments/copy.yaml' };
    checkIssues(parseCorpus([copy, DESCRIBED, ...ARTICLES, act]), copy.path, [
      'ACT_DUPLICATE',
      1,
      1,
      'second act 2001-01-01-act; the first is in amendments/2001-01-01-act.yaml',
      'Remove one of the two files',
    ]);
  });

  test('refuses an article in a section that there is not', () => {
    const stray = articleFile('9', 'IX', 'Text.');
    checkIssues(parseCorpus([DESCRIBED, ...ARTICLES, stray]), stray.path, [
      'SECTION_UNKNOWN',
      1,
      1,
      'no section IX',
      'constitution/corpus.yaml has I, II.',
    ]);
  });

  test('reports every mistake of every file at once', () => {
    const files = [
      DESCRIBED,
      articleFile('1', 'I', '**1.** *a*'),
      articleFile('2', 'I', '- a'),
      articleFile('3', 'IX', 'Text.'),
      actFile('- op: repeal'),
      actFile('- op: repeal\n  at: 1/p1\n  old: x', '2002-01-01-act'),
    ];
    expect(issuesOf(parseCorpus(files)).map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      'MARKDOWN_NOT_ARTICLE constitution/article-001.md:8',
      'MARKDOWN_NOT_ARTICLE constitution/article-002.md:8',
      'SCHEMA_MISMATCH amendments/2001-01-01-act.yaml:11',
      'SCHEMA_MISMATCH amendments/2002-01-01-act.yaml:13',
      'SECTION_UNKNOWN constitution/article-003.md:1',
    ]);
  });
});
