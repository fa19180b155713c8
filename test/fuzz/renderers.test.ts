/** What shows a text, on corpora by chance whose every text may be hostile. */

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import { compareForeign } from '../../src/compare/compare-texts.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { unwrap } from '../../src/errors.ts';
import { blame } from '../../src/history/blame.ts';
import { citations } from '../../src/history/citations.ts';
import { compareCitations } from '../../src/history/compare-citations.ts';
import { log } from '../../src/history/log.ts';
import { order } from '../../src/history/order.ts';
import { pendingAt } from '../../src/history/pending.ts';
import * as library from '../../src/index.ts';
import { measures } from '../../src/measures.ts';
import type { Corpus, Unit, Version } from '../../src/model.ts';
import { acts, versions } from '../../src/overview.ts';
import {
  exportComparison,
  exportVersion,
  HTML_STYLE,
  renderActAkn,
  renderBlameText,
  renderCitationComparisonText,
  renderCitationsText,
  renderComparisonAkn,
  renderComparisonCsv,
  renderComparisonDocx,
  renderComparisonHtml,
  renderComparisonMarkdown,
  renderComparisonMarkdownTable,
  renderComparisonText,
  renderGitStream,
  renderLogText,
  renderOrderText,
  renderPendingText,
  renderSearchText,
  renderSentencesText,
  renderSideBySide,
  renderVersionAkn,
  renderVersionCsv,
  renderVersionHtml,
  renderVersionMarkdown,
  renderVersionText,
} from '../../src/render/index.ts';
import { toJson } from '../../src/render/json.ts';
import { renderActsText, renderMeasuresText, renderVersionsText } from '../../src/render/overview.ts';
import { search } from '../../src/search/search.ts';
import { markdownFiles } from '../../src/site/markdown-site.ts';
import { publicationOf } from '../../src/site/publication.ts';
import { site } from '../../src/site/site.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { forbiddenText, hostileText } from '../helpers/arbitrary-text.ts';
import { withCatalogue } from './catalogue.ts';
import type { Dice } from './dice.ts';
import { from, fuzz } from './fuzz.ts';
import { TROUBLE } from './words.ts';

const texts = fc.array(fc.oneof(hostileText, forbiddenText, fc.constantFrom(...TROUBLE)), {
  minLength: 3,
  maxLength: 3,
});
const corpora = from(fc.tuple(amendedConstitution, texts));

/** A corpus by chance, one in two with trouble where a text, a title or a heading was. */
function corpusBy(dice: Dice, number: number): Corpus {
  const [parsed, [text = '', title = '', heading = '']] = corpora(dice, number);
  const corpus = unwrap(replay(dice.once(3) ? parsed : withCatalogue(dice, parsed, text)));
  if (dice.once(2)) return corpus;
  const spoil = (unit: Unit): Unit => ({
    ...unit,
    text: dice.once(4) ? text : unit.text,
    units: unit.units.map(spoil),
  });
  const spoilt = ({ constitution, ...rest }: Version): Version => ({
    ...rest,
    constitution: {
      sections: constitution.sections.map((section) => ({ ...section, heading })),
      articles: constitution.articles.map((article) => ({
        ...article,
        heading: dice.once(2) ? heading : article.heading,
        units: article.units.map(spoil),
      })),
    },
  });
  return { ...corpus, title, source: text, versions: corpus.versions.map(spoilt) };
}

interface Shown {
  readonly corpus: Corpus;
  readonly version: Version;
  readonly comparison: Comparison;
}

/** What an article's number is shown with, for every article of a version. */
function ofArticles({ version }: Shown, render: (number: string) => string): string {
  return version.constitution.articles.map(({ number }) => render(number)).join('');
}

/** Everything that gives a text, by the name that it is exported with. */
const RENDERERS: Readonly<Record<string, (shown: Shown) => string>> = {
  renderVersionText: ({ corpus, version }) =>
    renderVersionText(corpus, version, undefined, { width: 40, color: true }),
  renderComparisonText: ({ comparison }) => renderComparisonText(comparison, { width: 30 }),
  renderSideBySide: ({ comparison }) => renderSideBySide(comparison, { width: 60 }),
  renderSentencesText: ({ corpus, comparison }) =>
    renderSentencesText(comparison) +
    renderSentencesText(comparison, corpus.catalogue.measures, { width: 40 }),
  renderVersionMarkdown: ({ corpus, version }) => renderVersionMarkdown(corpus, version),
  renderComparisonMarkdown: ({ comparison }) => renderComparisonMarkdown(comparison),
  renderComparisonMarkdownTable: ({ comparison }) => renderComparisonMarkdownTable(comparison),
  renderVersionHtml: ({ corpus, version }) => HTML_STYLE + renderVersionHtml(corpus, version),
  renderComparisonHtml: ({ comparison }) => renderComparisonHtml(comparison),
  renderVersionCsv: ({ corpus, version }) => renderVersionCsv(corpus, version),
  renderComparisonCsv: ({ comparison }) => renderComparisonCsv(comparison),
  renderVersionAkn: ({ corpus, version }) => renderVersionAkn(corpus, version),
  renderComparisonAkn: ({ comparison }) => renderComparisonAkn(comparison),
  renderActAkn: ({ corpus }) => corpus.acts.map((act) => renderActAkn(corpus, act)).join(''),
  exportVersion: ({ corpus, version }) => toJson(exportVersion(corpus, version, version.from)),
  exportComparison: ({ comparison }) => toJson(exportComparison(comparison)),
  renderGitStream: ({ corpus }) => renderGitStream(corpus),
  renderLogText: ({ corpus }) => renderLogText(log(corpus), { width: 50 }),
  renderOrderText: ({ corpus }) => renderOrderText(order(corpus)),
  renderPendingText: ({ corpus, version }) => renderPendingText(pendingAt(corpus, version.from)),
  renderVersionsText: ({ corpus }) => renderVersionsText(versions(corpus)),
  renderActsText: ({ corpus }) => renderActsText(acts(corpus)),
  renderMeasuresText: ({ corpus }) =>
    renderMeasuresText(measures(corpus), corpus.catalogue.measures.length, { width: 40, color: true }),
  renderSearchText: ({ corpus }) => renderSearchText(search(corpus, ['the'])),
  renderBlameText: (shown) =>
    ofArticles(shown, (number) =>
      renderBlameText(shown.corpus, blame(shown.corpus, number, shown.version.from)),
    ),
  renderCitationsText: (shown) =>
    ofArticles(shown, (number) => renderCitationsText(citations(shown.corpus, number, shown.version.from))),
  renderCitationComparisonText: (shown) =>
    ofArticles(shown, (number) =>
      renderCitationComparisonText(
        compareCitations(shown.corpus, number, shown.corpus.base, shown.version.from),
        { width: 40 },
      ),
    ),
};
/** What gives bytes, and so has a target of its own. */
const OF_BYTES = renderComparisonDocx.name;

/** The names of all functions that a renderer's file or the library itself exports, and that say that they render. */
async function exportedRenderers(): Promise<readonly string[]> {
  const files = readdirSync(new URL('../../src/render/', import.meta.url)).filter((file) =>
    /(?<!\.d)\.ts$/.test(file),
  );
  const modules: readonly object[] = await Promise.all(
    files.map((file) => import(`../../src/render/${file}`)),
  );
  const names = [...modules, library].flatMap((one) => Object.keys(one));
  return [...new Set(names.filter((name) => name.startsWith('render')))].toSorted();
}

test('every renderer that is exported is tried', async () => {
  const tried = [...Object.keys(RENDERERS), OF_BYTES].filter((name) => name.startsWith('render'));
  expect(tried.toSorted()).toEqual(await exportedRenderers());
});

const NAMES = Object.keys(RENDERERS);

/** Two dates of a corpus, or its first text against its last as if they were foreign. */
function comparisonIn(dice: Dice, corpus: Corpus): Comparison {
  const [first, last] = [corpus.versions[0], corpus.versions.at(-1)] as [Version, Version];
  if (dice.once(2)) return unwrap(compareDates(corpus, first.from, last.from));
  const side = ({ from: date, constitution }: Version) => ({ name: date, date, corpus, constitution });
  return unwrap(compareForeign(side(first), side(last)));
}

const shownBy = (dice: Dice, number: number): Shown => {
  const corpus = corpusBy(dice, number);
  return { corpus, version: dice.pick(corpus.versions), comparison: comparisonIn(dice, corpus) };
};

/** A document holds no half characters, and none that a terminal obeys but the colours of our own. */
function expectDocument(text: string): void {
  const half = /.{0,40}\p{Cs}.{0,20}/u.exec(text);
  if (half !== null) throw new Error(`half a surrogate pair came out: ${half[0]}`);
}

fuzz(
  'renderers',
  (dice, number) => ({ name: dice.pick(NAMES), ...shownBy(dice, number) }),
  ({ name, ...shown }) => expectDocument(RENDERERS[name]?.(shown) ?? ''),
);

fuzz(
  'sites',
  (dice, number) => ({ corpus: corpusBy(dice, number), isMarkdown: dice.once(3) }),
  ({ corpus, isMarkdown }) => {
    const paths = new Set<string>();
    for (const { path, content } of isMarkdown
      ? markdownFiles(unwrap(publicationOf(corpus, {})))
      : site(corpus)) {
      expectDocument(content);
      if (path.startsWith('/') || path.split('/').includes('..'))
        throw new Error(`the path ${path} leaves the folder`);
      if (paths.has(path.toLowerCase())) throw new Error(`the path ${path} comes twice`);
      paths.add(path.toLowerCase());
    }
  },
);

fuzz(
  'Word documents',
  (dice, number) => ({ ...shownBy(dice, number), tracked: dice.once(2) }),
  async ({ corpus, comparison, tracked }) => {
    const bytes = await renderComparisonDocx(comparison, corpus, { tracked });
    if (bytes.length === 0) throw new Error('an empty document');
  },
);
