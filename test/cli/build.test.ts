import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { run, runOn } from '../helpers/io.ts';

describe('build', () => {
  test('writes a site and says so, then nothing', async () => {
    const [corpus, out] = [folderWith(...SMALL), join(folderWith(), 'site')];
    const first = await run('build', '--out', out, '--corpus', corpus);
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/site: \d+ written, 0 unchanged\.\n$/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Constitution of Testland');
    expect((await run('build', '--out', out, '--corpus', corpus)).stderr).toMatch(
      /site: 0 written, \d+ unchanged\.\n$/,
    );
  });

  test('writes Markdown documents', async () => {
    const out = folderWith();
    expect((await run('build', '--out', out, '--format', 'markdown')).status).toBe(0);
    expect(readFileSync(join(out, 'articles/50.md'), 'utf8')).toContain('<del>Fifteen</del>');
    expect(readFileSync(join(out, 'index.md'), 'utf8')).toContain('[Article 50](articles/50.md)');
    expect(existsSync(join(out, 'acts/2022-06-08-referendum.md'))).toBe(true);
    expect(readFileSync(join(out, 'measures.md'), 'utf8')).toContain('Carried out by');
  });

  test('shows progress at a terminal, and wipes it out', async () => {
    const out = folderWith();
    const { stderr } = await runOn(
      { showsProgress: true },
      'build',
      '--out',
      out,
      '--corpus',
      folderWith(...SMALL),
    );
    expect(stderr).toContain('\r\u001b[K1 index.html');
    expect(stderr.split('\r\u001b[K').at(-1)).toMatch(/^[^\r]* written, 0 unchanged\.\n$/);
  });

  test('adds addresses where it is told them, and refuses what is none', async () => {
    const [out, corpus] = [folderWith(), folderWith(...SMALL)];
    await run('build', '--out', out, '--corpus', corpus, '--base-url', 'https://example.org/law');
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://example.org/law/articles/2/');
    expect(await run('build', '--out', out, '--base-url', 'javascript:alert(1)')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('USAGE'),
    });
  });

  test('refuses a folder that is not its own, days without a text, and no folder at all', async () => {
    const [foreign, out] = [folderWith({ path: 'notes.txt', text: 'mine' }), folderWith()];
    expect(await run('build', '--out', foreign)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('FOLDER_NOT_OURS'),
    });
    expect(await run('build', '--out', out, '--from', '1990-01-01')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('DATE_OUT_OF_RANGE'),
    });
    expect(await run('build')).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') });
    rmSync(foreign, { recursive: true });
  });
});
