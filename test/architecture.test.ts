/** The house as docs/architecture.md draws it: arrows run one way, and only two rooms know Node. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** From the ground up: a file may import from its own level and from those below. */
const LEVELS: readonly (readonly string[])[] = [
  [
    'collections',
    'errors',
    'dates',
    'model',
    'address',
    'tokens',
    'text',
    'units',
    'sharing',
    'articles',
    'selection',
    'spelled-citation',
    'nearest',
    'limits',
    'references',
    'operations',
    'version',
  ],
  ['corpus', 'amend', 'measures', 'overview'],
  ['compare'],
  ['derive', 'history', 'search'],
  ['render', 'open-embedded', 'open', 'engine'],
  ['site', 'import'],
  ['check', 'init', 'index', 'remark'],
  ['node'],
  ['cli', 'build'],
];

/** A package that is loaded when it is asked for, by the only file that does so; others may know its types. */
const OPTIONAL = { package: 'docx', loader: 'render/docx-package.ts' };

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const imports = files.flatMap((from): Import[] => {
  const source = readFileSync(join(root, from), 'utf8');
  return [...source.matchAll(/(?:from |(?<!typeof )import\()'([^']+)'/g)].map(([, name = '']) => ({
    from,
    to: name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), name)) : name,
  }));
});

/** The room of a file, or the file itself at the top. */
function roomOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}

function levelOf(file: string): number {
  return LEVELS.findIndex((rooms) => rooms.includes(roomOf(file)));
}

describe('the house', () => {
  test('has a level for every room', () => {
    expect(files.filter((file) => levelOf(file) < 0)).toEqual([]);
  });

  test('has arrows one way only', () => {
    const upward = imports
      .filter(({ to }) => to.endsWith('.ts'))
      .filter(({ from, to }) => levelOf(to) > levelOf(from))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(upward).toEqual([]);
  });

  test('touches Node only in node/ and cli/', () => {
    const touching = imports.filter(({ to }) => to.startsWith('node:')).map(({ from }) => roomOf(from));
    expect([...new Set(touching)].toSorted()).toEqual(['cli', 'node']);
  });

  test('imports what only development needs in build/ alone, which is not shipped', () => {
    const {
      devDependencies,
      peerDependenciesMeta,
      files: shipped,
    } = JSON.parse(readFileSync(join(dirname(root), 'package.json'), 'utf8'));
    const importing = imports
      .filter(({ to }) => to in devDependencies && peerDependenciesMeta[to]?.optional !== true)
      .map(({ from }) => roomOf(from));
    expect([...new Set(importing)]).toEqual(['build']);
    expect(shipped).toEqual(expect.arrayContaining(['!dist/build']));
  });

  test('loads an optional package in one place and only when asked, and names it in no public type', () => {
    const source = (file: string): string => readFileSync(join(root, file), 'utf8');
    const name = OPTIONAL.package;
    const loading = files.filter((file) => source(file).includes(`import('${name}')`));
    expect(loading).toEqual([OPTIONAL.loader]);
    const users = imports.filter(({ to }) => to === name).map(({ from }) => from);
    const statements = users.flatMap((file) =>
      source(file)
        .split('\n')
        .filter((line) => line.endsWith(`from '${name}';`)),
    );
    expect(statements.filter((line) => !line.startsWith('import type {'))).toEqual([]);
    const published = ['index.ts', 'render/index.ts'].flatMap((index) =>
      [...source(index).matchAll(/from '.*\/(.+\.ts)'/g)].map(([, file]) => file),
    );
    expect(published).toContain('docx-comparison.ts');
    expect(users.filter((file) => published.includes(posix.basename(file)))).toEqual([]);
  });

  test('has no file that imports itself by way of others', () => {
    const next = new Map(
      files.map((file) => [file, imports.filter(({ from, to }) => from === file && to.endsWith('.ts'))]),
    );
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
        done.add(file);
      }
    };
    const done = new Set<string>();
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('is drawn in docs/architecture.md', () => {
    const guide = readFileSync(join(dirname(root), 'docs', 'architecture.md'), 'utf8');
    const rooms = readdirSync(root, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    const missing = rooms.filter((room) => room !== 'embedded.d.ts' && !guide.includes(room));
    expect(missing.map((room) => relative(root, join(root, room)))).toEqual([]);
  });
});
