import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDates } from '../../src/compare/compare.ts';
import { unwrap } from '../../src/errors.ts';
import { openCorpus } from '../../src/open.ts';
import { type DocxOptions, renderComparisonDocx } from '../../src/render/docx-comparison.ts';
import { folderWith } from '../helpers/folder.ts';
import { linesOf, run, runForBytes } from '../helpers/io.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARGS = ['diff', '2019-03-23', '2023-01-01', '--article', '50', '--format', 'docx'];

async function expected(options: DocxOptions = {}): Promise<Buffer> {
  const corpus = openCorpus();
  const comparison = unwrap(compareDates(corpus, '2019-03-23', '2023-01-01', { only: ['50'] }));
  return Buffer.from(await renderComparisonDocx(comparison, corpus, options));
}

describe('diff --format docx', () => {
  test.each<[string[], DocxOptions]>([
    [[], {}],
    [['--tracked'], { tracked: true }],
    [['--headings', 'kk'], { headings: 'kk' }],
    [['--tracked', '--headings', 'ru'], { tracked: true, headings: 'ru' }],
  ])('%j writes the document to a pipe and to a file', async (args, options) => {
    const bytes = await expected(options);
    const piped = await runForBytes({}, ...ARGS, ...args);
    expect({ ...piped, bytes: bytes.equals(piped.bytes) }).toEqual({ status: 1, bytes: true, stderr: '' });
    const file = join(folderWith(), 'made', 'changes.docx');
    expect((await runForBytes({ isTerminal: true }, ...ARGS, ...args, '--output', file)).status).toBe(1);
    expect(bytes.equals(readFileSync(file))).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['changes.docx']);
  });

  test('exits 0 with --exit-zero, and where nothing changed', async () => {
    expect((await runForBytes({}, ...ARGS, '--exit-zero')).status).toBe(0);
    expect((await runForBytes({}, 'diff', '2023-01-01', '2023-01-01', '--format', 'docx')).status).toBe(0);
  });

  test('comes whole out of the program itself', async () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...ARGS], {
      cwd: ROOT,
    });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 1, stderr: '' });
    expect((await expected()).equals(stdout)).toBe(true);
  });

  test.each([[[]], [['--output', '-']]])('is refused by a terminal, given %j', async (args) => {
    const { status, bytes, stderr } = await runForBytes({ isTerminal: true }, ...ARGS, ...args);
    expect({ status, length: bytes.length }).toEqual({ status: 2, length: 0 });
    expect(linesOf(stderr)).toEqual([
      'A terminal cannot show this format. [USAGE]',
      '  Name a file with --output, or pipe it on.',
    ]);
  });

  test('that cannot be written is trouble', async () => {
    const { status, stderr } = await runForBytes({}, ...ARGS, '--output', folderWith());
    expect(status).toBe(2);
    expect(stderr).toContain('[FILE_UNWRITABLE]');
  });

  test.each([
    ['--tracked', ['--tracked']],
    ['--headings', ['--headings', 'ru']],
  ])('alone understands %s', async (name, args) => {
    const { status, stdout, stderr } = await run('diff', '2019-03-23', '2023-01-01', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${name} is for --format docx. [USAGE]`);
  });

  test('knows three languages of headings', async () => {
    const { status, stderr } = await run(...ARGS, '--headings', 'fr');
    expect(status).toBe(2);
    expect(stderr).toContain('en, ru, kk');
  });

  test('says what to install where the package is missing, and nothing else is touched by that', () => {
    const folder = folderWith();
    const modules = join(folder, 'node_modules');
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    mkdirSync(modules);
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      if (name !== 'docx') symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
    const start = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
      const made = spawnSync(process.execPath, [join(folder, 'dist/cli/main.js'), ...args], {
        encoding: 'utf8',
      });
      return { status: made.status, stdout: made.stdout, stderr: made.stderr };
    };
    const file = join(folder, 'changes.docx');
    expect(start(...ARGS, '--output', file)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The format docx needs the package "docx", which could not be loaded. [PACKAGE_MISSING]\n' +
        '  Install it beside this package: npm install "docx@^9.15.2"\n',
    });
    expect(readdirSync(folder)).not.toContain('changes.docx');
    expect(start('diff', '2019-03-23', '2023-01-01', '--article', '50').status).toBe(1);
  });
});

test('the hint names the version that package.json asks for', () => {
  const { peerDependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const source = readFileSync(join(ROOT, 'src/render/docx-package.ts'), 'utf8');
  expect(source).toContain(`docx@${peerDependencies.docx}`);
  expect(devDependencies.docx).toBe(peerDependencies.docx);
});
