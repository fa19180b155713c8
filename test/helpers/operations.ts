/** Arbitrary operations on the usual articles: some fit, many do not. */

import fc from 'fast-check';
import type { Expectation, Move, Renumber, Substitute, TextOperation, UnitDraft } from '../../src/model.ts';

const address = fc.constantFrom(
  '1',
  '1/p1',
  '1/p2',
  '1/p2/s1',
  '1/p2/s2',
  '1/p2/part2',
  '1/p2/part3',
  '1/p2/part3/s2',
  '1/p3',
  '1/p4',
  '1/p9',
  '2',
  '2/lead',
  '2/s1',
  '2/s2',
  '2/s3',
  '3',
  '3/p1',
  '3/p1/part2',
  '9',
  'section/I',
  'section/II',
  'section/IX',
  'not an address',
);
const label = fc.constantFrom('1.', '2.', '2-1.', '5.', '1)', '2)', '2-1)', '3)', '4)');
const text = fc.constantFrom(
  'signs laws;',
  'of the state;',
  'The people rule.',
  'Courts are independent.',
  'судьи независимы',
  '*1.* <b>',
  '',
  ' ends ',
);
const words = fc.constantFrom('laws', 'law', 'ten ', ' the', '.', 'The', 'people', 'rests.', 'nowhere', '');

const repealed = fc.constant({ act: '1999-01-01-old-act', date: '1999-01-01' });
const units: fc.Arbitrary<readonly UnitDraft[]> = fc.letrec<{ units: UnitDraft[] }>((tie) => ({
  units: fc.array(
    fc.record(
      { label, text, repealed, units: fc.oneof({ maxDepth: 2 }, fc.constant([]), tie('units')) },
      { requiredKeys: ['text'] },
    ),
    { minLength: 1, maxLength: 3, depthIdentifier: 'units' },
  ),
})).units;
const expectation: fc.Arbitrary<Expectation> = fc.oneof(text, fc.record({ units }));
const articles = fc.array(
  fc.record(
    { number: fc.constantFrom('1', '1-1', '2-1', '4', 'preamble'), heading: text, repealed, units },
    { requiredKeys: ['number', 'units'] },
  ),
  { minLength: 1, maxLength: 2 },
);
const sections = fc.array(
  fc.record(
    { number: fc.constantFrom('I', 'III', 'IV', '4', 'V I'), heading: text, articles },
    { requiredKeys: ['number', 'heading'] },
  ),
  { minLength: 1, maxLength: 2 },
);
const targets = fc.array(
  fc.record({ at: address, to: address, count: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['at'] }),
  { minLength: 1, maxLength: 2 },
);
const forms = fc.array(fc.record({ old: words, new: words }), { minLength: 1, maxLength: 2 });

/** Whatever the types allow; most of it fits nowhere. */
const wild: fc.Arbitrary<TextOperation> = fc.oneof(
  fc.record(
    {
      op: fc.constant('substitute' as const),
      at: address,
      targets,
      old: words,
      new: words,
      forms,
      count: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['op', 'old', 'new'] },
  ),
  fc.record(
    { op: fc.constant('replace' as const), at: address, text, units, expect: expectation },
    { requiredKeys: ['op', 'at'] },
  ),
  fc.record(
    {
      op: fc.constant('insert' as const),
      before: address,
      after: address,
      into: address,
      units,
      articles,
      sections,
    },
    { requiredKeys: ['op'] },
  ),
  fc.record({ op: fc.constant('insert' as const), after: address, units }),
  fc.record({ op: fc.constant('insert' as const), into: address, units }),
  fc.record({ op: fc.constant('insert' as const), into: address, articles }),
  fc.record({ op: fc.constant('insert' as const), after: address, sections }),
  fc.record(
    { op: fc.constantFrom('repeal' as const, 'remove' as const), at: address, expect: expectation },
    { requiredKeys: ['op', 'at'] },
  ),
  fc.record({ op: fc.constant('repeal' as const), at: address, by: repealed }),
  fc.record({
    op: fc.constant('renumber' as const),
    at: address,
    to: fc.oneof(label, fc.constantFrom('1', '4', 'II', 'V', 'preamble', '')),
  }),
  fc.record(
    { op: fc.constant('move' as const), at: address, before: address, after: address, into: address },
    { requiredKeys: ['op', 'at'] },
  ),
  fc.record({ op: fc.constant('move' as const), at: address, after: address }),
  fc.record({
    op: fc.constant('retitle' as const),
    at: address,
    old: fc.constantFrom('Foundations', 'Bodies', 'Other', ''),
    new: text,
  }),
);

const properText = fc.constantFrom(
  'signs laws;',
  'of the state;',
  'The people rule.',
  'Courts are independent.',
  'судьи независимы',
  '*1.* <b>',
);
const points = fc
  .uniqueArray(fc.constantFrom('1)', '2)', '2-1)', '3)'), { minLength: 1, maxLength: 3 })
  .chain((labels) =>
    fc.tuple(...labels.map((one) => fc.record({ label: fc.constant(one), text: properText }))),
  );
const part = fc.record({ text: properText, units: points }, { requiredKeys: ['text'] });
const below: fc.Arbitrary<readonly UnitDraft[]> = fc.oneof(
  points,
  fc.tuple(part),
  fc.tuple(points, part, part).map(([list, ...parts]) => [...list, ...parts]),
);
const paragraph = (own: string): fc.Arbitrary<UnitDraft> =>
  fc.record({ label: fc.constant(own), text: properText, units: below }, { requiredKeys: ['label', 'text'] });

/** What fits the usual articles as long as no other operation got there first. */
const fitting: fc.Arbitrary<TextOperation> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        { at: '1/p1', old: 'people', count: 2 },
        { at: '1/p4', old: 'Old ' },
        { at: '1/p2/part3/s2', old: 'region' },
        { at: '2/s2', old: 'ten judges' },
        { at: '3/p1/part2', old: 'Judges' },
      ),
      fc.constantFrom('laws', 'судьи', 'New ', ''),
    )
    .map(([old, put]) => ({ op: 'substitute' as const, ...old, new: put })),
  fc.record(
    {
      op: fc.constant('replace' as const),
      at: fc.constantFrom('1/p1', '1/p2', '1/p2/part3', '1/p3', '1/p4', '3/p1'),
      text: properText,
      units: below,
    },
    { requiredKeys: ['op', 'at', 'text'] },
  ),
  fc
    .tuple(fc.constantFrom('1', '3'), paragraph('1.'), paragraph('3.'))
    .map(([at, ...paragraphs]) => ({ op: 'replace' as const, at, units: paragraphs })),
  fc
    .tuple(fc.constantFrom('1/p1', '1/p2', '1/p3', '1/p4', '3/p1'), paragraph('2-1.'))
    .map(([after, own]) => ({ op: 'insert' as const, after, units: [own] })),
  fc
    .tuple(fc.constantFrom('1', '3'), paragraph('5.'), paragraph('6.'))
    .map(([into, ...own]) => ({ op: 'insert' as const, into, units: own })),
  fc
    .tuple(fc.constantFrom('1/p1', '1/p2', '1/p4', '3/p1'), part)
    .map(([into, own]) => ({ op: 'insert' as const, into, units: [own] })),
  fc
    .tuple(fc.constantFrom('section/I', 'section/II'), fc.constantFrom('0', '1-1', '4'), paragraph('1.'))
    .map(([into, number, own]) => ({ op: 'insert' as const, into, articles: [{ number, units: [own] }] })),
  fc.constantFrom<Substitute>(
    { op: 'substitute', targets: [{ at: '1/p2/part3' }, { at: '3/p1/part2' }], old: 'law', new: 'act' },
    { op: 'substitute', targets: [{ at: '1', to: '2', count: 2 }], old: 'laws', new: 'acts' },
    {
      op: 'substitute',
      targets: [{ at: '2' }, { at: '3' }],
      old: 'judges',
      new: 'нет',
      forms: [{ old: 'Judges', new: '' }],
    },
    {
      op: 'substitute',
      at: '1/p1',
      old: 'people',
      new: 'nation',
      count: 2,
      forms: [{ old: 'people rule', new: 'we rule' }],
    },
  ),
  fc
    .tuple(fc.constantFrom('section/I', 'section/II'), fc.constantFrom('4', '5'), repealed)
    .map(([into, number, by]) => ({
      op: 'insert' as const,
      into,
      articles: [{ number, repealed: by, units: [] }],
    })),
  fc.tuple(fc.constantFrom('1/p1', '1/p4', '3/p1'), repealed).map(([after, by]) => ({
    op: 'insert' as const,
    after,
    units: [{ label: '2-1.', text: 'Repealed.', repealed: by }],
  })),
  fc
    .tuple(
      fc.constantFrom({}, { after: 'section/I' }, { before: 'section/I' }),
      fc.constantFrom('I-1', 'IV'),
      fc.constantFrom('0', '1-1', '4'),
      paragraph('1.'),
    )
    .map(([place, number, article, own]) => ({
      op: 'insert' as const,
      ...place,
      sections: [{ number, heading: 'Rights', articles: [{ number: article, units: [own] }] }],
    })),
  fc.record(
    {
      op: fc.constant('repeal' as const),
      at: fc.constantFrom('1', '1/p1', '1/p2', '1/p2/s1', '1/p2/part3/s1', '2/s1', '2/s3', '3'),
      by: repealed,
    },
    { requiredKeys: ['op', 'at'] },
  ),
  fc.record({
    op: fc.constant('remove' as const),
    at: fc.constantFrom('1', '1/p1', '1/p2', '1/p2/s1', '1/p2/part3/s1', '2/s1', '2/s3', '3'),
  }),
  fc.constantFrom<Renumber>(
    { op: 'renumber', at: '1/p4', to: '5.' },
    { op: 'renumber', at: '1/p2', to: '2-2.' },
    { op: 'renumber', at: '1/p2/s2', to: '3)' },
    { op: 'renumber', at: '2/s3', to: '4)' },
    { op: 'renumber', at: '1', to: '9' },
    { op: 'renumber', at: '3', to: '2-1' },
    { op: 'renumber', at: 'section/I', to: 'V' },
  ),
  fc.constantFrom<Move>(
    { op: 'move', at: '1/p4', before: '1/p1' },
    { op: 'move', at: '1/p2', into: '1' },
    { op: 'move', at: '1/p4', into: '3' },
    { op: 'move', at: '1/p2', after: '3/p1' },
    { op: 'move', at: '2/s1', after: '2/s3' },
    { op: 'move', at: '1', into: 'section/II' },
    { op: 'move', at: 'section/I', after: 'section/II' },
  ),
  fc.record({
    op: fc.constant('retitle' as const),
    at: fc.constantFrom('1', '2'),
    old: fc.constant(''),
    new: properText,
  }),
  fc.record({ op: fc.constant('remove' as const), at: fc.constantFrom('1/p2/part2', '3/p1/part2') }),
  fc.record({
    op: fc.constant('retitle' as const),
    at: fc.constant('section/I'),
    old: fc.constant('Foundations'),
    new: properText,
  }),
);

/** Any operation: two thirds fit the usual articles. */
export const anyOperation: fc.Arbitrary<TextOperation> = fc.oneof(
  { weight: 2, arbitrary: fitting },
  { weight: 1, arbitrary: wild },
);
