import { describe, expect, test } from 'vitest';
import { replay } from '../../src/amend/timeline.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { unwrap } from '../../src/errors.ts';
import { site } from '../../src/site/site.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { INERT, UNHOLDABLE, versionFullOf } from '../helpers/hostile.ts';
import { corpusFullOf } from '../helpers/hostile-corpus.ts';
import { elementsIn, repeated, textIn, withAttribute } from '../helpers/markup.ts';
import { filesOf, idsOn, pagesOf } from '../helpers/site.ts';

/** A catalogue of measures with some ids, each carried out by a law and by a decree. */
function measuresFiles(ids: readonly string[]): readonly TextFile[] {
  const measures = ids.map(
    (id) =>
      `  - id: ${id}\n    title: "A promise"\n    direction: parties\n    statedIn: [{ document: 001, place: "1" }]\n    instruments: [{ kind: law }, { kind: decree }]\n`,
  );
  const text = `announcement:\n  id: 2000-12-01\n  title: "An address"\nmeasures:\n${measures.join('')}`;
  return [
    { path: 'seeds/documents.yaml', text: 'documents:\n  - id: 001\n    title: "A document"\n' },
    { path: 'seeds/2000-12-01.yaml', text },
  ];
}

describe('a site of a hostile corpus', () => {
  test.each(INERT)('takes %j as text everywhere', (text) => {
    const files = filesOf(corpusFullOf(text));
    for (const path of files.keys()) expect(path).toMatch(/^(?:[\p{L}\p{N}_~-]+\/)*[\p{L}\p{N}_~.-]+$/u);
    for (const [path, page] of pagesOf(files)) {
      const elements = elementsIn(page);
      expect(
        elements.filter(({ name }) => ['img', 'iframe', 'object', 'style'].includes(name)),
        path,
      ).toEqual([]);
      const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
      expect(
        [...attributes].filter((name) => name.startsWith('on') || name === 'style'),
        path,
      ).toEqual([]);
      const scripts = elements.filter(({ name }) => name === 'script');
      for (const { attributes: own } of scripts)
        expect(own['src']?.includes('assets/') ?? /json/.test(own['type'] ?? '')).toBe(true);
    }
  });

  test('never leaves its folder', () => {
    for (const path of filesOf(corpusFullOf('../../etc')).keys()) expect(path.split('/')).not.toContain('..');
  });

  test('has a page for each of two articles of one number, one of which had the number of a third', () => {
    const removed = actFile('- op: remove\n  at: "2"', '2001-01-01-act');
    const renumbered = actFile('- op: renumber\n  at: "3"\n  to: "2"', '2002-01-01-act');
    const inserted = actFile(
      '- op: insert\n  into: section/II\n  articles:\n    - number: "3"\n      units:\n        - text: "New."',
      '2003-01-01-act',
    );
    const corpus = unwrap(tryOpen(removed, renumbered, inserted));
    const paths = [...site(corpus)].map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths.filter((path) => /^articles\/.+\/index/.test(path)).length).toBe(4);
  });

  test('gives no id twice, whatever amendments and measures are called', () => {
    const names = ['main', 'shown', 'by-any', 'by-law', 'by-decree'];
    const act = actFile('- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"');
    const corpus = unwrap(
      tryOpen({ ...act, text: act.text.replace('- id: first', '- id: main') }, ...measuresFiles(names)),
    );
    const pages = pagesOf(filesOf(corpus));
    expect([...pages].flatMap(([path, page]) => repeated(page, 'id').map((id) => `${path}#${id}`))).toEqual(
      [],
    );
    const measures = pages.get('measures/index.html');
    expect(names.filter((name) => measures === undefined || !idsOn(measures).has(name))).toEqual([]);
    const part = pages.get('acts/2001-01-01-act/index.html');
    expect(part === undefined ? '' : withAttribute(part, 'id', 'main').name).toBe('section');
  });

  test('ends no block of data early', () => {
    const page = filesOf(corpusFullOf('</script><script>alert(1)</script>')).get('search/index.html') ?? '';
    expect(page).not.toContain('<script>alert');
    const [, data = ''] = /<script type="application\/json" id="texts">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.stringify(JSON.parse(data))).toContain('</script><script>alert(1)</script>');
  });

  test.each(UNHOLDABLE)('shows %j as what can be held', (text, shown) => {
    const [corpus] = versionFullOf(text);
    const page = pagesOf(filesOf(corpus)).get('versions/2000-01-01/index.html');
    expect(page === undefined ? '' : textIn(page)).toContain(shown);
  });

  test('takes a very long word', () => {
    const [corpus] = versionFullOf('word'.repeat(50_000));
    expect(filesOf(corpus).get('articles/1/index.html')).toContain('word'.repeat(50_000));
  });

  test('shows an operation that waits, one that was cancelled, and what they wait for', () => {
    const corpus = unwrap(tryOpen());
    const waiting = unwrap(
      replay({
        ...corpus,
        acts: [
          {
            ...{
              id: 'law',
              title: 'A law',
              adopted: '2001-01-01',
              published: '2001-01-01',
              inForce: '2001-01-01',
              source: 'Tests.',
            },
            amendments: [
              {
                id: 'first',
                operations: [
                  {
                    op: 'substitute',
                    at: '2/s2',
                    old: 'ten',
                    new: 'twelve',
                    from: null,
                    condition: 'once there is money',
                  },
                  { op: 'cancel', operation: 'law/second' },
                ],
              },
              { id: 'second', operations: [{ op: 'repeal', at: '2/s3', from: '2002-01-01' }] },
            ],
          },
        ],
      }),
    );
    const page = pagesOf(filesOf(waiting)).get('acts/law/index.html');
    const text = page === undefined ? '' : textIn(page);
    expect(text).toContain('once there is money');
    expect(text).toContain('Cancelled by law/first/1');
  });
});
