import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTPUT_SCHEMAS } from '../../src/build/json-schema.ts';
import { compareDates } from '../../src/compare/compare.ts';
import { unwrap } from '../../src/errors.ts';
import { EMBEDDED_FOLDER } from '../../src/node/read.ts';
import { tryOpenCorpus } from '../../src/open.ts';
import { exportComparison, exportVersion } from '../../src/render/json.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { filesOf } from '../helpers/arbitrary-constitution.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { CLEAN, folderWith, SMALL, withFile } from '../helpers/folder.ts';
import { comparisonFullOf, INERT } from '../helpers/hostile.ts';
import { run } from '../helpers/io.ts';
import { mistakesIn } from '../helpers/output.ts';
import { RUNS } from '../helpers/runs.ts';

const PERIOD = ['2019-03-23', '2023-01-01'];

const PUBLISHED = join(import.meta.dirname, '../import/fixtures/island.ru.json');

/** Commands and the schema of what they print with `--json`. */
const COMMANDS: readonly (readonly [schema: string, ...args: string[]])[] = [
  ['output/comparison', 'diff', ...PERIOD],
  ['output/comparison', 'diff', ...PERIOD.toReversed()],
  ['output/comparison', 'diff', ...PERIOD, '--article', 'preamble'],
  ['output/text', 'show'],
  ['output/text', 'show', '50(2)', '--at', '2022-06-07'],
  ['output/text', 'export'],
  [
    'output/text',
    'apply',
    join(EMBEDDED_FOLDER, 'amendments/2022-09-17-law-142-vii.yaml'),
    '--at',
    '2022-06-08',
  ],
  ['output/log', 'log'],
  ['output/log', 'log', '71'],
  ['output/blame', 'blame', '71'],
  ['output/blame', 'blame', '46'],
  ['output/blame', 'blame', '84'],
  ['output/pending', 'pending', '--at', '2022-12-31'],
  ['output/order', 'order'],
  ['output/citations', 'citations', '72'],
  ['output/citation-changes', 'citations', '72', '--from', '2022-06-07', '--to', '2022-06-08'],
  ['output/grep', 'grep', 'Constitutional Council', 'President'],
  ['output/grep', 'grep', 'council', '--all-versions'],
  ['output/versions', 'versions'],
  ['output/acts', 'acts'],
  ['output/measures', 'measures'],
  ['output/check', 'check'],
  ['output/act', 'derive', ...PERIOD],
  ['output/import', 'import', PUBLISHED, '--out', 'NEW'],
  ['output/verify', 'verify', PUBLISHED],
];

/** Commands that print a script, or make files. */
const NO_DATA: ReadonlySet<string> = new Set(['build', 'completion', 'init']);

describe('the JSON Schemas of what is printed', () => {
  test('are of every command that prints JSON, and of no other', async () => {
    expect(new Set([...COMMANDS.map(([schema]) => schema), 'output/error', 'output/compared-line'])).toEqual(
      new Set(OUTPUT_SCHEMAS.keys()),
    );
    const commands = [...(await run('--help')).stdout.matchAll(/^ {2}(\w+) \[options\]/gm)].map(
      ([, name]) => name,
    );
    const covered = new Set(COMMANDS.map(([, command]) => command));
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((name = '') => !covered.has(name) && !NO_DATA.has(name))).toEqual([]);
  });

  test.each(COMMANDS)('%s takes what is printed by %s %s %s', async (schema, ...args) => {
    const folder = join(folderWith(), 'new');
    const told = args.map((arg) => (arg === 'NEW' ? folder : arg));
    const { status, stdout } = await run(...told, '--json');
    expect(status).not.toBe(2);
    expect(mistakesIn(schema, JSON.parse(stdout))).toEqual([]);
  });

  test('take what stands in the text, waits, was cancelled, or was found', async () => {
    const schedule =
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "nine"\n  from: null\n  condition: "Judges resign."\n- op: repeal\n  at: 2/s1\n  from: 2002-01-01';
    const cancel = actFile('- op: cancel\n  operation: 2001-01-01-act/first/1', '2001-06-01-act');
    const folder = folderWith(...SMALL, actFile(schedule), cancel);
    for (const command of ['acts', 'log', 'order', 'pending'])
      expect(
        mistakesIn(
          `output/${command}`,
          JSON.parse((await run(command, '--corpus', folder, '--json')).stdout),
        ),
      ).toEqual([]);
    const untidy = folderWith(...withFile(CLEAN, actFile('- op: repeal\n  at: 2/s3')));
    const { status, stdout } = await run('check', untidy, '--json');
    expect(status).toBe(1);
    expect(mistakesIn('output/check', JSON.parse(stdout))).toEqual([]);
  });

  test.each([
    ['a date that is none', ['show', '--at', 'tomorrow']],
    ['an unknown article', ['show', '500']],
    ['a wrong option', ['show', '--colour']],
    ['a file that is not there', ['apply', 'no-such-act.yaml']],
    ['an act that does not fit', ['diff', ...PERIOD, '--corpus', 'UNFIT']],
  ])('take the error of %s', async (_name, args) => {
    const unfit = folderWith(...SMALL, actFile('- op: substitute\n  at: 2/s2\n  old: "six"\n  new: "ten"'));
    const { status, stderr } = await run(...args.map((arg) => (arg === 'UNFIT' ? unfit : arg)), '--json');
    expect(status).toBe(2);
    for (const line of stderr.trimEnd().split('\n'))
      expect(mistakesIn('output/error', JSON.parse(line))).toEqual([]);
  });

  test('take every comparison and every text of generated corpora', () => {
    fc.assert(
      fc.property(amendedConstitution, fc.boolean(), (parsed, back) => {
        const opened = tryOpenCorpus(filesOf(parsed));
        fc.pre(opened.ok);
        const corpus = unwrap(opened);
        const last = corpus.versions.at(-1);
        if (last === undefined) throw new Error('there is a version');
        const [from, to] = back ? [last.from, parsed.base] : [parsed.base, last.from];
        const comparison = exportComparison(unwrap(compareDates(corpus, from, to)));
        expect(mistakesIn('output/comparison', comparison)).toEqual([]);
        expect(mistakesIn('output/text', exportVersion(corpus, last, last.from))).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each(INERT)('take %j as any other text', (text) => {
    expect(mistakesIn('output/comparison', exportComparison(comparisonFullOf(text)))).toEqual([]);
  });

  test('refuse a field that they do not describe, and one that is missing', () => {
    const comparison = exportComparison(comparisonFullOf('word'));
    expect(mistakesIn('output/comparison', { ...comparison, more: 1 })).toHaveLength(1);
    const { sentence: _, ...less } = comparison;
    expect(mistakesIn('output/comparison', less)).toHaveLength(1);
    const corpus = unwrap(tryOpen());
    const [version] = corpus.versions;
    if (version === undefined) throw new Error('there is a version');
    const text = exportVersion(corpus, version, version.from);
    expect(mistakesIn('output/text', { ...text, date: '2000-13-01' })).toHaveLength(1);
  });

  test('say what every field is, and have names of their own', () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (path.endsWith('/properties') && !Object.hasOwn(inner, 'description'))
          silent.push(`${path}/${key}`);
        visit(inner, `${path}/${key}`);
      }
    };
    for (const [name, schema] of OUTPUT_SCHEMAS) visit(schema, name);
    expect(silent).toEqual([]);
    expect(new Set([...OUTPUT_SCHEMAS.values()].map(({ $id }) => $id)).size).toBe(OUTPUT_SCHEMAS.size);
  });

  test('are shipped, and named in the guide beside their commands', () => {
    const guide = readFileSync(new URL('../../docs/output.md', import.meta.url), 'utf8');
    for (const [name, schema] of OUTPUT_SCHEMAS) {
      const file = new URL(`../../dist/schemas/${name}.schema.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
      expect(guide).toContain(`\`${name}.schema.json\``);
    }
  });
});
