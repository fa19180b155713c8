import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STARTER_LANGUAGES, starterFiles } from '../../src/init/starter.ts';
import { writeNewFolder } from '../../src/node/write-folder.ts';
import { issueOf } from '../helpers/corpus.ts';
import { complaintsOf } from '../helpers/editor.ts';
import { folderWith } from '../helpers/folder.ts';
import { run } from '../helpers/io.ts';

describe.each(STARTER_LANGUAGES)('init --lang %s', (language) => {
  test('makes a corpus in which a check finds nothing, and which has something to compare', async () => {
    const folder = join(folderWith(), 'new');
    expect(await run('init', folder, '--lang', language)).toMatchObject({ status: 0, stdout: '' });
    const checked = await run('check', folder);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('nothing found');
    const { status, stdout } = await run('diff', '2000-01-01', '2001-01-01', '--corpus', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ language, articles: [{ number: '1' }, { number: '2' }] });
    expect(JSON.parse((await run('measures', '--corpus', folder, '--json')).stdout).measures).toHaveLength(1);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('npx constitution-diff check .');
  });

  test('names for each YAML file a schema that is shipped and takes it', () => {
    for (const { path, text } of starterFiles(language)) {
      const [, schema = ''] =
        /\$schema=\.\.\/node_modules\/constitution-diff\/(dist\/schemas\/\S+)$/m.exec(text) ?? [];
      if (!path.endsWith('.yaml')) continue;
      expect(existsSync(join(import.meta.dirname, '../..', schema))).toBe(true);
      const [, name = ''] = /(\w+)\.schema\.json$/.exec(schema) ?? [];
      expect(complaintsOf(name, text)).toEqual([]);
    }
  });
});

describe('init', () => {
  test('refuses a folder in which something stands, and leaves it as it was', async () => {
    const folder = folderWith({ path: 'notes.txt', text: 'mine' });
    const { status, stderr } = await run('init', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('[FOLDER_NOT_EMPTY]');
    expect(existsSync(join(folder, 'constitution'))).toBe(false);
  });

  test('refuses a file, and a language that it cannot write', async () => {
    const file = join(folderWith(), 'file');
    writeFileSync(file, '');
    expect(await run('init', file)).toMatchObject({ status: 2 });
    expect((await run('init', join(folderWith(), 'new'), '--lang', 'xx')).stderr).toContain(
      'Allowed choices are',
    );
  });

  test('refuses a folder without a name, which is not the one it is run in', async () => {
    expect(await run('init', '')).toMatchObject({ status: 2, stderr: expect.stringContaining('[USAGE]') });
    const imported = await run('import', 'test/import/fixtures/island.ru.json', '--out', '');
    expect(imported).toMatchObject({ status: 2, stderr: expect.stringContaining('[USAGE]') });
    expect(issueOf(writeNewFolder('', [])).code).toBe('FILE_UNWRITABLE');
  });

  test('says what it made with nothing in it that a terminal would obey', async () => {
    const { stderr } = await run('init', join(folderWith(), 'q\u001b[2J'));
    expect(stderr).toContain('corpus.yaml');
    expect(stderr).not.toContain('\u001b');
  });

  test('takes an empty folder, and writes English unless told otherwise', async () => {
    const folder = folderWith();
    expect((await run('init', folder)).status).toBe(0);
    expect((await run('show', '1', '--corpus', folder)).stdout).toContain('Constitution of the Island');
  });
});
