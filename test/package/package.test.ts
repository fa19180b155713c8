/** The published package, used as its README says. */

import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked, type Project, ROOT, runIn, succeed } from './installed.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const MOST_MEGABYTES = 15;
const BLOCK = 4096;

let project: Project;
beforeAll(() => {
  project = installPacked();
});
afterAll(() => rmSync(project.folder, { recursive: true }));

const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);
const write = (name: string, text: string): void => writeFileSync(join(project.folder, name), text);
const runProgram = (name: string): string => succeed(runIn(project.folder, process.execPath, name));

/** The space that files take on a disk of blocks, as `du` counts it. */
function spaceOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return Math.ceil(stat.size / BLOCK) * BLOCK;
  return readdirSync(path).reduce((sum, name) => sum + spaceOf(join(path, name)), BLOCK);
}

describe('the tarball', () => {
  test('has nothing that publint finds wrong', () => {
    expect(succeed(runIn(ROOT, bin('publint'), '--strict', project.tarball))).toContain('All good!');
  });

  test('has types that every kind of program finds', () => {
    // A stylesheet and patterns have no types, and who requires a module needs a Node that can.
    const args = ['--profile', 'esm-only', '--exclude-entrypoints', 'styles.css', '--format', 'ascii'];
    expect(succeed(runIn(ROOT, bin('attw'), project.tarball, ...args))).toContain(
      '"constitution-diff/remark"',
    );
  });

  test('runs no script when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  test(`takes at most ${MOST_MEGABYTES} MB with all that it requires`, () => {
    const megabytes = spaceOf(join(project.folder, 'node_modules')) / 1024 / 1024;
    process.stdout.write(`installed: ${megabytes.toFixed(1)} MB\n`);
    expect(megabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
    expect(existsSync(join(project.folder, 'node_modules', 'docx'))).toBe(false);
  });
});

describe('an installed package', () => {
  test('is a library, as the README shows', () => {
    const [, snippet = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(README) ?? [];
    const [, printed = ''] = /prints\n\n```text\n([\s\S]*?)```/.exec(README) ?? [];
    write('library.js', snippet);
    expect(runProgram('library.js')).toBe(printed);
  });

  test('tells an article before and after', () => {
    const { status, stdout } = runIn(
      project.folder,
      'npx',
      '--no',
      'constitution-diff',
      'diff',
      '2019-03-23',
      '2023-01-01',
      '--article',
      '50',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('[-Fifteen-]{+Ten+} deputies');
  });

  test('checks the corpus that comes with it', () => {
    const printed = succeed(runIn(project.folder, 'npx', '--no', 'constitution-diff', 'check'));
    expect(printed).toMatch(/nothing found$/m);
  });

  test('publishes the changed articles', () => {
    succeed(runIn(project.folder, 'npx', '--no', 'constitution-diff', 'build', '--out', 'site'));
    expect(readdirSync(join(project.folder, 'site'))).toContain('index.html');
  });

  test('has its stylesheet, schemas and data under their names', () => {
    write(
      'names.js',
      `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HTML_STYLE } from 'constitution-diff/render';
import corpus from 'constitution-diff/corpus';
const read = (name) => readFileSync(fileURLToPath(import.meta.resolve('constitution-diff/' + name)), 'utf8');
console.log(read('styles.css') === HTML_STYLE, corpus.id, corpus.acts.length);
for (const name of ['schema/act.json', 'schema/output/comparison.json', 'schemas/act.schema.json'])
  console.log(typeof JSON.parse(read(name)).$schema);
`,
    );
    expect(runProgram('names.js')).toBe('true kz-1995 2\nstring\nstring\nstring\n');
  });

  test('has types as a strict program expects them', () => {
    copyFileSync(join(ROOT, 'test/package/types.fixture.ts'), join(project.folder, 'types.ts'));
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          target: 'es2023',
          // A file's path may be a URL, which browsers and Node declare.
          lib: ['es2023', 'dom'],
          module: 'nodenext',
          types: [],
        },
        files: ['types.ts'],
      }),
    );
    expect(
      succeed(runIn(project.folder, process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'))),
    ).toBe('');
  });

  test('has a core that bundles for browsers and runs without anything of Node', async () => {
    const found = await bundled(
      "import { compare, openCorpus } from 'constitution-diff';",
      "compare(openCorpus(), '2019-03-23', '2023-01-01').articles.length",
    );
    expect(found).toBe('36');
  });

  test('has renderers and readers of published texts that do so too', async () => {
    const found = await bundled(
      `import { compare, openCorpus, textAt } from 'constitution-diff';
import { readPublished } from 'constitution-diff/import';
import { renderComparisonCsv, renderComparisonHtml, renderVersionAkn } from 'constitution-diff/render';
const corpus = openCorpus();
const comparison = compare(corpus, '2019-03-23', '2023-01-01');
const read = (text) => readPublished(text).constitution.articles.length;`,
      `[
        renderComparisonCsv(comparison).includes('"50(2)"'),
        read(renderVersionAkn(corpus, textAt(corpus, '2023-01-01'))) === corpus.versions.at(-1).constitution.articles.length,
        read('<html><p>Article 1</p><p>1. The island is free.</p></html>') === 1,
        renderComparisonHtml(comparison).includes('<ins'),
      ].join()`,
    );
    expect(found).toBe('true,true,true,true');
  });
});

/** What an expression gives in a bundle for browsers, run in a context of its own that has nothing of Node. */
async function bundled(imports: string, expression: string): Promise<string> {
  write('entry.js', `${imports}\nglobalThis.found = ${expression};\n`);
  const { outputFiles, metafile } = await build({
    entryPoints: [join(project.folder, 'entry.js')],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    metafile: true,
    external: ['docx'],
    logLevel: 'silent',
  });
  expect(Object.keys(metafile.inputs).filter((name) => name.includes('node:'))).toEqual([]);
  const code = outputFiles[0]?.text ?? '';
  process.stdout.write(`bundled: ${(code.length / 1024).toFixed(0)} kB\n`);
  // No process, no require, no Buffer. Of a page the Markdown parser wants one element.
  write('bundle.cjs', code);
  write(
    'run.cjs',
    "const vm = require('node:vm');\nconst own = vm.createContext({ TextDecoder, document: { createElement: () => ({}) } });\nvm.runInContext(require('node:fs').readFileSync('bundle.cjs', 'utf8'), own);\nconsole.log(vm.runInContext('String(found)', own));\n",
  );
  return runProgram('run.cjs').trim();
}
