/** Debian's Chromium with a built site, for tests that need a real browser; everywhere else they are skipped. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { writeFolder } from '../../src/node/site-folder.ts';
import { openCorpus } from '../../src/open.ts';
import { site } from '../../src/site/site.ts';
import { unfinishedPage } from '../../src/site/unfinished.ts';

/** Set by `npm run test:browser`. */
export const HAS_BROWSER = process.env['BROWSER_TESTS'] === '1';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A page that a test has opened, and everything that it must not do. */
export interface Opened {
  readonly page: Page;
  /** Console messages, errors, and requests that leave the folder. */
  readonly trouble: readonly string[];
}

/** A built site in a folder, with a browser to look at it. */
export class SiteInBrowser {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'constitution-site-'));
  #browser: Browser | null = null;

  async start(): Promise<void> {
    writeFolder(this.folder, site(openCorpus()), { start: unfinishedPage() });
    const executablePath = PROGRAMS.find((program) => existsSync(program));
    if (executablePath === undefined) throw new Error(`There is no Chromium: ${PROGRAMS.join(', ')}`);
    this.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The address of a file of the site. */
  address(path: string): string {
    const [file = '', rest = ''] = path.split(/(?=[?#])/, 2);
    return `${pathToFileURL(join(this.folder, file)).href}${rest}`;
  }

  /** Opens a page in a fresh context, with the site's own scripts or with empty ones in their place. */
  async open(path: string, options: BrowserContextOptions = {}, { scripts = true } = {}): Promise<Opened> {
    if (this.#browser === null) throw new Error('the browser has not been started');
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const trouble: string[] = [];
    const home = pathToFileURL(this.folder).href;
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) trouble.push(`leaves the folder: ${request.url()}`);
    });
    let emptied = 0;
    if (!scripts) {
      await page.route('**/*.js', (route) => {
        emptied += 1;
        return route.fulfill({ contentType: 'text/javascript', body: '' });
      });
    }
    await page.goto(this.address(path));
    if (!scripts && emptied === 0) throw new Error(`${path} has asked for no script`);
    return { page, trouble };
  }
}
