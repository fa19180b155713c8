import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeArticle } from '../../src/corpus/article-writer.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, Corpus } from '../../src/model.ts';
import { openCorpus, tryOpenCorpus } from '../../src/open.ts';
import { renderGitStream } from '../../src/render/git.ts';
import { ARTICLES, actFile, DESCRIPTION } from '../helpers/corpus.ts';
import { dailyCorpus } from '../helpers/daily.ts';
import { folderWith } from '../helpers/folder.ts';
import { ENDLESS, INERT, UNHOLDABLE, versionFullOf } from '../helpers/hostile.ts';

// Without git these tests are skipped, and the report says so.
const HAS_GIT = spawnSync('git', ['--version']).status === 0;

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const REPEAL = '- op: repeal\n  at: 3\n- op: renumber\n  at: 2\n  to: 2-1';

/** Runs git in a folder, with nobody's settings. */
function git(folder: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A repository made from a stream. */
function importStream(stream: string): (...args: readonly string[]) => string {
  const folder = folderWith();
  git(folder, ['init', '--quiet', '--initial-branch', 'main']);
  git(folder, ['fast-import', '--quiet'], stream);
  git(folder, ['fsck', '--strict']);
  return (...args) => git(folder, args);
}

function open(base: string, ...files: readonly TextFile[]): Corpus {
  const description = { path: 'constitution/corpus.yaml', text: DESCRIPTION.replace('2000-01-01', base) };
  return unwrap(tryOpenCorpus([description, ...ARTICLES, ...files]));
}

describe('renderGitStream', () => {
  test('writes an article once for all versions in which it stands', () => {
    const corpus = dailyCorpus(100);
    let reads = 0;
    const [first] = corpus.constitution.articles;
    const counted = {
      ...(first as Article),
      get units() {
        reads += 1;
        return first?.units ?? [];
      },
    };
    const versions = corpus.versions.map(({ constitution, ...version }) => {
      const articles = constitution.articles.map((article) => (article === first ? counted : article));
      return { ...version, constitution: { ...constitution, articles } };
    });
    expect(renderGitStream({ ...corpus, versions })).toBe(renderGitStream(corpus));
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(10);
  });

  test('gives the same bytes for the same corpus', () => {
    expect(renderGitStream(openCorpus())).toBe(renderGitStream(openCorpus()));
  });

  test.each([
    'main\ncommit refs/heads/other',
    '',
    '-x',
    'a b',
    'a..b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    '*',
    '[a',
    'a\\b',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a/.b',
    'a.',
    'a.lock',
    'a.lock/b',
    'a@{b',
    'a\u007f',
  ])('refuses the branch %j, as git does', (branch) => {
    expect(() => renderGitStream(versionFullOf('text')[0], { branch })).toThrow('[USAGE]');
    if (HAS_GIT) expect(spawnSync('git', ['check-ref-format', '--branch', branch]).status).not.toBe(0);
  });

  test.each(['main', 'law/2022', 'конституция', 'a.b', 'a-b_c@d'])('writes to the branch %s', (branch) => {
    expect(renderGitStream(versionFullOf('text')[0], { branch })).toContain(`commit refs/heads/${branch}\n`);
    if (HAS_GIT) expect(spawnSync('git', ['check-ref-format', '--branch', branch]).status).toBe(0);
  });

  test.each(['1"\\\nD sections.md', '../../1', 'a b'])(
    'refuses an article called %j, which no file can be named after',
    (number) => {
      const [corpus, version] = versionFullOf('text');
      const articles = version.constitution.articles.slice(0, 1).map((article) => ({ ...article, number }));
      const versions = [{ ...version, constitution: { ...version.constitution, articles } }];
      expect(() => renderGitStream({ ...corpus, versions })).toThrow('[ADDRESS_INVALID]');
    },
  );

  test('says how many bytes follow, and that nothing follows the end', () => {
    const stream = renderGitStream(versionFullOf('Қазақстан')[0]);
    const [, length, message = ''] = /\ndata (\d+)\n([\s\S]*?\n)\nM 100644/.exec(stream) ?? [];
    expect(Number(length)).toBe(Buffer.byteLength(message));
    expect(stream).toMatch(/^feature done\n[\s\S]*\n\ndone\n$/);
  });

  test('writes ten million letters in one word', () => {
    const [corpus, version] = versionFullOf('short');
    const articles = version.constitution.articles.map((article) => ({
      ...article,
      units: article.units.slice(0, 1).map((unit) => ({ ...unit, text: ENDLESS, units: [] })),
    }));
    const [article] = articles.slice(-1);
    const constitution = { ...version.constitution, articles: article === undefined ? [] : [article] };
    expect(renderGitStream({ ...corpus, versions: [{ ...version, constitution }] })).toContain(ENDLESS);
  }, 20_000);
});

describe.skipIf(!HAS_GIT)('git fast-import (skipped where there is no git)', () => {
  test('makes a commit a version, with its acts and its day', () => {
    const repository = importStream(
      renderGitStream(
        open(
          '2000-01-01',
          actFile(SUBSTITUTE),
          actFile(REPEAL, '2003-03-03-act'),
          actFile('- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"', '2003-03-03-other'),
        ),
      ),
    );
    expect(repository('log', '--reverse', '--format=%an|%cn|%as|%cs|%s')).toBe(
      [
        'testland|testland|2000-01-01|2000-01-01|2000-01-01: Constitution of Testland',
        '2001-01-01-act|testland|2001-01-01|2001-01-01|2001-01-01: An act',
        '2003-03-03-act, 2003-03-03-other|testland|2003-03-03|2003-03-03|2003-03-03: An act; An act',
        '',
      ].join('\n'),
    );
    expect(repository('log', '-1', '--format=%B', 'main~1')).toBe(`2001-01-01: An act

2001-01-01-act
An act
Adopted 2001-01-01, published 2001-01-01.
Source: Written for tests.

In force from 2001-01-01 to 2003-03-02.
Written for tests.

Act: 2001-01-01-act
In-Force-From: 2001-01-01
In-Force-To: 2003-03-02

`);
    expect(repository('log', '-1', '--format=%(trailers:key=Act,valueonly,separator=%x2C)')).toBe(
      '2003-03-03-act,2003-03-03-other\n',
    );
    expect(repository('show', '--format=', '--name-status', 'main').replace(/^R\d+/, 'R')).toBe(
      'R\tarticle-002.md\tarticle-002-1.md\nM\tarticle-003.md\nM\tsections.md\n',
    );
  });

  test('keeps every file of every version as the corpus writes it', () => {
    const corpus = openCorpus();
    const repository = importStream(renderGitStream(corpus));
    const commits = repository('rev-list', '--reverse', 'main').trim().split('\n');
    expect(commits).toHaveLength(corpus.versions.length);
    for (const [index, { constitution }] of corpus.versions.entries()) {
      const names = repository('ls-tree', '--name-only', commits[index] ?? '')
        .trim()
        .split('\n');
      expect(names).toHaveLength(constitution.articles.length + 1);
      const article = constitution.articles.find(({ number }) => number === '61');
      if (article === undefined) throw new Error('there is no article 61');
      expect(repository('show', `${commits[index]}:article-061.md`)).toBe(
        writeArticle(article, corpus.words),
      );
    }
  });

  test('lets blame and log tell the story of an article', () => {
    const repository = importStream(renderGitStream(openCorpus()));
    const blame = repository('blame', 'main', '--', 'article-071.md').split('\n');
    const [first = ''] = blame.filter((line) => line.includes('**1.** The Constitutional Court'));
    expect(first).toContain('2022-09-17-law-142-vii 2022-09-17');
    const [second = ''] = blame.filter((line) => line.includes('**2.** The Chairperson'));
    expect(second).toContain('2022-06-08-referendum');
    expect(repository('log', '-p', '--word-diff=plain', 'main', '--', 'article-050.md')).toContain(
      '[-Fifteen-]{+Ten+} deputies of the Senate',
    );
  });

  test.each([
    ['1936-12-05', '1970-01-01'],
    ['0001-01-01', '1970-01-01'],
    ['1970-01-02', '1970-01-02'],
    ['1995-08-30', '1995-08-30'],
  ])('a base of %s has the date %s, and its own in the message', (base, date) => {
    const repository = importStream(renderGitStream(open(base, actFile(SUBSTITUTE))));
    const [root = ''] = repository('rev-list', '--max-parents=0', 'main').trim().split('\n');
    expect(repository('log', '-1', '--format=%as %cs', root)).toBe(`${date} ${date}\n`);
    expect(repository('log', '-1', '--format=%B', root)).toContain(`\nIn-Force-From: ${base}\n`);
  });

  test.each(['2106-02-08', '9999-12-31'])('an act of %s has that date', (date) => {
    const repository = importStream(renderGitStream(open('2000-01-01', actFile(SUBSTITUTE, `${date}-act`))));
    expect(repository('log', '-1', '--format=%as')).toBe(`${date}\n`);
  });

  test.each([...INERT, ...UNHOLDABLE.map(([text]) => text), 'a\ndone\ncommit refs/heads/other\n', 'x <y@z>'])(
    'takes %j for nothing but text',
    (text) => {
      const [corpus] = versionFullOf(text);
      const repository = importStream(renderGitStream({ ...corpus, id: text }));
      expect(repository('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
      expect(repository('log', '--format=%ae%cn')).not.toMatch(/[<>]/);
      expect(repository('ls-tree', '--name-only', 'main').split('\n')).toHaveLength(5);
    },
  );

  test('refuses a stream that was cut off', () => {
    const stream = renderGitStream(open('2000-01-01', actFile(SUBSTITUTE)));
    expect(() => importStream(stream.slice(0, -'done\n'.length))).toThrow();
  });

  test('is what the command line writes', () => {
    const folder = folderWith();
    const main = join(import.meta.dirname, '../../dist/cli/main.js');
    const { stdout } = spawnSync(process.execPath, [main, 'export', '--format', 'git'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe(renderGitStream(openCorpus()));
  });
});
