/** What comes with the package, and what its makers run: all of it known by its bytes, none of it running by itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runIn, succeed } from './package/installed.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (...steps: readonly string[]): string => readFileSync(join(ROOT, ...steps), 'utf8');

/** A package in a lock file. */
interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly dependencies?: Dependencies;
  readonly hasInstallScript?: boolean;
}

type Dependencies = Readonly<Record<string, string>>;

/** What a workflow says of one of its jobs. */
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly run?: string }[];
}

const KINDS = ['dependencies', 'devDependencies', 'peerDependencies'] as const;
/** What npm runs by itself when a package is installed. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare'];
/** What GitHub gives a job that names no time of its own, in minutes. */
const UNLIMITED = 360;

const WORKFLOWS = readdirSync(join(ROOT, '.github', 'workflows'));
const workflowOf = (name: string): string => read('.github', 'workflows', name);
const jobsOf = (name: string): readonly Job[] => Object.values(parse(workflowOf(name)).jobs);
const stepsOf = (name: string): readonly string[] =>
  jobsOf(name).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));

/** The packages of our lock file by their paths, without the one that is locked. */
function lockedPackages(): readonly (readonly [path: string, about: Locked])[] {
  const packages: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** What stands in backquotes. */
function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

describe.each([[[]], [['test', 'bench']]])('the lock file of %j', (folder) => {
  const manifest = JSON.parse(read(...folder, 'package.json'));
  const lock = JSON.parse(read(...folder, 'package-lock.json'));
  const { '': top, ...others } = lock.packages;
  const packages: Readonly<Record<string, Locked>> = others;
  const installed = Object.entries(packages).filter(([, { link }]) => link !== true);

  test('is of this package.json, and has every direct dependency', () => {
    for (const kind of KINDS) {
      const wanted: Dependencies = manifest[kind] ?? {};
      expect(top[kind] ?? {}).toEqual(wanted);
      expect(Object.keys(wanted).filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual(
        [],
      );
    }
  });

  test('knows every package by the hash of its bytes, and names no place that it would come from', () => {
    expect(installed.length).toBeGreaterThan(0);
    const fetched = installed.filter(([path]) => path.startsWith('node_modules/'));
    const unknown = fetched.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(unknown.map(([path]) => path)).toEqual([]);
    expect(fetched.flatMap(([, { resolved }]) => resolved ?? [])).toEqual([]);
  });
});

describe('installing the package', () => {
  const manifest = JSON.parse(read('package.json'));

  test('runs nothing: no script of ours, none of what it needs', () => {
    expect(Object.keys(manifest.scripts).filter((name) => AT_INSTALL.includes(name))).toEqual([]);
    const running = lockedPackages().filter(
      ([, { dev, hasInstallScript }]) => hasInstallScript === true && dev !== true,
    );
    expect(running.map(([path]) => path)).toEqual([]);
  });

  test('brings only what docs/architecture.md gives a reason for, and that names nothing else', () => {
    const [, section = ''] = read('docs', 'architecture.md').split(/^## Dependencies$/m);
    const [dependencies = ''] = section.split(/^## /m);
    const rows = [...dependencies.matchAll(/^\| (`.*?) \| (.+?) \|$/gm)];
    const reasons = new Map(
      rows.flatMap(([, names = '', reason = '']) => quotedIn(names).map((name) => [name, reason] as const)),
    );
    const shipped = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    expect(shipped.filter((name) => (reasons.get(name) ?? '').length < 8)).toEqual([]);
    const gone = [...reasons.keys()].filter((name) => !shipped.includes(name) && !name.startsWith('@types/'));
    expect(gone).toEqual([]);
    const forMaking = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    expect(forMaking.filter((name) => !dependencies.includes(`\`${name}\``))).toEqual([]);
  });
});

test('the bench takes what docs/architecture.md names of it, and nothing else', () => {
  const { dependencies } = JSON.parse(read('test', 'bench', 'package.json'));
  const [, told = ''] = /^The bench has a `package\.json` of its own,([\s\S]*?)^$/m.exec(
    read('docs', 'architecture.md'),
  ) ?? [''];
  const named = quotedIn(told);
  const taken = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
  expect(named.toSorted()).toEqual(taken.toSorted());
});

describe.each(WORKFLOWS)('the workflow %s', (name) => {
  const workflow = workflowOf(name);
  const uses = [...workflow.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action);

  test('takes every action by the hash of a commit, its version beside it', () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('installs what the lock file says, names no registry, and says what it may do', () => {
    expect(workflow).toContain('npm ci');
    expect(workflow).not.toMatch(/npm (?:install|i)\b(?! --global npm@)/);
    expect(workflow).not.toMatch(/registry/);
    expect(workflow).toMatch(/^permissions:$/m);
  });

  test('says of every job how long it may take', () => {
    const times = jobsOf(name).map((job) => job['timeout-minutes'] ?? UNLIMITED);
    expect(times.length).toBeGreaterThan(0);
    expect(times.filter((time) => !(time > 0 && time < UNLIMITED))).toEqual([]);
  });
});

describe('the workflows together', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const runs = [...WORKFLOWS.flatMap(stepsOf), read('.ci', 'run')].join('\n');
  const called = [...runs.matchAll(/npm (?:run )?(?:--silent )?(\w+(?::\w+)?)/g)].map(([, name]) => name);

  test('run every test that there is', () => {
    const tests = Object.keys(scripts).filter((name) => /^test\b/.test(name));
    expect(tests).toContain('test:nodes');
    expect(tests.filter((name) => !called.includes(name))).toEqual([]);
  });

  test('run the tests that take long once a week', () => {
    expect(parse(workflowOf('long.yml')).on.schedule).toEqual([
      { cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) },
    ]);
    const long = ['npm run test:long', 'npm run test:crash', 'npm run test:fuzz -- --mode long'];
    expect(stepsOf('long.yml')).toEqual(expect.arrayContaining(long));
  });
});

describe('a release', () => {
  const listing = stepsOf('release.yml').filter((step) => step.includes('sbom'));
  const [, command = '', made = ''] = /^(npm run --silent sbom) > (".*")$/.exec(listing.join('\n')) ?? [];

  test('names the repository that it comes from, without which npm takes no provenance', () => {
    const steps = stepsOf('release.yml');
    const naming =
      'npm pkg set repository.type=git "repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"';
    const publishing = steps.findIndex((step) => step.startsWith('npm publish --provenance'));
    expect(publishing).toBeGreaterThan(0);
    expect(steps.slice(0, publishing)).toContain(naming);
  });

  test('lists what the package brings, in a form that programs read, and has the list among its files', () => {
    expect(listing).toHaveLength(1);
    expect(made).not.toBe('');
    expect(workflowOf('release.yml').split('gh release create')[1]).toContain(made);
  });

  test('lists all that an installation of the package brings, and nothing else', () => {
    const [program = '', ...words] = command.split(' ');
    const list = JSON.parse(succeed(runIn(ROOT, program, ...words)));
    expect(list).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'constitution-diff' } },
    });
    const listed: readonly { readonly name: string; readonly version: string }[] = list.components;
    const shipped = lockedPackages().filter(
      ([, { dev, devOptional, optional, peer }]) => !(dev || devOptional || optional || peer),
    );
    const locked = shipped.map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
    expect(listed.map(({ name, version }) => `${name}@${version}`).toSorted()).toEqual(locked.toSorted());
    const wanted = [JSON.parse(read('package.json')), ...shipped.map(([, about]) => about)];
    const names = new Set(listed.map(({ name }) => name));
    const missing = wanted.flatMap(({ dependencies = {} }) =>
      Object.keys(dependencies).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });
});
