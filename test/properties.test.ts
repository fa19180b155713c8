/**
 * What must always hold, on constitutions and acts made by chance; numbered as in the design.
 *
 * `npm run test:long` tries each of them 10,000 times. What once failed stays as a case of its own.
 */

import fc from 'fast-check';
import type { Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { applyOperation } from '../src/amend/apply.ts';
import type { Context } from '../src/amend/context.ts';
import { contextOf } from '../src/amend/enactment.ts';
import { invert, invertActs, undo } from '../src/amend/invert.ts';
import { isDue, schedule } from '../src/amend/schedule.ts';
import { replay } from '../src/amend/timeline.ts';
import { compareDates } from '../src/compare/compare.ts';
import { type Comparison, earlierAddress } from '../src/compare/comparison.ts';
import { diffText } from '../src/compare/words.ts';
import { parseAct, writeAct } from '../src/corpus/act.ts';
import { parseArticle } from '../src/corpus/article.ts';
import { writeArticle } from '../src/corpus/article-writer.ts';
import { parseCorpus } from '../src/corpus/corpus.ts';
import { parseMarkdown } from '../src/corpus/markdown.ts';
import { articleHeading } from '../src/corpus/words.ts';
import { derive } from '../src/derive/derive.ts';
import { formatOperation, unwrap } from '../src/errors.ts';
import type {
  Act,
  Article,
  Constitution,
  Corpus,
  ParsedCorpus,
  TextOperation,
  Unit,
  Version,
} from '../src/model.ts';
import { acts, versions } from '../src/overview.ts';
import { exportComparison, exportVersion, toJson } from '../src/render/json.ts';
import { renderComparisonMarkdown, renderVersionMarkdown } from '../src/render/markdown.ts';
import { renderActsText, renderVersionsText } from '../src/render/overview.ts';
import { renderComparisonText, renderVersionText } from '../src/render/text.ts';
import { inert } from '../src/render/wrap.ts';
import { type PlacedUnit, walk } from '../src/units.ts';
import { amendedConstitution } from './helpers/arbitrary-acts.ts';
import { constitution, filesOf } from './helpers/arbitrary-constitution.ts';
import { forbiddenText, hostileText, unitText } from './helpers/arbitrary-text.ts';
import { sidesOf } from './helpers/marked.ts';
import { anyOperation } from './helpers/operations.ts';
import { RUNS } from './helpers/runs.ts';
import { rebuilt } from './helpers/segments.ts';
import { CONTEXT, deepFreeze, lastText } from './helpers/texts.ts';

/** A corpus made by chance, opened. */
const openedCorpus = amendedConstitution.map((parsed) => unwrap(replay(parsed)));

/** An operation at its moment: the text before it and after it. */
interface Moment {
  readonly operation: TextOperation;
  readonly context: Context;
  readonly before: Constitution;
  readonly after: Constitution;
  readonly touched: readonly string[];
}

/** Every moment of a corpus, each operation applied on its own to a frozen text. */
function momentsOf(corpus: ParsedCorpus): readonly Moment[] {
  let before = deepFreeze(corpus.constitution);
  return unwrap(schedule(corpus.acts))
    .filter((one) => isDue(one, corpus.ceased))
    .map((one) => {
      const context = contextOf(one, corpus.words.repealed);
      const applied = unwrap(applyOperation(before, one.value, context));
      const after = deepFreeze(applied.constitution);
      const moment = { operation: one.value, context, before, after, touched: applied.touched };
      before = after;
      return moment;
    });
}

function placedIn(text: Constitution): readonly (PlacedUnit & { readonly article: Article })[] {
  return text.articles.flatMap((article) => walk(article.units).map((placed) => ({ ...placed, article })));
}

function unitsByKey(text: Constitution): ReadonlyMap<string, Unit> {
  return new Map(placedIn(text).map(({ unit }) => [unit.key, unit]));
}

/** Comparisons of each version with the next, and of the first with the last, in both directions. */
function comparisonsOf(corpus: Corpus): readonly (readonly [Version, Version, Comparison])[] {
  const [first, ...rest] = corpus.versions as [Version, ...Version[]];
  const pairs = [first, ...rest.slice(0, -1)].map((from, index) => [from, rest[index] ?? from] as const);
  const all = [...pairs, [first, rest.at(-1) ?? first] as const];
  return [...all, ...all.map(([from, to]) => [to, from] as const)].map(([from, to]) => [
    from,
    to,
    unwrap(compareDates(corpus, from.from, to.from)),
  ]);
}

/** The comparison of the first version with the last. */
function wholeComparison(corpus: Corpus): Comparison {
  return unwrap(compareDates(corpus, corpus.base, corpus.versions.at(-1)?.from ?? ''));
}

describe('1: writing what was read gives the file back', () => {
  test('of a corpus, and reading what was written gives the corpus', () => {
    fc.assert(
      fc.property(amendedConstitution, (corpus) => {
        const files = filesOf(corpus);
        const read = unwrap(parseCorpus(files));
        expect(filesOf(read)).toEqual(files);
        expect({ ...read, places: null }).toEqual({ ...corpus, places: null });
      }),
      RUNS,
    );
  });

  test('of every article as operations leave it', () => {
    fc.assert(
      fc.property(openedCorpus, (corpus) => {
        for (const article of lastText(corpus).articles) {
          const file = writeArticle(article, corpus.words);
          const read = unwrap(parseArticle(file, 'constitution/article.md', corpus.words)).article;
          expect(plain(read)).toEqual(plain(article));
          expect(writeArticle(read, corpus.words)).toBe(file);
        }
      }),
      RUNS,
    );
  });
});

/** What a file can say of an article: all but keys and provenance. */
function plain({ number, section, heading, repealed, units }: Article): unknown {
  const lines = walk(units).map(({ id, unit }) => [id, unit.label, unit.text, unit.repealed]);
  return { number, section, heading, repealed, lines };
}

describe('2: replaying is deterministic and never changes its input', () => {
  test('frozen, copied or with its acts in another order, a corpus has the same versions', () => {
    fc.assert(
      fc.property(amendedConstitution, (parsed) => {
        const corpus = unwrap(replay(deepFreeze(parsed)));
        expect(unwrap(replay(structuredClone(parsed))).versions).toEqual(corpus.versions);
        const turned = { ...parsed, acts: parsed.acts.toReversed() };
        expect(unwrap(replay(turned)).versions).toEqual(corpus.versions);
        expect(corpus.versions[0]?.constitution).toBe(parsed.constitution);
      }),
      RUNS,
    );
  });

  test('it comes to what one operation after another does, and shares what none of them touched', () => {
    fc.assert(
      fc.property(openedCorpus, (corpus) => {
        const { after } = momentsOf(corpus).at(-1) ?? { after: corpus.constitution };
        expect(after).toEqual(lastText(corpus));
        for (const [index, version] of corpus.versions.slice(1).entries())
          checkSharing(corpus.versions[index], version);
      }),
      RUNS,
    );
  });
});

function checkSharing(before: Version | undefined, { constitution, operations }: Version): void {
  const changed = new Set(operations.flatMap(({ articles }) => articles));
  const old = new Map(before?.constitution.articles.map((article) => [article.key, article]));
  for (const article of constitution.articles)
    if (!changed.has(article.key)) expect(article).toBe(old.get(article.key));
}

describe('3: undoing gives back text, labels, order, keys and provenance exactly', () => {
  test('of an operation', () => {
    fc.assert(
      fc.property(amendedConstitution, (corpus) => {
        for (const { operation, context, before, after } of momentsOf(corpus))
          expect(unwrap(undo(after, unwrap(invert(operation, before, context))))).toEqual(before);
      }),
      RUNS,
    );
  });

  test('of everything, the last first', () => {
    fc.assert(
      fc.property(openedCorpus, (corpus) => {
        const undoings = new Map(
          corpus.acts
            .flatMap(({ id }) => unwrap(invertActs(corpus, id)))
            .map((one) => [formatOperation(one.undoes), one]),
        );
        const applied = corpus.versions.flatMap(({ operations }) => operations).map(formatOperation);
        const base = applied.reduceRight(
          (text, one) => {
            const undoing = undoings.get(one);
            if (undoing === undefined) throw new Error(`${one} has no undoing`);
            return unwrap(undo(text, undoing));
          },
          deepFreeze(lastText(corpus)),
        );
        expect(base).toEqual(corpus.constitution);
      }),
      RUNS,
    );
  });
});

describe('4: what is derived from two texts, applied to the one, gives the other', () => {
  /** Applies a derived act, written to its file and read again, one operation after another. */
  function enact(act: Act, before: Constitution, tombstone: string): Constitution {
    const file = writeAct(act);
    const read = act.amendments.length === 0 ? act : unwrap(parseAct(file, 'act.yaml')).act;
    expect(read).toEqual(act);
    return unwrap(schedule([read])).reduce(
      (text, one) => unwrap(applyOperation(text, one.value, contextOf(one, tombstone))).constitution,
      deepFreeze(before),
    );
  }

  function checkDerived(
    before: Constitution,
    after: Constitution,
    pairBy: 'keys' | 'likeness',
    word: string,
  ): void {
    const made = enact(derive(before, after, { pairBy }), before, word);
    expect(made.sections.map(({ number, heading }) => [number, heading])).toEqual(
      after.sections.map(({ number, heading }) => [number, heading]),
    );
    expect(made.articles.map(plain)).toEqual(after.articles.map(plain));
  }

  test('of versions of one corpus, forth and back, by keys and by likeness', () => {
    fc.assert(
      fc.property(openedCorpus, ({ versions, words }) => {
        const [first, last] = [versions[0], versions.at(-1)].map((one) => one?.constitution);
        if (first === undefined || last === undefined) throw new Error('a corpus has versions');
        for (const pairBy of ['keys', 'likeness'] as const) {
          checkDerived(first, last, pairBy, words.repealed);
          checkDerived(last, first, pairBy, words.repealed);
        }
      }),
      RUNS,
    );
  });

  test('of texts that have nothing to do with each other', () => {
    fc.assert(
      fc.property(constitution, constitution, (one, other) => {
        fc.pre(one.words.repealed === other.words.repealed);
        checkDerived(one.constitution, other.constitution, 'likeness', one.words.repealed);
      }),
      RUNS,
    );
  });
});

describe('5: both sides can be rebuilt from the segments', () => {
  test('of any two texts', () => {
    fc.assert(
      fc.property(unitText, unitText, (before, after) => {
        expect(rebuilt(diffText(before, after))).toEqual([before, after]);
      }),
      RUNS,
    );
  });

  test('of every unit of a comparison', () => {
    fc.assert(
      fc.property(openedCorpus, (corpus) => {
        for (const [, , { articles }] of comparisonsOf(corpus)) {
          for (const { before, after, segments } of articles.flatMap(({ units }) => units))
            expect(rebuilt(segments)).toEqual([before ?? '', after ?? '']);
        }
      }),
      RUNS,
    );
  });
});

describe('6: a failing operation changes nothing', () => {
  test('and is named by what it fails with, alone or in an act', () => {
    fc.assert(
      fc.property(openedCorpus, fc.array(anyOperation, { minLength: 1, maxLength: 3 }), (corpus, wild) => {
        const text = deepFreeze(lastText(corpus));
        const copy = structuredClone(text);
        for (const operation of wild) {
          const applied = applyOperation(text, operation, { ...CONTEXT, tombstone: corpus.words.repealed });
          expect(text).toEqual(copy);
          if (applied.ok) continue;
          const { act, amendment, operation: index } = CONTEXT.provenance;
          expect(applied.issues[0].operation).toEqual({ act, amendment, operation: index });
          checkRefused(corpus, operation);
        }
      }),
      RUNS,
    );
  });
});

/** Adds an operation as the last of a corpus: nothing of it opens then, and the operation is named. */
function checkRefused(corpus: Corpus, operation: TextOperation): void {
  const date =
    corpus.versions.at(-1)?.from === corpus.base ? '2001-01-01' : (corpus.versions.at(-1)?.from ?? '');
  const act: Act = {
    ...{ id: 'last-act', title: 'The last', source: 'Written for tests.' },
    ...{ adopted: '2020-01-01', published: '2020-01-01', inForce: date },
    amendments: [{ id: 'first', operations: [operation] }],
  };
  const replayed = replay({ ...corpus, acts: [...corpus.acts, act] });
  expect(replayed.ok).toBe(false);
  if (replayed.ok) return;
  expect(replayed.issues[0].operation).toEqual({ act: 'last-act', amendment: 'first', operation: 0 });
}

describe('7: labels and order are never changed by us', () => {
  test('but only by what an act renumbers or moves, and what it does not touch says what it said', () => {
    fc.assert(
      fc.property(amendedConstitution, (corpus) => {
        for (const moment of momentsOf(corpus)) {
          checkLabels(moment);
          checkOrder(moment);
          checkUntouched(moment);
        }
      }),
      RUNS,
    );
  });
});

/** Only what an act renumbers has another label or number. */
function checkLabels({ operation, before, after, touched }: Moment): void {
  const old = labelsOf(before);
  const changed = [...labelsOf(after)].filter(([key, label]) => (old.get(key) ?? label) !== label);
  expect(changed.map(([key]) => key)).toEqual(operation.op === 'renumber' ? touched : []);
}

function checkUntouched({ before, after, touched }: Moment): void {
  const [old, now] = [unitsByKey(before), unitsByKey(after)];
  const untouched = new Set([...old.keys(), ...now.keys()]);
  for (const key of touched) untouched.delete(key);
  for (const key of untouched) expect(ownOf(now.get(key))).toEqual(ownOf(old.get(key)));
}

function ownOf(unit: Unit | undefined): Unit | undefined {
  return unit && { ...unit, units: [] };
}

/** What is printed before everything that has a key. */
function labelsOf(text: Constitution): ReadonlyMap<string, string | null> {
  return new Map<string, string | null>([
    ...text.sections.map(({ key, number }) => [key, number] as const),
    ...text.articles.map(({ key, number }) => [key, number] as const),
    ...placedIn(text).map(({ unit }) => [unit.key, unit.label] as const),
  ]);
}

/** The keys of everything in the order of the text: sections, then articles with their units. */
function orderOf({ sections, articles }: Constitution): readonly string[] {
  return [
    ...sections.map(({ key }) => key),
    ...articles.flatMap(({ key, units }) => [key, ...walk(units).map(({ unit }) => unit.key)]),
  ];
}

/** Only what an act moves, restates or renumbers stands in another order. */
function checkOrder({ operation, before, after }: Moment): void {
  const free = freeToMove(operation, before);
  const [old, now] = [orderOf(before), orderOf(after)].map((keys) => keys.filter((key) => !free.has(key)));
  const stays = (keys: readonly string[] = [], others: readonly string[] = []): readonly string[] => {
    const known = new Set(others);
    return keys.filter((key) => known.has(key));
  };
  expect(stays(now, old)).toEqual(stays(old, now));
}

/** The keys of what an operation may put in another order. */
function freeToMove(operation: TextOperation, text: Constitution): ReadonlySet<string> {
  const isMoving = operation.op === 'move' || operation.op === 'renumber' || operation.op === 'replace';
  if (!isMoving) return new Set();
  if (operation.at.startsWith('section/')) return new Set(orderOf(text));
  const within = (address: string): boolean =>
    address === operation.at || address.startsWith(`${operation.at}/`);
  const articles = text.articles.filter(({ number }) => within(number)).map(({ key }) => key);
  const units = placedIn(text).filter(({ article, id }) => within(`${article.number}/${id}`));
  return new Set([...articles, ...units.map(({ unit }) => unit.key)]);
}

describe('8: no text is dropped', () => {
  test('every unit of both sides is in the comparison or says the same in both, and is counted', () => {
    fc.assert(
      fc.property(openedCorpus, (corpus) => {
        for (const [from, to, comparison] of comparisonsOf(corpus)) {
          const [before, after] = [from.constitution, to.constitution];
          checkShown(before, after, comparison, 'before');
          checkShown(after, before, comparison, 'after');
          const { removed: _gone, ...standing } = comparison.summary.units;
          const count = Object.values(standing).reduce((sum, one) => sum + one, 0);
          expect(count).toBe(placedIn(after).length);
        }
      }),
      RUNS,
    );
  });
});

/** Every unit that has words on one side stands in the comparison with them, or has them on the other side too. */
function checkShown(
  text: Constitution,
  other: Constitution,
  { articles }: Comparison,
  side: 'before' | 'after',
): void {
  const isOld = side === 'before';
  const shown = new Map(
    articles.flatMap(({ number, was, units }) =>
      units.map((unit) => {
        const address = isOld ? earlierAddress({ number, was }, unit) : `${number}/${unit.id}`;
        return [`${unit[side] === null} ${address}`, unit[side]];
      }),
    ),
  );
  const others = unitsByKey(other);
  for (const { article, id, unit } of placedIn(text)) {
    if (unit.repealed !== null || others.get(unit.key)?.text === unit.text) continue;
    expect(shown.get(`false ${article.number}/${id}`), `${article.number}/${id}`).toBe(unit.text);
  }
}

describe('9: text from a corpus is data', () => {
  /** A corpus in which every text is one of some others. */
  function withTexts(corpus: Corpus, texts: readonly string[]): Corpus {
    let next = 0;
    const put = (name: string, value: unknown): unknown => {
      if (typeof value !== 'string' || !['text', 'heading', 'title', 'source'].includes(name)) return value;
      next += 1;
      return texts[next % texts.length];
    };
    return JSON.parse(JSON.stringify(corpus), put);
  }

  const corpusWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Corpus> =>
    fc
      .tuple(openedCorpus, fc.array(text, { minLength: 1, maxLength: 4 }))
      .map(([corpus, texts]) => withTexts(corpus, texts));

  test('a terminal gets no control character but line ends', () => {
    fc.assert(
      fc.property(corpusWith(forbiddenText), (corpus) => {
        const shown = [
          ...corpus.versions.map((version) => renderVersionText(corpus, version)),
          renderComparisonText(wholeComparison(corpus)),
          renderVersionsText(versions(corpus)),
          renderActsText(acts(corpus)),
        ];
        for (const text of shown) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
        for (const { unit } of placedIn(lastText(corpus))) expect(shown.join()).toContain(inert(unit.text));
      }),
      RUNS,
    );
  });

  test('with colours a terminal gets colours and nothing else', () => {
    fc.assert(
      fc.property(corpusWith(forbiddenText), (corpus) => {
        const comparison = wholeComparison(corpus);
        const coloured = renderComparisonText(comparison, { color: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that set a colour
        expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderComparisonText(comparison));
      }),
      RUNS,
    );
  });

  test('Markdown gives the texts of a version back as text', () => {
    fc.assert(
      fc.property(corpusWith(hostileText), (corpus) => {
        const version = corpus.versions.at(-1) as Version;
        const [, , ...blocks] = parseMarkdown(renderVersionMarkdown(corpus, version)).children;
        for (const node of blocks) expect(markupIn(node)).toEqual([]);
        const lines = blocks.filter((node) => !isSectionHeading(node, version)).map((node) => textOf(node));
        expect(lines).toEqual(version.constitution.articles.flatMap((article) => linesOf(article, corpus)));
      }),
      RUNS,
    );
  });

  test('Markdown gives both sides of a comparison back as text', () => {
    fc.assert(
      fc.property(corpusWith(hostileText), (corpus) => {
        const comparison = wholeComparison(corpus);
        const [, , , ...nodes] = parseMarkdown(renderComparisonMarkdown(comparison)).children;
        // Behind a heading stands a sentence about the change, or who made it; the words stand behind these.
        const marked = nodes.filter(
          (node, index): node is Paragraph =>
            node.type === 'paragraph' &&
            nodes[index - 1]?.type !== 'heading' &&
            node.children[0]?.type !== 'emphasis',
        );
        expect(marked.map(sidesOf)).toEqual(sidesIn(comparison));
      }),
      RUNS,
    );
  });

  test('JSON gives everything back', () => {
    fc.assert(
      fc.property(corpusWith(forbiddenText), (corpus) => {
        const version = corpus.versions.at(-1) as Version;
        const exported = [
          exportVersion(corpus, version, version.from),
          exportComparison(wholeComparison(corpus)),
        ];
        for (const value of exported) expect(JSON.parse(toJson(value))).toEqual(value);
      }),
      RUNS,
    );
  });
});

/** The kinds of markup in a rendered version that no renderer of ours writes. */
function markupIn(node: Nodes): readonly string[] {
  const known = ['heading', 'paragraph', 'text', 'strong', 'emphasis'].includes(node.type);
  return [...(known ? [] : [node.type]), ...('children' in node ? node.children.flatMap(markupIn) : [])];
}

/** Sections stand on the second level, but so do articles outside of them. */
function isSectionHeading(node: Nodes, { constitution }: Version): boolean {
  const titles = constitution.sections.map(({ number, heading }) => `Section ${number}. ${heading}`);
  return node.type === 'heading' && node.depth === 2 && titles.includes(textOf(node));
}

function linesOf({ number, heading, repealed, units }: Article, { words }: Corpus): readonly string[] {
  const title = articleHeading(words, number, heading);
  if (repealed !== null) return [title, `${words.repealed} (${repealed.act})`];
  const by = (unit: Unit): readonly string[] => (unit.repealed === null ? [] : [`(${unit.repealed.act})`]);
  const lines = walk(units).map(({ unit }) =>
    [...(unit.label === null ? [] : [unit.label]), unit.text, ...by(unit)].join(' '),
  );
  return [title, ...lines];
}

/** Both sides of everything that a comparison shows, in its order. */
function sidesIn({ sections, articles }: Comparison): readonly (readonly [string, string])[] {
  const both = ({ before, after }: Record<'before' | 'after', string | null>) =>
    [before ?? '', after ?? ''] as const;
  return [
    ...sections.map(both),
    ...articles.flatMap(({ heading, units }) => [...(heading ? [heading] : []), ...units].map(both)),
  ];
}
