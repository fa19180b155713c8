import { describe, expect, test } from 'vitest';
import type { MeasureReport } from '../../src/measures.ts';
import type { Instrument } from '../../src/model.ts';
import type { ActReport, VersionReport } from '../../src/overview.ts';
import { renderActsText, renderMeasuresText, renderVersionsText } from '../../src/render/overview.ts';
import { linesOf } from '../helpers/io.ts';

const MEASURE: MeasureReport = {
  id: 'more-judges',
  title: 'Appoint more judges',
  direction: 'courts-and-law-enforcement',
  announcement: { id: '2000-06-01', title: 'The address', date: '2000-06-01' },
  statedIn: [
    { document: '000', place: 'Item 1' },
    { document: '001', place: 'First bullet' },
  ],
  instruments: [{ kind: 'constitution' }],
  amendments: [
    { act: '2001-01-01-act', amendment: 'judges', article: '2', section: null },
    { act: '2001-01-01-act', amendment: 'heading', article: null, section: 'II' },
  ],
  articles: ['2'],
  note: 'Twelve instead of ten.',
};
const PROMISE: MeasureReport = {
  ...MEASURE,
  id: 'fewer-rests',
  title: 'Rest less',
  announcement: { id: 'promises', title: 'Outside the address' },
  statedIn: [{ document: '000', place: 'Item 3' }],
  instruments: [{ kind: 'not-established' }],
  amendments: [],
  articles: [],
  note: null,
};

describe('renderMeasuresText', () => {
  test('groups measures by announcement and says what carried each out', () => {
    const more = { ...PROMISE, id: 'new-names', announcement: MEASURE.announcement };
    expect(renderMeasuresText([MEASURE, PROMISE, more], 210)).toBe(`The address (2000-06-01)

  Appoint more judges  more-judges
    Constitution: Article 2 (2001-01-01-act/judges), section II (2001-01-01-act/heading)
    stated in 000: Item 1
    stated in 001: First bullet
    Note: Twelve instead of ten.

  Rest less  new-names
    what carried it out is not established
    stated in 000: Item 3

Outside the address (promises)

  Rest less  fewer-rests
    what carried it out is not established
    stated in 000: Item 3

3 of 210 measures
`);
  });

  test.each<[string, Instrument, string]>([
    [
      'a law',
      { kind: 'law', title: 'On Judges', date: '2001-02-01', statedIn: '004' },
      'law: On Judges, 2001-02-01',
    ],
    [
      'a constitutional law',
      { kind: 'constitutional-law', title: 'On Elections' },
      'constitutional law: On Elections',
    ],
    ['a decree without a title', { kind: 'decree', date: '2001-02-01' }, 'decree: 2001-02-01'],
    ['something else', { kind: 'other', title: 'Action plan' }, 'other: Action plan'],
    ['a law of which nothing is known', { kind: 'law' }, 'law'],
  ])('names %s', (_name, instrument, line) => {
    const text = renderMeasuresText([{ ...PROMISE, instruments: [instrument] }], 1);
    expect(linesOf(text)[3]).toBe(`    ${line}`);
  });

  test('gives each instrument a line of its own', () => {
    const instruments: Instrument[] = [{ kind: 'law', title: 'On Judges' }, { kind: 'not-established' }];
    expect(linesOf(renderMeasuresText([{ ...PROMISE, instruments }], 1)).slice(3, 5)).toEqual([
      '    law: On Judges',
      '    what carried it out is not established',
    ]);
  });

  test('names an amendment that two instruments would repeat once', () => {
    const [first] = MEASURE.amendments;
    if (first === undefined) throw new Error('the measure has amendments');
    expect(renderMeasuresText([{ ...MEASURE, amendments: [first, first] }], 1)).toContain(
      '    Constitution: Article 2 (2001-01-01-act/judges)\n',
    );
  });

  test('names an amendment that names neither article nor section', () => {
    const amendments = [{ act: '2001-01-01-act', amendment: 'first', article: null, section: null }];
    const text = renderMeasuresText([{ ...MEASURE, amendments }], 1);
    expect(text).toContain('2001-01-01-act/first');
    expect(text).not.toContain('null');
  });

  test('says how many of them there are where none fits', () => {
    expect(renderMeasuresText([], 210)).toBe('0 of 210 measures\n');
  });

  test('makes headings bold and sources dim where colour is wanted', () => {
    const text = renderMeasuresText([PROMISE], 1, { color: true });
    expect(text).toContain('\u001b[1mOutside the address (promises)\u001b[22m');
    expect(text).toContain('\u001b[1mRest less\u001b[22m');
    expect(text).toContain('\u001b[2mstated in 000: Item 3\u001b[22m');
    expect(renderMeasuresText([PROMISE], 1)).not.toContain('\u001b');
  });

  test('wraps at the width', () => {
    const note = 'The text goes further than the promise, as a reader of the whole article will see.';
    const lines = linesOf(renderMeasuresText([{ ...MEASURE, note }], 1, { width: 40 }));
    expect(lines.join(' ').replaceAll(/\s+/gu, ' ')).toContain(note);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(40);
  });

  test('writes out what a terminal would obey', () => {
    const hostile = '\u001b[31mred';
    const text = renderMeasuresText(
      [
        {
          ...MEASURE,
          id: hostile,
          title: hostile,
          announcement: { id: hostile, title: hostile },
          statedIn: [{ document: hostile, place: hostile }],
          instruments: [{ kind: 'law', title: hostile }],
          note: hostile,
        },
      ],
      1,
    );
    expect(text).not.toContain('\u001b');
    expect(text.split('\\u{1b}[31mred')).toHaveLength(9);
  });
});

describe('renderVersionsText', () => {
  const BASE: VersionReport = {
    from: '2000-01-01',
    to: '2000-12-31',
    acts: [],
    operations: 0,
    articles: 3,
    changed: 0,
  };

  test('gives each version a line', () => {
    const next: VersionReport = {
      from: '2001-01-01',
      to: null,
      acts: ['2001-01-01-act', '2001-01-01-other'],
      operations: 5,
      articles: 4,
      changed: 2,
    };
    expect(linesOf(renderVersionsText([BASE, next]))).toEqual([
      '2000-01-01 to 2000-12-31  3 articles  base text',
      '2001-01-01 to now  4 articles  2001-01-01-act, 2001-01-01-other: 5 operations on 2 articles',
    ]);
  });

  test('ends with a line break', () => {
    expect(renderVersionsText([BASE])).toMatch(/text\n$/u);
  });
});

describe('renderActsText', () => {
  const ACT: ActReport = {
    id: '2001-01-01-act',
    title: 'An act',
    adopted: '2000-12-24',
    published: '2000-12-31',
    source: 'Written for tests.',
    commencements: ['2001-01-01', '2003-01-01'],
    amendments: 5,
    operations: 8,
    articles: { amended: 3, inserted: 1, total: 4 },
    sections: 2,
    pending: [],
  };

  test('tells what has not commenced, and what it waits for', () => {
    const pending = [
      { amendment: 'first', operation: 0, date: null, condition: 'the budget is adopted', cancelledBy: null },
      { amendment: 'second', operation: 1, date: '2030-01-01', condition: null, cancelledBy: null },
      {
        amendment: 'third',
        operation: 0,
        date: '2003-01-01',
        condition: null,
        cancelledBy: { act: '2002-01-01-act', amendment: 'second-thoughts', operation: 1 },
      },
    ];
    expect(linesOf(renderActsText([{ ...ACT, pending }])).slice(-4)).toEqual([
      '  first waits: the budget is adopted',
      '  second would commence 2030-01-01, when the text no longer stands',
      '  third was cancelled by 2002-01-01-act/second-thoughts/1',
      '  Written for tests.',
    ]);
  });

  test('gives each act a block', () => {
    const other = {
      ...ACT,
      id: '2002-01-01-act',
      commencements: ['2002-01-01'],
      sections: 0,
    };
    expect(renderActsText([ACT, other])).toBe(`2001-01-01-act
  An act
  adopted 2000-12-24, published 2000-12-31, in force 2001-01-01 and 2003-01-01
  4 articles: 3 amended, 1 inserted; 2 section headings changed
  5 amendments, 8 operations
  Written for tests.

2002-01-01-act
  An act
  adopted 2000-12-24, published 2000-12-31, in force 2002-01-01
  4 articles: 3 amended, 1 inserted
  5 amendments, 8 operations
  Written for tests.
`);
  });

  test('says of an act none of which has commenced that it is not in force', () => {
    const [, , dates] = linesOf(renderActsText([{ ...ACT, commencements: [] }]));
    expect(dates).toContain('adopted 2000-12-24, published 2000-12-31');
    expect(dates).not.toMatch(/in force\s*$/u);
  });

  test('makes the id bold where colour is wanted', () => {
    expect(renderActsText([ACT], { color: true })).toContain('\u001b[1m2001-01-01-act\u001b[22m\n');
    expect(renderActsText([ACT])).not.toContain('\u001b');
  });

  test('writes out what a terminal would obey', () => {
    const hostile = '\u001b[31mred';
    const text = renderActsText([{ ...ACT, title: hostile, source: hostile }]);
    expect(text).not.toContain('\u001b');
    expect(text.split('\\u{1b}[31mred')).toHaveLength(3);
  });
});
