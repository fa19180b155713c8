import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, SMALL } from '../helpers/folder.ts';
import { linesOf, run, runOn } from '../helpers/io.ts';

const MEASURES = {
  path: 'seeds/address.yaml',
  text: `announcement:
  id: 2000-06-01
  title: "The address"
  date: 2000-06-01
measures:
  - id: more-judges
    title: "Appoint more judges"
    direction: courts-and-law-enforcement
    statedIn:
      - document: 000
        place: "Item 1"
    instruments:
      - kind: law
        title: "On Judges"
        date: 2001-02-01
`,
};

interface Printed {
  readonly schemaVersion: number;
  readonly measures: readonly { readonly id: string }[];
}

/** The ids of the measures that a command line prints as JSON. */
async function idsOf(...args: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await run('measures', ...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { schemaVersion, measures } = JSON.parse(stdout) as Printed;
  expect(schemaVersion).toBe(1);
  return measures.map(({ id }) => id);
}

const OF_ARTICLE_50 = [
  'senate-presidential-quota',
  'senate-assembly-quota',
  'mazhilis-mixed-electoral-system',
  'mazhilis-assembly-quota-abolished',
];

describe('measures', () => {
  test('prints all of the embedded corpus and exits 0', async () => {
    const { status, stdout, stderr } = await run('measures');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout).at(-1)).toBe('210 of 210 measures');
    const headings = linesOf(stdout).filter((line) => /^[A-Z].*\)$/u.test(line));
    expect(headings.map((line) => /\(([^()]*)\)$/u.exec(line)?.[1])).toEqual([
      '2019-12-20',
      '2020-09-01',
      '2021-01-15',
      '2022-03-16',
      'human-rights',
      'referendum',
    ]);
  });

  test('prints what the Constitution carried out of the programme of March 2022', async () => {
    const asked = ['--announced', '2022-03-16', '--instrument', 'constitution'];
    const ids = await idsOf(...asked);
    expect(ids).toHaveLength(28);
    expect(ids).toEqual(expect.arrayContaining([...OF_ARTICLE_50, 'constitutional-court']));
    expect(ids).not.toContain('mazhilis-seventy-thirty-ratio');
    expect(ids).not.toContain('commissioner-independence');
    expect(linesOf((await run('measures', ...asked)).stdout).at(-1)).toBe('28 of 210 measures');
  });

  test.each(['50', 'art. 50', 'ст. 50', '50-бап', '50(2)', '50/p3'])(
    'prints what explains the change of the article that %s names',
    async (citation) => {
      expect(await idsOf('--article', citation)).toEqual(OF_ARTICLE_50);
    },
  );

  test('prints a measure with its amendments, its documents and its note', async () => {
    const { stdout } = await run('measures', '--article', '50');
    expect(stdout).toContain(
      "\n  Cut the President's quota in the Senate from fifteen deputies to ten  senate-presidential-quota\n    Constitution: Article 50 (2022-06-08-referendum/art-50)\n    stated in 000: A shift away from overconcentration of presidential powers, item 5\n",
    );
    expect(stdout).toMatch(/\n {4}Note: 001 says that the cut gives/u);
    expect(linesOf(stdout).at(-1)).toBe('4 of 210 measures');
  });

  test.each([
    ['an article that was inserted', ['--article', '83-1'], 4],
    ['an article that no announced amendment changed', ['--article', '6'], 0],
    ['the preamble', ['--article', 'preamble'], 0],
    ['an announcement on no day', ['--announced', 'referendum'], 5],
    ['an instrument', ['--instrument', 'constitutional-law'], 17],
    ['what is not established', ['--instrument', 'not-established'], 113],
    ['an instrument and an article that do not fit', ['--article', '50', '--instrument', 'law'], 0],
  ])('exits 0 for %s', async (_name, args, count) => {
    expect(await idsOf(...args)).toHaveLength(count);
    expect(linesOf((await run('measures', ...args)).stdout).at(-1)).toBe(`${count} of 210 measures`);
  });

  test('reads another corpus', async () => {
    const folder = folderWith(...SMALL, MEASURES);
    expect(await run('measures', '--corpus', folder)).toEqual({
      status: 0,
      stdout:
        'The address (2000-06-01)\n\n  Appoint more judges  more-judges\n    law: On Judges, 2001-02-01\n    stated in 000: Item 1\n\n1 of 1 measures\n',
      stderr: '',
    });
  });

  test('exits 0 for a corpus that has none', async () => {
    const folder = folderWith(...SMALL);
    expect(await run('measures', '--corpus', folder)).toEqual({
      status: 0,
      stdout: '0 of 0 measures\n',
      stderr: '',
    });
    expect(await idsOf('--corpus', folder)).toEqual([]);
  });

  test('is bold on a terminal alone', async () => {
    const { stdout } = await runOn({ color: true, width: 200 }, 'measures', '--announced', 'referendum');
    expect(stdout).toContain('\u001b[1m');
    expect((await run('measures', '--announced', 'referendum')).stdout).not.toContain('\u001b');
  });
});

describe('measures --json', () => {
  test('prints everything that is known of each', async () => {
    const { stdout } = await run('measures', '--article', '15', '--json');
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      measures: [
        {
          id: 'death-penalty-out-of-constitution',
          title: 'Remove the death penalty from the Constitution',
          direction: 'human-rights',
          announcement: {
            id: '2022-03-16',
            title: 'The programme of political reforms of 16 March 2022',
            date: '2022-03-16',
          },
          statedIn: [
            {
              document: '000',
              place: 'Improving the judicial and law enforcement systems, seventh bullet',
            },
            { document: '000', place: 'Protection of fundamental rights of citizens, first bullet' },
            {
              document: '002',
              place: 'Key Democratic Reforms in the Constitutional Framework, second paragraph',
            },
          ],
          instruments: [{ kind: 'constitution' }],
          amendments: [{ act: '2022-06-08-referendum', amendment: 'art-15', article: '15', section: null }],
          articles: ['15'],
          note: 'The text goes further than to leave it out: Article 15(2) prohibits it.',
        },
      ],
    });
    expect((await run('measures', '--article', '15', '--format', 'json')).stdout).toBe(stdout);
  });

  test('goes to a file with --output', async () => {
    const folder = folderWith(...SMALL, MEASURES);
    const file = join(folder, 'measures.json');
    expect(await run('measures', '--corpus', folder, '--json', '--output', file)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect((JSON.parse(readFileSync(file, 'utf8')) as Printed).measures).toMatchObject([
      { id: 'more-judges', note: null, amendments: [], articles: [] },
    ]);
  });
});

describe('measures refuses', () => {
  test.each<[string, string[], string, string, string]>([
    [
      'an announcement that is none',
      ['--announced', '2022-03-17'],
      'USAGE',
      'no announcement "2022-03-17"',
      '2022-03-16, human-rights, referendum',
    ],
    ['an instrument that is none', ['--instrument', 'treaty'], 'USAGE', 'not-established', '--help'],
    [
      'an article that is none',
      ['--article', '200'],
      'ARTICLE_NOT_FOUND',
      'no article 200',
      'The articles are 1 to 99.',
    ],
    ['a paragraph that is none', ['--article', '50(9)'], 'UNIT_NOT_FOUND', '50(9)', 'p2'],
    ['what names no article', ['--article', 'quota'], 'ADDRESS_INVALID', '"quota"', '83-1'],
    ['a format that it has not', ['--format', 'csv'], 'USAGE', 'text, json', '--help'],
    ['an argument', ['50'], 'USAGE', 'too many arguments', '--help'],
  ])('%s', async (_name, args, code, message, hint) => {
    const { status, stdout, stderr } = await run('measures', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [first, second] = linesOf(stderr);
    expect(first).toContain(message);
    expect(first).toContain(`[${code}]`);
    expect(second).toContain(hint);
  });

  test('an announcement of a corpus without measures, and says that it has none', async () => {
    const { status, stderr } = await run(
      'measures',
      '--announced',
      '2022-03-16',
      '--corpus',
      folderWith(...SMALL),
    );
    expect(status).toBe(2);
    expect(linesOf(stderr)[1]).toContain('has no measures');
  });

  test('with the issue as JSON where JSON was asked for', async () => {
    const { status, stderr } = await run('measures', '--announced', 'nothing', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('"nothing"'),
    });
  });

  test('a catalogue that cannot be read, with its place', async () => {
    const broken = { ...MEASURES, text: MEASURES.text.replace('kind: law', 'kind: treaty') };
    const { status, stdout, stderr } = await run('measures', '--corpus', folderWith(...SMALL, broken));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)[0]).toMatch(
      /^seeds\/address\.yaml:13:15: "kind" is "treaty".*\[SCHEMA_MISMATCH\]$/u,
    );
  });
});
