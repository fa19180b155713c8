/** The engines that a program could take to mark what changed in a provision, each set up as its own documents advise. */

import * as jestDiffSequences from '@jest/diff-sequences';
import { cleanupSemantic, makeDiff } from '@sanity/diff-match-patch';
import { diffArrays, diffWords, diffWordsWithSpace } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { diffCleanupSemantic, diff as diffEs } from 'diff-match-patch-es';
import fastDiff from 'fast-diff';
import { diff as fastMyers } from 'fast-myers-diff';
import HtmlDiffJs from 'htmldiff-js';
import { diffIndices } from 'node-diff3';
import nodeHtmlDiff from 'node-htmldiff';
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import { type Node, Schema } from 'prosemirror-model';
import { StepMap } from 'prosemirror-transform';
import { diffText } from '../../../dist/compare/words.js';
import { gitWordDiff, HAS_GIT } from './git.js';
import { type Mark, marksOf, marksOfMatches, type Pair, wordsWithSpace } from './marks.js';

/** Something that marks what changed. */
export interface Engine {
  readonly name: string;
  readonly diff: (pair: Pair) => readonly Mark[];
}

/** Ours. */
export const OURS: Engine = {
  name: 'constitution-diff',
  diff: ({ before, after }) => diffText(before, after),
};

/**
 * The others; "words" means over whole words, each with the white space before it, which those engines do not find by
 * themselves: over words and white space apart they mark more, in more hunks.
 */
export const PEERS: readonly Engine[] = [
  { name: 'diff diffWords', diff: ({ before, after }) => fromJsdiff(diffWords(before, after)) },
  {
    name: 'diff diffWords, Intl.Segmenter',
    diff: ({ before, after }) => fromJsdiff(diffWords(before, after, { intlSegmenter: segmenter })),
  },
  {
    name: 'diff diffWordsWithSpace',
    diff: ({ before, after }) => fromJsdiff(diffWordsWithSpace(before, after)),
  },
  { name: 'diff diffArrays, words', diff: diffArraysOfWords },
  { name: '@jest/diff-sequences, words', diff: diffSequencesOfWords },
  { name: 'fast-myers-diff, words', diff: fastMyersOfWords },
  { name: 'fast-diff, words', diff: (pair) => encoded(pair, (old, now) => fastDiff(old, now)) },
  { name: 'node-diff3, words', diff: diff3OfWords },
  {
    name: 'diff-match-patch, characters, clean-up',
    diff: ({ before, after }) => fromPairs(matchPatch(before, after)),
  },
  { name: 'diff-match-patch, words, clean-up', diff: (pair) => encoded(pair, matchPatch) },
  {
    name: '@sanity/diff-match-patch, words, clean-up',
    diff: (pair) => encoded(pair, (old, now) => cleanupSemantic(makeDiff(old, now))),
  },
  {
    name: 'diff-match-patch-es, words, clean-up',
    diff: (pair) =>
      encoded(pair, (old, now) => {
        const diffs = diffEs(old, now);
        diffCleanupSemantic(diffs);
        return diffs;
      }),
  },
  ...(HAS_GIT ? [{ name: 'git diff --word-diff', diff: gitWordDiff }] : []),
  { name: 'prosemirror-changeset, simplified', diff: prosemirror },
  {
    name: 'node-htmldiff',
    diff: ({ before, after }) => fromHtml(nodeHtmlDiff(escapeHtml(before), escapeHtml(after))),
  },
  {
    name: 'htmldiff-js',
    diff: ({ before, after }) => fromHtml(HtmlDiffJs.default.execute(escapeHtml(before), escapeHtml(after))),
  },
];

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

interface JsdiffChange {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: string;
}

function fromJsdiff(changes: readonly JsdiffChange[]): Mark[] {
  return changes.map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}

function diffArraysOfWords({ before, after }: Pair): Mark[] {
  return diffArrays(wordsWithSpace(before), wordsWithSpace(after)).flatMap(({ added, removed, value }) =>
    fromJsdiff([{ added, removed, value: value.join('') }]),
  );
}

type DiffSequences = (
  beforeLength: number,
  afterLength: number,
  isCommon: (before: number, after: number) => boolean,
  found: (length: number, before: number, after: number) => void,
) => void;

// Its types are those of a CommonJS module whose default export is an object with the function; its code exports the function.
const diffSequences = jestDiffSequences.default as unknown as DiffSequences;

function diffSequencesOfWords({ before, after }: Pair): Mark[] {
  const [old, now] = [wordsWithSpace(before), wordsWithSpace(after)];
  const matches: [number, number, number][] = [];
  diffSequences(
    old.length,
    now.length,
    (one, other) => old[one] === now[other],
    (...match) => matches.push(match),
  );
  return marksOfMatches(old, now, matches);
}

function fastMyersOfWords({ before, after }: Pair): Mark[] {
  const [old, now] = [wordsWithSpace(before), wordsWithSpace(after)];
  const matches: [number, number, number][] = [];
  let [oldEnd, nowEnd] = [0, 0];
  for (const [oldFrom, oldTo, , nowTo] of fastMyers(old, now)) {
    matches.push([oldFrom - oldEnd, oldEnd, nowEnd]);
    [oldEnd, nowEnd] = [oldTo, nowTo];
  }
  return marksOfMatches(old, now, [...matches, [old.length - oldEnd, oldEnd, nowEnd]]);
}

function diff3OfWords({ before, after }: Pair): Mark[] {
  const [old, now] = [wordsWithSpace(before), wordsWithSpace(after)];
  const matches: [number, number, number][] = [];
  let [oldEnd, nowEnd] = [0, 0];
  for (const { buffer1, buffer2 } of diffIndices(old, now)) {
    matches.push([buffer1[0] - oldEnd, oldEnd, nowEnd]);
    [oldEnd, nowEnd] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]];
  }
  return marksOfMatches(old, now, [...matches, [old.length - oldEnd, oldEnd, nowEnd]]);
}

type CharacterDiff = readonly (readonly [number, string])[];

function matchPatch(before: string, after: string): CharacterDiff {
  const engine = new DiffMatchPatch();
  engine.Diff_Timeout = 0;
  const diffs = engine.diff_main(before, after);
  engine.diff_cleanupSemantic(diffs);
  return diffs;
}

function fromPairs(diffs: CharacterDiff, decode: (text: string) => string = String): Mark[] {
  return diffs.map(([op, text]) => ({
    op: op === 0 ? 'equal' : op < 0 ? 'delete' : 'insert',
    text: decode(text),
  }));
}

/** An engine for characters, given one character for each distinct word. */
function encoded({ before, after }: Pair, engine: (before: string, after: string) => CharacterDiff): Mark[] {
  const characters = new Map<string, string>();
  const tokens = new Map<string, string>();
  const encode = (text: string): string =>
    wordsWithSpace(text)
      .map((token) => {
        const known = characters.get(token) ?? String.fromCharCode(0x4e00 + characters.size);
        characters.set(token, known);
        tokens.set(known, token);
        return known;
      })
      .join('');
  return fromPairs(engine(encode(before), encode(after)), (text) =>
    [...text].map((character) => tokens.get(character)).join(''),
  );
}

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } });

function prosemirror({ before, after }: Pair): Mark[] {
  const documentOf = (text: string): Node => schema.node('doc', null, text === '' ? [] : [schema.text(text)]);
  const [old, now] = [documentOf(before), documentOf(after)];
  const map = new StepMap([0, old.content.size, now.content.size]);
  const { changes } = ChangeSet.create(old).addSteps(now, [map], null);
  const edits = [];
  let [oldEnd, nowEnd] = [0, 0];
  for (const { fromA, toA, fromB, toB } of simplifyChanges(changes, now)) {
    edits.push({ before: [before.slice(oldEnd, fromA)], after: [after.slice(nowEnd, fromB)], equal: true });
    edits.push({ before: [before.slice(fromA, toA)], after: [after.slice(fromB, toB)], equal: false });
    [oldEnd, nowEnd] = [toA, toB];
  }
  return marksOf([...edits, { before: [before.slice(oldEnd)], after: [after.slice(nowEnd)], equal: true }]);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Marks of the `ins` and `del` elements that an engine for HTML writes. */
function fromHtml(html: string): Mark[] {
  const decode = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...html.matchAll(/<(ins|del)[^>]*>([\s\S]*?)<\/\1>|([^<]+)/g)].map(([, tag, marked, plain]) => ({
    op: tag === 'ins' ? 'insert' : tag === 'del' ? 'delete' : 'equal',
    text: decode(marked ?? plain ?? ''),
  }));
}
