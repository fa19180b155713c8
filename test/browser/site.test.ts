/// <reference lib="dom" />
/** The site in a real browser. `npm run test:browser` runs these; `npm test` skips them. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, openCorpus } from '../../src/open.ts';
import { HAS_BROWSER, SiteInBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of every kind. */
const KINDS: Readonly<Record<string, string>> = {
  start: 'index.html',
  articles: 'articles/index.html',
  'an amended article': 'articles/50/index.html',
  'an article amended twice': 'articles/71/index.html',
  'an unchanged article': 'articles/1/index.html',
  'a repealed article': 'articles/84/index.html',
  'a version': 'versions/2022-09-17/index.html',
  'the changes of a day': 'changes/2022-06-08/index.html',
  'an act': 'acts/2022-06-08-referendum/index.html',
  measures: 'measures/index.html',
  search: 'search/index.html?q=Constitutional%20Court',
  about: 'about/index.html',
  'not found': '404.html',
};

const SCHEMES = ['light', 'dark'] as const;

const site = new SiteInBrowser();

/** What axe finds, as a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: { preload: boolean }) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    // Its look at the stylesheets would be a request that the pages forbid.
    const { violations: found } = await axe.run({ preload: false });
    return found.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

describe.skipIf(!HAS_BROWSER)('the site in a browser (in `npm run test:browser`)', () => {
  beforeAll(() => site.start(), 120_000);
  afterAll(() => site.stop());

  for (const [kind, path] of Object.entries(KINDS)) {
    for (const colorScheme of SCHEMES) {
      test(`${kind} is accessible and quiet, ${colorScheme}`, async () => {
        const { page, trouble } = await site.open(path, { colorScheme });
        expect(await violations(page)).toEqual([]);
        expect(trouble).toEqual([]);
        await page.context().close();
      });

      // axe is a script itself, so it looks at the page as it stands when none of its own scripts has run.
      test(`${kind} is accessible before any script has run, ${colorScheme}`, async () => {
        const { page, trouble } = await site.open(path, { colorScheme }, { scripts: false });
        expect(await violations(page)).toEqual([]);
        expect(trouble).toEqual([]);
        await page.context().close();
      });

      test(`${kind} is whole and quiet without JavaScript, ${colorScheme}`, async () => {
        const { page, trouble } = await site.open(path, { colorScheme, javaScriptEnabled: false });
        expect(await page.locator('h1').isVisible()).toBe(true);
        const { page: withScript } = await site.open(path, { colorScheme });
        // What scripts add is folded away or filled in by them, and none of it is law.
        for (const law of ['.law', '.sides', '.inline', '.measure', '.effect', 'h1', 'h2'])
          expect(await page.locator(law).allInnerTexts()).toEqual(
            await withScript.locator(law).allInnerTexts(),
          );
        await withScript.context().close();
        expect(trouble).toEqual([]);
        await page.context().close();
      });
    }

    test(`${kind} fits 320 pixels without sideways scrolling`, async () => {
      const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.context().close();
    });
  }

  test('changes stand in columns that say when, and below each other where the window is narrow', async () => {
    const { page } = await site.open('articles/50/index.html');
    const [before, after] = [page.locator('.sides td').first(), page.locator('.sides td').nth(1)];
    expect((await before.boundingBox())?.y).toBe((await after.boundingBox())?.y);
    await page.setViewportSize({ width: 320, height: 640 });
    expect((await before.boundingBox())?.x).toBe((await after.boundingBox())?.x);
    expect(await before.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe(
      '"Before 8 June 2022"',
    );
  });

  test('readers choose how changes are shown, by keyboard and without JavaScript', async () => {
    const { page } = await site.open('articles/50/index.html', { javaScriptEnabled: false });
    await page.locator('#view-sides').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.sides').first().isVisible()).toBe(false);
    expect(await page.locator('.inline').first().isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    const decoration = await page
      .locator('.sides del')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(decoration).toBe('none');
  });

  test('the chosen view is kept on the next page', async () => {
    const { page } = await site.open('articles/50/index.html');
    await page.locator('label[for="view-inline"]').click();
    await page.goto(site.address('articles/71/index.html'));
    expect(await page.locator('#view-inline').isChecked()).toBe(true);
  });

  test('marks mean something without colour, and are announced at both ends', async () => {
    const { page } = await site.open('articles/50/index.html');
    const words = async (name: string, end: string): Promise<string> =>
      page
        .locator(`.sides ${name}`)
        .first()
        .evaluate((mark, at) => getComputedStyle(mark, at).content, end);
    const line = async (name: string): Promise<string> =>
      page
        .locator(`.sides ${name}`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(await line('del')).toBe('line-through');
    expect(await line('ins')).toBe('underline');
    expect(await words('del', '::before')).toContain('taken out');
    expect(await words('del', '::after')).toContain('end of');
    expect(await words('ins', '::before')).toContain('put in');
    expect(await page.locator('ins[aria-label], del[aria-label]').count()).toBe(0);
  });

  test('next and previous lead from change to change', async () => {
    const { page } = await site.open('articles/71/index.html');
    await page.locator('.steps a').first().click();
    const second = new URL(page.url()).hash;
    expect(await page.locator(':target').getAttribute('class')).toContain('change');
    await page.locator(':target .steps a').first().click();
    expect(new URL(page.url()).hash).not.toBe(second);
    await page.goto(site.address('articles/50/index.html'));
    await page.getByRole('link', { name: 'Next changed: Article 51' }).click();
    expect(await page.locator('h1').textContent()).toBe('Article 51');
  });

  test('a permanent link names the unit, and the citation names it too', async () => {
    const { page } = await site.open('versions/2023-01-01/index.html#52.p5.part3.s3');
    const unit = page.locator(':target');
    await unit.locator('.label').click();
    expect(new URL(page.url()).hash).toBe('#52.p5.part3.s3');
    expect(await page.locator('#citation').textContent()).toMatch(
      /^Constitution of the Republic of Kazakhstan, 52\(5\) part 3 \(3\), as in force from 1 January 2023 to 30 June 2026, unofficial text\. file:/,
    );
    expect(await unit.isVisible()).toBe(true);
  });

  test('a link to an earlier text opens it', async () => {
    const { page } = await site.open('articles/50/index.html');
    await page.locator('.rail a').first().click();
    // The page opens it once the link is followed.
    await page.locator('#at-2019-03-23[open]').waitFor();
  });

  test('the filter shows changed articles only and says so', async () => {
    const { page } = await site.open('articles/index.html');
    const shown = page.locator('.articles > li:visible');
    expect(await shown.count()).toBe(103);
    await page.getByLabel(/^Only those that changed: 36 of 103$/).check();
    expect(await shown.count()).toBe(36);
    expect(await page.locator('[id="page:shown"]').textContent()).toBe('Only changed articles are shown.');
  });

  test('promises are filtered by what carried them out', async () => {
    const { page } = await site.open('measures/index.html');
    await page.locator('label[for="page:by-constitution"]').click();
    const number = await page.locator('.measure:visible').count();
    expect(await page.locator('[id="page:shown"]').textContent()).toBe(`${number} of 210 are shown.`);
    expect(number).toBeLessThan(210);
  });

  test('the search finds a wording that is gone, from the start page', async () => {
    const { page, trouble } = await site.open('index.html');
    await page.locator('#q').fill('Fifteen deputies');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/index\.html\?q=Fifteen/);
    const first = page.locator('#results li').first();
    expect(await first.textContent()).toContain('Fifteen deputies of the Senate');
    await first.locator('a').click();
    expect(page.url()).toContain('versions/2019-03-23/index.html#50.p2');
    expect(trouble).toEqual([]);
  });

  test('the search takes what is written as words, never as markup', async () => {
    const { page, trouble } = await site.open(
      `search/index.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('#found').textContent()).toContain('<img src=x');
    expect(trouble).toEqual([]);
  });

  test('a printed comparison has both columns, marks, and no buttons', async () => {
    const { page } = await site.open('articles/50/index.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sides').first().isVisible()).toBe(true);
    expect(await page.locator('#view-sides').isVisible()).toBe(false);
    expect(await page.locator('header.site nav').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
  });

  test('readers who want less motion get none', async () => {
    const { page } = await site.open('index.html', { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });

  for (const [article, day, before] of [
    ['44', '2022-06-08', '2022-06-07'],
    ['50', '2022-06-08', '2022-06-07'],
    ['61', '2023-01-01', '2022-12-31'],
  ] as const) {
    test(`shows of Article ${article} on ${day} what diff says`, async () => {
      const [expected] = compare(openCorpus(), before, day, { only: [article] }).articles;
      const { page } = await site.open(`articles/${article}/index.html`);
      const changes = page.locator(`[id="on-${day}.${article}"] .change`);
      expect(await changes.count()).toBe(expected?.units.length);
      for (const [index, unit] of (expected?.units ?? []).entries()) {
        const cells = changes.nth(index).locator('.sides td');
        expect(await cells.nth(0).textContent()).toBe(unit.before ?? 'Not there.');
        expect(await cells.nth(1).textContent()).toBe(unit.after ?? 'Not there any more.');
        const deleted = unit.segments.filter(({ op }) => op === 'delete').map(({ text }) => text);
        expect(await cells.nth(0).locator('del').allTextContents()).toEqual(deleted);
      }
    });
  }
});
