import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import { unwrap } from '../../src/errors.ts';
import { openCorpus, tryOpenCorpus } from '../../src/open.ts';
import { exportComparison, exportVersion, toJson } from '../../src/render/json.ts';
import { actFile, articleFile, tryOpen } from '../helpers/corpus.ts';
import { SMALL } from '../helpers/folder.ts';

const ACT = actFile(
  '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n- op: repeal\n  at: 2/s1\n- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons."',
);
const small = unwrap(tryOpenCorpus([...SMALL, ACT]));
const BASE_UNIT = { repealed: false, repealedBy: null, provenance: null };

function provenance(operation: number) {
  return { act: '2001-01-01-act', amendment: 'first', operation, date: '2001-01-01' };
}

describe('exportVersion', () => {
  test('gives the base text with its keys and no provenance', () => {
    expect(exportVersion(small, unwrap(versionAt(small, '2000-06-30')), '2000-06-30')).toEqual({
      schemaVersion: 1,
      constitution: 'testland',
      language: 'en',
      official: true,
      source: 'Written for tests.',
      date: '2000-06-30',
      inForce: { from: '2000-01-01', to: '2000-12-31' },
      sections: [
        { number: 'I', heading: 'Foundations' },
        { number: 'II', heading: 'Bodies' },
      ],
      articles: [
        {
          number: '2',
          section: 'II',
          repealed: false,
          units: [
            { id: 'lead', key: '2/lead', kind: 'lead', label: null, text: 'The President:', ...BASE_UNIT },
            { id: 's1', key: '2/s1', kind: 'subparagraph', label: '1)', text: 'signs laws;', ...BASE_UNIT },
            {
              id: 's2',
              key: '2/s2',
              kind: 'subparagraph',
              label: '2)',
              text: 'appoints ten judges.',
              ...BASE_UNIT,
            },
          ],
        },
      ],
    });
  });

  test('gives tombstones, new keys and the provenance of what operations touched', () => {
    const version = unwrap(versionAt(small, '2010-01-01'));
    const exported = exportVersion(small, version, '2010-01-01');
    expect(exported).toMatchObject({ date: '2010-01-01', inForce: { from: '2001-01-01', to: null } });
    expect(exported.articles[0]?.units.slice(1)).toEqual([
      {
        id: 's1',
        key: '2/s1',
        kind: 'subparagraph',
        label: '1)',
        text: 'Repealed.',
        repealed: true,
        repealedBy: { act: '2001-01-01-act', date: '2001-01-01' },
        provenance: provenance(1),
      },
      {
        id: 's2',
        key: '2/s2',
        kind: 'subparagraph',
        label: '2)',
        text: 'appoints twelve judges.',
        repealed: false,
        repealedBy: null,
        provenance: provenance(0),
      },
      {
        id: 's2-1',
        key: '2001-01-01-act/first/2',
        kind: 'subparagraph',
        label: '2-1)',
        text: 'pardons.',
        repealed: false,
        repealedBy: null,
        provenance: provenance(2),
      },
    ]);
  });

  test('lists units flat and in reading order', () => {
    const corpus = unwrap(tryOpen());
    const { articles } = exportVersion(corpus, unwrap(versionAt(corpus, '2000-01-01')), '2000-01-01');
    expect(articles[0]?.units.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'p1 paragraph',
      'p2 paragraph',
      'p2/s1 subparagraph',
      'p2/s2 subparagraph',
      'p2/part2 part',
      'p2/part3 part',
      'p2/part3/s1 subparagraph',
      'p2/part3/s2 subparagraph',
      'p3 paragraph',
      'p4 paragraph',
    ]);
  });

  test('gives a repealed article no units', () => {
    const corpus = unwrap(tryOpen(actFile('- op: repeal\n  at: 3')));
    const { articles } = exportVersion(corpus, unwrap(versionAt(corpus, '2001-01-01')), '2001-01-01');
    expect(articles.at(-1)).toEqual({ number: '3', section: 'II', repealed: true, units: [] });
  });

  test('gives the heading of an article that has one', () => {
    const { path, text } = articleFile('3', 'II', '**1.** Courts are independent.');
    const corpus = unwrap(tryOpen({ path, text: text.replace('# Article 3', '# Article 3. The Courts') }));
    const { articles } = exportVersion(corpus, unwrap(versionAt(corpus, '2000-01-01')), '2000-01-01');
    expect(articles.map((article) => article.heading)).toEqual([undefined, undefined, 'The Courts']);
  });

  test('gives the preamble as the article numbered so, outside the sections', () => {
    const corpus = openCorpus();
    const { articles } = exportVersion(corpus, unwrap(versionAt(corpus, '2019-03-23')), '2019-03-23');
    expect(articles[0]).toMatchObject({
      number: 'preamble',
      section: null,
      units: [{ id: 'lead' }, { id: 'part2' }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  test('gives only what was asked for', () => {
    const corpus = unwrap(tryOpen());
    const version = unwrap(versionAt(corpus, '2000-01-01'));
    const { articles } = exportVersion(corpus, version, '2000-01-01', [{ article: '1', id: 'p2/part3' }]);
    expect(articles.map(({ number, units }) => [number, units.map(({ id }) => id)])).toEqual([
      ['1', ['p2/part3', 'p2/part3/s1', 'p2/part3/s2']],
    ]);
  });
});

describe('exportComparison', () => {
  test('is the comparison with the version of its schema, and a sentence for each change', () => {
    const comparison = unwrap(compareDates(small, '2000-01-01', '2001-01-01'));
    const exported = exportComparison(comparison);
    expect(exported.schemaVersion).toBe(1);
    expect(exported).toMatchObject(comparison);
    const changes = [exported, ...exported.sections, ...exported.articles];
    const sentences = [...changes, ...exported.articles.flatMap(({ units }) => units)].map(
      ({ sentence }) => sentence,
    );
    expect(sentences).toEqual([
      '1 article amended; by 2001-01-01-act; from 1 January 2001.',
      'Article 2 was amended by 2001-01-01-act: 1 unit repealed, 1 amended, 1 inserted; from 1 January 2001.',
      'Article 2(1) was repealed; from 1 January 2001.',
      'Article 2(2): “ten” became “twelve”; from 1 January 2001.',
      'Article 2(2-1) was inserted; from 1 January 2001.',
    ]);
  });
});

describe('toJson', () => {
  test('indents and ends with one line break', () => {
    expect(toJson({ schemaVersion: 1, articles: [] })).toBe(
      '{\n  "schemaVersion": 1,\n  "articles": []\n}\n',
    );
  });

  test('loses nothing of a text', () => {
    const text = 'Қазақстан “law” \\ \u2028 \ud800';
    expect(JSON.parse(toJson({ text }))).toEqual({ text });
  });
});
