import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import { unwrap } from '../../src/errors.ts';
import { compare, openCorpus, textAt } from '../../src/open.ts';
import { renderComparisonAkn } from '../../src/render/akn-comparison.ts';
import { block, element, writeDocument } from '../../src/render/akn-document.ts';
import { renderVersionAkn } from '../../src/render/akn-version.ts';
import { readAkn } from '../helpers/akn.ts';
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
import { named, textIn, withAttribute } from '../helpers/markup.ts';

const OPERATIONS = [
  '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
  '- op: renumber\n  at: 2/s3\n  to: "4)"',
  '- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons;"',
  '- op: repeal\n  at: 1/p4',
  '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
].join('\n');
const corpus = unwrap(tryOpen(actFile(OPERATIONS)));

describe('renderVersionAkn', () => {
  test('nests units as the law does, each with its eId', () => {
    const xml = renderVersionAkn(corpus, unwrap(versionAt(corpus, '2001-01-01')));
    readAkn(xml);
    expect(
      xml.slice(xml.indexOf('<paragraph eId="art_1__para_2"'), xml.indexOf('<section eId="sec_II"')),
    ).toBe(`<paragraph eId="art_1__para_2">
<num>2.</num>
<intro eId="art_1__para_2__intro"><p>Parliament adopts laws concerning:</p></intro>
<subparagraph eId="art_1__para_2__subpara_1">
<num>1)</num>
<content eId="art_1__para_2__subpara_1__content"><p>rights and duties;</p></content>
</subparagraph>
<subparagraph eId="art_1__para_2__subpara_2">
<num>2)</num>
<content eId="art_1__para_2__subpara_2__content"><p>the budget.</p></content>
</subparagraph>
<alinea eId="art_1__para_2__al_2">
<content eId="art_1__para_2__al_2__content"><p>Other relations are regulated by decrees.</p></content>
</alinea>
<alinea eId="art_1__para_2__al_3">
<intro eId="art_1__para_2__al_3__intro"><p>A decree may not contradict a law:</p></intro>
<subparagraph eId="art_1__para_2__al_3__subpara_1">
<num>1)</num>
<content eId="art_1__para_2__al_3__subpara_1__content"><p>of the state;</p></content>
</subparagraph>
<subparagraph eId="art_1__para_2__al_3__subpara_2">
<num>2)</num>
<content eId="art_1__para_2__al_3__subpara_2__content"><p>of a region.</p></content>
</subparagraph>
</alinea>
</paragraph>
<paragraph eId="art_1__para_3" status="removed">
<num>3.</num>
<content eId="art_1__para_3__content"><p>Repealed.</p></content>
</paragraph>
<paragraph eId="art_1__para_4" status="removed" refersTo="#act_1" period="#period_2001-01-01">
<num>4.</num>
<content eId="art_1__para_4__content"><p>Repealed.</p></content>
</paragraph>
</article>
</section>
`);
  });

  test('tells what commenced up to its day, and no more', () => {
    const base = readAkn(renderVersionAkn(corpus, unwrap(versionAt(corpus, '2000-01-01'))));
    expect(named(base, 'eventRef').map(({ attributes }) => attributes['date'])).toEqual(['2000-01-01']);
    const later = readAkn(renderVersionAkn(corpus, unwrap(versionAt(corpus, '2001-01-01'))));
    expect(named(later, 'eventRef').map(({ attributes }) => attributes)).toEqual([
      { eId: 'event_1', date: '2000-01-01', type: 'generation', source: '#original' },
      { eId: 'event_2', date: '2001-01-01', type: 'amendment', source: '#act_1' },
    ]);
    expect(withAttribute(later, 'eId', 'sec_II').attributes['period']).toBe('#period_2001-01-01');
  });

  test('has every word of every version of the embedded text', () => {
    const embedded = openCorpus();
    for (const version of embedded.versions) {
      const root = readAkn(renderVersionAkn(embedded, version));
      const text = textIn(root);
      for (const article of version.constitution.articles)
        for (const unit of article.units) expect(text).toContain(unit.text);
    }
  });

  test.each([['preamble'], ['50']])('is a document for %s alone', (article) => {
    const embedded = openCorpus();
    const xml = renderVersionAkn(embedded, textAt(embedded, '2023-01-01'), [{ article, id: null }]);
    expect(named(readAkn(xml), 'article')).toHaveLength(article === 'preamble' ? 0 : 1);
  });

  test('has the tombstone of a preamble', () => {
    const preamble = '---\narticle: preamble\n---\n\n# Preamble\n\nWe, the people.\n';
    const file = { path: 'constitution/preamble.md', text: preamble };
    const without = unwrap(tryOpen(file, actFile('- op: repeal\n  at: preamble')));
    const root = readAkn(renderVersionAkn(without, unwrap(versionAt(without, '2001-01-01'))));
    expect(named(root, 'preamble').map((one) => textIn(one).trim())).toEqual(['Repealed.']);
  });

  test.each(INERT)('gives %s back whole', (text) => {
    expect(textIn(readAkn(renderVersionAkn(...versionFullOf(text)))).split(text).length).toBeGreaterThan(15);
  });
});

describe('renderComparisonAkn', () => {
  const comparison = unwrap(compareDates(corpus, '2000-01-01', '2001-01-01'));

  test('has a modification for each change, with its sources, its day and the words', () => {
    const modifications = named(
      readAkn(renderComparisonAkn(comparison, { constitution: 'zz-1' })),
      'textualMod',
    );
    const told = modifications.map((one) => [
      one.attributes['type'],
      ...one.children.flatMap((child) =>
        typeof child === 'string'
          ? []
          : [child.attributes['href'] ?? child.attributes['period'] ?? textIn(child)],
      ),
    ]);
    const source = (operation: number): string =>
      `/akn/zz/act/2001-01-01-act#hcontainer_first__content__mod_${operation + 1}`;
    const period = '#period_2001-01-01';
    expect(told).toEqual([
      ['substitution', source(4), '#sec_II', period, 'Bodies', 'Offices'],
      ['repeal', source(3), '#art_1__para_4', period, 'The capital is Old Town.'],
      [
        'substitution',
        source(0),
        '#art_2__subpara_2',
        period,
        'appoints ten judges;',
        'appoints twelve judges;',
      ],
      ['insertion', source(2), '#art_2__subpara_2-1', period, 'pardons;'],
      [
        'renumbering',
        source(1),
        '#art_2__subpara_4',
        period,
        '/akn/zz/act/constitution/zz-1/en@2000-01-01#art_2__subpara_3',
        'rests.',
        'rests.',
      ],
    ]);
  });

  test('tells what acts did forwards, also where it looks back', () => {
    const back = unwrap(compareDates(corpus, '2001-01-01', '2000-01-01'));
    const types = named(readAkn(renderComparisonAkn(back)), 'textualMod').map(
      ({ attributes }) => attributes['type'],
    );
    expect(types.toSorted()).toEqual(['insertion', 'renumbering', 'repeal', 'substitution', 'substitution']);
  });

  test('names the earlier place of a unit that stood in another article', () => {
    const moved = unwrap(tryOpen(actFile('- op: move\n  at: 2/s2\n  into: 3/p1/part2')));
    const root = readAkn(renderComparisonAkn(unwrap(compareDates(moved, '2000-01-01', '2001-01-01'))));
    expect(named(root, 'destination')[0]?.attributes['href']).toBe('#art_3__para_1__al_2__subpara_2');
    expect(named(root, 'previous')[0]?.attributes['href']).toMatch(/en@2000-01-01#art_2__subpara_2$/);
  });

  test('takes the first of two foreign texts for the earlier one, whatever their days and names', () => {
    const side = { title: 'A text', official: true, source: 'Ours.' };
    const before = { ...side, name: 'new folder', date: '2005-05-05', language: 'ru' };
    const after = { ...side, name: 'a/b.md', date: null, language: 'en' };
    const foreign = { ...comparison, from: '2005-05-05', to: 'a/b.md', before, after };
    const root = readAkn(renderComparisonAkn(foreign, { constitution: 'zz-1' }));
    const words = (name: string) => named(root, name).map((one) => textIn(one));
    expect(words('old')).toContain('appoints ten judges;');
    expect(words('new')).toContain('appoints twelve judges;');
    expect(new Set(named(root, 'FRBRdate').map(({ attributes }) => attributes['date']))).toEqual(
      new Set(['2005-05-05']),
    );
    expect(named(root, 'FRBRuri')[0]?.attributes['value']).toBe(
      '/akn/zz/act/constitution/zz-1/comparison/2005-05-05/a%2Fb.md',
    );
    expect(named(root, 'previous')[0]?.attributes['href']).toMatch(/ru@2005-05-05#art_2__subpara_3$/);
  });

  test.each(INERT)('of foreign texts called %s is a document', (text) => {
    const root = readAkn(renderComparisonAkn(foreignFullOf(text)));
    expect(textIn(root)).toContain(text);
    expect(named(root, 'FRBRdate')[0]?.attributes['date']).toBe('0001-01-01');
  });

  test('has a modification for an article with another number', () => {
    const renumbered = unwrap(tryOpen(actFile('- op: renumber\n  at: 3\n  to: 2-1')));
    const root = readAkn(renderComparisonAkn(unwrap(compareDates(renumbered, '2000-01-01', '2001-01-01'))));
    const [one] = named(root, 'textualMod');
    expect(one?.attributes['type']).toBe('renumbering');
    expect(named(root, 'destination')[0]?.attributes['href']).toBe('#art_2-1');
    expect(named(root, 'previous')[0]?.attributes['href']).toMatch(/#art_3$/);
  });

  test('marks the words in the body', () => {
    const root = readAkn(renderComparisonAkn(comparison));
    const unit = withAttribute(root, 'eId', 'art_2__subpara_2__content');
    expect([textIn(unit, 'ins'), textIn(unit, 'del')]).toEqual([
      'appoints ten judges;',
      'appoints twelve judges;',
    ]);
  });

  test('is a document also when nothing changed, and for the whole embedded text', () => {
    const same = unwrap(compareDates(corpus, '2000-01-01', '2000-01-01'));
    expect(textIn(readAkn(renderComparisonAkn(same)))).toContain('Nothing changed.');
    const whole = compare(openCorpus(), '2019-03-23', '2023-01-01');
    expect(named(readAkn(renderComparisonAkn(whole)), 'textualMod').length).toBeGreaterThan(80);
  });

  test.each(INERT)('gives %s back whole', (text) => {
    const root = readAkn(renderComparisonAkn(comparisonFullOf(text), { constitution: text }));
    expect(textIn(withAttribute(root, 'eId', 'art_2__subpara_2__content'), 'del')).toBe(`${text} new`);
    expect(named(root, 'old').map((old) => textIn(old))).toEqual([`${text} old`, text, `${text} old`]);
  });

  test.each(UNHOLDABLE)('shows %j as %j', (text, shown) => {
    expect(renderComparisonAkn(comparisonOf(text, 'new'))).toContain(`>${shown}</span>`);
  });

  test('writes ten million letters in one word', () => {
    const one = comparisonOf('old', 'new');
    const articles = one.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, after: ENDLESS })),
    }));
    expect(renderComparisonAkn({ ...one, articles })).toContain(`>${ENDLESS}</span>`);
  }, 10_000);
});

test('a block may hold more elements than a call has arguments', () => {
  const children = Array.from({ length: 200_000 }, () => element('p', {}, 'a'));
  expect(writeDocument(block('body', {}, children)).match(/<p>/g)).toHaveLength(children.length);
});
