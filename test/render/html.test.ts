import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { unwrap } from '../../src/errors.ts';
import { compare, openCorpus, textAt } from '../../src/open.ts';
import { renderComparisonHtml } from '../../src/render/html-comparison.ts';
import { HTML_STYLE } from '../../src/render/html-style.ts';
import { renderVersionHtml } from '../../src/render/html-version.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import {
  comparisonFullOf,
  comparisonOf,
  ENDLESS,
  foreignFullOf,
  INERT,
  UNHOLDABLE,
  versionFullOf,
} from '../helpers/hostile.ts';
import { elementsIn, named, parseMarkup, repeated, textIn, withAttribute } from '../helpers/markup.ts';

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const PLAIN = { style: false };

function compareAct(operations: string): Comparison {
  return unwrap(compareDates(unwrap(tryOpen(actFile(operations))), '2000-01-01', '2001-01-01'));
}

/** The names of the elements that fragments are made of; anything else came out of a text. */
const NAMES = [
  'article',
  'style',
  'header',
  'section',
  'div',
  'h2',
  'h3',
  'h4',
  'p',
  'b',
  'bdi',
  'span',
  'time',
  'ins',
  'del',
];

function expectOwnElements(html: string): void {
  const elements = elementsIn(parseMarkup(html));
  expect(NAMES).toEqual(expect.arrayContaining(elements.map(({ name }) => name)));
  const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
  expect(['class', 'lang', 'dir', 'id', 'datetime']).toEqual(expect.arrayContaining([...attributes]));
}

describe('renderComparisonHtml', () => {
  const operations = `${SUBSTITUTE}\n  note: "Judges in office stay."\n- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"`;

  test('says what changed, who changed it and the words, in order', () => {
    expect(
      renderComparisonHtml(compareAct(operations), PLAIN),
    ).toBe(`<article class="constitution-diff" lang="en">
<header>
<h2 dir="auto">Constitution of Testland: <span lang="en"><time>2000-01-01</time> to <time>2001-01-01</time></span></h2>
<p class="about" lang="en" dir="auto">Written for tests.</p>
<p lang="en">1 article amended; 1 section heading changed. <del>Taken out</del> <ins>put in</ins>.</p>
</header>
<section id="sec_II" class="changed">
<h3 lang="en">Section II <span class="status">amended</span></h3>
<p class="sentence" lang="en">Section II was amended by 2001-01-01-act: heading “<bdi lang="en">Bodies</bdi>” became “<bdi lang="en">Offices</bdi>”; from 1 January 2001.</p>
<p class="about" lang="en" dir="auto">2001-01-01-act, in force from 2001-01-01</p>
<p dir="auto"><del datetime="2001-01-01">Bodies</del><ins datetime="2001-01-01">Offices</ins></p>
</section>
<section id="art_2" class="changed">
<h3 lang="en">Article 2 <span class="status">amended</span></h3>
<p class="sentence" lang="en">Article 2 was amended by 2001-01-01-act: 1 unit amended; from 1 January 2001.</p>
<section id="art_2__subpara_2">
<h4 lang="en">2(2) <span class="status">amended</span></h4>
<p class="sentence" lang="en">Article 2(2): “<bdi lang="en">ten</bdi>” became “<bdi lang="en">twelve</bdi>”; from 1 January 2001.</p>
<p class="about" lang="en" dir="auto">2001-01-01-act, in force from 2001-01-01</p>
<p class="about" lang="en" dir="auto">Note: Judges in office stay.</p>
<p dir="auto">appoints <del datetime="2001-01-01">ten</del><ins datetime="2001-01-01">twelve</ins> judges;</p>
</section>
</section>
</article>
`);
  });

  test('brings its stylesheet, which reaches nothing outside, and no script', () => {
    const html = renderComparisonHtml(compareAct(operations));
    expect(html).toContain(`<style>\n${HTML_STYLE}</style>`);
    expect(html).not.toContain('<script');
    const selectors = HTML_STYLE.split('\n').filter((rule) => /^ *[^-@\s][^:]*\{|,$/.test(rule));
    expect(selectors.length).toBeGreaterThan(10);
    for (const one of selectors.flatMap((rule) => (rule.split('{')[0] ?? '').split(',')))
      expect(one.trim()).toMatch(/^$|^\.constitution-diff\b/);
    expect(HTML_STYLE).not.toContain('<');
  });

  test('marks what was taken out of a text in another language as such, and takes no name for a day', () => {
    const html = renderComparisonHtml(foreignFullOf('a draft'), PLAIN);
    expect(html).toContain('<del datetime="2001-01-01" lang="ru">');
    expect(html).not.toContain('<ins datetime="2001-01-01" lang');
    expect(html).toContain('a draft to a draft');
    expect(html).not.toContain('<time>');
  });

  test.each(INERT)('is only its own elements also for foreign texts called %s', (text) => {
    const html = renderComparisonHtml(foreignFullOf(text), PLAIN);
    expectOwnElements(html);
    expect(textIn(parseMarkup(html))).toContain(`From ${text} old`);
  });

  test('says where a unit went that stands in another article', () => {
    const html = renderComparisonHtml(compareAct('- op: move\n  at: 2/s2\n  into: 3/p1/part2'), PLAIN);
    expect(textIn(parseMarkup(html))).toContain('2(2) moved to 3(1) part 2 (2)');
    expect(html).toContain('3(1) part 2 (2) (was 2(2))');
  });

  test('says that nothing changed, without a legend', () => {
    const same = unwrap(compareDates(unwrap(tryOpen()), '2000-01-01', '2001-01-01'));
    expect(renderComparisonHtml(same)).toContain('<p lang="en">Nothing changed. </p>');
  });

  test('gives no day to words of another act where it looks back', () => {
    const corpus = unwrap(tryOpen(actFile(SUBSTITUTE)));
    const html = renderComparisonHtml(unwrap(compareDates(corpus, '2001-01-01', '2000-01-01')), PLAIN);
    expect(html).toContain('<del>twelve</del><ins>ten</ins>');
    expect(html).toContain('before 2001-01-01-act');
  });

  test('has each eId once, though what is gone had the eId of what stands there now', () => {
    const comparison = compareAct(
      '- op: remove\n  at: 1/p2/part2\n- op: substitute\n  at: 1/p2/part2\n  old: "law"\n  new: "statute"',
    );
    const fragment = parseMarkup(renderComparisonHtml(comparison));
    expect(textIn(withAttribute(fragment, 'id', 'was__art_1__para_2__al_2'))).toContain(
      'regulated by decrees',
    );
    expect(textIn(withAttribute(fragment, 'id', 'art_1__para_2__al_2'))).toContain(
      '1(2) part 2 (was 1(2) part 3)',
    );
    expect(repeated(fragment, 'id')).toEqual([]);
    expect(
      repeated(parseMarkup(renderComparisonHtml(compare(openCorpus(), '2019-03-23', '2023-01-01'))), 'id'),
    ).toEqual([]);
  });

  test.each(INERT)('shows %s as text wherever it stands', (text) => {
    const html = renderComparisonHtml(comparisonFullOf(text));
    expectOwnElements(html);
    const fragment = parseMarkup(html);
    const [line] = named(withAttribute(fragment, 'id', 'art_2__subpara_2'), 'p').toReversed();
    if (line === undefined) throw new Error('there is no line');
    expect([textIn(line, 'ins'), textIn(line, 'del')]).toEqual([`${text} old`, `${text} new`]);
    expect(textIn(fragment).split(text).length).toBeGreaterThan(8);
  });

  test('says of the quotes in a sentence in which language they are', () => {
    const fragment = parseMarkup(renderComparisonHtml({ ...compareAct(operations), language: 'ru' }));
    const [sentence] = named(fragment, 'p').filter((p) => textIn(p).startsWith('Article 2(2):'));
    if (sentence === undefined) throw new Error('there is no sentence');
    expect(sentence.attributes['lang']).toBe('en');
    expect(named(sentence, 'bdi').map((quote) => [quote.attributes['lang'], textIn(quote)])).toEqual([
      ['ru', 'ten'],
      ['ru', 'twelve'],
    ]);
  });

  test.each(UNHOLDABLE)('shows %j as %j', (text, shown) => {
    expect(renderComparisonHtml(comparisonOf(text, 'new'))).toContain(shown);
  });

  test('says in which language the text is, whatever that says', () => {
    const html = renderComparisonHtml({ ...comparisonOf('old', 'new'), language: '"><script>' });
    expect(parseMarkup(html).attributes['lang']).toBe('"><script>');
  });

  test('writes ten million letters in one word', () => {
    const comparison = comparisonOf('old', 'new');
    const articles = comparison.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, segments: [{ op: 'insert' as const, text: ENDLESS }] })),
    }));
    expect(renderComparisonHtml({ ...comparison, articles })).toContain(`>${ENDLESS}</ins>`);
  }, 10_000);
});

describe('renderVersionHtml', () => {
  const corpus = unwrap(tryOpen(actFile('- op: repeal\n  at: 3')));
  const base = unwrap(versionAt(corpus, '2000-01-01'));

  test('nests units as the law does, each with its eId', () => {
    const html = renderVersionHtml(corpus, base, [{ article: '1', id: 'p2/part3' }], PLAIN);
    expect(html).toBe(`<article class="constitution-diff" lang="en">
<header>
<h2 dir="auto">Constitution of Testland</h2>
<p class="about" lang="en" dir="auto">In force from 2000-01-01 to 2000-12-31. Written for tests.</p>
</header>
<section id="sec_I">
<h3 dir="auto">Section I. Foundations</h3>
<section id="art_1">
<h4 dir="auto">Article 1</h4>
<div id="art_1__para_2__al_3" class="unit part">
<p dir="auto">A decree may not contradict a law:</p>
<div id="art_1__para_2__al_3__subpara_1" class="unit subparagraph">
<p dir="auto"><b>1)</b> of the state;</p>
</div>
<div id="art_1__para_2__al_3__subpara_2" class="unit subparagraph">
<p dir="auto"><b>2)</b> of a region.</p>
</div>
</div>
</section>
</section>
</article>
`);
  });

  test('says which act repealed a unit or an article', () => {
    const fragment = parseMarkup(renderVersionHtml(corpus, unwrap(versionAt(corpus, '2001-01-01'))));
    expect(textIn(withAttribute(fragment, 'id', 'art_1__para_3')).trim()).toBe(
      '3. Repealed. (1999-01-01-old-act)',
    );
    expect(textIn(withAttribute(fragment, 'id', 'art_3')).trim()).toBe(
      'Article 3\nRepealed. (2001-01-01-act)',
    );
  });

  test('has every unit of the embedded text, and each eId once', () => {
    const embedded = openCorpus();
    const version = textAt(embedded, '2023-01-01');
    const fragment = parseMarkup(renderVersionHtml(embedded, version));
    const text = textIn(fragment);
    expect(repeated(fragment, 'id')).toEqual([]);
    for (const article of version.constitution.articles)
      for (const unit of article.units) expect(text).toContain(unit.text);
  });

  test.each(INERT)('shows %s as text wherever it stands', (text) => {
    const html = renderVersionHtml(...versionFullOf(text));
    expectOwnElements(html);
    expect(textIn(parseMarkup(html)).split(text).length).toBeGreaterThan(15);
  });
});
