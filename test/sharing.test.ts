import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../src/amend/timeline.ts';
import { unwrap } from '../src/errors.ts';
import { openCorpus } from '../src/open.ts';
import { share, unshare } from '../src/sharing.ts';
import { RUNS } from './helpers/runs.ts';

const throughText = <T extends object>(value: T): T => unshare(JSON.parse(JSON.stringify(share(value))));

describe('a value as text and back', () => {
  test('is the same value, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        fc.pre(!JSON.stringify(plain).includes('"$"'));
        expect(throughText(plain)).toEqual(plain);
      }),
      RUNS,
    );
  });

  test('shares what it shared, at every depth', () => {
    const leaf = { text: 'one' };
    const branch = { leaf, list: [leaf] };
    const read = throughText({ first: branch, second: [branch, leaf] });
    expect(read).toEqual({ first: branch, second: [branch, leaf] });
    expect(read.second[0]).toBe(read.first);
    expect(read.second[1]).toBe(read.first.leaf);
    expect(read.first.list[0]).toBe(read.first.leaf);
  });

  test('takes an empty value', () => {
    expect(throughText([])).toEqual([]);
  });
});

test('the embedded corpus is what replaying it gives, and its versions share what did not change', () => {
  const corpus = openCorpus();
  const { versions: _, pending: __, ...parsed } = corpus;
  const replayed = unwrap(replay(parsed));
  expect(corpus).toEqual(replayed);
  const articlesOf = ({ versions }: typeof corpus) =>
    versions.map(({ constitution }) => constitution.articles);
  const kept = (all: ReturnType<typeof articlesOf>): readonly number[] =>
    all.slice(1).map((articles, index) => articles.filter((one) => all[index]?.includes(one)).length);
  expect(kept(articlesOf(corpus))).toEqual(kept(articlesOf(replayed)));
  expect(corpus.versions[0]?.constitution).toBe(corpus.constitution);
});
