import { describe, expect, test } from 'vitest';
import { checkCanonical, checkNames, findFixes } from '../../src/check/files.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type Issue, unwrap } from '../../src/errors.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { openCorpus } from '../../src/open.ts';
import { CLEAN, withFile } from '../helpers/folder.ts';

const DOCUMENTS: TextFile = {
  path: 'seeds/documents.yaml',
  text: 'documents:\n  - id: 000\n    title: "The address of 1 June 2000"\n    published: 2000-06-01\n',
};
const MEASURES: TextFile = {
  path: 'seeds/address.yaml',
  text: `announcement:
  id: 2000-06-01
  title: "The address of 1 June 2000"
  date: 2000-06-01
measures:
  - id: no-rest
    title: "Let the President rest no more"
    direction: presidency
    statedIn:
      - document: 000
        place: "Item 1"
    instruments:
      - kind: constitution
    note: "Article 2 said so."
`,
};
const FILES: readonly TextFile[] = [...CLEAN, DOCUMENTS, MEASURES];

function fixesOf(...changed: TextFile[]): readonly TextFile[] {
  const files = changed.reduce(withFile, [...FILES]);
  return findFixes(files, openCorpus(files));
}

function changed({ path, text }: TextFile, old: string, put: string): TextFile {
  if (!text.includes(old)) throw new Error(`the file does not say ${old}`);
  return { path, text: text.replace(old, put) };
}

function fileAt(path: string): TextFile {
  const found = FILES.find((file) => file.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

describe('findFixes', () => {
  test('finds nothing in canonical files', () => {
    expect(fixesOf()).toEqual([]);
  });

  test('finds nothing in the shipped files', () => {
    const files = unwrap(readCorpusFiles(EMBEDDED_FOLDER));
    const all = files.map(({ path }) => path);
    for (const path of ['constitution/article-084.md', 'seeds/documents.yaml', 'seeds/human-rights.yaml'])
      expect(all).toContain(path);
    expect(findFixes(files, openCorpus(files))).toEqual([]);
  });

  test('gives every file that is not canonical its canonical text', () => {
    const paths = [
      'constitution/corpus.yaml',
      'constitution/article-003.md',
      'amendments/2001-01-01-act.yaml',
      'seeds/documents.yaml',
      'seeds/address.yaml',
    ];
    const [description, article, act, documents, measures] = paths.map(fileAt);
    if (!description || !article || !act || !documents || !measures) throw new Error('all of them are there');
    const fixes = fixesOf(
      changed(description, 'language: en', "language: 'en'"),
      changed(article, '**1.**', '__1.__'),
      changed(act, 'expect: "rests."', 'expect: rests.'),
      changed(documents, 'title: "The address of 1 June 2000"', 'title: The address of 1 June 2000'),
      changed(measures, '    note: "Article 2 said so."\n', "    note: 'Article 2 said so.'\n"),
    );
    expect(new Map(fixes.map(({ path, text }) => [path, text]))).toEqual(
      new Map([description, article, act, documents, measures].map(({ path, text }) => [path, text])),
    );
  });

  test('brings the fields of a measure into their order and keeps comments', () => {
    const { path, text } = MEASURES;
    const own = '    title: "Let the President rest no more"\n    direction: presidency\n';
    const other =
      '    direction: presidency\n    # As reported.\n    title: "Let the President rest no more"\n';
    expect(fixesOf({ path, text: text.replace(own, other) })).toEqual([
      {
        path,
        text: text.replace(
          own,
          '    # As reported.\n    title: "Let the President rest no more"\n    direction: presidency\n',
        ),
      },
    ]);
  });

  test('passes over files that are none of a corpus', () => {
    expect(
      fixesOf(
        { path: 'seeds/README.md', text: '* note' },
        { path: 'constitution/notes.txt', text: 'a:   b' },
        { path: 'seeds/old/measures.yaml', text: 'a:   b' },
      ),
    ).toEqual([]);
  });
});

describe('checkCanonical', () => {
  const [file] = [fileAt('constitution/article-003.md')];

  test('finds nothing where there is nothing to fix', () => {
    expect(checkCanonical(FILES, [])).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['in the first line', `\ufeff${file.text}`, 1],
    ['in the middle', file.text.replace('**1.**', '__1.__'), 8],
    ['with lines too many', file.text.replace('\n\nJudges', '\n\n\nJudges'), 10],
    ['with lines too many at the end', `${file.text}\n\n`, 12],
    ['with the last line break missing', file.text.trimEnd(), 10],
  ])('points at the first line that differs: %s', (_name, text, line) => {
    const findings: Issue[] = checkCanonical([{ path: file.path, text }], [file]);
    expect(findings).toEqual([
      {
        code: 'NOT_CANONICAL',
        message: expect.stringContaining('not in canonical form'),
        hint: expect.stringContaining('check --fix'),
        file: file.path,
        line,
        column: 1,
      },
    ]);
  });

  test('finds one for each fix', () => {
    const broken = FILES.map((one) => ({ ...one, text: `${one.text}\n` }));
    expect(checkCanonical(broken, FILES).map(({ file: path }) => path)).toEqual(
      FILES.map(({ path }) => path),
    );
  });
});

describe('checkNames', () => {
  test('finds nothing in files that are named after what they hold, measures after anything', () => {
    expect(checkNames(openCorpus(FILES))).toEqual([]);
  });

  test('finds nothing in the shipped files', () => {
    const files = unwrap(readCorpusFiles(EMBEDDED_FOLDER));
    expect(checkNames(openCorpus(files))).toEqual([]);
  });

  test.each([
    ['an article', 'constitution/article-003.md', 'constitution/article-004.md'],
    ['an article without its zeros', 'constitution/article-003.md', 'constitution/article-3.md'],
    ['an act', 'amendments/2001-01-01-act.yaml', 'amendments/2002-01-01-act.yaml'],
    ['an act with another ending', 'amendments/2001-01-01-act.yaml', 'amendments/2001-01-01-act.yml'],
  ])('finds %s under another name', (_name, right, wrong) => {
    const files = FILES.map((one) => (one.path === right ? { ...one, path: wrong } : one));
    expect(checkNames(openCorpus(files))).toEqual([
      {
        code: 'FILE_MISNAMED',
        message: expect.stringContaining(`${right}.`),
        hint: expect.stringContaining('Rename'),
        file: wrong,
        line: 1,
        column: 1,
      },
    ]);
  });
});
