import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import { type CheckReport, checkCorpus, type Issue } from '../../src/index.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { actFile, articleFile, issueOf } from '../helpers/corpus.ts';
import { CLEAN, cleanAct, withFile } from '../helpers/folder.ts';

function check(...files: readonly TextFile[]): CheckReport {
  return unwrap(checkCorpus(files.reduce(withFile, [...CLEAN])));
}

/** The only finding of a check. */
function onlyFinding(report: CheckReport): Issue {
  const [finding, ...others] = report.findings;
  if (finding === undefined || others.length > 0)
    throw new Error(`expected one finding, found ${JSON.stringify(report.findings)}`);
  return finding;
}

describe('checkCorpus', () => {
  test('finds nothing in a clean corpus', () => {
    const { findings, fixes, corpus } = check();
    expect({ findings, fixes }).toEqual({ findings: [], fixes: [] });
    expect(corpus.versions.map(({ from }) => from)).toEqual(['2000-01-01', '2001-01-01']);
  });

  test('finds nothing in the embedded corpus', () => {
    const { findings, fixes } = unwrap(checkCorpus(unwrap(readCorpusFiles(EMBEDDED_FOLDER))));
    expect({ findings, fixes }).toEqual({ findings: [], fixes: [] });
  });

  test('passes over files that are none of a corpus', () => {
    expect(check({ path: 'constitution/notes.txt', text: '* note' }).findings).toEqual([]);
  });
});

describe('a file that is not canonical', () => {
  const article = articleFile('2', 'II', 'The President:\n\n**1)** signs laws;\n\n**2)** rests.').text;
  const canonical = article;

  test.each<[string, string, number]>([
    ['another mark for bold', article.replace('**2)**', '__2)__'), 12],
    ['a text on two lines', article.replace('signs laws', 'signs\nlaws'), 10],
    ['an underlined heading', article.replace('# Article 2', 'Article 2\n========='), 6],
    ['blank lines too many', article.replace('\n\n**1)**', '\n\n\n**1)**'), 10],
    ['no line break at its end', article.trimEnd(), 12],
    ['Windows line breaks', article.replaceAll('\n', '\r\n'), 1],
    ['quotes where none are needed', article.replace('section: II', 'section: "II"'), 3],
  ])('with %s is found at the first line that differs, and mended', (_name, text, line) => {
    const path = 'constitution/article-002.md';
    const withoutAct = CLEAN.filter((file) => !file.path.startsWith('amendments/'));
    const { findings, fixes } = unwrap(checkCorpus(withFile(withoutAct, { path, text })));
    expect(findings).toMatchObject([{ code: 'NOT_CANONICAL', file: path, line, column: 1 }]);
    expect(findings[0]?.message).toContain('not in canonical form');
    expect(findings[0]?.hint).toContain('check --fix');
    expect(fixes).toEqual([{ path, text: canonical }]);
  });

  test('may be an act, whose comments are kept', () => {
    const act = cleanAct('# Abolishes a privilege.\n- op: repeal\n  at: 2/s3\n  expect: "rests."');
    const text = act.text.replace('title: "An act"', "title:   'An act'");
    const report = check({ path: act.path, text });
    expect(onlyFinding(report)).toMatchObject({ code: 'NOT_CANONICAL', file: act.path, line: 3, column: 1 });
    expect(report.fixes).toEqual([act]);
  });

  test('may be the description of the corpus', () => {
    const [description] = CLEAN;
    if (description === undefined) throw new Error('the clean corpus has its description');
    const text = description.text.replace(
      'title: "Constitution of Testland"',
      'title: Constitution of Testland',
    );
    const report = check({ ...description, text });
    expect(onlyFinding(report)).toMatchObject({ code: 'NOT_CANONICAL', file: description.path, line: 3 });
    expect(report.fixes).toEqual([description]);
  });
});

describe('a misnamed file', () => {
  test.each([
    ['an article', 'constitution/article-003.md', 'constitution/courts.md'],
    ['an article without its zeros', 'constitution/article-003.md', 'constitution/article-3.md'],
    ['an act', 'amendments/2001-01-01-act.yaml', 'amendments/act.yaml'],
    ['an act with another ending', 'amendments/2001-01-01-act.yaml', 'amendments/2001-01-01-act.yml'],
  ])('%s is found, and its name told', (_name, path, wrong) => {
    const files = CLEAN.map((file) => (file.path === path ? { ...file, path: wrong } : file));
    const report = unwrap(checkCorpus(files));
    expect(onlyFinding(report)).toMatchObject({ code: 'FILE_MISNAMED', file: wrong, line: 1, column: 1 });
    expect(report.findings[0]?.message).toContain(path);
    expect(report.findings[0]?.hint).toContain('Rename');
    expect(report.fixes).toEqual([]);
  });
});

describe('an operation that takes text away', () => {
  test.each([
    ['repeal', '- op: repeal\n  at: 2/s3'],
    ['remove', '- op: remove\n  at: 2/s3'],
    ['replace', '- op: replace\n  at: 2/s3\n  text: "reads."'],
  ])('without expect is found: %s', (name, operations) => {
    const act = cleanAct(operations);
    const finding = onlyFinding(check(act));
    expect(finding).toMatchObject({
      code: 'EXPECT_MISSING',
      file: act.path,
      line: 12,
      column: 9,
      operation: { act: '2001-01-01-act', amendment: 'first', operation: 0 },
    });
    expect(finding.message).toContain(name);
    expect(finding.hint).toContain('expect:');
  });

  test.each([
    ['substitute', '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"'],
    ['insert', '- op: insert\n  after: 2/s3\n  units:\n    - label: "4)"\n      text: "pardons."'],
    ['replace', '- op: replace\n  at: 2/s3\n  expect: "rests."\n  text: "reads."'],
  ])('and says which is none to find: %s', (_name, operations) => {
    expect(check(cleanAct(operations)).findings).toEqual([]);
  });

  test('is found also where its commencement is open', () => {
    const open = '- op: repeal\n  at: 2/s3\n  from: null\n  condition: "When the new courts sit."';
    expect(onlyFinding(check(cleanAct(open))).code).toBe('EXPECT_MISSING');
  });
});

describe('a tombstone of the base', () => {
  test('that names an unknown act is found at its place', () => {
    const [description] = CLEAN;
    if (description === undefined) throw new Error('the clean corpus has its description');
    const finding = onlyFinding(
      check({ ...description, text: description.text.replaceAll('1999-01-01', '1998-01-01') }),
    );
    expect(finding).toMatchObject({
      code: 'TOMBSTONE_MISMATCH',
      unit: '1/p3',
      file: 'constitution/article-001.md',
      line: 28,
      column: 1,
    });
    expect(finding.message).toContain('1999-01-01-old-act');
    expect(finding.hint).toContain('earlierActs:');
  });

  test('that is a whole article is found like one that is a unit', () => {
    const repealed = 'repealed:\n  article:\n    act: 1997-01-01-unknown\n    date: 1997-01-01\n';
    const report = check(articleFile('4', 'II', '', repealed));
    expect(report.findings.filter(({ code }) => code === 'TOMBSTONE_MISMATCH')).toMatchObject([
      { unit: '4', message: expect.stringContaining('1997-01-01-unknown') },
    ]);
  });
});

describe('a corpus that cannot be opened', () => {
  test('fails with every issue of every file', () => {
    const result = checkCorpus(
      [
        articleFile('3', 'II', '- a list'),
        articleFile('4', 'XX', '**1.** Courts.'),
        { path: 'amendments/broken.yaml', text: 'act: [' },
      ].reduce(withFile, [...CLEAN]),
    );
    if (result.ok) throw new Error('expected a failure');
    expect(result.issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['MARKDOWN_NOT_ARTICLE', 'constitution/article-003.md', 8],
      ['YAML_SYNTAX', 'amendments/broken.yaml', 1],
      ['SECTION_UNKNOWN', 'constitution/article-004.md', 1],
    ]);
  });

  test('fails with the operation that does not fit the text', () => {
    const act = actFile('- op: substitute\n  at: 2/s2\n  old: "eleven"\n  new: "twelve"');
    expect(issueOf(checkCorpus(withFile(CLEAN, act)))).toMatchObject({
      code: 'OLD_TEXT_NOT_FOUND',
      unit: '2/s2',
      file: act.path,
      line: 13,
      column: 14,
    });
  });
});
