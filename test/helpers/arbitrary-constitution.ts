/** Arbitrary constitutions, as values and as the files that say the same. */

import fc from 'fast-check';
import { inTextOrder } from '../../src/articles.ts';
import { writeAct } from '../../src/corpus/act.ts';
import { articleFileName, writeArticle } from '../../src/corpus/article-writer.ts';
import { CORPUS_FILE, type TextFile } from '../../src/corpus/corpus.ts';
import { EMPTY_CATALOGUE } from '../../src/corpus/measures.ts';
import { wordsOf } from '../../src/corpus/words.ts';
import { writeYaml } from '../../src/corpus/yaml-writer.ts';
import { unwrap } from '../../src/errors.ts';
import type { Article, ParsedCorpus, Repeal, Section, Unit, UnitDraft } from '../../src/model.ts';
import { idSteps } from '../../src/units.ts';
import { articleDrafts, earlierRepeal, inWords, rarely } from './arbitrary-drafts.ts';
import { unitText } from './arbitrary-text.ts';

/** The day on which every generated base text stands. */
export const BASE = '2000-01-01';
/** Numbers of articles: few, so that they meet. */
export const NUMBERS: readonly string[] = ['1', '2', '2-1', '2-1-1', '3', '9a', '10', '83-1', '104c'];
/** Numbers of sections. */
export const SECTIONS: readonly string[] = ['I', 'II', 'VII', '1-1', 'Заключение'];

/** An article before it is known in which language and section it stands. */
interface Sketch {
  readonly number: string;
  readonly section: number | null;
  readonly heading: string | null;
  readonly repealed: Repeal | null;
  readonly units: readonly UnitDraft[];
}

const sections = fc
  .uniqueArray(fc.record({ number: fc.constantFrom(...SECTIONS), heading: unitText }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ number }) => number,
  })
  .map((all): readonly Section[] =>
    all.map((one) => ({ ...one, key: `section/${one.number}`, provenance: null })),
  );

const articles: fc.Arbitrary<readonly Sketch[]> = fc.uniqueArray(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    section: fc.option(fc.nat({ max: 2 }), { freq: 8 }),
    heading: fc.option(unitText),
    repealed: rarely(8, earlierRepeal),
    units: articleDrafts,
  }),
  { minLength: 1, maxLength: 5, selector: ({ number }) => number },
);

const preamble: fc.Arbitrary<readonly Sketch[]> = fc.array(
  fc.array(unitText, { minLength: 1, maxLength: 3 }).map((texts) => ({
    number: 'preamble',
    section: null,
    heading: null,
    repealed: null,
    units: texts.map((text) => ({ text })),
  })),
  { maxLength: 1 },
);

/** A constitution with no acts yet, as reading its files gives it. */
export const constitution: fc.Arbitrary<ParsedCorpus> = fc
  .record({
    language: fc.constantFrom('en', 'ru', 'kk'),
    official: fc.boolean(),
    title: unitText,
    source: unitText,
    sections,
    articles,
    preamble,
  })
  .map(({ sections, articles, preamble, ...own }) => {
    const words = unwrap(wordsOf(own.language));
    const all = [...preamble, ...articles].map((sketch) => articleOf(sketch, sections, words.repealed));
    return {
      ...own,
      id: 'testland',
      base: BASE,
      ceased: null,
      words,
      earlierActs: [],
      outside: [],
      constitution: { sections, articles: inTextOrder(all, sections) },
      acts: [],
      catalogue: EMPTY_CATALOGUE,
      places: new Map(),
    };
  });

function articleOf(sketch: Sketch, sections: readonly Section[], tombstone: string): Article {
  const { number, section, heading, repealed, units } = sketch;
  return {
    key: number,
    number,
    section: section === null ? null : (sections[section % sections.length]?.number ?? null),
    heading,
    repealed,
    provenance: null,
    units: repealed === null ? baseUnits(inWords(units, tombstone), number, true) : [],
  };
}

/** Units of the base text: their keys are their addresses. */
function baseUnits(drafts: readonly UnitDraft[], above: string, inArticle = false): readonly Unit[] {
  const steps = idSteps(drafts, inArticle);
  return drafts.map(({ label = null, text, repealed = null, units = [] }, index) => {
    const key = `${above}/${steps[index]}`;
    return { key, label, text, repealed, provenance: null, units: baseUnits(units, key) };
  });
}

/** The files of a corpus, in canonical form. */
export function filesOf(corpus: ParsedCorpus): readonly TextFile[] {
  return [
    { path: CORPUS_FILE, text: writeYaml(descriptionOf(corpus)) },
    ...corpus.constitution.articles.map((article) => ({
      path: `constitution/${articleFileName(article.number)}`,
      text: writeArticle(article, corpus.words),
    })),
    ...corpus.acts.map((act) => ({ path: `amendments/${act.id}.yaml`, text: writeAct(act) })),
  ];
}

function descriptionOf({ id, title, language, official, source, base, ...rest }: ParsedCorpus): object {
  return {
    constitution: {
      ...{ id, title, language, official, source, base },
      ...(rest.ceased === null ? {} : { ceased: rest.ceased }),
    },
    sections: rest.constitution.sections.map(({ number, heading }) => ({ number, heading })),
  };
}
