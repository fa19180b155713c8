/** One helper proves every operation case, so that no case forgets one of the things that must always hold. */

import { expect } from 'vitest';
import { applyOperation } from '../../src/amend/apply.ts';
import { replay } from '../../src/amend/timeline.ts';
import { parseAct, writeAct } from '../../src/corpus/act.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import type { Constitution, Corpus } from '../../src/model.ts';
import { walk } from '../../src/units.ts';
import { actFile, tryOpen } from './corpus.ts';
import { deepFreeze } from './texts.ts';

/** What an article should look like, one line a unit: `id label text`. */
export type Outline = readonly string[];

/** An article's units as lines. */
export function outlineOf(text: Constitution, article: string): Outline {
  const found = text.articles.find(({ number }) => number === article);
  return walk(found?.units ?? []).map(({ id, unit }) => [id, unit.label ?? '-', unit.text].join(' '));
}

/**
 * Applies operations written as YAML to the usual articles and checks the result; then that
 *
 * - the text before was not changed, and untouched articles are shared with it;
 * - the act survives JSON and its own file format, and replays to the same text.
 */
export function checkOperation(
  operations: string,
  article: string,
  expected: Outline,
  ...files: TextFile[]
): Corpus {
  const act = actFile(operations);
  const corpus = unwrap(tryOpen(act, ...files));
  const [before, after] = [corpus.versions[0], corpus.versions.at(-1)];
  if (before === undefined || after === undefined) throw new Error('a corpus has versions');
  expect(outlineOf(after.constitution, article)).toEqual(expected);

  const untouched = before.constitution.articles.filter(({ number }) => number !== article);
  for (const one of untouched) expect(after.constitution.articles).toContain(one);
  const reopened = unwrap(tryOpen(...files));
  expect(before.constitution).toEqual(reopened.versions[0]?.constitution);

  const throughJson = unwrap(replay({ ...corpus, acts: JSON.parse(JSON.stringify(corpus.acts)) }));
  expect(throughJson.versions).toEqual(corpus.versions);
  const [value] = corpus.acts;
  if (value === undefined) throw new Error('the corpus has the act');
  expect(unwrap(parseAct(writeAct(value), act.path)).act).toEqual(value);

  expect(applyAll(corpus)).toEqual(after.constitution);
  return corpus;
}

/** Applies a corpus's operations one by one, each on a frozen text: what replaying must come to. */
function applyAll(corpus: Corpus): Constitution {
  return corpus.versions
    .flatMap(({ operations }) => operations)
    .reduce((text, { act, amendment, operation, date, value }) => {
      const from = corpus.acts.find(({ id }) => id === act);
      const context = {
        provenance: { act, amendment, operation, date },
        repeal: { act, date: from?.date ?? from?.adopted ?? date },
        tombstone: corpus.words.repealed,
      };
      return unwrap(applyOperation(deepFreeze(text), value, context)).constitution;
    }, corpus.constitution);
}
