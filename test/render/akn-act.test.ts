import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import { unwrap } from '../../src/errors.ts';
import type { Act, Corpus } from '../../src/model.ts';
import { openCorpus, tryOpenCorpus } from '../../src/open.ts';
import { renderActAkn } from '../../src/render/akn-act.ts';
import { renderComparisonAkn } from '../../src/render/akn-comparison.ts';
import { renderVersionAkn } from '../../src/render/akn-version.ts';
import { filesOf, readCases } from '../conformance/record.ts';
import { readAkn, wordsIn } from '../helpers/akn.ts';
import { amendedConstitution } from '../helpers/arbitrary-acts.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { elementsIn, type MarkupElement, named, textIn, withAttribute } from '../helpers/markup.ts';
import { RUNS } from '../helpers/runs.ts';

function openWith(operations: string): Corpus {
  return unwrap(tryOpen(actFile(operations)));
}

/** The only act of a corpus. */
function actOf(corpus: Corpus): Act {
  const [act] = corpus.acts;
  if (act === undefined) throw new Error('there is no act');
  return act;
}

function readAct(operations: string): MarkupElement {
  const corpus = openWith(operations);
  return readAkn(renderActAkn(corpus, actOf(corpus)));
}

/** What the modification of the only operation says: its type, and what stands in it. */
function told(operations: string): (string | undefined)[] {
  const [one] = elementsIn(readAct(operations)).filter(({ name }) => /^(?:textual|force)Mod$/.test(name));
  const inside = one?.children.flatMap((child) => (typeof child === 'string' ? [] : [child])) ?? [];
  return [
    one?.attributes['type'],
    ...inside
      .filter(({ name }) => name !== 'source')
      .map(({ name, attributes, ...child }) => {
        const value = attributes['href'] ?? attributes['period'] ?? textIn({ name, attributes, ...child });
        return `${name} ${value}`;
      }),
  ];
}

function saidBy(operations: string): string {
  const [mod] = named(readAct(operations), 'mod');
  return mod === undefined ? '' : wordsIn(mod);
}

const TEXT = '/akn/xx/act/constitution/testland';
const OLD = `${TEXT}/en@2000-01-01`;
const NOW = `${TEXT}/en@2001-01-01`;
const FORCE = 'force #period_2001-01-01';

/** Every kind of operation on the text: what the modification says, and what the body does. */
const KINDS: readonly (readonly [string, readonly string[], string])[] = [
  [
    '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"',
    ['substitution', `destination ${NOW}#art_2__subpara_2`, FORCE, 'old ten', 'new twelve'],
    'In Article 2(2), ten is replaced with twelve.',
  ],
  [
    '- op: substitute\n  targets:\n    - at: 1/p2\n    - at: 1/p2/part2\n      to: 1/p2/part3\n      count: 2\n  old: "laws"\n  new: "acts"\n  forms:\n    - old: "decrees"\n      new: "orders"\n    - old: "decree"\n      new: "order"',
    [
      'substitution',
      `destination ${NOW}#art_1__para_2`,
      `destination ${NOW}#art_1__para_2__al_2`,
      `destination ${NOW}#art_1__para_2__al_3`,
      FORCE,
      'old laws',
      'old decrees',
      'old decree',
      'new acts',
      'new orders',
      'new order',
    ],
    'In Article 1(2), Article 1(2) part 2 to Article 1(2) part 3 (2 times), laws is replaced with acts, decrees is replaced with orders, decree is replaced with order.',
  ],
  [
    '- op: replace\n  at: 2/s3\n  expect: "rests."\n  text: "works."',
    ['replacement', `destination ${NOW}#art_2__subpara_3`, FORCE, 'old rests.', 'new works.'],
    'Article 2(3) is restated: works..',
  ],
  [
    '- op: replace\n  at: 3/p1\n  text: "Courts are free."\n  units:\n    - label: "1)"\n      text: "all of them."',
    ['replacement', `destination ${NOW}#art_3__para_1`, FORCE, 'new Courts are free.', 'new 1) all of them.'],
    'Article 3(1) is restated: 1. Courts are free. 1) all of them.',
  ],
  [
    '- op: insert\n  after: 2/s2\n  units:\n    - label: "2-1)"\n      text: "pardons;"',
    ['insertion', `destination ${NOW}#art_2__subpara_2-1`, FORCE, 'new 2-1) pardons;'],
    'After Article 2(2) is inserted: 2-1) pardons;',
  ],
  [
    '- op: insert\n  into: section/II\n  articles:\n    - number: 4\n      heading: "Seat"\n      units:\n        - label: "1."\n          text: "The seat is Old Town."',
    ['insertion', `destination ${NOW}#art_4`, FORCE, 'new Seat', 'new 1. The seat is Old Town.'],
    'Into section II is inserted: Article 4 Seat 1. The seat is Old Town.',
  ],
  [
    '- op: insert\n  sections:\n    - number: III\n      heading: "Rest"',
    ['insertion', `destination ${NOW}#sec_III`, FORCE, 'new Rest'],
    'In its place is inserted: III Rest',
  ],
  [
    '- op: repeal\n  at: 1/p4\n  expect: "The capital is Old Town."',
    ['repeal', `destination ${NOW}#art_1__para_4`, FORCE, 'old The capital is Old Town.'],
    'Article 1(4) is repealed.',
  ],
  [
    '- op: remove\n  at: 3/p1/part2',
    ['repeal', `destination ${OLD}#art_3__para_1__al_2`, FORCE],
    'Article 3(1) part 2 is removed.',
  ],
  [
    '- op: renumber\n  at: 2/s3\n  to: "4)"',
    [
      'renumbering',
      `destination ${NOW}#art_2__subpara_4`,
      FORCE,
      `previous ${OLD}#art_2__subpara_3`,
      'new 4)',
    ],
    'Article 2(3) is renumbered 4).',
  ],
  [
    '- op: move\n  at: 3\n  into: section/I',
    ['renumbering', `destination ${NOW}#art_3`, FORCE, `previous ${OLD}#art_3`],
    'Article 3 is moved into section I.',
  ],
  [
    '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
    ['substitution', `destination ${NOW}#sec_II`, FORCE, 'old Bodies', 'new Offices'],
    'The heading of section II, Bodies, is replaced with Offices.',
  ],
  [
    '- op: retitle\n  at: 3\n  old: ""\n  new: "Courts"',
    ['insertion', `destination ${NOW}#art_3`, FORCE, 'new Courts'],
    'Article 3 is given the heading Courts.',
  ],
  [
    '- op: repeal\n  at: 1/p4\n  from: null\n  condition: "When the town has moved."',
    ['repeal', `destination ${TEXT}#art_1__para_4`, 'condition When the town has moved.'],
    'Article 1(4) is repealed.',
  ],
];

describe('renderActAkn', () => {
  test.each(KINDS)('tells %j as a modification', (operations, modification) => {
    expect(told(operations)).toEqual(modification);
  });

  test.each(KINDS)('tells %j in words', (operations, _modification, words) => {
    expect(saidBy(operations)).toBe(words);
  });

  test('tells what is delayed and cancelled as modifications of force', () => {
    const open = '- op: repeal\n  at: 1/p4\n  from: 2005-01-01\n- op: repeal\n  at: 2/s3\n  from: 2006-01-01';
    const later = (operation: string, id: string) => actFile(operation, id);
    const corpus = unwrap(
      tryOpen(
        actFile(open),
        later(
          '- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2007-01-01\n- op: cancel\n  operation: 2001-01-01-act/first/1',
          '2002-01-01-delay',
        ),
        later(
          '- op: reschedule\n  operation: 2001-01-01-act/first/0\n  to: 2004-01-01',
          '2003-01-01-advance',
        ),
      ),
    );
    const [first, delay, advance] = corpus.acts.map((act) => readAkn(renderActAkn(corpus, act)));
    const forces = [delay, advance].flatMap((act) => (act === undefined ? [] : named(act, 'forceMod')));
    expect(forces.map(({ attributes }) => attributes['type'])).toEqual([
      'postponementOfEntryIntoForce',
      'endOfEnactment',
      'entryIntoForce',
    ]);
    const destinations = forces.flatMap((one) => named(one, 'destination'));
    expect(destinations.map(({ attributes }) => attributes['href'])).toEqual([
      '/akn/xx/act/2001-01-01-act#hcontainer_first__content__mod_1',
      '/akn/xx/act/2001-01-01-act#hcontainer_first__content__mod_2',
      '/akn/xx/act/2001-01-01-act#hcontainer_first__content__mod_1',
    ]);
    if (first === undefined) throw new Error('there is a first act');
    expect(named(first, 'force').map(({ attributes }) => attributes['period'])).toEqual([
      '#period_2004-01-01',
    ]);
    expect(wordsIn(first)).toContain('Cancelled by 2002-01-01-delay/first/1.');
  });

  test('has adoption, publication and each commencement as events', () => {
    const corpus = openCorpus();
    const referendum = corpus.acts.find(({ id }) => id === '2022-06-08-referendum') as Act;
    const root = readAkn(renderActAkn(corpus, referendum));
    expect(
      named(root, 'eventRef').map(({ attributes }) => [attributes['date'], attributes['refersTo']]),
    ).toEqual([
      ['2022-06-05', '#adoption'],
      ['2022-06-08', '#publication'],
      ['2022-06-08', '#commencement'],
      ['2023-01-01', '#commencement'],
    ]);
    const periods = new Set(named(root, 'force').map(({ attributes }) => attributes['period']));
    expect(periods).toEqual(new Set(['#period_2022-06-08', '#period_2023-01-01']));
    const operations = referendum.amendments.flatMap((amendment) => amendment.operations);
    expect(named(root, 'textualMod')).toHaveLength(operations.length);
    expect(named(root, 'mod')).toHaveLength(operations.length);
  });

  test('says what a draft would do that is no act of the corpus', () => {
    const corpus = unwrap(tryOpen());
    const draft = actOf(openWith('- op: repeal\n  at: 1/p4'));
    const [destination] = named(readAkn(renderActAkn(corpus, draft)), 'destination');
    expect(destination?.attributes['href']).toBe(`${TEXT}#art_1__para_4`);
  });

  test('quotes what an act puts in with its words and labels', () => {
    const structure = withAttribute(
      readAct(
        '- op: insert\n  after: 1/p2/part2\n  units:\n    - text: "Orders are public:"\n      units:\n        - label: "1)"\n          text: "all."',
      ),
      'eId',
      'hcontainer_first__content__mod_1__qstr_1',
    );
    expect(named(structure, 'alinea')[0]?.attributes['eId']).toMatch(/__qstr_1__al_2$/);
    expect(named(structure, 'subparagraph')[0]?.attributes['eId']).toMatch(/__al_2__subpara_1$/);
  });
});

/** Checks every version, comparison and act of a corpus, and that each finds in the others what it refers to. */
function checkDocuments(corpus: Corpus): void {
  const texts = new Map(
    corpus.versions.map((version) => {
      const root = readAkn(renderVersionAkn(corpus, version));
      const [, expression] = named(root, 'FRBRuri').map(({ attributes }) => attributes['value'] ?? '');
      return [expression ?? '', eIdsIn(root)];
    }),
  );
  const acts = new Map(
    corpus.acts.map((act) => {
      const root = readAkn(renderActAkn(corpus, act));
      const [work] = named(root, 'FRBRuri').map(({ attributes }) => attributes['value'] ?? '');
      return [work ?? '', root] as const;
    }),
  );
  for (const root of acts.values())
    for (const href of hrefsIn(root, 'destination', 'previous')) {
      const [iri = '', eId = ''] = href.split('#');
      const known = texts.get(iri);
      if (known !== undefined) expect(known, href).toContain(eId);
    }
  for (const [index, version] of corpus.versions.slice(1).entries()) {
    const before = corpus.versions[index]?.from ?? '';
    const comparison = unwrap(compareDates(corpus, before, version.from));
    const root = readAkn(renderComparisonAkn(comparison, { constitution: corpus.id }));
    for (const href of hrefsIn(root, 'source')) {
      const [iri = '', eId = ''] = href.split('#');
      const known = acts.get(iri);
      if (known !== undefined) expect(eIdsIn(known), href).toContain(eId);
    }
  }
}

function eIdsIn(root: MarkupElement): ReadonlySet<string> {
  return new Set(elementsIn(root).flatMap(({ attributes }) => attributes['eId'] ?? []));
}

function hrefsIn(root: MarkupElement, ...names: readonly string[]): readonly string[] {
  return elementsIn(root).flatMap(({ name, attributes }) =>
    names.includes(name) && attributes['href'] !== undefined ? [attributes['href']] : [],
  );
}

describe('documents of Akoma Ntoso', () => {
  test('are right for the embedded corpus', () => {
    checkDocuments(openCorpus());
  });

  test.each(readCases().map(({ file, cases }) => [file, cases] as const))(
    'are right for the cases of %s',
    (_file, cases) => {
      // One corpus is in another encoding, which is what its case is about.
      for (const one of cases.filter((one) => one.corpus !== 'windows-1251')) {
        const corpus = tryOpenCorpus(filesOf(one));
        if (corpus.ok) checkDocuments(corpus.value);
      }
    },
    30_000,
  );

  test('are right for constitutions and acts made by chance', () => {
    fc.assert(
      fc.property(amendedConstitution, (parsed) => checkDocuments(unwrap(replay(parsed)))),
      // Each run reads every document of a corpus back, which takes half a second.
      { ...RUNS, numRuns: Math.ceil((RUNS.numRuns ?? 100) / 8) },
    );
  });

  test('know the text of the last day as the version does', () => {
    const corpus = openCorpus();
    const last = unwrap(versionAt(corpus, '2023-01-01'));
    expect(eIdsIn(readAkn(renderVersionAkn(corpus, last)))).toContain('art_83-1__para_1');
  });
});
