/** What an enemy would try with a published text: a few characters that make much work. Where only time shows it, the old way takes minutes. */

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../src/errors.ts';
import { joinAll, join as joinTwo } from '../src/import/lines.ts';
import type { Published, Shape } from '../src/import/published.ts';
import { tryReadPublished } from '../src/import/read-published.ts';
import { issuesOf } from './helpers/check-issues.ts';
import { issueOf } from './helpers/corpus.ts';

const read = (text: string, shape: Shape): Published =>
  unwrap(tryReadPublished(text, { shape, language: 'en' }));

/** The words of the first unit of the first article. */
function wordsIn({ constitution }: Published): string {
  return constitution.articles[0]?.units[0]?.text ?? '';
}

const akn = (words: string): string =>
  `<akomaNtoso><act><body><article><num>Article 1</num><content><p>${words}</p></content></article></body></act></akomaNtoso>`;

describe('formatting that is never closed is not opened anew without end', () => {
  const open = Array.from({ length: 190 }, (_, index) => `<b id="${index}">`).join('');
  const repeated = `<p>${open}</p>${'<p>x'.repeat(100_000)}`;

  const repeatedAt = (column: number): string => `<p>Article 1</p>${repeated}`.slice(column - 1, column + 5);

  test('in HTML', () => {
    const issue = issueOf(tryReadPublished(`<p>Article 1</p>${repeated}`, { shape: 'html' }));
    expect(issue).toMatchObject({
      code: 'MARKUP_TOO_DEEP',
      message: expect.stringContaining('opened anew'),
      line: 1,
      // Of a tag that is not closed.
      column: expect.toSatisfy((column: number) => repeatedAt(column).startsWith('<b id=')),
    });
  });

  test('nor in the texts of JSON', () => {
    const content = [
      { type: 'article', index: '1' },
      { type: 'text', text: repeated },
    ];
    expect(issueOf(tryReadPublished(JSON.stringify(content), { shape: 'json' }))).toMatchObject({
      code: 'MARKUP_TOO_DEEP',
      message: expect.stringMatching(/^content\[1\]: .*opened anew/),
    });
  });

  test('nor in many of them, each of which is said', () => {
    const texts = Array.from({ length: 2000 }, () => ({ type: 'text', text: '<i>'.repeat(500) }));
    expect(issuesOf(tryReadPublished(JSON.stringify(texts), { shape: 'json' }))).toHaveLength(2000);
  });

  test('and what careless pages leave open is read', () => {
    const page = `<p><font size="2"><b>Article 1</p>${'<p>Words.</p>'.repeat(1000)}`;
    expect(read(page, 'html').constitution.articles[0]?.units).toHaveLength(1000);
    const table = `<p>Article 1</p>${'<table><td>Words.</table>'.repeat(1000)}`;
    expect(read(table, 'html').constitution.articles[0]?.units).toHaveLength(1000);
  });
});

test.each(['<b>x', '<table><b>x', '<div>', '<p><b>', '<table><tr><td>', '<ul><li>', '<svg><g>'])(
  'elements that nest without end are given up early: %j, again and again',
  (tags) => {
    const page = `<p>Article 1</p><p>1. One</p><table>${tags.repeat(1_000_000 / tags.length)}`;
    expect(issueOf(tryReadPublished(page, { shape: 'html' }))).toMatchObject({
      code: 'MARKUP_TOO_DEEP',
      line: 1,
      column: expect.toSatisfy((column: number) => page.charAt(column - 1) === '<'),
    });
  },
);

test('a million short lines are read in a process that has little memory', () => {
  const program = `
const { readPublished } = await import('${new URL('../dist/import/index.js', import.meta.url).href}');
const { constitution } = readPublished('Article 1\\n' + '1\\n'.repeat(1_000_000));
process.stdout.write(String(constitution.articles[0].units.length));
`;
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=450', '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, '1000000']);
});

describe('long lists do not overflow the stack', () => {
  test('of units of an article that is there twice', () => {
    const { leftovers } = read(`Article 1\n1. One.\nArticle 1\n${'Ab.\n'.repeat(200_000)}`, 'text');
    expect(leftovers).toHaveLength(200_001);
  });

  test('of marks of footnotes in a paragraph', () => {
    const page = `<p>Article 1</p><p>1. One ${'<sup>a</sup>'.repeat(200_000)}</p>`;
    expect(read(page, 'html').leftovers).toHaveLength(200_000);
  });
});

describe('a text that grows piece by piece is not gone through for each', () => {
  test('words and emphasis of HTML', () => {
    const text = wordsIn(read(`<p>Article 1</p><p>${'a<i>b</i>'.repeat(160_000)}</p>`, 'html'));
    expect(text).toBe('ab'.repeat(160_000));
  });

  test('words of a tombstone in red', () => {
    const red = '<font color="red"> excluded</font>'.repeat(80_000);
    const text = wordsIn(read(`<p>Article 1</p><p>Words excluded${red}</p>`, 'html'));
    expect(text).toBe(`Words${' excluded'.repeat(80_001)}`);
  });

  test('raised numbers of HTML', () => {
    const text = wordsIn(read(`<p>Article 1</p><p>a${'1<sup>1</sup>'.repeat(160_000)}</p>`, 'html'));
    expect(text).toBe(`a${'1-1'.repeat(160_000)}`);
  });

  test('raised numbers of Akoma Ntoso', () => {
    expect(wordsIn(read(akn('1<sup>1</sup>'.repeat(160_000)), 'akn'))).toBe('1-1'.repeat(160_000));
  });

  test('lines of Markdown', () => {
    const text = wordsIn(read(`## Article 1\n1. One\n${'ab\n'.repeat(400_000)}`, 'markdown'));
    expect(text).toBe(`One${' ab'.repeat(400_000)}`);
  });

  test('a heading over many lines, of which what is beyond any heading is left over', () => {
    const { constitution, leftovers } = read(
      `Section I\n${'ab\n'.repeat(400_000)}Article 1\n1. One.`,
      'text',
    );
    const heading = constitution.sections[0]?.heading;
    expect(heading).toBe(`ab${' ab'.repeat(3333)}`);
    expect(leftovers).toHaveLength(400_000 - 3334);
    expect(leftovers[0]).toMatchObject({ code: 'TEXT_UNPLACED', text: 'ab' });
  });
});

describe('words of elements inside one another are not read once for each of them', () => {
  const words = 'x '.repeat(2_000_000);
  const nest = (name: string): string => `<${name}>`.repeat(150) + words + `</${name}>`.repeat(150);
  const article = '<article><num>Article 1</num><content><p>One.</p></content></article>';

  test.each([
    ['paragraphs of a preamble', `<preamble>${nest('p')}</preamble><body>${article}</body>`],
    ['paragraphs behind the law', `<body>${article}</body><conclusions>${nest('p')}</conclusions>`],
    ['what runs on in a line', `<preamble>${nest('i')}</preamble><body>${article}</body>`],
    ['what holds words of its own', `<preamble>${nest('container')}</preamble><body>${article}</body>`],
    ['numbers', `<body><article>${nest('num')}<content><p>One.</p></content></article>${article}</body>`],
  ])('%s', (_, content) => {
    const { constitution } = read(`<akomaNtoso><act>${content}</act></akomaNtoso>`, 'akn');
    expect(constitution.articles.at(-1)?.units.at(-1)?.text).toBe('One.');
  });

  test('and a paragraph of a note in a paragraph is the note, once', () => {
    const note = '<p>We.<authorialNote><p>A note.</p></authorialNote></p>';
    const { constitution, leftovers } = read(
      `<akomaNtoso><act><preamble>${note}</preamble><body>${article}</body></act></akomaNtoso>`,
      'akn',
    );
    expect(constitution.articles[0]?.units.map(({ text }) => text)).toEqual(['We.']);
    expect(leftovers.map(({ code, text }) => `${code} ${text}`)).toEqual(['NOTE_LEFT_OUT A note.']);
  });
});

test('the long name of an act is read once, however many tombstones of Akoma Ntoso name it', () => {
  const name = 'x '.repeat(500_000).trim();
  const act = `<activeRef eId="a" href="/act/2001-01-01/1" showAs="${name}"/>`;
  const stone = '<paragraph status="removed" refersTo="#a"><p>x</p></paragraph>'.repeat(40_000);
  const { acts } = read(
    `<akomaNtoso><act><meta>${act}</meta><body><article status="removed" refersTo="#a"><num>Article 1</num>${stone}</article></body></act></akomaNtoso>`,
    'akn',
  );
  expect(acts.map(({ title }) => title === name)).toEqual([true]);
});

test.each([
  [['one', 'two']],
  [['co-', 'operate']],
  [['a', '-', 'b']],
  [['a-', '-', 'b-', 'c']],
  [['1-', '2']],
  [['one']],
])('lines that are put together in one go are the same as one after the other: %j', (lines) => {
  expect(joinAll(lines)).toBe(lines.reduce(joinTwo));
});
