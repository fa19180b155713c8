import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatOperation } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { compare, openCorpus } from '../../src/open.ts';
import { anchorOf, unitAnchor } from '../../src/site/paths.ts';
import { site } from '../../src/site/site.ts';
import { walk } from '../../src/units.ts';
import { type MarkupElement, named, repeated, textIn, withAttribute } from '../helpers/markup.ts';
import { filesOf, idsOn, linksOn, pagesOf, parsePage } from '../helpers/site.ts';

let corpus: Corpus;
let files: ReadonlyMap<string, string>;
let pages: ReadonlyMap<string, MarkupElement>;

beforeAll(() => {
  corpus = openCorpus();
  files = filesOf(corpus);
  pages = pagesOf(files);
});

function page(path: string): MarkupElement {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`there is no page ${path}`);
  return found;
}

describe('site', () => {
  test('has a page for every article, version, pair of versions and act', () => {
    const count = (folder: string): number =>
      [...pages.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
    expect(count('articles')).toBe(103 + 1);
    expect(count('versions')).toBe(corpus.versions.length);
    expect(count('changes')).toBe(corpus.versions.length - 1);
    expect(count('acts')).toBe(corpus.acts.length);
    for (const path of [
      'index.html',
      'measures/index.html',
      'search/index.html',
      'about/index.html',
      '404.html',
    ])
      page(path);
  });

  test('gives the same bytes each time', () => {
    expect(filesOf(openCorpus())).toEqual(files);
  });

  test('has every unit of every version on the page of that version, by its id, with its words', () => {
    let units = 0;
    for (const { from, constitution } of corpus.versions) {
      const version = page(`versions/${from}/index.html`);
      for (const article of constitution.articles) {
        const shown = withAttribute(version, 'id', unitAnchor(article.number));
        const ids = idsOn(shown);
        for (const { id, unit } of walk(article.units)) {
          units += 1;
          const anchor = unitAnchor(article.number, id);
          expect(ids.has(anchor)).toBe(true);
          expect(textIn(withAttribute(shown, 'id', anchor))).toContain(unit.text);
        }
      }
    }
    expect(units).toBe(
      corpus.versions
        .flatMap(({ constitution }) => constitution.articles)
        .reduce((sum, { units: own }) => sum + walk(own).length, 0),
    );
  });

  test('has every unit that ever stood on the page of its article, by its key', () => {
    const articles = [...pages]
      .filter(([path]) => path.startsWith('articles/'))
      .flatMap(([, one]) => [...idsOn(one)]);
    const ids = new Set(articles);
    const keys = new Set(
      corpus.versions.flatMap(({ constitution }) =>
        constitution.articles.flatMap(({ units }) => walk(units).map(({ unit }) => unit.key)),
      ),
    );
    expect([...keys].filter((key) => !ids.has(anchorOf(key)))).toEqual([]);
  });

  test('has every operation on the page of its act, with what it did', () => {
    for (const act of corpus.acts) {
      const shown = page(`acts/${act.id}/index.html`);
      const all = act.amendments.flatMap(({ id, operations }) =>
        operations.map((_, index) => `${id}/${index}`),
      );
      for (const operation of all) {
        const part = withAttribute(shown, 'id', anchorOf(operation));
        expect(
          named(part, 'ins').length + named(part, 'del').length,
          formatOperation({ act: act.id, amendment: operation, operation: 0 }),
        ).toBeGreaterThan(0);
      }
      expect(all.length).toBe(act.amendments.reduce((sum, { operations }) => sum + operations.length, 0));
    }
  });

  test('has links and anchors that lead somewhere', () => {
    const ids = new Map([...pages].map(([path, one]) => [path, idsOn(one)]));
    const dead = [...pages].flatMap(([path, one]) =>
      linksOn(path, one)
        .filter(
          (link) => !files.has(link.path) || (link.anchor !== null && !ids.get(link.path)?.has(link.anchor)),
        )
        .map((link) => `${path} -> ${link.path}#${link.anchor}`),
    );
    expect(dead).toEqual([]);
  });

  test('has no id twice on a page', () => {
    expect([...pages].flatMap(([path, one]) => repeated(one, 'id').map((id) => `${path}#${id}`))).toEqual([]);
  });

  test('asks nobody else for anything, and runs only scripts that are files of its own', () => {
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue;
      expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
      expect(html).toContain(
        `content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"`,
      );
      expect(html).not.toMatch(/<script>|<style|\sstyle=|\son\w+=|javascript:/);
    }
  });

  test('is valid HTML', () => {
    const validator = new HtmlValidate(
      // An anchor of a unit begins with the number of its article.
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:standard'],
        rules: { 'valid-id': ['error', { relaxed: true }] },
      }),
    );
    const complaints = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([path, html]) =>
        validator
          .validateStringSync(html)
          .results.flatMap(({ messages }) =>
            messages.map(({ line, message }) => `${path}:${line} ${message}`),
          ),
      );
    expect(complaints).toEqual([]);
    expect(validator.validateStringSync('<p><div></p>').valid).toBe(false);
  });

  test('shows of each change what a comparison says, before and after', () => {
    for (const [index, version] of corpus.versions.slice(1).entries()) {
      const before = corpus.versions[index];
      const shown = page(`changes/${version.from}/index.html`);
      for (const article of compare(corpus, before?.from ?? '', version.from).articles) {
        const part = withAttribute(shown, 'id', `on-${version.from}.${unitAnchor(article.number)}`);
        const cells = named(part, 'td').map((cell) => textIn(cell));
        const wanted = article.units.flatMap((unit) => [
          unit.before ?? 'Not there.',
          unit.after ?? 'Not there any more.',
        ]);
        expect(cells).toEqual(wanted);
      }
    }
  });

  test('says of what never changed that it did not, to the end', () => {
    expect(textIn(page('articles/1/index.html'))).toContain(
      'Unchanged from 23 March 2019 to 30 June 2026, the end.',
    );
  });

  test('marks what had been adopted and was not in force', () => {
    const version = page('versions/2022-09-17/index.html');
    expect(textIn(version)).toContain('Adopted, not yet in force');
    expect(textIn(version)).toContain('in force from 1 January 2023');
    expect(textIn(page('versions/2023-01-01/index.html'))).not.toContain('Adopted, not yet in force');
  });

  test('shows only the versions that are asked for', () => {
    const some = filesOf(corpus, { from: '2022-06-10', to: '2022-10-01' });
    expect([...some.keys()].filter((path) => path.startsWith('versions/'))).toEqual([
      'versions/2022-06-08/index.html',
      'versions/2022-09-17/index.html',
    ]);
    expect([...some.keys()].filter((path) => path.startsWith('changes/'))).toEqual([
      'changes/2022-09-17/index.html',
    ]);
    const parsed = pagesOf(some);
    const ids = new Map([...parsed].map(([path, one]) => [path, idsOn(one)]));
    const dead = [...parsed].flatMap(([path, one]) =>
      linksOn(path, one)
        .filter(
          (link) => !some.has(link.path) || (link.anchor !== null && !ids.get(link.path)?.has(link.anchor)),
        )
        .map((link) => `${path} -> ${link.path}#${link.anchor}`),
    );
    expect(dead).toEqual([]);
  });

  test('has a sitemap and canonical addresses where it is known where it stands', () => {
    const placed = filesOf(corpus, { baseUrl: 'https://example.org/law' });
    expect(files.has('sitemap.xml')).toBe(false);
    expect(placed.get('sitemap.xml')).toContain('<loc>https://example.org/law/articles/50/</loc>');
    expect(placed.get('articles/50/index.html')).toContain(
      '<link rel="canonical" href="https://example.org/law/articles/50/">',
    );
  });

  test('has a feed with every act, the latest first', () => {
    const titles = [...(files.get('feed.xml') ?? '').matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(
      ([, title]) => title,
    );
    expect(titles).toEqual(corpus.acts.map(({ title }) => title).toReversed());
  });

  test('describes itself as legislation', () => {
    const [, data = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        files.get('versions/2022-06-08/index.html') ?? '',
      ) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Legislation',
      legislationDateVersion: '2022-06-08',
      inLanguage: 'en',
    });
  });

  test('makes one file at a time', () => {
    const [first] = site(corpus);
    expect(parsePage(first?.content ?? '').name).toBe('html');
  });
});
