/**
 * What an enemy would try: each thing by its name. `npm run test:fuzz` tries what nobody thought of, `npm run lint:patterns` judges
 * every regular expression, and docs/limits.md says how much is read at all.
 */

import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAddress, parseCitation } from '../src/address.ts';
import { diffText } from '../src/compare/words.ts';
import { formatAct, parseAct } from '../src/corpus/act.ts';
import { parseArticle } from '../src/corpus/article.ts';
import type { TextFile } from '../src/corpus/corpus.ts';
import { parseDescription } from '../src/corpus/description.ts';
import { parseMeasures } from '../src/corpus/measures.ts';
import { wordsOf } from '../src/corpus/words.ts';
import { ConstitutionError, type Issues, type Result, unwrap } from '../src/errors.ts';
import { corpusFiles } from '../src/import/corpus-files.ts';
import { factsOf } from '../src/import/facts.ts';
import type { Shape } from '../src/import/published.ts';
import { tryReadPublished } from '../src/import/read-published.ts';
import { LIMITS } from '../src/limits.ts';
import type { Constitution, Version } from '../src/model.ts';
import { readCorpusFiles } from '../src/node/read.ts';
import { writeFolder } from '../src/node/site-folder.ts';
import { writeNewFolder } from '../src/node/write-folder.ts';
import { tryOpenCorpus } from '../src/open.ts';
import { findReferences } from '../src/references.ts';
import { renderGitStream } from '../src/render/git.ts';
import { compareLine } from '../src/render/json-lines.ts';
import { readQuery } from '../src/search/query.ts';
import { safeName } from '../src/site/paths.ts';
import { site } from '../src/site/site.ts';
import { ARTICLES, actFile, articleFile, DESCRIPTION, issueOf, tryOpen } from './helpers/corpus.ts';
import { isDevice } from './helpers/devices.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/io.ts';
import { rebuilt } from './helpers/segments.ts';

const words = unwrap(wordsOf('en'));
const corpus = unwrap(tryOpen());
const article = (body: string): string => `---\narticle: 1\nsection: I\n---\n\n# Article 1\n\n${body}\n`;
const act = (value: string): string => actFile(`- op: repeal\n  at: "2"\n  note: ${value}`).text;
const published = (text: string, shape: Shape): Result<unknown> =>
  tryReadPublished(text, { shape, language: 'en' });

/** The code of a failure, or that there was none. */
function outcomeOf(result: Result<unknown>): string {
  return result.ok ? 'read' : result.issues[0].code;
}

/** What a failure says, each of its issues; nothing where there was none. */
function messagesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ message }) => message);
}

/** Everything that reads, with the attacked text where it hurts most. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'an article': (text) => parseArticle(article(`**1.** ${text}`), 'a.md', words),
  'an article file': (text) => parseArticle(text, 'a.md', words),
  'an act': (text) => parseAct(text, 'a.yaml'),
  'a text of an act': (text) => parseAct(act(JSON.stringify(text)), 'a.yaml'),
  'plain words of an act': (text) => parseAct(act(`a${text}`), 'a.yaml'),
  'a description': (text) => parseDescription(text, 'corpus.yaml'),
  measures: (text) => parseMeasures(text, 'seeds/a.yaml'),
  'published text': (text) => published(`Article 1\n1. ${text}\n${text}`, 'text'),
  'published Russian text': (text) =>
    tryReadPublished(`Статья 1\n${text}`, { shape: 'text', language: 'ru' }),
  'published Kazakh text': (text) => tryReadPublished(`1-бап\n${text}`, { shape: 'text', language: 'kk' }),
  'published Markdown': (text) => published(`## Article 1\n${text}\n## ${text}`, 'markdown'),
  'published HTML': (text) => published(`<p>Article 1</p><p>${text}</p>`, 'html'),
  'published JSON': (text) => published(JSON.stringify([{ type: 'point', index: text, text }]), 'json'),
  'JSON of some kind': (text) => published(text, 'json'),
  'published Akoma Ntoso': (text) => published(`<akomaNtoso>${text}`, 'akn'),
  'a published text of unknown shape': (text) => tryReadPublished(text),
  'a citation': (text) => [parseCitation(text), parseCitation(`1${text}`), parseAddress(`1/${text}`)],
  references: (text) => findReferences(text, 'en', '1', 'p1'),
  facts: (text) => ['en', 'ru', 'kk'].map((language) => factsOf(`article 1, ${text}`, language)),
  'a search': (text) => [readQuery([text], 'en'), readQuery([text], 'kk')],
  'a pair of texts': (text) => diffText(text, `${text.slice(1)} and ${text}`),
  'a line of pairs': (text) => compareLine({ ok: true, value: text }, 1, () => ({ ok: true, value: corpus })),
};

/** What patterns go back and forth over, many times; the end is what lets nothing match. */
const REPEATED = [
  ...[
    '\t',
    ' ',
    'a',
    '1',
    '-',
    '1-',
    '1.',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](',
    '[^',
    '(',
    '<',
    '<!--',
    '<?',
    '<a>',
    '<a ',
    '<p>',
    '&',
    '"',
    "'",
  ],
  ...[
    '\\',
    '{#',
    '#',
    '# ',
    '> ',
    '- ',
    '\n',
    '\r',
    '---\n',
    ': ',
    '- - ',
    '{',
    '&a ',
    '1 – ',
    '1, ',
    '1-бап ',
    'Articles 1, ',
    '<![CDATA[',
  ],
  ...['paragraph 1 of ', 'исключен ', 'В предусмотрен', 'e', 'ed', '\u2028', '§', '.-', '0-0'],
];

/** How often a piece comes before each end; a parser of Markdown reads along. */
const OFTEN = 20_000;
/** How often it comes where no such parser reads along: what goes over it for each piece takes longer than its test may. */
const MUCH_OFTENER = 400_000;
/** A square of that takes a minute and more; what is read once takes a few seconds on a busy machine. */
const HALF_A_MINUTE = 30_000;
/** What stands around an attacked text, and counts. */
const ROOM = 1000;
/** The longest text that a reader takes; the others take any. */
const LONGEST: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['an act', 'a text of an act', 'plain words of an act', 'a description', 'measures'].map((name) => [
      name,
      LIMITS.unit - ROOM,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(READERS)
      .filter((name) => /published|JSON/.test(name))
      // Some have it twice.
      .map((name) => [name, LIMITS.file / 2 - ROOM]),
  ),
};

/** A piece as often as a reader still reads it, and an end that is no word, no space and nowhere refused by itself. */
function longestOf(name: string, piece: string): string {
  const longest = LONGEST[name] ?? Number.POSITIVE_INFINITY;
  return `${piece.repeat(Math.min(MUCH_OFTENER, Math.floor(longest / piece.length)))}!`;
}

/** The code of what a reader gave, where it is a failure. */
function codesOf(given: unknown): readonly string[] {
  const isFailure = typeof given === 'object' && given !== null && 'issues' in given;
  return isFailure ? (given.issues as Issues).map(({ code }) => code) : [];
}

describe.each(Object.entries(READERS))('no text makes patterns run without end in %s:', (_name, read) => {
  test.each(REPEATED)('%j many times', (piece) => {
    for (const end of ['', '\0', 'x']) expect(() => read(piece.repeat(OFTEN) + end)).not.toThrow();
  });
});

const PLAIN_READERS = Object.entries(READERS).filter(([name]) => !/^an article/.test(name));

describe.each(PLAIN_READERS)('nothing goes over a text for each of its pieces in %s:', (name, read) => {
  test.each(REPEATED)(
    '%j as often as it is read',
    (piece) => {
      const codes = [read(longestOf(name, piece))].flat().flatMap(codesOf);
      // What is refused for its length was not read.
      expect(codes).not.toContain('FILE_TOO_LARGE');
      expect(codes).not.toContain('TEXT_TOO_LONG');
    },
    HALF_A_MINUTE,
  );
});

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

describe.each(NAMES)('the name %s pollutes no prototype and is taken for no value', (name) => {
  const own = Object.getOwnPropertyNames(Object.prototype).toSorted();

  function expectClean(): void {
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(own);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }

  test('as a key of an act, of a description, of measures and of front matter', () => {
    const value = `${name}:\n  polluted: yes\n`;
    const files = [
      parseAct(`${value}${act('x')}`, 'a.yaml'),
      parseAct(act(`x\n  ${name}: {polluted: yes}`), 'a.yaml'),
      parseDescription(`${DESCRIPTION}${value}`, 'corpus.yaml'),
      parseMeasures(value, 'seeds/a.yaml'),
      parseArticle(article('x').replace('section: I', `section: I\n${value.trimEnd()}`), 'a.md', words),
    ];
    for (const file of files) expect(issueOf<unknown>(file).code).toBe('SCHEMA_MISMATCH');
    expectClean();
  });

  test('as a key over a field that nothing else has: the field stands nowhere', () => {
    const files = [
      parseArticle(article('x').replace('article: 1', `${name}:\n  article: 1`), 'a.md', words),
      parseAct(act('x').replace('id: 2001-01-01-act', `${name}: {id: 2001-01-01-act}`), 'a.yaml'),
      parseDescription(DESCRIPTION.replace('id: testland', `${name}: {id: testland}`), 'corpus.yaml'),
      parseMeasures(`${name}: {announcement: {}, measures: []}\n`, 'seeds/a.yaml'),
    ];
    for (const file of files)
      expect(messagesOf(file)).toContainEqual(
        expect.stringContaining(`The field "${name}" is not known here`),
      );
    expectClean();
  });

  test('as an id, a label, a number, an address and a citation', () => {
    const act = actFile(`- op: remove\n  at: ${name}`).text;
    expect(issueOf(parseAct(act, 'a.yaml')).code).toBe('ADDRESS_INVALID');
    expect(parseAct(act.replace('id: 2001-01-01-act', `id: ${name}`), 'a.yaml').ok).toBe(false);
    expect(parseArticle(article(`**${name}.** text`), 'a.md', words).ok).toBe(false);
    expect(parseArticle(article('x').replaceAll('1', name), 'a.md', words).ok).toBe(false);
    expect(parseCitation(name).ok).toBe(false);
    expect(parseCitation(`1/${name}`).ok).toBe(false);
    expectClean();
  });

  test('as a key and a value of JSON', () => {
    const register = `{"${name}": {"polluted": 1}, "content": [{"type": "${name}", "text": "Article 1", "${name}": {"polluted": 1}}, "1. One."]}`;
    expect(outcomeOf(published(register, 'json'))).toBe('read');
    const line = compareLine(
      { ok: true, value: `{"${name}": {"polluted": 1}, "before": "a", "after": "b"}` },
      1,
      () => ({ ok: true, value: corpus }),
    );
    expect(line).toMatchObject({ status: 'error', error: { code: 'PAIR_INVALID' } });
    expectClean();
  });

  test('as an entity, an element, an attribute and a language', () => {
    const read = unwrap(
      tryReadPublished(`## Article 1\n1. One &${name}; two.`, { shape: 'markdown', language: 'en' }),
    );
    // Two underscores on each side are emphasis, and go.
    expect(read.constitution.articles[0]?.units[0]?.text).toBe(`One &${name.replaceAll('__', '')}; two.`);
    const xml = `<akomaNtoso><act><${name}/><article ${name}="x" eId="${name}"><num>1</num><content><p>One.</p></content></article></act></akomaNtoso>`;
    expect(outcomeOf(published(xml, 'akn'))).toBe('read');
    expect(outcomeOf(tryReadPublished('Article 1\n1. One.', { language: name }))).toBe('SCHEMA_MISMATCH');
    expectClean();
  });

  test('as the name of a file', () => {
    const files = [
      { path: `constitution/${name}.md`, text: article('One.') },
      { path: `${name}/x.yaml`, text: 'x' },
    ];
    expect(
      outcomeOf(tryOpenCorpus([{ path: 'constitution/corpus.yaml', text: DESCRIPTION }, ...files])),
    ).toBe('read');
    expectClean();
  });
});

describe('no path leaves the target folder', () => {
  const OUTSIDE = [
    '../out.html',
    'a/../../out.html',
    '/tmp/out.html',
    'C:\\out.html',
    'C:out.html',
    'a\\..\\..\\out.html',
    '..',
    '',
    'a//b',
    './a',
    'a\0b',
  ];
  const START = { path: 'index.html', content: 'unfinished' };

  test.each(OUTSIDE)('when a site is written with a file at %j', (path) => {
    const folder = folderWith();
    const issue = issueOf(writeFolder(join(folder, 'site'), [{ path, content: 'out' }], { start: START }));
    expect(issue.code).toBe('FILE_UNWRITABLE');
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('out'))).toEqual(
      [],
    );
  });

  test.each(OUTSIDE)('when a corpus is written with a file at %j', (path) => {
    const folder = folderWith();
    expect(issueOf(writeNewFolder(join(folder, 'corpus'), [{ path, text: 'out' }])).code).toBe(
      'FILE_UNWRITABLE',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('by a link that stands in a site since it was built', () => {
    const folder = folderWith({ path: 'others/kept.html', text: 'kept' });
    const files = (content: string) => [{ path: 'articles/kept.html', content }];
    unwrap(writeFolder(join(folder, 'site'), files('old'), { start: START }));
    rmSync(join(folder, 'site/articles'), { recursive: true });
    symlinkSync(join(folder, 'others'), join(folder, 'site/articles'));
    expect(issueOf(writeFolder(join(folder, 'site'), files('new'), { start: START })).code).toBe(
      'FOLDER_NOT_OURS',
    );
    unwrap(writeFolder(join(folder, 'site'), [], { start: START }));
    expect(readFileSync(join(folder, 'others/kept.html'), 'utf8')).toBe('kept');
  });

  test('by a link to a file outside of a corpus, which is neither read nor mended', async () => {
    const [{ path, text }] = ARTICLES as [TextFile];
    const untidy = `${text}\n\n`;
    const folder = folderWith(
      { path: 'corpus/constitution/corpus.yaml', text: DESCRIPTION },
      { path: 'outside.md', text: untidy },
    );
    symlinkSync(join(folder, 'outside.md'), join(folder, 'corpus', path));
    const { status, stderr } = await run('check', join(folder, 'corpus'), '--fix');
    expect(status).toBe(2);
    expect(stderr).toContain('lies outside of the folder of the corpus, through a link');
    expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe(untidy);
    // The same file in its place is mended.
    rmSync(join(folder, 'corpus', path));
    writeFileSync(join(folder, 'corpus', path), untidy);
    await run('check', join(folder, 'corpus'), '--fix');
    expect(readFileSync(join(folder, 'corpus', path), 'utf8')).toBe(text);
  });

  test.each([
    ...['con', 'nul', 'AUX', 'prn', 'com1', 'LPT9', 'com¹', 'COM²', 'Com³', 'lpt¹', 'LPT²', 'Lpt³'],
    ...['..', '.', '', 'a/b', 'C:', 'x\0', 'nul.txt', '~'],
  ])('and none is a device of Windows, with the name %j', (name) => {
    const safe = safeName(name);
    expect(safe).toMatch(/^[\p{L}\p{N}_~-]+$/u);
    expect(isDevice(safe)).toBe(false);
  });

  test('of acts that are named after devices', () => {
    const opened = unwrap(
      tryOpen({
        ...actFile('- op: remove\n  at: "2"'),
        text: actFile('- op: remove\n  at: "2"').text.replace('id: 2001-01-01-act', 'id: nul'),
      }),
    );
    const steps = [...site(opened)].flatMap(({ path }) => path.split('/'));
    expect(steps).toContain('nul~');
    expect(steps).not.toContain('nul');
    expect(renderGitStream(opened)).not.toMatch(/^M \d+ \S+ (?:.*\/)?(?:nul|\.\.)/m);
  });

  describe('of what is imported, whatever its articles are called', () => {
    const CALLED = ['../../1', '/1', 'C:1', 'CON', 'nul', 'com1', 'com¹'];
    const heading = { id: 'made', title: 'Made', source: 'Made.', base: '2000-01-01' };
    const each = (written: (called: string) => string): string => [...CALLED, '2'].map(written).join('\n');
    const inJson = (called: string) => [
      { type: 'article', index: called, text: '' },
      { type: 'point', index: '1', text: 'One.' },
    ];
    const articlesOfAkn = each(
      (called) => `<article eId="${called}"><num>${called}</num><content><p>One.</p></content></article>`,
    );

    test.each<[Shape, string]>([
      ['text', each((called) => `Article ${called}\n1. One.`)],
      ['markdown', each((called) => `## Article ${called}\n\n1. One.\n`)],
      ['html', each((called) => `<h2>Article ${called}</h2><p>1. One.</p>`)],
      ['json', JSON.stringify([...CALLED, '2'].flatMap(inJson))],
      ['akn', `<akomaNtoso><act><body>${articlesOfAkn}</body></act></akomaNtoso>`],
    ])('in %s', (shape, text) => {
      const read = unwrap(tryReadPublished(text, { shape, language: 'en' }));
      const paths = corpusFiles(read, heading).map(({ path }) => path);
      expect(paths).toContain('constitution/article-002.md');
      for (const path of paths) {
        expect(path).toMatch(/^constitution\/[a-z0-9-]+\.(?:md|yaml)$/);
        expect(path.split('/').filter(isDevice)).toEqual([]);
      }
    });

    test.each(['../../1', '/1', 'C:1', '..\\..\\1', '1\0', 'CON', 'nul', 'com1', 'com¹'])(
      'nor by a program that calls an article %j without reading it',
      (number) => {
        const read = unwrap(tryReadPublished('Article 2\n1. Two.', { shape: 'text', language: 'en' }));
        const articles = read.constitution.articles.map((article) => ({ ...article, number }));
        const made = () =>
          corpusFiles({ ...read, constitution: { ...read.constitution, articles } }, heading);
        expect(made).toThrow(ConstitutionError);
        expect(made).toThrow('ADDRESS_INVALID');
      },
    );

    test.each(['../../1', '/1', 'C:1', '..\\..\\1', '1\0'])(
      'nor by a program that calls a file of a new corpus %j',
      (name) => {
        const folder = folderWith();
        const files = [{ path: `constitution/${name}.md`, text: 'x' }];
        expect(issueOf(writeNewFolder(join(folder, 'a/b/corpus'), files)).code).toBe('FILE_UNWRITABLE');
        expect(readdirSync(folder)).toEqual([]);
      },
    );
  });

  test('by the folders of a corpus: only its own files are read', () => {
    const folder = folderWith(
      { path: 'constitution/corpus.yaml', text: DESCRIPTION },
      ...ARTICLES,
      { path: 'constitution/deep/x.md', text: 'x' },
      { path: 'secret.md', text: 'x' },
    );
    const paths = unwrap(readCorpusFiles(folder)).map(({ path }) => path);
    expect(paths.every((path) => /^(?:constitution|amendments|seeds)\/[^/]+$/.test(path))).toBe(true);
  });
});

describe('no YAML bomb goes off', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  );
  test.each([
    ['a billion laughs', `l0: &l0 lol\n${levels.join('\n')}\n`],
    ['an anchor in itself', 'act: &a [*a]\n'],
    ['a merge of merges', 'a: &a {x: 1}\nb: {<<: *a, <<: *a}\n'],
    ['a tag that makes a value', 'act: !!js/function "function () { return process }"\n'],
    ['an anchor alone', 'act: &a x\n'],
    ['a merge key alone', 'act: {<<: {x: 1}}\n'],
    ['a directive and a tag of its own', '%TAG ! tag:example.org,2000:\n---\nact: !x y\n'],
  ])('%s', (_, text) => {
    const result = parseAct(text, 'a.yaml');
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toContain('YAML_FORBIDDEN');
    expect(() => formatAct(text)).toThrow('YAML_FORBIDDEN');
  });
});

describe('no XML document takes in what it does not hold', () => {
  const SECRET = 'The words of a secret file.';
  const documentOf = (type: string, words: string): string =>
    `<!DOCTYPE akomaNtoso ${type}><akomaNtoso><act><body><article><num>Article 1</num><content><p>One. ${words}</p></content></article></body></act></akomaNtoso>`;
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );

  test.each<[string, (address: string) => string, string]>([
    ['an entity of its own', () => '[<!ENTITY own "Two.">]', '&own;'],
    ['a billion laughs', () => `[<!ENTITY l0 "lol">${laughs.join('')}]`, '&l9;'],
    ['an entity that names a file', (address) => `[<!ENTITY file SYSTEM "${address}">]`, '&file;'],
    [
      'a public entity that names a file',
      (address) => `[<!ENTITY file PUBLIC "-//X//Y" "${address}">]`,
      '&file;',
    ],
    ['a document type in a file', (address) => `SYSTEM "${address}"`, '&file;'],
    [
      'declarations in a file',
      (address) => `[<!ENTITY % declared SYSTEM "${address}"> %declared;]`,
      '&file;',
    ],
  ])('%s', (_, typeAt, reference) => {
    const path = 'secret.dtd';
    const folder = folderWith({ path, text: `<!ENTITY file "${SECRET}">` });
    const type = typeAt(pathToFileURL(join(folder, path)).href);
    const used = published(documentOf(type, reference), 'akn');
    expect(outcomeOf(used)).toBe('XML_SYNTAX');
    expect(JSON.stringify(used)).not.toContain(SECRET);
    // What is declared and not used is passed over.
    const unused = unwrap(tryReadPublished(documentOf(type, 'Two.'), { shape: 'akn', language: 'en' }));
    expect(unused.constitution.articles[0]?.units.map(({ text }) => text)).toEqual(['One. Two.']);
    expect(JSON.stringify(unused)).not.toContain(SECRET);
  });
});

describe('nothing nests so deep that it overflows the stack', () => {
  const DEEP = 200_000;
  const nested = (open: string, close = ''): string => open.repeat(DEEP) + close.repeat(DEEP);
  /** Each line in the one before; as many as a file may have. */
  const lines = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
  test.each<[string, () => Result<unknown>, string]>([
    ['brackets of YAML', () => parseAct(nested('[', ']'), 'a.yaml'), 'YAML_TOO_DEEP'],
    ['open brackets of YAML', () => parseAct(nested('['), 'a.yaml'), 'YAML_TOO_DEEP'],
    ['braces of YAML', () => parseAct(nested('{a: '), 'a.yaml'), 'YAML_TOO_DEEP'],
    ['lists of YAML in each other', () => parseAct(nested('- '), 'a.yaml'), 'YAML_TOO_DEEP'],
    ['keys of YAML on a line', () => parseAct(nested('? '), 'a.yaml'), 'YAML_TOO_DEEP'],
    [
      'keys of YAML in each other on a line',
      () => parseAct(`act:\n  x${nested('new: ')}`, 'a.yaml'),
      'YAML_TOO_DEEP',
    ],
    ['lines of YAML each further in', () => parseAct(lines, 'a.yaml'), 'YAML_TOO_DEEP'],
    [
      'brackets in front matter',
      () => parseArticle(`---\narticle: ${nested('[')}\n---\n`, 'a.md', words),
      'YAML_TOO_DEEP',
    ],
    [
      'elements of XML',
      () => published(`<akomaNtoso>${nested('<p>', '</p>')}</akomaNtoso>`, 'akn'),
      'MARKUP_TOO_DEEP',
    ],
    ['open elements of XML', () => published(`<akomaNtoso>${nested('<p>')}`, 'akn'), 'MARKUP_TOO_DEEP'],
    ['elements of HTML', () => published(nested('<div>', '</div>'), 'html'), 'MARKUP_TOO_DEEP'],
    ['lists of JSON', () => published(nested('[', ']'), 'json'), 'MARKUP_TOO_DEEP'],
    ['open lists of JSON', () => published(nested('['), 'json'), 'JSON_SYNTAX'],
    [
      'quotations of published Markdown',
      () => published(`## Article 1\n1. One.\n${nested('> ')}`, 'markdown'),
      'read',
    ],
  ])('%s', (_, read, code) => {
    expect(outcomeOf(read())).toBe(code);
  });

  // Only the most are beyond the bound of what a file may have of anything.
  describe.each([100, 50_000, DEEP])('of Markdown, %i times:', (times) => {
    test.each([
      ['lists', `${'- '.repeat(times)}a`, 'A list or a quotation starts here'],
      ['quotations', `${'> '.repeat(times)}a`, 'A list or a quotation starts here'],
      [
        'comments without an end',
        `**1.** ${'<!--'.repeat(times)}`,
        'The file has more than 20 unescaped <! or <?',
      ],
    ])('%s', (_, body, message) => {
      expect(messagesOf(parseArticle(article(body), 'a.md', words))).toEqual([
        expect.stringContaining(message),
      ]);
    });
  });

  test('objects of JSON in a pair', () => {
    const value = `${nested('{"before":')}1${'}'.repeat(DEEP)}`;
    expect(compareLine({ ok: true, value }, 1, () => ({ ok: true, value: corpus }))).toMatchObject({
      status: 'error',
    });
  });

  test('brackets in two texts that are compared', () => {
    const [before, after] = [nested('(', ')'), nested('[', ']')];
    expect(rebuilt(diffText(before, after))).toEqual([before, after]);
  });
});

describe('long lists of an operation neither overflow the stack nor are gone through for each entry', () => {
  const MANY = 150_000;
  const list = (entry: (index: number) => string, length = MANY): string =>
    Array.from({ length }, (_, index) => `    - ${entry(index)}\n`).join('');

  function applied(operation: string, ...files: readonly TextFile[]): Constitution {
    const version = unwrap(tryOpen(...files, actFile(operation))).versions.at(-1);
    return (version as Version).constitution;
  }

  test('units', () => {
    const { articles } = applied(`- op: insert\n  after: 3/p1/part2\n  units:\n${list(() => 'text: a')}`);
    expect(articles.at(-1)?.units[0]?.units).toHaveLength(MANY + 1);
  });

  test('sections', () => {
    const drafts = list((index) => `{number: A${index}, heading: a}`, MANY / 2);
    const { sections } = applied(`- op: insert\n  before: section/II\n  sections:\n${drafts}`);
    expect(sections).toHaveLength(MANY / 2 + 2);
    expect(sections.at(-1)?.number).toBe('II');
  });
});

describe('nothing in a file is executed', () => {
  const folder = folderWithoutTest();
  test.each([
    [
      'front matter in JavaScript',
      `---js\nrequire('node:fs').writeFileSync('${folder}', '')\n---\n\n# Article 1\n`,
    ],
    ['a tag of a function', `---\narticle: !!js/function "function () { throw 1 }"\n---\n\n# Article 1\n`],
    ['a tag of a regular expression', '---\narticle: !!js/regexp /(a+)+$/\n---\n\n# Article 1\n'],
    [
      'an expression of MDX',
      article('{process.exit(3)}').replace('---\n\n', '---\n\nimport fs from "node:fs"\n\n'),
    ],
    ['HTML with a script', article('<script>process.exit(3)</script>')],
  ])('%s', (_, text) => {
    expect(parseArticle(text, 'a.md', words).ok).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });

  test('what looks like a template or an expression is text', () => {
    const texts = [
      `\${process.exit(3)} stays.`,
      '{{constructor.constructor("return process")()}} stays.',
      '<%= process.exit(3) %> stays.',
    ];
    for (const text of texts) {
      const escaped = text.replace(/[<_*]/g, '\\$&');
      const opened = unwrap(tryOpen(articleFile('1', 'I', escaped)));
      expect(opened.constitution.articles.find(({ number }) => number === '1')?.units[0]?.text).toBe(text);
    }
  });
});

/** A file that must never come to be. */
function folderWithoutTest(): string {
  return join(dirname(import.meta.dirname), 'executed-by-front-matter');
}

/** Kept out of the way of the corpus: what has no business there. */
test('a corpus with files that are none of it opens as if they were not there', () => {
  const folder = folderWith({ path: 'constitution/corpus.yaml', text: DESCRIPTION }, ...ARTICLES);
  writeFileSync(join(folder, 'constitution/CON'), 'x');
  writeFileSync(join(folder, 'constitution/.hidden'), 'x');
  const files: readonly TextFile[] = unwrap(readCorpusFiles(folder));
  expect(files).toHaveLength(1 + ARTICLES.length);
});
