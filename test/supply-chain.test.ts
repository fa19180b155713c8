/** What comes with the package, and what its makers run: all of it known by its bytes, none of it running by itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (...steps: readonly string[]): string => readFileSync(join(ROOT, ...steps), 'utf8');

/** A package in a lock file. */
interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

type Dependencies = Readonly<Record<string, string>>;

const KINDS = ['dependencies', 'devDependencies', 'peerDependencies'] as const;
/** What npm runs by itself when a package is installed. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare'];

describe.each([[[]], [['test', 'bench']]])('the lock file of %j', (folder) => {
  const manifest = JSON.parse(read(...folder, 'package.json'));
  const lock = JSON.parse(read(...folder, 'package-lock.json'));
  const { '': top, ...packages } = lock.packages as Readonly<Record<string, Locked>>;
  const installed = Object.entries(packages).filter(([, { link }]) => link !== true);

  test('is of this package.json, and has every direct dependency', () => {
    for (const kind of KINDS) {
      const wanted: Dependencies = manifest[kind] ?? {};
      expect((top as Record<string, unknown>)[kind] ?? {}).toEqual(wanted);
      expect(Object.keys(wanted).filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual(
        [],
      );
    }
  });

  test('knows every package by the hash of its bytes, and names no place but the public registry', () => {
    expect(installed.length).toBeGreaterThan(0);
    const unknown = installed.filter(
      ([path, { integrity = '' }]) => path.startsWith('node_modules/') && !integrity.startsWith('sha512-'),
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });
});

describe('installing the package', () => {
  const manifest = JSON.parse(read('package.json'));

  test('runs nothing: no script of ours, none of what it needs', () => {
    expect(Object.keys(manifest.scripts).filter((name) => AT_INSTALL.includes(name))).toEqual([]);
    const packages: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;
    const running = Object.entries(packages).filter(
      ([, { dev, hasInstallScript }]) => hasInstallScript === true && dev !== true,
    );
    expect(running.map(([path]) => path)).toEqual([]);
  });

  test('brings only what docs/architecture.md gives a reason for, and that names nothing else', () => {
    const [, section = ''] = read('docs', 'architecture.md').split(/^## Dependencies$/m);
    const [dependencies = ''] = section.split(/^## /m);
    const rows = [...dependencies.matchAll(/^\| (`.*?) \| (.+?) \|$/gm)];
    const reasons = new Map(
      rows.flatMap(([, names = '', reason = '']) =>
        [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, reason] as const),
      ),
    );
    const shipped = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    expect(shipped.filter((name) => (reasons.get(name) ?? '').length < 8)).toEqual([]);
    const gone = [...reasons.keys()].filter((name) => !shipped.includes(name) && !name.startsWith('@types/'));
    expect(gone).toEqual([]);
    const forMaking = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    expect(forMaking.filter((name) => !dependencies.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(readdirSync(join(ROOT, '.github', 'workflows')))('the workflow %s', (name) => {
  const workflow = read('.github', 'workflows', name);
  const uses = [...workflow.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action);

  test('takes every action by the hash of a commit, its version beside it', () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('installs what the lock file says, and says what it may do', () => {
    expect(workflow).toContain('npm ci');
    expect(workflow).not.toMatch(/npm (?:install|i)\b(?! --global npm@)/);
    expect(workflow).toMatch(/^permissions:$/m);
  });
});

describe('a release', () => {
  test('lists what the package brings, in a form that programs read', () => {
    const workflow = read('.github', 'workflows', 'release.yml');
    expect(workflow).toContain('npm sbom --sbom-format cyclonedx');
    const [, made] = /cyclonedx .* > "(.*)"$/m.exec(workflow) ?? [];
    expect(workflow).toMatch(/gh release create/);
    expect(workflow.split('gh release create')[1]).toContain(made);
  });
});
