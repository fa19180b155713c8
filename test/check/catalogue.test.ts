import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../../src/check/catalogue.ts';
import type { TextFile } from '../../src/corpus/corpus.ts';
import { type Issue, unwrap } from '../../src/errors.ts';
import { openCorpus } from '../../src/open.ts';
import { tryOpen } from '../helpers/corpus.ts';
import { cleanAct } from '../helpers/folder.ts';

const SUBSTITUTE = '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"';
const ACT = 'amendments/2001-01-01-act.yaml';
const SEEDS = 'seeds/2000-06-01-address.yaml';

const DOCUMENTS: TextFile = {
  path: 'seeds/documents.yaml',
  text: 'documents:\n  - id: 000\n    title: "The address of 1 June 2000"\n',
};

/** A measure as the file has it; the first one's id stands on line 6, what each instrument needs stands below it. */
function measure(id: string, instruments: string, document = '000'): string {
  return `  - id: ${id}
    title: "A promise"
    direction: courts-and-law-enforcement
    statedIn:
      - document: ${document}
        place: "Item 1"
    instruments:
${instruments
  .split(', ')
  .map((kind) => `      - kind: ${kind}`)
  .join('\n')}
`;
}

function seeds(...measures: string[]): TextFile {
  const head = 'announcement:\n  id: 2000-06-01\n  title: "The address"\n  date: 2000-06-01\nmeasures:\n';
  return { path: SEEDS, text: `${head}${measures.join('')}` };
}

/** An act whose only amendment names measures: `[more-judges]`; null for one that says nothing of them. */
function carrying(measures: string | null): TextFile {
  const { path, text } = cleanAct(SUBSTITUTE);
  const line = measures === null ? '' : `\n    measures: ${measures}`;
  return { path, text: text.replace('    article: 2', `    article: 2${line}`) };
}

function check(...files: TextFile[]): Issue[] {
  return checkCatalogue(unwrap(tryOpen(...files)));
}

const OPERATION = { act: '2001-01-01-act', amendment: 'first', operation: 0 };
const AT_MEASURE = { file: SEEDS, line: 6, column: 9 };
const AT_AMENDMENT = { operation: OPERATION, file: ACT, line: 11, column: 15 };

describe('checkCatalogue', () => {
  test.each([
    ['an amendment and a measure that agree', '[more-judges]', [measure('more-judges', 'constitution')]],
    [
      'a measure with other instruments too',
      '[more-judges]',
      [measure('more-judges', 'law, constitution, decree')],
    ],
    ['a measure that other instruments carried out', '[]', [measure('more-judges', 'law')]],
    ['a measure of which nothing is established', '[]', [measure('more-judges', 'not-established')]],
    [
      'an amendment with several measures',
      '[more-judges, better-courts]',
      [measure('more-judges', 'constitution'), measure('better-courts', 'constitution')],
    ],
  ])('finds nothing wrong with %s', (_name, measures, all) => {
    expect(check(DOCUMENTS, seeds(...all), carrying(measures))).toEqual([]);
  });

  test.each([
    ['names measures', '[more-judges]'],
    ['names none', '[]'],
    ['says nothing of them', null],
  ])('finds nothing where there is no catalogue and an amendment %s', (_name, measures) => {
    expect(check(carrying(measures))).toEqual([]);
  });

  test('finds nothing wrong with a measure that an operation carries whose commencement is open', () => {
    const act = carrying('[more-judges]');
    const open = `${act.text}        from: null\n        condition: "When the courts sit."\n`;
    expect(check(DOCUMENTS, seeds(measure('more-judges', 'constitution')), { ...act, text: open })).toEqual(
      [],
    );
  });

  test('finds nothing wrong with the embedded corpus', () => {
    expect(checkCatalogue(openCorpus())).toEqual([]);
  });

  test('finds a measure that the Constitution is said to carry out, but no amendment names', () => {
    expect(check(DOCUMENTS, seeds(measure('more-judges', 'constitution')), carrying('[]'))).toEqual([
      {
        code: 'MEASURE_UNSUPPORTED',
        message: expect.stringMatching(/Constitution carried out "more-judges", but no amendment names it/u),
        hint: expect.stringContaining('agree'),
        ...AT_MEASURE,
      },
    ]);
  });

  test('finds a measure that an amendment names, but that the catalogue gives to others', () => {
    expect(check(DOCUMENTS, seeds(measure('more-judges', 'law')), carrying('[more-judges]'))).toEqual([
      {
        code: 'MEASURE_UNSUPPORTED',
        message: expect.stringMatching(/names the measure "more-judges", but the catalogue does not say/u),
        hint: expect.stringContaining('agree'),
        ...AT_MEASURE,
      },
    ]);
  });

  test('finds an amendment that says nothing of measures', () => {
    expect(check(DOCUMENTS, seeds(measure('more-judges', 'law')), carrying(null))).toEqual([
      {
        code: 'MEASURE_UNSUPPORTED',
        message: expect.stringContaining('does not say which measures'),
        hint: expect.stringContaining('"measures: []"'),
        ...AT_AMENDMENT,
        line: 9,
        column: 5,
      },
    ]);
  });

  test('finds a measure that is not there', () => {
    expect(
      check(
        DOCUMENTS,
        seeds(measure('more-judges', 'constitution')),
        carrying('[more-judges, fewer-judges]'),
      ),
    ).toEqual([
      {
        code: 'MEASURE_UNKNOWN',
        message: expect.stringContaining('no measure "fewer-judges"'),
        hint: expect.stringContaining('seeds/'),
        ...AT_AMENDMENT,
      },
    ]);
  });

  test('finds a document that is not there', () => {
    expect(check(DOCUMENTS, seeds(measure('more-judges', 'law', '007')), carrying('[]'))).toEqual([
      {
        code: 'MEASURE_UNKNOWN',
        message: expect.stringMatching(/"more-judges" names the document "007"/u),
        hint: expect.stringContaining('seeds/documents.yaml'),
        ...AT_MEASURE,
      },
    ]);
  });

  test('finds a document that is not there behind an instrument', () => {
    const stated = `${measure('more-judges', 'law')}        statedIn: 009\n`;
    expect(check(DOCUMENTS, seeds(stated), carrying('[]'))).toMatchObject([
      { code: 'MEASURE_UNKNOWN', message: expect.stringContaining('"009"'), ...AT_MEASURE },
    ]);
  });

  test('finds every document missing where there is no list of documents', () => {
    const all = seeds(measure('more-judges', 'law'), measure('better-courts', 'decree'));
    expect(check(all, carrying('[]'))).toMatchObject([
      { code: 'MEASURE_UNKNOWN', message: expect.stringContaining('"more-judges"'), ...AT_MEASURE },
      {
        code: 'MEASURE_UNKNOWN',
        message: expect.stringContaining('"better-courts"'),
        ...AT_MEASURE,
        line: 14,
      },
    ]);
  });

  test('tells all that is wrong, the catalogue first', () => {
    const all = seeds(measure('more-judges', 'constitution', '007'), measure('better-courts', 'law'));
    const found = check(DOCUMENTS, all, carrying('[better-courts, fewer-judges]'));
    expect(found.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['MEASURE_UNKNOWN', SEEDS, 6],
      ['MEASURE_UNSUPPORTED', SEEDS, 6],
      ['MEASURE_UNSUPPORTED', SEEDS, 14],
      ['MEASURE_UNKNOWN', ACT, 11],
    ]);
  });
});

describe('the measures of the embedded acts', () => {
  const corpus = openCorpus();
  const measuresOf = (id: string): readonly (readonly string[] | undefined)[] =>
    corpus.acts
      .filter((act) => act.id === id)
      .flatMap((act) => act.amendments.map(({ measures }) => measures));

  test('are said by every amendment', () => {
    for (const { amendments } of corpus.acts)
      for (const { id, measures } of amendments) expect(measures, id).toBeDefined();
  });

  test('are none for what no document announced', () => {
    const [referendum, law] = corpus.acts.map(({ amendments }) =>
      amendments.filter(({ measures }) => measures?.length === 0).map(({ id }) => id),
    );
    expect(referendum).toEqual([
      'art-6',
      'art-42-5',
      'art-44-19',
      'art-46',
      'art-53-1',
      'art-54',
      'art-61-2',
      'art-61-3',
      'art-61-5-1',
      'art-62-6',
      'art-82-5',
      'art-91-2',
      'art-99',
    ]);
    expect(law).toEqual(['art-2', 'art-41', 'art-42', 'art-71', 'art-91', 'art-94-2']);
    expect(measuresOf('2022-06-08-referendum')).toHaveLength(58);
    expect(measuresOf('2022-09-17-law-142-vii')).toHaveLength(6);
  });

  test('all stand in the catalogue', () => {
    const known = corpus.catalogue.measures.map(({ id }) => id);
    const named = new Set(measuresOf('2022-06-08-referendum').flat());
    expect(named.size).toBe(32);
    for (const id of named) expect(known).toContain(id);
  });
});
