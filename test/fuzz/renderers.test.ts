/** What shows a text, on corpora by chance whose every text may be hostile. */

import fc from 'fast-check';
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
import { renderActsText, renderVersionsText } from '../../src/render/overview.ts';
import { search } from '../../src/search/search.ts';
import { markdownFiles } from '../../src/site/markdown-site.ts';
import { publicationOf } from '../../src/site/publication.ts';
import { site } from '../../src/site/site.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { forbiddenText, hostileText } from '../helpers/arbitrary-text.ts';
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
  const corpus = unwrap(replay(parsed));
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

/** Everything that shows something, by its name. */
const RENDERERS: Readonly<Record<string, (shown: Shown) => string>> = {
  versionText: ({ corpus, version }) =>
    renderVersionText(corpus, version, undefined, { width: 40, color: true }),
  comparisonText: ({ comparison }) => renderComparisonText(comparison, { width: 30 }),
  sideBySide: ({ comparison }) => renderSideBySide(comparison, { width: 60 }),
  sentences: ({ comparison }) => renderSentencesText(comparison),
  versionMarkdown: ({ corpus, version }) => renderVersionMarkdown(corpus, version),
  comparisonMarkdown: ({ comparison }) => renderComparisonMarkdown(comparison),
  table: ({ comparison }) => renderComparisonMarkdownTable(comparison),
  versionHtml: ({ corpus, version }) => HTML_STYLE + renderVersionHtml(corpus, version),
  comparisonHtml: ({ comparison }) => renderComparisonHtml(comparison),
  versionCsv: ({ corpus, version }) => renderVersionCsv(corpus, version),
  comparisonCsv: ({ comparison }) => renderComparisonCsv(comparison),
  versionAkn: ({ corpus, version }) => renderVersionAkn(corpus, version),
  comparisonAkn: ({ comparison }) => renderComparisonAkn(comparison),
  actAkn: ({ corpus }) => corpus.acts.map((act) => renderActAkn(corpus, act)).join(''),
  versionJson: ({ corpus, version }) => toJson(exportVersion(corpus, version, version.from)),
  comparisonJson: ({ comparison }) => toJson(exportComparison(comparison)),
  git: ({ corpus }) => renderGitStream(corpus),
  log: ({ corpus }) => renderLogText(log(corpus), { width: 50 }),
  order: ({ corpus }) => renderOrderText(order(corpus)),
  pending: ({ corpus, version }) => renderPendingText(pendingAt(corpus, version.from)),
  overview: ({ corpus }) => renderVersionsText(versions(corpus)) + renderActsText(acts(corpus)),
  search: ({ corpus }) => renderSearchText(search(corpus, ['the'])),
  blame: ({ corpus, version }) =>
    version.constitution.articles
      .map(({ number }) => renderBlameText(corpus, blame(corpus, number, version.from)))
      .join(''),
  citations: ({ corpus, version }) =>
    version.constitution.articles
      .map(({ number }) => renderCitationsText(citations(corpus, number, version.from)))
      .join(''),
  citationComparison: ({ corpus, version }) =>
    version.constitution.articles
      .map(({ number }) =>
        renderCitationComparisonText(compareCitations(corpus, number, corpus.base, version.from), {
          width: 40,
        }),
      )
      .join(''),
};
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
