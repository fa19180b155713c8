import { describe, expect, test } from 'vitest';
import type { Blame } from '../../src/history/blame.ts';
import type { CitationComparison } from '../../src/history/compare-citations.ts';
import type { LogEntry } from '../../src/history/log.ts';
import type { OrderedOperation } from '../../src/history/order.ts';
import type { Pending } from '../../src/history/pending.ts';
import type { CitingWords } from '../../src/history/references.ts';
import {
  renderBlameText,
  renderCitationComparisonText,
  renderCitationsText,
  renderLogText,
  renderOrderText,
  renderPendingText,
} from '../../src/render/history.ts';

const HOSTILE = '\u001b[31mred';
const CORPUS = {
  base: '2000-01-01',
  words: { article: 'Article {number}', preamble: 'Preamble', repealed: 'Repealed.' },
};

describe('renderLogText', () => {
  const ENTRY: LogEntry = {
    date: '2001-01-01',
    act: '2001-01-01-act',
    title: 'An act',
    operations: [
      {
        amendment: 'first',
        operation: 0,
        op: 'repeal',
        units: [{ before: '2/s3', after: '2/s3' }],
        summary: '2(3) repealed',
      },
    ],
  };

  test('gives each act of a day a block', () => {
    const earlier = { ...ENTRY, date: '2000-06-01', act: '2000-06-01-act' };
    expect(renderLogText([ENTRY, earlier])).toBe(`2001-01-01  2001-01-01-act
  An act

  2(3) repealed  first/0

2000-06-01  2000-06-01-act
  An act

  2(3) repealed  first/0
`);
  });

  test('says so where nothing changed', () => {
    expect(renderLogText([])).toBe('Nothing has changed it.\n');
  });

  test('is coloured and wrapped only where that is wanted', () => {
    const text = renderLogText([ENTRY], { color: true, width: 20 });
    expect(text).toContain('\u001b[1m2001-01-01-act\u001b[22m');
    expect(text).toContain('\u001b[2mfirst/0\u001b[22m');
    expect(renderLogText([ENTRY])).not.toContain('\u001b');
  });

  test('writes out what a terminal would obey', () => {
    const operations = ENTRY.operations.map((one) => ({ ...one, amendment: HOSTILE, summary: HOSTILE }));
    const text = renderLogText([{ ...ENTRY, act: HOSTILE, title: HOSTILE, operations }]);
    expect(text).not.toContain('\u001b');
    expect(text.split('\\u{1b}[31mred')).toHaveLength(5);
  });
});

describe('renderBlameText', () => {
  const origin = { act: '2001-01-01-act', amendment: 'first', operation: 0, date: '2001-01-01' };
  const BLAME: Blame = {
    date: '2001-01-01',
    article: '2',
    section: 'II',
    heading: null,
    repealedBy: null,
    provenance: null,
    units: [
      {
        id: 'lead',
        key: '2/lead',
        kind: 'lead',
        label: null,
        repealedBy: null,
        provenance: null,
        runs: [{ text: 'The President:', provenance: null }],
      },
      {
        id: 's2',
        key: '2/s2',
        kind: 'subparagraph',
        label: '2)',
        repealedBy: null,
        provenance: origin,
        runs: [
          { text: 'appoints ', provenance: null },
          { text: 'twelve', provenance: origin },
          { text: ' judges;', provenance: null },
        ],
      },
      {
        id: 's3',
        key: '2/s3',
        kind: 'subparagraph',
        label: '3)',
        repealedBy: { act: '2001-01-01-act', date: '2001-01-01' },
        provenance: origin,
        runs: [{ text: 'Repealed.', provenance: origin }],
      },
    ],
  };

  test('gives each run of words a line, in columns', () => {
    expect(renderBlameText(CORPUS, BLAME)).toBe(
      [
        '2000-01-01  base                    2 opening words  The President:',
        '2000-01-01  base                    2(2)             appoints',
        '2001-01-01  2001-01-01-act/first/0  2(2)             twelve',
        '2000-01-01  base                    2(2)             judges;',
        '2001-01-01  2001-01-01-act/first/0  2(3)             Repealed. (2001-01-01-act)',
        '',
      ].join('\n'),
    );
  });

  test('gives a repealed article one line', () => {
    const repealed = { ...BLAME, units: [], repealedBy: { act: 'old-act', date: '1999-01-01' } };
    expect(renderBlameText(CORPUS, repealed)).toBe('2000-01-01  base  2  Repealed. (old-act)\n');
  });

  test('puts up with more runs of words than a call has arguments', () => {
    const [unit] = BLAME.units;
    if (unit === undefined) throw new Error('there is a unit');
    const units = Array.from({ length: 200_000 }, () => unit);
    expect(
      renderBlameText(CORPUS, { ...BLAME, units })
        .trimEnd()
        .split('\n'),
    ).toHaveLength(units.length);
  });

  test('makes the origin of base words dim where colour is wanted', () => {
    expect(renderBlameText(CORPUS, BLAME, { color: true })).toContain('\u001b[2m2000-01-01  base');
    expect(renderBlameText(CORPUS, BLAME)).not.toContain('\u001b');
  });

  test('writes out what a terminal would obey', () => {
    const units = BLAME.units.map((unit) => ({ ...unit, runs: [{ text: HOSTILE, provenance: null }] }));
    const text = renderBlameText(CORPUS, { ...BLAME, units });
    expect(text).not.toContain('\u001b');
    expect(text.split('\\u{1b}[31mred')).toHaveLength(4);
  });
});

describe('renderPendingText', () => {
  const ONE = {
    act: '2001-01-01-act',
    amendment: 'first',
    operation: 0,
    op: 'repeal' as const,
    adopted: '2000-12-24',
    date: '2003-01-01',
    condition: null,
    summary: '2(3) to be repealed',
  };
  const PENDING: Pending = {
    date: '2002-01-01',
    pending: [ONE, { ...ONE, operation: 1, date: null, condition: 'When it is time.' }],
    cancelled: [
      { ...ONE, operation: 2, cancelledBy: { act: '2001-06-01-act', amendment: 'second', operation: 3 } },
    ],
  };

  test('tells when each is to commence, what it waits for, and what cancelled it', () => {
    expect(renderPendingText(PENDING)).toBe(`2001-01-01-act  adopted 2000-12-24
  2003-01-01  2(3) to be repealed  first/0
  open  2(3) to be repealed  first/1
    Waits: When it is time.

2001-01-01-act  adopted 2000-12-24
  cancelled by 2001-06-01-act/second/3  2(3) to be repealed  first/2
`);
  });

  test('says so where nothing was pending', () => {
    expect(renderPendingText({ ...PENDING, pending: [], cancelled: [] })).toBe(
      'Nothing was pending on 2002-01-01.\n',
    );
  });

  test('writes out what a terminal would obey', () => {
    const one = { ...ONE, act: HOSTILE, condition: HOSTILE, summary: HOSTILE, amendment: HOSTILE };
    const text = renderPendingText({ ...PENDING, pending: [one], cancelled: [] });
    expect(text).not.toContain('\u001b');
    expect(text.split('\\u{1b}[31mred')).toHaveLength(5);
  });
});

describe('citations as text', () => {
  const WORDS: CitingWords = {
    article: '9',
    id: 'p1',
    key: '9/p1',
    text: 'Article 2',
    offset: 0,
    exact: true,
  };
  const PART = { ...WORDS, id: 'p10/part2', text: 'paragraph 1 of Article 2', exact: false };

  test('have a line for each reference', () => {
    expect(renderCitationsText([WORDS, PART])).toBe(
      '9(1)          Article 2\n9(10) part 2  paragraph 1 of Article 2  (not exactly it)\n',
    );
    expect(renderCitationsText([])).toBe('Nothing cites it.\n');
  });

  test('before and after a change have a block for each unit', () => {
    const comparison: CitationComparison = {
      from: '2000-01-01',
      to: '2001-01-01',
      before: { address: '2', repealed: false },
      after: { address: '4', repealed: true },
      citing: [
        { key: '9/p1', address: '9/p1', status: 'kept', stale: true, before: [WORDS], after: [WORDS] },
        { key: '9/p2', address: '9/p2', status: 'new', stale: false, before: [], after: [PART] },
      ],
    };
    expect(renderCitationComparisonText(comparison)).toBe(`2000-01-01: 2; 2001-01-01: 4, repealed

9(1) kept, stale: its words name what is no longer there
  before  Article 2
  after   Article 2

9(2) new
  after   paragraph 1 of Article 2  (not exactly it)
`);
    expect(renderCitationComparisonText({ ...comparison, after: null, citing: [] })).toBe(
      '2000-01-01: 2; 2001-01-01: not there\n\nNothing cites it.\n',
    );
  });

  test('write out what a terminal would obey', () => {
    const text = renderCitationsText([{ ...WORDS, text: HOSTILE }]);
    expect(text).toBe('9(1)  \\u{1b}[31mred\n');
  });
});

describe('renderOrderText', () => {
  const ONE: OrderedOperation = {
    act: '2001-01-01-act',
    amendment: 'first',
    operation: 0,
    op: 'repeal',
    date: '2001-01-01',
    published: '2001-01-01',
    why: null,
    rescheduledBy: null,
  };

  test('tells why each operation stands where it does', () => {
    const later = { act: '2002-01-01-delay', amendment: 'second', operation: 0 };
    const operations: OrderedOperation[] = [
      ONE,
      { ...ONE, operation: 1, why: 'place' },
      { ...ONE, act: '2001-01-01-b', why: 'act' },
      { ...ONE, act: '2001-01-02', published: '2001-01-02', why: 'publication' },
      { ...ONE, date: '2005-01-01', why: 'commencement', rescheduledBy: later },
    ];
    expect(renderOrderText(operations)).toBe(
      [
        '2001-01-01  2001-01-01-act/first/0  the first',
        '2001-01-01  2001-01-01-act/first/1  same act, next in it',
        '2001-01-01  2001-01-01-b/first/0    same day, published on the same day: by the id of the act',
        '2001-01-01  2001-01-02/first/0      same day, published later (2001-01-02)',
        '2005-01-01  2001-01-01-act/first/0  commences later; on this day by 2002-01-01-delay/second/0',
        '',
      ].join('\n'),
    );
    expect(renderOrderText([])).toBe('Nothing has taken effect.\n');
  });

  test('writes out what a terminal would obey', () => {
    expect(renderOrderText([{ ...ONE, amendment: HOSTILE }])).not.toContain('\u001b');
  });
});
