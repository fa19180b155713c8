import { describe, expect, test } from 'vitest';
import { ConstitutionError } from '../src/errors.ts';
import { compare, openCorpus, textAt, tryOpenCorpus } from '../src/open.ts';
import { walk } from '../src/units.ts';
import { actFile, issueOf } from './helpers/corpus.ts';
import { CLEAN, SMALL } from './helpers/folder.ts';

/** What a call throws. */
function thrownBy(call: () => unknown): ConstitutionError {
  try {
    call();
  } catch (error) {
    if (error instanceof ConstitutionError) return error;
    throw error;
  }
  throw new Error('expected an error');
}

describe('openCorpus', () => {
  test('opens the embedded corpus with its versions and nothing pending', () => {
    const corpus = openCorpus();
    expect(corpus).toMatchObject({ id: 'kz-1995', language: 'en', official: false, pending: [] });
    expect(corpus.versions.map(({ from, to }) => [from, to])).toEqual([
      ['2019-03-23', '2022-06-07'],
      ['2022-06-08', '2022-09-16'],
      ['2022-09-17', '2022-12-31'],
      ['2023-01-01', '2026-06-30'],
    ]);
  });

  test('opens a corpus from its files, in any order and from any iterable', () => {
    function* backwards() {
      yield* CLEAN.toReversed();
    }
    expect(openCorpus(backwards())).toEqual(openCorpus(CLEAN));
    expect(openCorpus(CLEAN).constitution.articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  test('throws every issue, its own fields those of the first', () => {
    const files = [
      ...SMALL,
      { path: 'constitution/article-003.md', text: 'no front matter' },
      { path: 'amendments/act.yaml', text: 'act: [' },
    ];
    const error = thrownBy(() => openCorpus(files));
    expect(error.name).toBe('ConstitutionError');
    expect(error.code).toBe('MARKDOWN_NOT_ARTICLE');
    expect(error.issues.map(({ file }) => file)).toEqual([
      'constitution/article-003.md',
      'amendments/act.yaml',
    ]);
    expect(error.message).toContain(
      'constitution/article-003.md:1:1: The file does not start with front matter.',
    );
    expect(error.message).toContain('[YAML_SYNTAX]');
    expect(JSON.parse(JSON.stringify(error))).toEqual(error.issues[0]);
  });

  test.each([
    ['no files at all', [], 'CORPUS_INCOMPLETE', 'constitution/corpus.yaml'],
    ['no article', SMALL.slice(0, 1), 'CORPUS_INCOMPLETE', 'no article'],
  ])('refuses %s', (_name, files, code, message) => {
    const error = thrownBy(() => openCorpus(files));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });
});

describe('tryOpenCorpus', () => {
  test('returns the corpus, or the issues instead of throwing them', () => {
    expect(tryOpenCorpus(SMALL)).toEqual({ ok: true, value: openCorpus(SMALL) });
    expect(issueOf(tryOpenCorpus([]))).toMatchObject({ code: 'CORPUS_INCOMPLETE' });
  });

  test('returns nothing half-applied when an operation fails', () => {
    const act = actFile(
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "six"',
    );
    const result = tryOpenCorpus([...SMALL, act]);
    expect(result).not.toHaveProperty('value');
    expect(issueOf(result)).toMatchObject({
      code: 'OLD_TEXT_NOT_FOUND',
      operation: { operation: 1 },
      line: 17,
    });
  });
});

describe('textAt', () => {
  const corpus = openCorpus();

  test.each([
    ['2019-03-23', '2019-03-23'],
    ['2022-06-07', '2019-03-23'],
    ['2022-06-08', '2022-06-08'],
    ['2022-12-31', '2022-09-17'],
    ['2023-01-01', '2023-01-01'],
    ['2026-06-30', '2023-01-01'],
  ])('%s has the version of %s', (date, from) => {
    expect(textAt(corpus, date).from).toBe(from);
  });

  test.each([
    ['2019-03-22', 'DATE_OUT_OF_RANGE', '2019-03-23 or later'],
    ['2026-07-01', 'DATE_OUT_OF_RANGE', '2026-06-30 or earlier'],
    ['2023-02-29', 'DATE_INVALID', 'YYYY-MM-DD'],
    ['', 'DATE_INVALID', 'YYYY-MM-DD'],
  ])('%j throws %s', (date, code, hint) => {
    const error = thrownBy(() => textAt(corpus, date));
    expect(error.code).toBe(code);
    expect(error.issues[0].hint).toContain(hint);
  });
});

describe('compare', () => {
  const corpus = openCorpus();

  test('compares two dates', () => {
    const [article] = compare(corpus, '2019-03-23', '2023-01-01', { only: ['50(2)'] }).articles;
    expect(article).toMatchObject({
      number: '50',
      status: 'amended',
      units: [{ id: 'p2', status: 'amended' }],
    });
  });

  test('throws for a date or a citation that has no answer', () => {
    expect(thrownBy(() => compare(corpus, '2019-03-23', '2099-01-01')).code).toBe('DATE_OUT_OF_RANGE');
    const ambiguous = thrownBy(() => compare(corpus, '2019-03-23', '2023-01-01', { only: ['52(5)(3)'] }));
    expect(ambiguous.code).toBe('CITATION_AMBIGUOUS');
    expect(ambiguous.message).toContain('52/p5/part2/s3, 52/p5/part3/s3');
  });

  test('changes nothing in the corpus', () => {
    const texts = (): string[] =>
      corpus.versions.flatMap(({ constitution }) =>
        constitution.articles.flatMap(({ units }) => walk(units).map(({ unit }) => unit.text)),
      );
    const before = texts();
    compare(corpus, '2019-03-23', '2023-01-01');
    expect(texts()).toEqual(before);
  });
});
