/** What must hold of every case that passes, whatever it is about. */

import { expect } from 'vitest';
import { invertActs, undo } from '../../src/amend/invert.ts';
import { replay } from '../../src/amend/timeline.ts';
import { parseAct, writeAct } from '../../src/corpus/act.ts';
import { parseArticle } from '../../src/corpus/article.ts';
import { articleFileName, writeArticle } from '../../src/corpus/article-writer.ts';
import { parseCorpus, type TextFile } from '../../src/corpus/corpus.ts';
import { formatOperation, unwrap } from '../../src/errors.ts';
import type { Article, Corpus } from '../../src/model.ts';
import { deepFreeze } from '../helpers/texts.ts';
import { outline } from './look.ts';

/** Opens a corpus and proves all of it. */
export function openAndProve(files: readonly TextFile[]): Corpus {
  const corpus = proveReplay(files);
  proveUndo(corpus);
  proveFiles(corpus);
  return corpus;
}

/** Replaying twice gives the same versions, and changes nothing of what it is given. */
function proveReplay(files: readonly TextFile[]): Corpus {
  const given = deepFreeze(unwrap(parseCorpus(files)));
  const corpus = unwrap(replay(given));
  expect(unwrap(replay(given))).toStrictEqual(corpus);
  expect(given).toStrictEqual(unwrap(parseCorpus(files)));
  return corpus;
}

/** Undoing every operation, the last first, gives each version back and at last the base text, exactly. */
function proveUndo(corpus: Corpus): void {
  const acts = corpus.acts.map(({ id }) => id);
  const undoings = new Map(
    unwrap(invertActs(corpus, ...acts)).map((one) => [formatOperation(one.undoes), one]),
  );
  let text = corpus.versions.at(-1)?.constitution ?? corpus.constitution;
  for (const [index, version] of [...corpus.versions.entries()].toReversed()) {
    expect(text).toStrictEqual(version.constitution);
    for (const operation of version.operations.toReversed()) {
      const undoing = undoings.get(formatOperation(operation));
      if (undoing === undefined) throw new Error(`${formatOperation(operation)} has no undoing`);
      text = unwrap(undo(text, undoing));
    }
    if (index === 0) expect(text).toStrictEqual(corpus.constitution);
  }
}

/** Every article of every version, and every act, reads back from its file as what it was. */
function proveFiles({ versions, acts, words }: Corpus): void {
  for (const article of new Set(versions.flatMap(({ constitution }) => constitution.articles))) {
    const path = `constitution/${articleFileName(article.number)}`;
    const read = unwrap(parseArticle(writeArticle(article, words), path, words)).article;
    expect(said(read)).toStrictEqual(said(article));
  }
  for (const act of acts) {
    expect(unwrap(parseAct(writeAct(act), `amendments/${act.id}.yaml`)).act).toStrictEqual(act);
  }
}

/** What an article's file can hold: all but keys and provenance. */
function said(article: Article): object {
  const { number, section, heading, repealed } = article;
  return { number, section, heading, repealed, units: outline(article) };
}
