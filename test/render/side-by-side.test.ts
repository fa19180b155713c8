import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { LEAST_WIDTH, MOST_WIDTH, renderSideBySide, USUAL_WIDTH } from '../../src/render/side-by-side.ts';
import { widthOf } from '../../src/render/width.ts';
import { inert } from '../../src/render/wrap.ts';
import { comparisonFullOf, comparisonOf, ENDLESS, INERT, UNHOLDABLE } from '../helpers/hostile.ts';
import { linesOf } from '../helpers/io.ts';
import { RUNS } from '../helpers/runs.ts';

/** The lines of the last change that have two columns, each column with its marks. */
function columnsOf(comparison: Comparison, width: number): readonly (readonly [string, string])[] {
  const half = Math.floor((width - 3) / 2);
  // Without causes the heading of the change is one line, however narrow the page.
  const articles = comparison.articles.map((article) => ({
    ...article,
    units: article.units.map((unit) => ({ ...unit, causes: [] })),
  }));
  const lines = linesOf(renderSideBySide({ ...comparison, articles }, { width }));
  const last = lines.lastIndexOf('');
  return lines.slice(last + 2).map((line) => {
    const cut = cutAt(line, half);
    expect(line.slice(cut, cut + 3).padEnd(3)).toBe(' | ');
    return [line.slice(0, cut), line.slice(cut + 3)];
  });
}

/** Where a line has so many columns behind it. */
function cutAt(line: string, columns: number): number {
  for (let index = 0; index <= line.length; index += 1)
    if (widthOf(line.slice(0, index)) === columns && line.slice(index, index + 2) === ' |') return index;
  throw new Error(`no column ends at ${columns}: ${line}`);
}

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

/** A side of the comparison as its column shows it. */
function side(columns: readonly (readonly [string, string])[], index: 0 | 1): string {
  return withoutSpace(columns.map((both) => both[index]).join('')).replace(/\[-|-\]|\{\+|\+\}/g, '');
}

describe('renderSideBySide', () => {
  test('has what was on the left and what is on the right, under their days', () => {
    expect(
      renderSideBySide(comparisonOf('appoints ten judges;', 'appoints twelve judges;'), { width: 61 }),
    ).toBe(`Constitution of Testland: 2000-01-01 to 2001-01-01
Written for tests.

1 article amended

2000-01-01                    | 2001-01-01
------------------------------+------------------------------

Article 2 amended

2(2) amended  2001-01-01-act, in force from 2001-01-01
appoints [-ten-] judges;      | appoints {+twelve+} judges;
`);
  });

  test('marks headings of sections and articles too', () => {
    const text = renderSideBySide(comparisonFullOf('Offices'), { width: 60 });
    expect(text).toContain('[-Offices old-]              | {+Offices+}');
    expect(text).toContain('[-Offices-]                  | {+Offices new+}');
  });

  test('has no columns where nothing changed', () => {
    const comparison = comparisonOf('a', 'b');
    expect(renderSideBySide({ ...comparison, articles: [] })).not.toContain('|');
  });

  test('leaves the side empty on which there is nothing', () => {
    expect(columnsOf(comparisonOf('', 'rests.'), 60)).toEqual([[' '.repeat(28), '{+rests.+}']]);
  });

  test.each([60, LEAST_WIDTH, USUAL_WIDTH])('is at most %i columns wide, whatever stands in it', (width) => {
    const text = [
      '憲法は国の最高法規であって',
      'cafe\u0301 '.repeat(30),
      'самоуправление'.repeat(9),
      '👩‍⚖️'.repeat(40),
    ];
    for (const [before, after] of text.map((one) => [one, `${one} x`] as const)) {
      const lines = linesOf(renderSideBySide(comparisonOf(before, after), { width }));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  test('is as wide with colours as without', () => {
    const comparison = comparisonOf('appoints ten judges;', 'appoints twelve judges;');
    const coloured = renderSideBySide(comparison, { width: 50, color: true });
    expect(coloured).toContain('\u001b[31m[-ten-]\u001b[39m');
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(
      renderSideBySide(comparison, { width: 50 }),
    );
  });

  test.each([LEAST_WIDTH - 1, 0, Number.NaN])('refuses a width of %d', (width) => {
    expect(() => renderSideBySide(comparisonOf('a', 'b'), { width })).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });

  test('has all the words of both sides', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'the',
          'Senate,',
          'Ten',
          '10-1)',
          '.',
          'самоуправления;',
          '憲法',
          'cafe\u0301',
          'x'.repeat(70),
        ),
        { minLength: 1, maxLength: 30 },
      )
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, fc.integer({ min: LEAST_WIDTH, max: 120 }), (before, after, width) => {
        const columns = columnsOf(comparisonOf(before, after), width);
        expect(side(columns, 0)).toBe(withoutSpace(before));
        expect(side(columns, 1)).toBe(withoutSpace(after));
      }),
      RUNS,
    );
  });

  test.each([...INERT, ...UNHOLDABLE.map(([text]) => text)])('shows %j inert', (text) => {
    const lines = linesOf(renderSideBySide(comparisonFullOf(text), { width: 120 }));
    expect(lines.map(inert)).toEqual(lines);
  });

  test.each([LEAST_WIDTH - 1, MOST_WIDTH + 1, Number.POSITIVE_INFINITY, Number.NaN])(
    'refuses a width of %d',
    (width) => {
      expect(() => renderSideBySide(comparisonOf('old', 'new'), { width })).toThrow('[USAGE]');
    },
  );

  test('may be as wide as anybody could ask for', () => {
    const lines = linesOf(renderSideBySide(comparisonOf('old', 'new'), { width: MOST_WIDTH }));
    expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(MOST_WIDTH / 2);
  });

  test('cuts ten million letters without a space', () => {
    const comparison = comparisonOf('old', 'new');
    const articles = comparison.articles.map((article) => ({
      ...article,
      units: article.units.map((unit) => ({ ...unit, segments: [{ op: 'insert' as const, text: ENDLESS }] })),
    }));
    const lines = linesOf(renderSideBySide({ ...comparison, articles }));
    expect(Math.max(...lines.slice(0, 1000).map(({ length }) => length))).toBe(USUAL_WIDTH - 1);
    expect(lines.length).toBeGreaterThan(200_000);
  }, 30_000);
});
