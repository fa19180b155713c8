import { describe, expect, test } from 'vitest';
import { versionAt } from '../../src/amend/timeline.ts';
import { compareDates } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { unwrap } from '../../src/errors.ts';
import type { Corpus } from '../../src/model.ts';
import { renderComparisonCsv } from '../../src/render/csv-comparison.ts';
import { renderVersionCsv } from '../../src/render/csv-version.ts';
import { actFile, tryOpen } from '../helpers/corpus.ts';
import { parseCsv } from '../helpers/csv.ts';
import {
  comparisonFullOf,
  comparisonOf,
  ENDLESS,
  INERT,
  UNHOLDABLE,
  versionFullOf,
} from '../helpers/hostile.ts';

const OPERATIONS = [
  '- op: substitute\n  at: 2/s2\n  old: "ten"\n  new: "twelve"\n  note: "Judges in office stay."',
  '- op: renumber\n  at: 2/s3\n  to: "4)"',
  '- op: repeal\n  at: 3',
  '- op: retitle\n  at: section/II\n  old: "Bodies"\n  new: "Offices"',
].join('\n');

function open(operations: string): Corpus {
  return unwrap(tryOpen(actFile(operations)));
}

function compareAct(operations: string, from = '2000-01-01', to = '2001-01-01'): Comparison {
  return unwrap(compareDates(open(operations), from, to));
}

/** The rows of a table as objects, empty cells left out. */
function records(csv: string): Record<string, string>[] {
  const [columns = [], ...rows] = parseCsv(csv);
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, index) => (cell === '' ? [] : [[columns[index] ?? '', cell]]))),
  );
}

const CAUSE = { acts: '2001-01-01-act', 'in force from': '2001-01-01' };

describe('renderComparisonCsv', () => {
  test('has the address of a unit that stood in another article', () => {
    const moved = records(renderComparisonCsv(compareAct('- op: move\n  at: 2/s2\n  into: 3/p1/part2')));
    expect(moved).toEqual([
      {
        article: '3',
        unit: 'p1/part2/s2',
        citation: '3(1) part 2 (2)',
        status: 'relocated',
        was: '2/s2',
        before: 'appoints ten judges;',
        after: 'appoints ten judges;',
        ...CAUSE,
      },
    ]);
  });

  test('has a row for each heading, article and unit that changed', () => {
    expect(records(renderComparisonCsv(compareAct(OPERATIONS)))).toEqual([
      {
        unit: 'section/II',
        citation: 'section II',
        status: 'amended',
        before: 'Bodies',
        after: 'Offices',
        ...CAUSE,
      },
      {
        article: '2',
        unit: 's2',
        citation: '2(2)',
        status: 'amended',
        before: 'appoints ten judges;',
        after: 'appoints twelve judges;',
        notes: 'Judges in office stay.',
        ...CAUSE,
      },
      {
        article: '2',
        unit: 's4',
        citation: '2(4)',
        status: 'relocated',
        was: '2/s3',
        before: 'rests.',
        after: 'rests.',
        ...CAUSE,
      },
      { article: '3', citation: '3', status: 'repealed', ...CAUSE },
      {
        article: '3',
        unit: 'p1',
        citation: '3(1)',
        status: 'removed',
        before: 'Courts are independent.',
        ...CAUSE,
      },
      {
        article: '3',
        unit: 'p1/part2',
        citation: '3(1) part 2',
        status: 'removed',
        before: 'Judges obey only the law.',
        ...CAUSE,
      },
    ]);
  });

  test('opens in Excel: a byte order mark, CRLF, every cell quoted that is not empty', () => {
    const csv = renderComparisonCsv(comparisonOf('ten "wise" men', 'ten; twelve, or more'));
    expect(csv).toBe(
      '\ufeff"article","unit","citation","status","was","before","after","acts","in force from","measures","notes"\r\n' +
        '"2","s2","2(2)","amended",,"ten ""wise"" men","ten; twelve, or more","2001-01-01-act","2001-01-01",,\r\n',
    );
  });

  test('has only its columns when nothing changed', () => {
    const same = unwrap(compareDates(unwrap(tryOpen()), '2000-01-01', '2001-01-01'));
    expect(parseCsv(renderComparisonCsv(same))).toHaveLength(1);
  });

  test('says that a change took effect before what it shows, where it looks back', () => {
    const [row] = records(renderComparisonCsv(compareAct(OPERATIONS, '2001-01-01', '2000-01-01')));
    expect(row).toMatchObject({ acts: 'before 2001-01-01-act', before: 'Offices', after: 'Bodies' });
  });

  test.each(['=cmd|" /C calc"!A0', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])(
    'puts an apostrophe before the formula %j',
    (formula) => {
      const [row] = records(renderComparisonCsv(comparisonOf(formula, 'text')));
      expect(row?.['before']).toBe(`'${formula}`);
    },
  );

  test('begins no cell with a carriage return', () => {
    const [row] = records(renderComparisonCsv(comparisonOf('\r=1', 'text')));
    expect(row?.['before']).toBe('\ufffd=1');
  });

  test.each(INERT)('gives %s back whole', (text) => {
    const rows = records(renderComparisonCsv(comparisonFullOf(text)));
    expect(rows).toMatchObject([
      { before: `${text} old`, after: text, acts: text },
      { before: text, after: `${text} new` },
      { before: `${text} old`, after: `${text} new`, measures: text, notes: text },
    ]);
  });

  test.each(UNHOLDABLE)('shows %j as %j', (text, shown) => {
    expect(records(renderComparisonCsv(comparisonOf(text, 'new')))[0]?.['before']).toBe(shown);
  });

  test('writes ten million letters in one word', () => {
    const comparison = comparisonOf('old', 'new');
    const articles = comparison.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, after: ENDLESS })),
    }));
    expect(renderComparisonCsv({ ...comparison, articles })).toContain(`,"${ENDLESS}",`);
  }, 10_000);
});

describe('renderVersionCsv', () => {
  test('has a row for each section, repealed article and unit, with who changed it', () => {
    const corpus = open(OPERATIONS);
    const rows = records(renderVersionCsv(corpus, unwrap(versionAt(corpus, '2001-01-01'))));
    const touched = { act: '2001-01-01-act', 'in force from': '2001-01-01' };
    expect(rows.slice(0, 2)).toEqual([
      { section: 'I', kind: 'section', text: 'Foundations', repealed: 'no' },
      {
        article: '1',
        section: 'I',
        unit: 'p1',
        kind: 'paragraph',
        label: '1.',
        text: 'The state serves the people. The people rule.',
        repealed: 'no',
      },
    ]);
    expect(rows).toContainEqual({
      article: '1',
      section: 'I',
      unit: 'p3',
      kind: 'paragraph',
      label: '3.',
      text: 'Repealed.',
      repealed: 'yes',
      'repealed by': '1999-01-01-old-act',
    });
    expect(rows).toContainEqual({
      article: '2',
      section: 'II',
      unit: 's2',
      kind: 'subparagraph',
      label: '2)',
      text: 'appoints twelve judges;',
      repealed: 'no',
      ...touched,
    });
    expect(rows.at(-1)).toEqual({
      article: '3',
      section: 'II',
      kind: 'article',
      text: 'Repealed.',
      repealed: 'yes',
      'repealed by': '2001-01-01-act',
      ...touched,
    });
  });

  test('prints only what was asked for', () => {
    const corpus = unwrap(tryOpen());
    const base = unwrap(versionAt(corpus, '2000-01-01'));
    const rows = records(renderVersionCsv(corpus, base, [{ article: '2', id: 's2' }]));
    expect(rows.map(({ kind, text }) => [kind, text])).toEqual([
      ['section', 'Bodies'],
      ['subparagraph', 'appoints ten judges;'],
    ]);
  });

  test.each(INERT)('gives %s back whole', (text) => {
    const rows = records(renderVersionCsv(...versionFullOf(text)));
    expect(rows.filter((row) => row['text'] === text).length).toBeGreaterThan(8);
  });
});
