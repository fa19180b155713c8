import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinCatalogues,
  type MeasuresFile,
  type ParsedMeasures,
  parseDocuments,
  parseMeasures,
} from '../../src/corpus/measures.ts';
import { formatYaml, writeYaml } from '../../src/corpus/yaml-writer.ts';
import { unwrap } from '../../src/errors.ts';
import { DIRECTIONS, INSTRUMENT_KINDS } from '../../src/model.ts';
import { EMBEDDED_FOLDER, readCorpusFiles } from '../../src/node/read.ts';
import { paragraphText } from '../helpers/arbitrary-text.ts';
import { checkIssues, issuesOf, type Mistake } from '../helpers/check-issues.ts';
import { tryOpen } from '../helpers/corpus.ts';

const FILE = 'seeds/2022-03-16.yaml';
const DOCUMENTS_FILE = 'seeds/documents.yaml';

const TEXT = `announcement:
  id: 2022-03-16
  title: "The programme of 16 March 2022"
  date: 2022-03-16
measures:
  - id: senate-quota
    title: "Cut the President's quota in the Senate"
    direction: parliament
    statedIn:
      - document: 000
        place: "Item 5"
      - document: 001
        place: "First bullet"
    instruments:
      - kind: constitution
    note: "The text bears it out."
  - id: party-register
    title: "Simplify the registration of parties"
    direction: parties
    statedIn:
      - document: 000
        place: "Item 6"
    instruments:
      - kind: law
        title: "On Political Parties"
        date: 2020-05-25
        statedIn: 000
      - kind: not-established
`;

const DOCUMENTS = `documents:
  - id: 000
    title: "The programme"
    author: "Khalid Taimur Akram"
    publisher: "A university"
    published: 2022-03-16
    note: "Headings and lists."
  - id: 001
    title: "New Kazakhstan"
`;

describe('parseMeasures', () => {
  test('reads an announcement and its measures', () => {
    const { catalogue } = unwrap(parseMeasures(TEXT, FILE));
    expect(catalogue).toEqual({
      documents: [],
      announcements: [{ id: '2022-03-16', title: 'The programme of 16 March 2022', date: '2022-03-16' }],
      measures: [
        {
          id: 'senate-quota',
          title: "Cut the President's quota in the Senate",
          direction: 'parliament',
          announcement: '2022-03-16',
          statedIn: [
            { document: '000', place: 'Item 5' },
            { document: '001', place: 'First bullet' },
          ],
          instruments: [{ kind: 'constitution' }],
          note: 'The text bears it out.',
        },
        {
          id: 'party-register',
          title: 'Simplify the registration of parties',
          direction: 'parties',
          announcement: '2022-03-16',
          statedIn: [{ document: '000', place: 'Item 6' }],
          instruments: [
            { kind: 'law', title: 'On Political Parties', date: '2020-05-25', statedIn: '000' },
            { kind: 'not-established' },
          ],
        },
      ],
    });
  });

  test('keeps where each measure stands', () => {
    expect([...unwrap(parseMeasures(TEXT, FILE)).places]).toEqual([
      ['measure/senate-quota', { file: FILE, line: 6, column: 9 }],
      ['measure/party-register', { file: FILE, line: 17, column: 9 }],
    ]);
  });

  test('reads a group that is announced on no day and has no measure', () => {
    const text = 'announcement:\n  id: human-rights\n  title: "Outside the packages"\nmeasures: []\n';
    expect(unwrap(parseMeasures(text, FILE)).catalogue).toEqual({
      documents: [],
      announcements: [{ id: 'human-rights', title: 'Outside the packages' }],
      measures: [],
    });
  });

  test.each([...DIRECTIONS])('knows the direction %s', (direction) => {
    const text = TEXT.replace('direction: parties', `direction: ${direction}`);
    expect(unwrap(parseMeasures(text, FILE)).catalogue.measures[1]?.direction).toBe(direction);
  });

  test.each([...INSTRUMENT_KINDS])('knows the instrument %s', (kind) => {
    const text = TEXT.replace('kind: constitution', `kind: ${kind}`);
    expect(unwrap(parseMeasures(text, FILE)).catalogue.measures[0]?.instruments).toEqual([{ kind }]);
  });

  test.each<[string, string, string, Mistake, ...Mistake[]]>([
    [
      'a direction that is none',
      'direction: parliament',
      'direction: senate',
      ['SCHEMA_MISMATCH', 8, 16, '"direction" is "senate"', 'docs/format.md'],
    ],
    [
      'an instrument that is none',
      'kind: constitution',
      'kind: Constitution',
      ['SCHEMA_MISMATCH', 15, 15, '"kind" is "Constitution"', 'docs/format.md'],
    ],
    [
      'an id with capitals',
      'id: senate-quota',
      'id: Senate-Quota',
      ['SCHEMA_MISMATCH', 6, 9, '"id" is "Senate-Quota"', 'joined by hyphens'],
    ],
    [
      'an id that is the number of an article',
      'id: senate-quota',
      'id: 50-1',
      ['SCHEMA_MISMATCH', 6, 9, '"id" is "50-1"', 'joined by hyphens'],
    ],
    [
      'an announcement whose id is none',
      'id: 2022-03-16',
      'id: 16 March',
      ['SCHEMA_MISMATCH', 2, 7, '"id" is "16 March"', 'joined by hyphens'],
    ],
    [
      'a day that is none',
      'date: 2022-03-16',
      'date: 2022-03-32',
      ['DATE_INVALID', 4, 9, '"date" is "2022-03-32"', 'YYYY-MM-DD'],
    ],
    [
      'the day of a law that is none',
      'date: 2020-05-25',
      'date: May 2020',
      ['DATE_INVALID', 26, 15, '"date" is "May 2020"', 'YYYY-MM-DD'],
    ],
    [
      'an empty title',
      'title: "Simplify the registration of parties"',
      'title: ""',
      ['TEXT_INVALID', 18, 12, '"title" is ""', 'one line of text'],
    ],
    [
      'a field of another name',
      'place: "Item 5"',
      'at: "Item 5"',
      ['SCHEMA_MISMATCH', 10, 9, 'The field "place" is missing', 'Add'],
      ['SCHEMA_MISMATCH', 11, 13, 'The field "at" is not known', 'Correct its name'],
    ],
    [
      'a field that is none',
      '    note: "The text bears it out."',
      '    amendments: [2022-06-08-referendum/art-50]',
      ['SCHEMA_MISMATCH', 16, 17, 'The field "amendments" is not known', 'Correct its name'],
    ],
    [
      'a comment that cuts a note',
      'note: "The text bears it out."',
      'note: See item # 5',
      ['YAML_COMMENT_CUTS_TEXT', 16, 11, '#', 'quotes'],
    ],
  ])('refuses %s', (_name, old, put, ...mistakes) => {
    expect(TEXT).toContain(old);
    checkIssues(parseMeasures(TEXT.replace(old, put), FILE), FILE, ...mistakes);
  });

  test.each<[string, string, string]>([
    ['title', '    title: "Cut the President\'s quota in the Senate"\n', 'title'],
    ['direction', '    direction: parliament\n', 'direction'],
    ['instruments', '    instruments:\n      - kind: constitution\n', 'instruments'],
  ])('refuses a measure without its %s', (_name, lines, field) => {
    expect(TEXT).toContain(lines);
    expect(issuesOf(parseMeasures(TEXT.replace(lines, ''), FILE))).toMatchObject([
      {
        code: 'SCHEMA_MISMATCH',
        message: expect.stringContaining(`"${field}" is missing`),
        hint: expect.stringContaining(`Add "${field}: ..."`),
        file: FILE,
      },
    ]);
  });

  test.each([
    ['statedIn', /statedIn:\n(?: {6}.*\n)+/u],
    ['instruments', /instruments:\n(?: {6}.*\n)+/u],
  ])('refuses an empty list of %s, and says that it is empty', (field, lines) => {
    const [issue] = issuesOf(parseMeasures(TEXT.replace(lines, `${field}: []\n`), FILE));
    expect(issue).toMatchObject({ code: 'SCHEMA_MISMATCH', file: FILE });
    expect(issue?.message).toContain(`"${field}"`);
    expect(`${issue?.message} ${issue?.hint}`).toMatch(/empty|at least one/u);
  });

  test('tells every mistake', () => {
    const text = TEXT.replace('direction: parliament', 'direction: x').replace('kind: law', 'kind: y');
    expect(issuesOf(parseMeasures(text, FILE)).map(({ line }) => line)).toEqual([8, 24]);
  });

  test('refuses what is no YAML', () => {
    expect(issuesOf(parseMeasures('measures: [', FILE))[0]).toMatchObject({
      code: 'YAML_SYNTAX',
      file: FILE,
      line: 1,
    });
  });
});

describe('parseDocuments', () => {
  test('reads documents, whatever of them is known', () => {
    const { catalogue, places } = unwrap(parseDocuments(DOCUMENTS, DOCUMENTS_FILE));
    expect(catalogue).toEqual({
      documents: [
        {
          id: '000',
          title: 'The programme',
          author: 'Khalid Taimur Akram',
          publisher: 'A university',
          published: '2022-03-16',
          note: 'Headings and lists.',
        },
        { id: '001', title: 'New Kazakhstan' },
      ],
      announcements: [],
      measures: [],
    });
    expect([...places]).toEqual([
      ['document/000', { file: DOCUMENTS_FILE, line: 2, column: 9 }],
      ['document/001', { file: DOCUMENTS_FILE, line: 8, column: 9 }],
    ]);
  });

  test.each<[string, string, string, Mistake]>([
    ['a day that is none', '2022-03-16', 'March', ['DATE_INVALID', 6, 16, '"published"', 'YYYY-MM-DD']],
    [
      'a document without a title',
      '    title: "New Kazakhstan"\n',
      '    note: "x"\n',
      ['SCHEMA_MISMATCH', 8, 5, '"title" is missing', 'Add "title: ..."'],
    ],
    ['a measure', 'documents:', 'measures:', ['SCHEMA_MISMATCH', 1, 1, '"documents" is missing', 'Add']],
  ])('refuses %s', (_name, old, put, mistake) => {
    expect(DOCUMENTS).toContain(old);
    const [issue] = issuesOf(parseDocuments(DOCUMENTS.replace(old, put), DOCUMENTS_FILE));
    const [code, line, column, message, hint] = mistake;
    expect(issue).toMatchObject({
      code,
      file: DOCUMENTS_FILE,
      line,
      column,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });
});

describe('joinCatalogues', () => {
  const parsed = (text: string, file = FILE): ParsedMeasures => unwrap(parseMeasures(text, file));

  test('joins files in their order', () => {
    const other = TEXT.replaceAll('2022-03-16', '2020-09-01')
      .replace('senate-quota', 'petitions')
      .replace('party-register', 'protocol');
    const joined = unwrap(
      joinCatalogues([
        parsed(other, 'seeds/a.yaml'),
        parsed(TEXT),
        unwrap(parseDocuments(DOCUMENTS, DOCUMENTS_FILE)),
      ]),
    );
    expect(joined.catalogue.documents.map(({ id }) => id)).toEqual(['000', '001']);
    expect(joined.catalogue.announcements.map(({ id }) => id)).toEqual(['2020-09-01', '2022-03-16']);
    expect(joined.catalogue.measures.map(({ id, announcement }) => [id, announcement])).toEqual([
      ['petitions', '2020-09-01'],
      ['protocol', '2020-09-01'],
      ['senate-quota', '2022-03-16'],
      ['party-register', '2022-03-16'],
    ]);
    expect(joined.places.get('measure/petitions')).toEqual({ file: 'seeds/a.yaml', line: 6, column: 9 });
    expect(joined.places.get('document/001')).toEqual({ file: DOCUMENTS_FILE, line: 8, column: 9 });
  });

  test('joins nothing to an empty catalogue', () => {
    expect(unwrap(joinCatalogues([])).catalogue).toEqual({ documents: [], announcements: [], measures: [] });
  });

  test('refuses a measure that stands in two files, and names both places', () => {
    const other = TEXT.replace('senate-quota', 'petitions').replace(
      /^ {2}id: .*$/m,
      '  id: another-occasion',
    );
    checkIssues(
      joinCatalogues([parsed(TEXT, 'seeds/a.yaml'), parsed(other, 'seeds/b.yaml')]),
      'seeds/b.yaml',
      [
        'MEASURE_DUPLICATE',
        17,
        9,
        'second measure "party-register"; the first is at seeds/a.yaml:17.',
        'locator in each document',
      ],
    );
  });

  test('refuses a measure that stands twice in one file, and names both places', () => {
    checkIssues(parseMeasures(TEXT.replace('party-register', 'senate-quota'), FILE), FILE, [
      'MEASURE_DUPLICATE',
      17,
      9,
      `second measure "senate-quota"; the first is at ${FILE}:6.`,
      'locator in each document',
    ]);
  });
});

describe('a corpus with a catalogue', () => {
  const files = [
    { path: DOCUMENTS_FILE, text: DOCUMENTS },
    { path: FILE, text: TEXT },
  ];

  test('has the measures and documents of its files', () => {
    const { catalogue } = unwrap(tryOpen(...files));
    expect(catalogue.documents).toHaveLength(2);
    expect(catalogue.measures.map(({ id }) => id)).toEqual(['senate-quota', 'party-register']);
  });

  test('has an empty one without files', () => {
    expect(unwrap(tryOpen()).catalogue).toEqual({ documents: [], announcements: [], measures: [] });
  });

  test('is refused with every mistake of every file', () => {
    const broken = [
      { path: FILE, text: TEXT.replace('kind: law', 'kind: x') },
      { path: DOCUMENTS_FILE, text: DOCUMENTS.replace('2022-03-16', 'x') },
    ];
    expect(issuesOf(tryOpen(...broken)).map(({ code, file, line }) => [code, file, line])).toEqual([
      ['SCHEMA_MISMATCH', FILE, 24],
      ['DATE_INVALID', DOCUMENTS_FILE, 6],
    ]);
  });
});

describe('writeYaml of the catalogue', () => {
  test('writes what was read as it stood', () => {
    const { catalogue } = unwrap(parseMeasures(TEXT, FILE));
    const [announcement] = catalogue.announcements;
    if (announcement === undefined) throw new Error('the file has its announcement');
    const measures = catalogue.measures.map(({ announcement: _id, ...measure }) => measure);
    expect(writeYaml({ announcement, measures })).toBe(TEXT);
    const { documents } = unwrap(parseDocuments(DOCUMENTS, DOCUMENTS_FILE)).catalogue;
    expect(writeYaml({ documents })).toBe(DOCUMENTS);
  });

  test('writes the shipped files byte for byte', () => {
    const seeds = unwrap(readCorpusFiles(EMBEDDED_FOLDER)).filter(({ path }) => path.startsWith('seeds/'));
    expect(seeds.map(({ path }) => path).filter((path) => path.endsWith('.yaml'))).toHaveLength(7);
    for (const { path, text } of seeds.filter((file) => file.path.endsWith('.yaml'))) {
      const documents = path === DOCUMENTS_FILE;
      const { catalogue } = unwrap(documents ? parseDocuments(text, path) : parseMeasures(text, path));
      const [announcement = { id: '', title: '' }] = catalogue.announcements;
      const measures = catalogue.measures.map(({ announcement: _id, ...measure }) => measure);
      expect(
        writeYaml(documents ? { documents: catalogue.documents } : { announcement, measures }),
        path,
      ).toBe(text);
    }
  });

  const slug = fc.stringMatching(/^[a-z]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/).filter((id) => id !== 'preamble');
  const date = fc.constantFrom('2019-12-20', '2022-03-16');
  const announcement = fc.record(
    { id: slug, title: paragraphText, date },
    { requiredKeys: ['id', 'title'], noNullPrototype: true },
  );
  const measure = fc.record(
    {
      id: slug,
      title: paragraphText,
      direction: fc.constantFrom(...DIRECTIONS),
      statedIn: fc.array(fc.record({ document: slug, place: paragraphText }, { noNullPrototype: true }), {
        minLength: 1,
        maxLength: 2,
      }),
      instruments: fc.array(
        fc.record(
          { kind: fc.constantFrom(...INSTRUMENT_KINDS), title: paragraphText, date, statedIn: slug },
          { requiredKeys: ['kind'], noNullPrototype: true },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      note: paragraphText,
    },
    {
      requiredKeys: ['id', 'title', 'direction', 'statedIn', 'instruments'],
      noNullPrototype: true,
    },
  );
  const file: fc.Arbitrary<MeasuresFile> = fc.record({
    announcement,
    measures: fc.uniqueArray(measure, { maxLength: 3, selector: ({ id }) => id }),
  });

  test('writes any file so that it reads back the same, in canonical form', () => {
    fc.assert(
      fc.property(file, (own) => {
        const text = writeYaml(own);
        expect(formatYaml(text)).toBe(text);
        const { catalogue } = unwrap(parseMeasures(text, FILE));
        expect(catalogue.announcements).toEqual([own.announcement]);
        expect(catalogue.measures).toEqual(
          own.measures.map((one) => ({ ...one, announcement: own.announcement.id })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
