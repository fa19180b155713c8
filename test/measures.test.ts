import { describe, expect, test } from 'vitest';
import type { TextFile } from '../src/corpus/corpus.ts';
import { unwrap } from '../src/errors.ts';
import { type MeasureFilter, measures } from '../src/measures.ts';
import { DIRECTIONS } from '../src/model.ts';
import { openCorpus, textAt } from '../src/open.ts';
import { walk } from '../src/units.ts';
import { actFile, tryOpen } from './helpers/corpus.ts';

const MEASURES: TextFile = {
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
      - kind: constitution
      - kind: law
        title: "On Judges"
        date: 2001-02-01
        statedIn: 000
    note: "Twelve instead of ten."
  - id: new-names
    title: "Find better names"
    direction: parliament
    statedIn:
      - document: 000
        place: "Item 2"
    instruments:
      - kind: constitution
`,
};
const PROMISES: TextFile = {
  path: 'seeds/promises.yaml',
  text: `announcement:
  id: promises
  title: "Outside the address"
measures:
  - id: fewer-rests
    title: "Rest less"
    direction: presidency
    statedIn:
      - document: 000
        place: "Item 3"
    instruments:
      - kind: not-established
`,
};

/** An act of several amendments, each an id, lines of its own and its operations. */
function actOf(id: string, ...amendments: (readonly [string, string, string])[]): TextFile {
  const { path, text } = actFile('- op: none', id);
  const head = text.slice(0, text.indexOf('amendments:'));
  const blocks = amendments.map(([name, lines, operations]) => {
    const own = [`id: ${name}`, ...lines.split('\n')].join('\n    ');
    return `  - ${own}\n    operations:\n${operations.replaceAll(/^/gmu, '      ')}\n`;
  });
  return { path, text: `${head}amendments:\n${blocks.join('')}` };
}

const ACTS: readonly TextFile[] = [
  actOf(
    '2001-01-01-act',
    [
      'judges',
      'article: 2\nmeasures: [more-judges]',
      '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
    ],
    [
      'heading',
      'section: II\nmeasures: [new-names]',
      '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
    ],
    [
      'courts',
      'article: 3\nmeasures: [new-names, more-judges]',
      '- op: substitute\n  at: 3/p1\n  old: "Courts"\n  new: "Tribunals"',
    ],
    ['rest', 'article: 2\nmeasures: []', '- op: remove\n  at: 2/s3'],
  ),
  actOf('2002-01-01-act', [
    'judges',
    'article: 2\nmeasures: [more-judges]',
    '- op: substitute\n  at: 2/s2\n  old: "twelve"\n  new: "twenty"',
  ]),
];

const small = unwrap(tryOpen(MEASURES, PROMISES, ...ACTS));

describe('measures', () => {
  test('joins each measure with its announcement, amendments and articles', () => {
    const [first] = measures(small);
    expect(first).toEqual({
      id: 'more-judges',
      title: 'Appoint more judges',
      direction: 'courts-and-law-enforcement',
      announcement: { id: '2000-06-01', title: 'The address', date: '2000-06-01' },
      statedIn: [{ document: '000', place: 'Item 1' }],
      instruments: [
        { kind: 'constitution' },
        { kind: 'law', title: 'On Judges', date: '2001-02-01', statedIn: '000' },
      ],
      amendments: [
        { act: '2001-01-01-act', amendment: 'judges', article: '2', section: null },
        { act: '2001-01-01-act', amendment: 'courts', article: '3', section: null },
        { act: '2002-01-01-act', amendment: 'judges', article: '2', section: null },
      ],
      articles: ['2', '3'],
      note: 'Twelve instead of ten.',
    });
  });

  test('gives a heading of a section its section and no article', () => {
    const [, second] = measures(small);
    expect(second).toMatchObject({
      id: 'new-names',
      amendments: [
        { amendment: 'heading', article: null, section: 'II' },
        { amendment: 'courts', article: '3', section: null },
      ],
      articles: ['3'],
      note: null,
    });
  });

  test('gives a measure that nothing carries no amendments', () => {
    const [, , third] = measures(small);
    expect(third).toMatchObject({
      id: 'fewer-rests',
      announcement: { id: 'promises', title: 'Outside the address' },
      instruments: [{ kind: 'not-established' }],
      amendments: [],
      articles: [],
    });
    expect(third?.announcement).not.toHaveProperty('date');
  });

  test.each<[string, MeasureFilter, string[]]>([
    ['nothing', {}, ['more-judges', 'new-names', 'fewer-rests']],
    ['an article', { article: '2' }, ['more-judges']],
    ['an article of several', { article: '3' }, ['more-judges', 'new-names']],
    ['an article that none changed', { article: '1' }, []],
    ['an announcement', { announcement: '2000-06-01' }, ['more-judges', 'new-names']],
    ['an announcement on no day', { announcement: 'promises' }, ['fewer-rests']],
    ['an announcement that is none', { announcement: '1999-01-01' }, []],
    ['an instrument', { instrument: 'constitution' }, ['more-judges', 'new-names']],
    ['one instrument of two', { instrument: 'law' }, ['more-judges']],
    ['no instrument known', { instrument: 'not-established' }, ['fewer-rests']],
    ['an instrument that none has', { instrument: 'decree' }, []],
    ['all that fits all', { article: '3', announcement: '2000-06-01', instrument: 'law' }, ['more-judges']],
    ['what does not fit together', { article: '3', announcement: 'promises' }, []],
  ])('filters by %s', (_name, filter, expected) => {
    expect(measures(small, filter).map(({ id }) => id)).toEqual(expected);
  });

  test('are none without a catalogue', () => {
    expect(measures(unwrap(tryOpen(...ACTS)))).toEqual([]);
  });
});

describe('the measures of the embedded corpus', () => {
  const corpus = openCorpus();
  const all = measures(corpus);
  const idsOf = (filter: MeasureFilter): string[] => measures(corpus, filter).map(({ id }) => id);

  test('are 210, each once', () => {
    expect(all).toHaveLength(210);
    expect(new Set(all.map(({ id }) => id)).size).toBe(210);
  });

  test.each([
    ['000', 60],
    ['001', 32],
    ['002', 21],
    ['003', 16],
    ['004', 126],
  ])('document %s states %i of them', (document, count) => {
    expect(all.filter(({ statedIn }) => statedIn.some((one) => one.document === document))).toHaveLength(
      count,
    );
  });

  test('name no document but these five', () => {
    expect(corpus.catalogue.documents.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
    const known = new Set(['000', '001', '002', '003', '004']);
    for (const { id, statedIn, instruments } of all) {
      for (const { document } of statedIn) expect(known, id).toContain(document);
      for (const { statedIn: document } of instruments)
        if (document !== undefined) expect(known, id).toContain(document);
    }
  });

  test.each([
    ['2019-12-20', 19],
    ['2020-09-01', 51],
    ['2021-01-15', 20],
    ['2022-03-16', 72],
    ['human-rights', 43],
    ['referendum', 5],
  ])('%s announced %i of them', (announcement, count) => {
    expect(idsOf({ announcement })).toHaveLength(count);
  });

  test.each([
    ['presidency', 5],
    ['parliament', 18],
    ['elections', 17],
    ['parties', 12],
    ['local-government', 33],
    ['courts-and-law-enforcement', 41],
    ['human-rights', 51],
    ['civil-society-and-media', 23],
    ['administration-and-economy', 10],
  ])('%s is what %i of them are about', (direction, count) => {
    expect(DIRECTIONS).toContain(direction);
    expect(all.filter((one) => one.direction === direction)).toHaveLength(count);
  });

  test('are about nothing but the nine directions', () => {
    expect(DIRECTIONS).toHaveLength(9);
    for (const { direction } of all) expect(DIRECTIONS).toContain(direction);
  });

  test('include what the Constitution carried out of the programme of March 2022', () => {
    expect(idsOf({ announcement: '2022-03-16', instrument: 'constitution' })).toEqual([
      'president-no-party-membership',
      'president-relatives-no-high-posts',
      'president-no-annulment-of-akims-acts',
      'president-no-dismissal-of-lower-akims',
      'akims-independence',
      'senate-presidential-quota',
      'senate-assembly-quota',
      'senate-approves-laws',
      'mazhilis-adopts-laws',
      'senate-consent-constitutional-court-chair',
      'senate-consent-supreme-judicial-council-chair',
      'mazhilis-mixed-electoral-system',
      'mazhilis-recall-of-deputies',
      'mazhilis-assembly-quota-abolished',
      'supreme-audit-chamber',
      'audit-chamber-reports-twice-a-year',
      'parliamentary-budget-control',
      'election-commission-no-party',
      'audit-chamber-no-party',
      'constitutional-court-no-party',
      'akims-two-candidates',
      'constitutional-court',
      'prosecutor-general-application-to-constitutional-court',
      'procuracy-constitutional-law',
      'death-penalty-out-of-constitution',
      'commissioner-in-constitution',
      'commissioner-application-to-constitutional-court',
      'commissioner-constitutional-law',
    ]);
  });

  test.each([
    [
      '50',
      [
        'senate-presidential-quota',
        'senate-assembly-quota',
        'mazhilis-mixed-electoral-system',
        'mazhilis-assembly-quota-abolished',
      ],
    ],
    ['15', ['death-penalty-out-of-constitution']],
    [
      '83-1',
      [
        'commissioner-in-constitution',
        'commissioner-constitutional-law',
        'commissioner-independence',
        'commissioner-immunity-in-constitution',
      ],
    ],
    ['6', []],
    ['1', []],
  ])('include what explains the change of Article %s', (article, expected) => {
    expect(idsOf({ article })).toEqual(expected);
  });

  test('name the Constitution exactly where amendments name them', () => {
    expect(idsOf({ instrument: 'constitution' })).toHaveLength(32);
    for (const { id, instruments, amendments } of all) {
      const says = instruments.some(({ kind }) => kind === 'constitution');
      expect([id, amendments.length > 0]).toEqual([id, says]);
    }
  });

  test('leave open what carried out the 70/30 ratio, which the text does not have', () => {
    const ratio = all.find(({ id }) => id === 'mazhilis-seventy-thirty-ratio');
    expect(ratio?.instruments).toEqual([{ kind: 'not-established' }]);
    expect(ratio?.amendments).toEqual([]);
    expect(ratio?.note).toContain('nowhere in the Constitution');
    expect(ratio?.note).toContain('Article 50(3)');
    const words = textAt(corpus, '2023-01-01').constitution.articles.flatMap(({ units }) =>
      walk(units).map(({ unit }) => unit.text),
    );
    for (const text of words) expect(text).not.toMatch(/seventy per cent|thirty per cent|\b70\b/u);
  });

  test('name an instrument by title and date unless it is the Constitution or not established', () => {
    for (const { id, instruments } of all) {
      for (const { kind, title, date, statedIn } of instruments) {
        const bare = kind === 'constitution' || kind === 'not-established';
        expect([id, title === undefined, date === undefined]).toEqual([id, bare, bare]);
        if (!bare) expect(statedIn, id).toBeDefined();
      }
    }
  });
});
